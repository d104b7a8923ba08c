import type { PlsResult } from '../estimate/estimate-pls.ts';
import { constructBlocks } from './construct-blocks.ts';

/** A reflective construct whose indicators disagree in sign: one common factor cannot be what they are coded to show. */
export interface MixedSigns {
  readonly construct: string;
  /** The indicators that correlate negatively with their construct's score, which the others orient. */
  readonly negative: readonly { readonly indicator: string; readonly correlation: number }[];
}

/** Reflective constructs with loadings of mixed sign, in the order of the model; components of two-stage models too. */
export function mixedSigns(result: PlsResult): MixedSigns[] {
  const stage = result.firstStage ?? result;
  const q = stage.constructs.length;
  return constructBlocks(stage).flatMap(({ construct, column, rows }) => {
    if (construct.kind !== 'reflective') return [];
    const negative = rows.flatMap((row, i) => {
      const correlation = stage.crossLoadings[row * q + column]!;
      return correlation < 0 ? [{ indicator: construct.indicators[i]!, correlation }] : [];
    });
    return negative.length > 0 ? [{ construct: construct.id, negative }] : [];
  });
}
