import { RandomStream } from '@qunhai/kernel';
import type { SemResults } from '@qunhai/results';
import type { Theory } from '@qunhai/theory';

const level = 0.95;

/** An estimate with a percentile interval two standard errors wide; p follows from their ratio roughly. */
function estimated(estimate: number, standardError: number) {
  return {
    estimate,
    standardError,
    interval: {
      lower: estimate - 1.96 * standardError,
      upper: estimate + 1.96 * standardError,
      level,
      method: 'percentile' as const,
    },
  };
}

function tested(estimate: number, standardError: number) {
  const t = estimate / standardError;
  return {
    ...estimated(estimate, standardError),
    t,
    p: Math.exp(-0.717 * Math.abs(t) - 0.416 * t * t),
  };
}

const coefficients: Readonly<Record<string, number>> = {
  'DL CA': 0.31,
  'IE CA': 0.22,
  'CN CA': 0.18,
  'DL DC': 0.07,
  'IE DC': 0.28,
  'CN DC': 0.35,
  'CA GR': 0.41,
  'CA GE': 0.17,
  'CA MK': -0.16,
  'DC GR': 0.26,
  'DC GE': 0.38,
  'DC MK': 0.44,
  'GR GE': 0.2,
  'GE MK': 0.29,
};
const endogenous: Readonly<Record<string, number>> = {
  CA: 0.42,
  DC: 0.39,
  GR: 0.36,
  GE: 0.47,
  MK: 0.51,
};
const order = ['DL', 'IE', 'CN', 'CA', 'DC', 'GR', 'GE', 'MK'];

function effects(): Pick<SemResults, 'indirect' | 'totalIndirect' | 'total' | 'mediation'> {
  const direct = (from: string, to: string): number | undefined => coefficients[`${from} ${to}`];
  const chains = ['DL', 'IE', 'CN'].flatMap((from) =>
    ['CA', 'DC'].flatMap((through) => ['GR', 'GE', 'MK'].map((to) => [from, through, to])),
  );
  chains.push(['GR', 'GE', 'MK']);
  const indirect = chains.map((path) => ({
    path,
    ...tested(direct(path[0]!, path[1]!)! * direct(path[1]!, path[2]!)!, 0.028),
  }));
  const totals = ['DL', 'IE', 'CN'].flatMap((from) =>
    ['GR', 'GE', 'MK'].map((to) => ({ from, to, ...tested(0.15 + 0.02 * to.length, 0.03) })),
  );
  const paths = Object.entries(coefficients).map(([key, value]) => {
    const [from, to] = key.split(' ');
    return { from: from!, to: to!, ...tested(value, 0.05) };
  });
  return {
    indirect,
    totalIndirect: totals,
    total: [...paths, ...totals],
    mediation: chains.slice(0, 8).map((path, index) => ({
      from: path[0]!,
      through: [path[1]!],
      to: path[2]!,
      type: (
        ['indirect-only', 'complementary', 'competitive', 'direct-only', 'no-effect'] as const
      )[index % 5]!,
      verdict: (['full', 'partial', 'partial', 'none', 'none'] as const)[index % 5]!,
      varianceAccountedFor: index % 5 === 1 ? 0.42 : null,
      directModelled: index !== 0,
      ...(index === 1 && {
        direct: { estimate: 0.09, interval: tested(0.09, 0.03).interval },
        indirect: tested(0.07, 0.02),
      }),
    })),
  };
}

function measurement(
  theory: Theory,
): Pick<
  SemResults,
  | 'constructs'
  | 'loadings'
  | 'weights'
  | 'crossLoadings'
  | 'reliability'
  | 'htmt'
  | 'fornellLarcker'
> {
  const random = new RandomStream(11, 'report.sample');
  const constructs = order.map((id) => {
    const kind = theory.constructs.find((construct) => construct.id === id)!.measurement.kind;
    const indicators = theory.items.filter((item) => item.construct === id).map((item) => item.id);
    return { id, kind, mode: kind === 'reflective' ? ('A' as const) : ('B' as const), indicators };
  });
  const rows = constructs.flatMap(({ id, indicators }) =>
    indicators.map((indicator) => ({ construct: id, indicator })),
  );
  const reflective = constructs.filter(({ kind }) => kind === 'reflective').map(({ id }) => id);
  const interval = (value: number) => estimated(value, 0.03).interval;
  return {
    constructs,
    loadings: rows.map((row) => ({ ...row, ...estimated(0.6 + 0.3 * random.uniform(), 0.03) })),
    weights: rows.map((row) => ({
      ...row,
      ...estimated(0.1 + 0.3 * random.uniform(), 0.05),
      vif: 1.2 + random.uniform(),
    })),
    crossLoadings: rows.flatMap(({ construct, indicator }) =>
      order.map((other) => ({
        indicator,
        construct: other,
        estimate: other === construct ? 0.78 : 0.2 + 0.3 * random.uniform(),
      })),
    ),
    reliability: constructs.map(({ id, kind }) => {
      const value = kind === 'reflective' ? 0.84 : null;
      const bounds = value === null ? null : interval(value);
      return {
        construct: id,
        alpha: value,
        rhoA: value,
        rhoC: value === null ? null : 0.88,
        ave: value === null ? null : 0.61,
        intervals: { alpha: bounds, rhoA: bounds, rhoC: null, ave: bounds },
      };
    }),
    htmt: reflective.flatMap((b, index) =>
      reflective.slice(0, index).map((a) => ({ a, b, value: 0.63, interval: interval(0.63) })),
    ),
    fornellLarcker: order.flatMap((a, index) =>
      order.slice(0, index + 1).map((b) => ({
        a,
        b,
        value: a === b && !reflective.includes(a) ? null : a === b ? 0.78 : 0.45,
      })),
    ),
  };
}

/** The base model as if estimated: every kind of verdict, positive and negative, clear and unclear. */
export function sampleSem(theory: Theory): SemResults {
  const paths = Object.entries(coefficients).map(([key, value]) => {
    const [from, to] = key.split(' ');
    const hypothesis = theory.hypotheses.find(
      (each) => each.kind === 'path' && each.from === from && each.to === to,
    );
    return {
      from: from!,
      to: to!,
      ...tested(value, 0.05),
      hypothesis: hypothesis?.id ?? null,
      vif: to === 'GR' && from === 'CA' ? null : 1.43,
      fSquared: value ** 2,
    };
  });
  return {
    status: 'converged',
    notes: [{ zh: '模型为基础模型。', en: 'The base model was estimated.' }],
    iterations: 7,
    observations: 318,
    resamples: { requested: 5000, used: 4998 },
    paths,
    rSquared: Object.entries(endogenous).map(([construct, value]) => ({
      construct,
      value,
      adjusted: value - 0.01,
      interval: estimated(value, 0.04).interval,
    })),
    fSquared: [],
    fit: { srmrSaturated: 0.041, srmrEstimated: 0.052 },
    ...measurement(theory),
    ...effects(),
  };
}
