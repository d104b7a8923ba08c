import type { ParameterTable } from '../table/parameter-table.ts';
import type { ReleasedParameter } from '../table/table-options.ts';

/**
 * Items of a factor that must keep all equalities for groups to be compared in it: with one alone, its own equality is an assumption that
 * nothing checks.
 * @see Byrne, Shavelson & Muthén (1989), Psychological Bulletin 105(3), 456–466; Steenkamp & Baumgartner (1998), J. of Consumer Research 25(1), 78–90
 */
export const fewestInvariant = 2;

/** Whether every factor that what is released touches has enough items of which nothing is released in any group. */
export function keepsEnough(
  { rows, latent }: ParameterTable,
  released: readonly ReleasedParameter[],
): boolean {
  const different = new Set(
    released.map(({ left, operator, right }) => (operator === '=~' ? right : left)),
  );
  return latent.every((factor) => {
    const items = new Set(
      rows.flatMap(({ operator, left, right }) =>
        operator === '=~' && left === factor ? [right] : [],
      ),
    );
    const kept = [...items].filter((item) => !different.has(item)).length;
    return kept === items.size || kept >= fewestInvariant;
  });
}
