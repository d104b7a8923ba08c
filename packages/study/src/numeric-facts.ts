import type { Theory } from '@qunhai/theory';

const numericKinds: ReadonlySet<string> = new Set([
  'year',
  'integer',
  'number',
  'percent',
  'money',
]);

/** Ids of the facts that are numbers to calculate with; a latitude is none. */
export function numericFacts({ facts }: Pick<Theory, 'facts'>): string[] {
  return facts.filter(({ kind }) => numericKinds.has(kind)).map(({ id }) => id);
}
