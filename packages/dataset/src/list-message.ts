import type { Bilingual, MessageValues } from '@qunhai/kernel';
import { type MessageKey, t } from './messages.ts';

/** A message with an enumeration in its place `{list}`, punctuated as each language does; `…` stands for names beyond the limit. */
export function listMessage(
  key: MessageKey,
  names: readonly string[],
  values: MessageValues = {},
  namedAtMost = 20,
): Bilingual {
  const shown = names.length > namedAtMost ? [...names.slice(0, namedAtMost), '…'] : names;
  return t.both(key, { ...values, list: shown });
}
