import { defineMessages, type Translator } from '@qunhai/kernel';

const catalogue = {
  'tool.wenjuanxing': { zh: '问卷星', en: 'Wenjuanxing (WJX)' },
  'tool.xlsform': { zh: 'XLSForm（ODK、Kobo）', en: 'XLSForm (ODK, Kobo)' },
  'evidence.service-columns': {
    zh: '含有 {tool} 导出时附加的列：{list}。',
    en: 'It has columns that {tool} adds to its exports: {list}.',
  },
  'evidence.subquestions': {
    zh: '有 {count} 列按“题目代码[子题代码]”命名，如 {example}。',
    en: 'Columns named as question[subquestion]: {count}, e.g. {example}.',
  },
  'evidence.answer-codes': {
    zh: '答案是 A1、AO01 一类的选项代码（{count} 列）。',
    en: 'Answers are option codes such as A1 or AO01 (columns: {count}).',
  },
  'evidence.numbered-questions': {
    zh: '有 {count} 列以题号和顿号开头，如“{example}”。',
    en: 'Columns that begin with a question number and “、”: {count}, e.g. “{example}”.',
  },
  'evidence.seconds-cells': {
    zh: '所用时间写成“345秒”的形式。',
    en: 'Times are written as a number followed by the Chinese word for seconds.',
  },
  'evidence.skip-marks': {
    zh: '含有“(跳过)”“(空)”标记。',
    en: 'It has the marks for skipped and empty answers that this tool writes.',
  },
  'evidence.joined-options': {
    zh: '多选答案以“┋”连接。',
    en: 'Several answers are joined by “┋”.',
  },
  'evidence.group-paths': {
    zh: '列名带有题组路径，如 {example}。',
    en: 'Column names carry the path of their group, e.g. {example}.',
  },
  'evidence.nested-answers': {
    zh: '列“{column}”的单元格里是 JSON 列表。',
    en: 'Cells of “{column}” hold JSON lists.',
  },
  'evidence.system-file': {
    zh: '这是 SPSS 数据文件；{labelled} 列有变量标签，{valued} 列有值标签。',
    en: 'It is an SPSS data file; columns with a label: {labelled}, with value labels: {valued}.',
  },
  'evidence.own-names': {
    zh: '有 {count} 列与题项或事实的编号同名。',
    en: 'Columns named exactly as items or facts of the theory: {count}.',
  },
} as const;

/** Looks up what speaks for the origin of a file. */
export const recogniseText: Translator<keyof typeof catalogue> = defineMessages(
  'dataset-recognise',
  catalogue,
);
