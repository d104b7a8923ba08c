import { defineMessages, type Translator } from '@qunhai/kernel';

const catalogue = {
  'sheet.answers': { zh: '答卷', en: 'Answers' },
  'sheet.codebook': { zh: '变量说明', en: 'Codebook' },
  'column.variable': { zh: '变量', en: 'Variable' },
  'column.text-zh': { zh: '中文题目', en: 'Text in Chinese' },
  'column.text-en': { zh: '英文题目', en: 'Text in English' },
  'column.values': { zh: '取值', en: 'Values' },
  'values.scale': { zh: '{min} 至 {max}：{anchors}', en: '{min} to {max}: {anchors}' },
  'values.reversed': {
    zh: '{values}（反向题，此处为原始答案）',
    en: '{values} (reversed item; answers as given)',
  },
} as const;

/** Looks up the texts of exported tables. */
export const dataText: Translator<keyof typeof catalogue> = defineMessages(
  'server-data',
  catalogue,
);
