import type { MessageValues } from '@qunhai/kernel';
import type { QcaMessage } from './messages.ts';

/** A warning or verdict: `code` is for programs, {@link noteText} says it in words. */
export interface QcaNote {
  readonly code: QcaMessage;
  readonly values: MessageValues;
}

export function note(code: QcaMessage, values: MessageValues = {}): QcaNote {
  return { code, values };
}

/** Names in a note: at most eight, then how many more. */
export function listed(names: readonly (string | number)[]): string[] {
  const shown = names.slice(0, 8).map(String);
  const more = names.length - shown.length;
  return more > 0 ? [...shown.slice(0, -1), `${shown.at(-1)!} … (+${more})`] : shown;
}

/** A share in percent, for a note. */
export function percent(share: number): string {
  return (100 * share).toFixed(0);
}
