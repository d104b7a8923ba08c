import type { SemModel } from '@qunhai/sem';

/** Names of a model's variables in R: of its items, and of its constructs. */
export interface ScriptNames {
  readonly item: (id: string) => string;
  readonly construct: (id: string) => string;
}

/**
 * Ids as names that R's formulas and lavaan can read: `.` for the hyphen, which no id holds; a construct called like an item becomes
 * `id.latent`, as lavaan tells variables by their names alone.
 */
export function scriptNames({ constructs }: SemModel): ScriptNames {
  const items = new Set(constructs.flatMap((c) => (c.kind === 'second-order' ? [] : c.indicators)));
  const item = (id: string) => id.replaceAll('-', '.');
  return { item, construct: (id) => (items.has(id) ? `${item(id)}.latent` : item(id)) };
}

/** A character vector of R; ids and what is made of them hold nothing that R's strings would read otherwise. */
export function rStrings(values: readonly string[]): string {
  const quoted = values.map((value) => JSON.stringify(value));
  return quoted.length === 1 ? quoted[0]! : `c(${quoted.join(', ')})`;
}
