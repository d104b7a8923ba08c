import { defineMessages, type Translator } from '@qunhai/kernel';

const messages = {
  'invalid.no-json': { zh: '不是 JSON 文本', en: 'it is no JSON text' },
  'invalid.no-text': { zh: '不是 UTF-8 文本', en: 'it is no text in UTF-8' },
  'invalid.value': {
    zh: '值缺失、类型不对，或与其他部分矛盾',
    en: 'the value is missing, of the wrong kind, or contradicts another part',
  },
  'invalid.unstorable': {
    zh: '含有任何数据库都不能保存的字符',
    en: 'it holds characters that no database keeps',
  },
} as const;

/** Why a part of an archive is refused. */
export type InvalidReason =
  Extract<keyof typeof messages, `invalid.${string}`> extends `invalid.${infer Reason}`
    ? Reason
    : never;

export const t: Translator<keyof typeof messages> = defineMessages('studies', messages);
