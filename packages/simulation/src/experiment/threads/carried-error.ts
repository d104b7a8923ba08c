import { QunhaiError } from '@qunhai/kernel';

/** An error as it crosses threads: a class of our own would arrive without its fields. */
export type CarriedError =
  | {
      readonly kind: 'qunhai';
      readonly code: string;
      readonly text: QunhaiError['text'];
      readonly details: object;
    }
  | { readonly kind: 'other'; readonly error: unknown };

export function carryError(error: unknown): CarriedError {
  if (!(error instanceof QunhaiError)) return { kind: 'other', error };
  const { code, text, details } = error;
  return { kind: 'qunhai', code, text, details };
}

export function arrivedError(carried: CarriedError): unknown {
  if (carried.kind === 'other') return carried.error;
  return new QunhaiError(carried.code, carried.text, carried.details);
}
