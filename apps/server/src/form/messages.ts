import { defineMessages } from '@qunhai/kernel';

/** What can be wrong with the form of a request, said to people who fill in forms and to people who write programs. */
export const words = defineMessages('server/form', {
  'needs-text': { zh: '不能为空', en: 'must not be empty' },
  'needs-characters': { zh: '至少需要 {count} 个字符', en: 'needs {count} characters or more' },
  'too-long': { zh: '最多 {count} 个字符', en: 'may have {count} characters at most' },
  'needs-entries': { zh: '至少需要 {count} 项', en: 'needs {count} entries or more' },
  'too-many-entries': { zh: '最多 {count} 项', en: 'may have {count} entries at most' },
  'too-small': { zh: '不能小于 {count}', en: 'must be {count} or more' },
  'too-big': { zh: '不能大于 {count}', en: 'must be {count} or less' },
  'not-email': { zh: '不是有效的邮箱地址', en: 'is not an e-mail address' },
  'not-moment': { zh: '不是有效的时间', en: 'is not a moment in time' },
  'not-allowed': { zh: '只能是：{values}', en: 'must be one of: {values}' },
  'unknown-fields': { zh: '含有未知字段：{values}', en: 'has unknown fields: {values}' },
  'wrong-kind': {
    zh: '缺失或类型不对，应为{kind}',
    en: 'is missing or of the wrong kind; it should be {kind}',
  },
  unstorable: {
    zh: '含有无法保存的字符（如不完整的表情符号）',
    en: 'holds characters that cannot be kept, such as half of an emoji',
  },
  wrong: { zh: '格式不正确', en: 'is not of the right form' },
  'kind.string': { zh: '文本', en: 'a text' },
  'kind.number': { zh: '数字', en: 'a number' },
  'kind.int': { zh: '整数', en: 'a whole number' },
  'kind.boolean': { zh: '是或否', en: 'true or false' },
  'kind.array': { zh: '列表', en: 'a list' },
  'kind.object': { zh: '对象', en: 'an object' },
});
