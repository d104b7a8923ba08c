import type { SemResults } from '@qunhai/results';
import {
  type EffectDraws,
  effects,
  effectsOfDraws,
  mediationVerdict,
  type PlsEstimate,
  planEffects,
} from '@qunhai/sem';
import { type Quantity, type Summarise, tested } from './summariser.ts';

/** The effects of results.json. */
export type EffectRows = Pick<SemResults, 'indirect' | 'totalIndirect' | 'total' | 'mediation'>;

/** Every effect the paths imply, with its uncertainty, and what each chain says about mediation. */
export function effectRows(
  estimate: PlsEstimate,
  paths: SemResults['paths'],
  summarise: Summarise,
): EffectRows {
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
    mediation: indirect.flatMap((row) => mediationRow(row, paths)),
  };
}

/** A verdict per chain; none where an interval it needs is missing. */
function mediationRow(
  indirect: EffectRows['indirect'][number],
  paths: SemResults['paths'],
): SemResults['mediation'] {
  const from = indirect.path[0]!;
  const to = indirect.path.at(-1)!;
  const direct = paths.find((path) => path.from === from && path.to === to) ?? null;
  const verdict = mediationVerdict(direct, indirect);
  if (verdict === null) return [];
  return [{ from, to, through: indirect.path.slice(1, -1), ...verdict }];
}
