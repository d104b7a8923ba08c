import { defineMessages, type Translator } from '@qunhai/kernel';

const messages = {
  'issue.unknown-key': {
    zh: '没有这个字段：{keys}；请删除或改正',
    en: 'no such field: {keys}; remove or correct it',
  },
  'issue.not-one-of': { zh: '应为下列值之一：{values}', en: 'must be one of: {values}' },
  'issue.wrong-kind': {
    zh: '缺失或类型不对，应为{expected}',
    en: 'missing or of the wrong kind; must be {expected}',
  },
  'issue.too-small': {
    zh: '过小或过短，至少为 {limit}',
    en: 'too small or too short; at least {limit}',
  },
  'issue.too-big': {
    zh: '过大或过长，至多为 {limit}',
    en: 'too large or too long; at most {limit}',
  },
  'issue.format': { zh: '格式应为 {format}', en: 'must match {format}' },
  'issue.allowed': { zh: '允许的取值：{allowed}', en: 'allowed: {allowed}' },
  'issue.other': {
    zh: '无法识别，请对照 schema 检查',
    en: 'not understood; compare it with the schema',
  },
  'model.unmeasured': {
    zh: '构念 {construct} 在数据中没有题项，未纳入模型。',
    en: 'Construct {construct} has no item in the data and is left out of the model.',
  },
  'model.absent-items': {
    zh: '构念 {construct} 的题项 {items} 在数据中没有答案，未使用。',
    en: 'Items {items} of construct {construct} have no answers in the data and are not used.',
  },
} as const;

export const message: Translator<keyof typeof messages> = defineMessages('study', messages);
