import {
  bcaInterval,
  biasCorrection,
  bootstrapPls,
  effectsOfDraws,
  jackknife,
  jackknifePls,
  type PlsDraws,
  percentileInterval,
  planEffects,
  summariseDraws,
} from '@qunhai/sem';
import { goldenRows, modelOf, optionsOf } from '../packages/sem/golden/evaluate-mobi.ts';
import { mobiData, referenceTable } from '../packages/sem/golden/mobi.ts';
import { type Comparison, inColumn } from './agreement-cases.ts';

type Draws = ReadonlyMap<string, Float64Array>;
type Pairs = Comparison['pairs'];

/** Our 200 resamples of given rows and our leave-one-out estimates, from the data on, beside the peers'. */
export async function resampleComparisons(variant: string): Promise<Comparison[]> {
  const data = mobiData();
  const model = modelOf(variant, 'reflective');
  const { header, rows } = referenceTable('data/boot_indices_mobi_200x250.csv');
  const given = [header, ...rows].flat().map((row) => Number(row) - 1);
  // Resample 0 is the sample itself, so that estimates are found as draws are.
  const sample = Array.from({ length: data.n }, (_, i) => i);
  const indices = Int32Array.from([...sample, ...given]);
  const request = { resamples: 201, seed: 0, indices, inadmissible: 'keep' } as const;
  const { draws } = await bootstrapPls(model, data, optionsOf(variant), request);
  const without = jackknifePls(model, data, optionsOf(variant), { inadmissible: 'keep' });
  const ours = byParameter(draws);
  const leaveOneOut = byParameter(without.draws);
  return inColumn(variant, {
    ...perResample(variant, ours),
    ...(variant === 'modeA_path' && { 'leave-one-out paths (cSEM)': perRow(leaveOneOut) }),
    ...summaries(variant, ours, leaveOneOut),
  });
}

/** Columns of draws under the names of the reference: path:A>B, R2:A, loading:x, total:A>B, indirect:A>B. */
function byParameter(draws: PlsDraws): Draws {
  const plan = planEffects(draws.constructs, draws.pathLabels);
  const b = draws.paths.length / plan.paths.length;
  const { total, totalIndirect } = effectsOfDraws(plan, draws.paths, b);
  const arrows = (pairs: readonly { from: string; to: string }[]) =>
    pairs.map(({ from, to }) => `${from}>${to}`);
  const blocks: [string, Float64Array, readonly string[]][] = [
    ['path', draws.paths, arrows(draws.pathLabels)],
    ['R2', draws.rSquared, draws.constructs],
    ['loading', draws.loadings, draws.indicatorLabels.map(({ indicator }) => indicator)],
    ['total', total, arrows(plan.pairs)],
    ['indirect', totalIndirect, arrows(plan.pairs.filter(({ chainCount }) => chainCount > 0))],
  ];
  return new Map(
    blocks.flatMap(([kind, values, labels]) =>
      labels.map((label, k): [string, Float64Array] => [
        `${kind}:${label}`,
        values.filter((_, cell) => cell % labels.length === k),
      ]),
    ),
  );
}

function perResample(variant: string, ours: Draws): Record<string, Pairs> {
  const rows = goldenRows(`pls_mobi_bootfixed200_${variant}.csv`);
  const kinds = {
    path: 'paths',
    R2: 'R²',
    loading: 'loadings',
    total: 'total effects',
    indirect: 'indirect effects',
  };
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, name]) => [
      `${name} of every resample`,
      rows.flatMap((row, r) =>
        Object.entries(row)
          .filter(([parameter]) => parameter.startsWith(`${kind}:`))
          .map(([parameter, value]) => [ours.get(parameter)![r + 1]!, Number(value)] as const),
      ),
    ]),
  );
}

function perRow(leaveOneOut: Draws): Pairs {
  return goldenRows('pls_mobi_csem_jack250_paths.csv').flatMap((row, i) =>
    Object.entries(row).map(([name, value]) => {
      const [to, from] = name.split('~');
      return [leaveOneOut.get(`path:${from}>${to}`)![i]!, Number(value)] as const;
    }),
  );
}

/** Columns of the reference's summaries, by the name of the statistic. */
const statistics = {
  bias: ['bias'],
  'standard error (SD of the draws)': ['sd'],
  t: ['t'],
  'p (t, n − 1)': ['p_t_nminus1'],
  'percentile limits, 90 % and 95 %': ['q0.025', 'q0.05', 'q0.95', 'q0.975'],
  'z₀': ['z0'],
  'BC limits': ['BC_0.025', 'BC_0.975'],
  acceleration: ['accel'],
  'jackknife SE': ['jackknife_se'],
  'BCa limits': ['BCa_0.025', 'BCa_0.975'],
};

function summaries(variant: string, ours: Draws, leaveOneOut: Draws): Record<string, Pairs> {
  // The loading of a single item is 1 by definition: its spread is rounding.
  const golden = goldenRows(`pls_mobi_bootfixed200_${variant}_summary.csv`)
    .filter(({ parameter }) => parameter !== 'loading:CUSCO')
    .map((row) => ({
      row,
      own: summaryOf(ours.get(row.parameter!)!, leaveOneOut.get(row.parameter!)!),
    }));
  return Object.fromEntries(
    Object.entries(statistics).map(([name, columns]) => [
      name,
      golden.flatMap(({ row, own }) =>
        columns.map((column) => [own[column], Number(row[column])] as const),
      ),
    ]),
  );
}

/** Everything the reference says of a parameter; `draws` begin with the estimate. */
function summaryOf(
  draws: Float64Array,
  without: Float64Array,
): Record<string, number | null | undefined> {
  const estimate = draws[0]!;
  const sorted = draws.slice(1).sort();
  const { acceleration, standardError } = jackknife(without);
  const [summary] = summariseDraws(Float64Array.of(estimate), sorted, {
    observations: without.length,
    interval: { method: 'percentile' },
  });
  const limits = (name: string, { interval }: ReturnType<typeof bcaInterval>, tail = '0.025') => ({
    [`${name}${tail}`]: interval?.lower,
    [`${name}${1 - Number(tail)}`]: interval?.upper,
  });
  return {
    bias: summary!.bias,
    sd: summary!.standardError,
    t: summary!.t,
    p_t_nminus1: summary!.p,
    z0: biasCorrection(sorted, estimate),
    accel: acceleration,
    jackknife_se: standardError,
    ...limits('q', percentileInterval(sorted, 0.95)),
    ...limits('q', percentileInterval(sorted, 0.9), '0.05'),
    ...limits('BC_', bcaInterval(sorted, estimate, 0, 0.95)),
    ...limits('BCa_', bcaInterval(sorted, estimate, acceleration, 0.95)),
  };
}
