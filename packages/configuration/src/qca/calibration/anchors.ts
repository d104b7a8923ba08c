import { quantile } from '@qunhai/numerics';
import { fail } from '../errors.ts';
import { note, type QcaNote } from '../notes.ts';
import { listAnchors } from './calibration.ts';
import type { SShape } from './direct.ts';

/** Where anchors come from: percentiles of the sample, or points of the scale on which it was measured. */
export type AnchorSource =
  | {
      readonly from: 'percentiles';
      /** Percentiles of exclusion, crossover and inclusion; 5, 50 and 95 when absent. */
      readonly percentiles?: readonly [number, number, number] | undefined;
    }
  | { readonly from: 'scale'; readonly min: number; readonly max: number };

export interface SuggestedAnchors {
  readonly anchors: SShape;
  readonly notes: readonly QcaNote[];
}

/**
 * A proposal for the anchors of a set, to be judged by whoever knows the field. From a scale: a sixth and five sixths of the way, and a
 * crossover in the middle moved off a point of the scale by a hundredth of its length, so that no answer lies on it.
 * @see Pappas & Woodside (2021), Fuzzy-set qualitative comparative analysis, IJIM 58, for percentiles; Oana, Schneider & Thomann (2021),
 *   QCA using R, §2.3, for why outside standards come first.
 * @throws {QunhaiError} qca.calibration-empty, cutoff-range, anchors-order
 */
export function suggestAnchors(
  set: string,
  values: ArrayLike<number>,
  source: AnchorSource,
): SuggestedAnchors {
  if (source.from === 'scale') return { anchors: scaleAnchors(set, source), notes: [] };
  const known = Array.from(values).filter((value) => Number.isFinite(value));
  if (known.length === 0) throw fail('calibration-empty', { set });
  const percentiles = source.percentiles ?? [5, 50, 95];
  for (const value of percentiles)
    if (!(value >= 0 && value <= 100))
      throw fail('cutoff-range', { cutoff: 'percentiles', value, low: 0, high: 100 });
  const [exclusion, crossover, inclusion] = percentiles.map((p) => quantile(known, p / 100)) as [
    number,
    number,
    number,
  ];
  const notes = [note('calibration.percentiles')];
  const ordered = (inclusion - crossover) * (crossover - exclusion) > 0;
  if (!ordered)
    notes.push(
      note('calibration.collapsed', { anchors: listAnchors([exclusion, crossover, inclusion]) }),
    );
  return { anchors: { exclusion, crossover, inclusion }, notes };
}

function scaleAnchors(set: string, { min, max }: { min: number; max: number }): SShape {
  if (!(max > min)) throw fail('anchors-order', { set, anchors: `${min}, ${max}` });
  const length = max - min;
  const middle = (min + max) / 2;
  const crossover = Number.isInteger(middle) ? middle + length / 100 : middle;
  return { exclusion: min + length / 6, crossover, inclusion: max - length / 6 };
}
