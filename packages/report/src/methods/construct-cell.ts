import type { Edition } from '../edition/edition.ts';
import { cardVerbatim } from './cells.ts';
import type { CardCell } from './method-card.ts';

/** A construct by its name with its id under it; by its id alone where it has no name. */
export function constructCell({ names }: Edition, construct: string): CardCell {
  const name = names.construct(construct);
  return name === construct ? cardVerbatim(construct) : { text: name, below: construct };
}
