import type { MessageValues } from '@qunhai/kernel';
import type { MissingReason } from '../dataset.ts';

/** Codes of the reasons a cell is excluded; their texts are the messages `excluded.*`. */
export type CellExclusion =
  | 'not-a-number'
  | 'not-an-integer'
  | 'out-of-range'
  | 'negative'
  | 'off-scale'
  | 'unknown-option'
  | 'unknown-country'
  | 'not-yes-or-no'
  | 'division-by-zero'
  | 'no-logarithm';

/** What a record answers to one target: a value, nothing (and why), or something that cannot be used (and why). */
export type Answer<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'missing'; readonly reason: MissingReason }
  | { readonly kind: 'excluded'; readonly code: CellExclusion; readonly values?: MessageValues };

/** An answer that is there. */
export function answered<Value>(value: Value): Answer<Value> {
  return { kind: 'value', value };
}

/** An answer that is not there. */
export function missing(reason: MissingReason): Answer<never> {
  return { kind: 'missing', reason };
}

/** An answer that cannot be used. */
export function excluded(code: CellExclusion, values?: MessageValues): Answer<never> {
  return values ? { kind: 'excluded', code, values } : { kind: 'excluded', code };
}
