import type { Item, Scale } from '@qunhai/theory';
import type { BoundColumn } from '../mapping/bind-columns.ts';
import { codeKey } from '../mapping/missing-rules.ts';
import { parseNumber } from '../mapping/parse-number.ts';
import { type Answer, answered, excluded } from './answer.ts';
import { readNumber } from './read-cell.ts';

const tolerance = 1e-9;

/**
 * How to read the answers to one item: numbers on its scale, or the texts of the scale's labelled points in either
 * language, or both (`5=agree`; without `=` only where the label is that point's own). A reversed item is turned around: min + max − x.
 */
export function itemReader(
  item: Item,
  scale: Scale,
): (column: BoundColumn, record: number) => Answer<number> {
  const labels = new Map(
    scale.anchors.flatMap(({ value, label }) => [
      [codeKey(label.zh), value] as const,
      [codeKey(label.en), value] as const,
    ]),
  );
  const { dontKnow } = scale;
  const codes = dontKnow
    ? [
        dontKnow.label.zh,
        dontKnow.label.en,
        ...(dontKnow.code === undefined ? [] : [dontKnow.code]),
      ]
    : [];
  const dontKnowCodes = new Set(codes.map(codeKey));
  return (column, record) => {
    const answer = readNumber(
      column,
      record,
      (cell, decimal) =>
        typeof cell === 'number'
          ? cell
          : (parseNumber(cell, decimal) ?? labels.get(codeKey(cell)) ?? labelled(cell, labels)),
      dontKnowCodes,
    );
    if (answer.kind !== 'value') return answer;
    const problem = offScale(answer.value, scale);
    if (problem) return problem;
    return answered(item.reversed ? scale.min + scale.max - answer.value : answer.value);
  };
}

/** `5=agree`, `5 agree` → 5. */
function labelled(cell: string, labels: ReadonlyMap<string, number>): number | null {
  const parts = /^([+-]?\d{1,9})\s*([=:.,、)）-]?)\s*(\S.*)$/u.exec(cell.normalize('NFKC').trim());
  if (!parts) return null;
  const value = Number(parts[1]);
  return parts[2] === '=' || labels.get(codeKey(parts[3]!)) === value ? value : null;
}

function offScale(value: number, { min, max, step }: Scale): Answer<never> | null {
  if (value < min - tolerance || value > max + tolerance)
    return excluded('out-of-range', { min, max });
  if (step === undefined) return null;
  const steps = (value - min) / step;
  return Math.abs(steps - Math.round(steps)) > 1e-6
    ? excluded('off-scale', { min, max, step })
    : null;
}
