import type { SemResults } from '@qunhai/results';
import {
  type EffectDraws,
  effects,
  effectsOfDraws,
  type PlsEstimate,
  planEffects,
} from '@qunhai/sem';
import { type Quantity, type Summarise, tested } from './summariser.ts';

/** The effects of results.json. */
export type EffectRows = Pick<SemResults, 'indirect' | 'totalIndirect' | 'total'>;

/** Chains of a model that are too many to be listed; 0 when they are listed. */
export function omittedChains({ constructs, paths }: PlsEstimate): number {
  const ids = constructs.map(({ id }) => id);
  return planEffects(ids, paths).omittedChains;
}

/** Every effect the paths imply, with its uncertainty. */
export function effectRows(estimate: PlsEstimate, summarise: Summarise): EffectRows {
  const values = effects(estimate);
  const plan = planEffects(
    estimate.constructs.map(({ id }) => id),
    estimate.paths,
  );
  const quantity =
    (name: keyof EffectDraws): Quantity =>
    (draws, rows) =>
      effectsOfDraws(plan, draws.paths, rows)[name];
  const rowsOf = <Row extends { readonly estimate: number }>(
    rows: readonly Row[],
    name: keyof EffectDraws,
  ) => {
    const summaries = summarise(
      rows.map((row) => row.estimate),
      quantity(name),
    );
    return rows.map((row, i) => ({ ...row, ...tested(summaries[i]!) }));
  };
  const indirect = rowsOf(
    values.specificIndirect.map(({ path, estimate: value }) => ({
      path: [...path],
      estimate: value,
    })),
    'specificIndirect',
  );
  return {
    indirect,
    totalIndirect: rowsOf(values.totalIndirect, 'totalIndirect'),
    total: rowsOf(values.total, 'total'),
  };
}
