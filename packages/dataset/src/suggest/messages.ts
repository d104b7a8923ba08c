import { defineMessages, type Translator } from '@qunhai/kernel';

const catalogue = {
  'reason.same-name': { zh: '列名就是编号。', en: 'The column has this name.' },
  'reason.alike-name': {
    zh: '列名与编号只差大小写或分隔符。',
    en: 'The column’s name differs only in letter case or separators.',
  },
  'reason.code': {
    zh: '列标题或标签中有此编号。',
    en: 'The header or label carries this code.',
  },
  'reason.wording': {
    zh: '列标题与题目文字相同。',
    en: 'The header is the wording of the question.',
  },
  'reason.field-name': {
    zh: '列标题是此字段的常见名称。',
    en: 'The header is a usual name of this field.',
  },
  'reason.part-of-wording': {
    zh: '列标题与题目文字部分相同。',
    en: 'The header contains the wording, or is a part of it.',
  },
  'reason.similar-wording': {
    zh: '列标题与题目文字相近。',
    en: 'The header is worded much like the question.',
  },
  'reason.row-number': {
    zh: '没有企业列。此列区分每份答卷，但不能说明不同轮次中是否为同一企业。',
    en: 'There is no column for the firm. This one tells responses apart, but not whether the same firm answered in another wave.',
  },
  'reason.access-code': {
    zh: '没有企业列。此列是受邀者的访问代码，每家企业一个代码时可当作企业编号。',
    en: 'There is no column for the firm. This one holds the access code of the person invited; it stands for the firm where each firm has one code.',
  },
  'reason.chosen': { zh: '由您选定。', en: 'You chose it.' },
  'reason.rival': {
    zh: '也很像 {other}，请核对。',
    en: 'It is much like {other}, too: please check.',
  },
  'reason.recoded': {
    zh: '答案文字按量表或选项转换（{count} 种）。',
    en: 'Answer texts are recoded by the scale or the options (different texts: {count}).',
  },
  'reason.assumed-order': {
    zh: '选项代码按顺序对应，请核对次序。',
    en: 'Option codes were counted in order: please check that the order is the same.',
  },
  'reason.assumed-wording': {
    zh: '部分选项措辞与量表不同，按数字或近义对应，请核对。',
    en: 'Some options are worded differently from the scale and were matched by number or meaning: please check.',
  },
  'reason.missing-marks': {
    zh: '跳过、空白等标记计为缺失（{list}）。',
    en: 'Marks for “no answer” count as missing ({list}).',
  },
  'reason.misfit': {
    zh: '有 {percent}% 的答案读不懂或超出范围。',
    en: 'Answers that cannot be read or lie out of range: {percent} %.',
  },
  'reason.no-answers': { zh: '此列没有任何答案。', en: 'The column holds no answer.' },
  'reason.constant-wave': {
    zh: '没有轮次列，整份文件记为第 {wave} 轮。',
    en: 'There is no column for the wave; the whole file counts as wave {wave}.',
  },
  'caution.range-unused': {
    zh: '所有题项的答案都不超过 {highest}，而量表到 {max} 为止。请确认问卷用的是 {min} 到 {max} 的量表；如不是，请改用相应量表的理论，或在映射中重编码。',
    en: 'No answer to any item is above {highest}, although the scale ends at {max}. Make sure that the questionnaire used the scale from {min} to {max}; if not, use a theory with its scale, or recode.',
  },
  'caution.split-options': {
    zh: '多选题 {fact} 的每个选项各占一列，无法导入；请导出为一列，选项之间用分隔符连接。',
    en: 'The options of {fact} stand in a column each, which cannot be imported; export them in one column, joined by a separator.',
  },
  'caution.timing-parts': {
    zh: '每题或每组的用时列未使用；请导出总用时。',
    en: 'Times per question or group are not used; export the total time.',
  },
} as const;

/** A message about suggestions for a mapping. */
export type SuggestMessage = keyof typeof catalogue;

/** Looks up why a column is suggested. */
export const suggestText: Translator<SuggestMessage> = defineMessages('dataset-suggest', catalogue);
