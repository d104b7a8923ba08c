import { count, decimal, pValue } from '../../format/format-number.ts';
import { cardNone } from '../cells.ts';
import type { CardCell } from '../method-card.ts';

/** A χ² with its degrees of freedom, and its p under it. */
export function testedCell(
  { statistic, df, p }: { statistic: number | null; df: number; p: number | null },
  reason: string,
): CardCell {
  if (statistic === null) return cardNone(reason);
  const told = p === null ? '' : /^[<>]/.test(pValue(p)) ? ` ${pValue(p)}` : ` = ${pValue(p)}`;
  const text = `${decimal(statistic, 1)} (${count(df)})`;
  return p === null ? { text, value: statistic } : { text, value: statistic, below: `p${told}` };
}
