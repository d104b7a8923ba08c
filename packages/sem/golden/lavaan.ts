import type { CovarianceEstimator, CovarianceFit, CovarianceOptions } from '@qunhai/sem';
import { fitCovariance } from '@qunhai/sem';
import { parseModelText } from '@qunhai/syntax';
import { hasReference, reference, referenceTable } from './mobi.ts';

/** A table or matrix of the reference, as lavaan prints it. */
interface LabelledMatrix {
  readonly rows: readonly string[];
  readonly cols: readonly string[];
  readonly values: readonly (readonly number[])[];
}

export interface LavaanRow {
  readonly lhs: string;
  readonly op: string;
  readonly rhs?: string;
  readonly est?: number;
  readonly 'est.std'?: number;
  readonly se?: number;
  readonly pvalue?: number | null;
  readonly 'ci.lower'?: number;
  readonly mi?: number;
  readonly epc?: number;
}

/** What lavaan gave for one model, data set and set of options. */
export interface LavaanCase {
  readonly call_options: {
    readonly estimator: string;
    readonly se: string;
    readonly test: string | readonly string[];
    readonly missing: string;
    readonly information: readonly string[];
    readonly meanstructure: boolean;
    readonly 'std.lv': boolean;
    readonly likelihood: string;
    readonly 'fixed.x': boolean;
  };
  readonly fmin: number;
  readonly nobs: number;
  readonly parameterEstimates: readonly LavaanRow[];
  readonly standardizedSolution?: readonly LavaanRow[];
  readonly modificationIndices_top40?: readonly LavaanRow[];
  readonly fitMeasures: Readonly<Record<string, number | null>>;
  readonly rsquare?: Readonly<Record<string, number>>;
  readonly resid_cor_bentler?: { readonly all?: LabelledMatrix };
  readonly factor_scores_regression_first10?: LabelledMatrix;
  readonly factor_scores_bartlett_first10?: LabelledMatrix;
}

type Reference = Readonly<Record<string, LavaanCase>> & {
  readonly models: Readonly<Record<string, string>>;
};

const all: Reference | null = hasReference
  ? (JSON.parse(reference('lavaan_shared.json')) as Reference)
  : null;

/** Cases of the reference by name; none where it is not there. */
export const lavaanCases: readonly (readonly [string, LavaanCase])[] = Object.entries(
  (all ?? {}) as Readonly<Record<string, LavaanCase>>,
).filter(([, value]) => 'call_options' in value);

const files: Readonly<Record<string, string>> = {
  PD: 'PoliticalDemocracy',
  PDeq: 'PoliticalDemocracy',
  HS: 'HolzingerSwineford1939',
  ECSI: 'mobi',
  mediation: 'mediation_xmy',
};

/** Fit the model of a case as the case was fitted. */
export function fitCase(name: string, { call_options: o }: LavaanCase): CovarianceFit {
  const model = name.split('_')[0]!;
  const file = `data/${files[model]}${name.includes('mcar5') ? '_mcar5' : ''}.csv`;
  const { header, rows } = referenceTable(file);
  const number = (cell: string) => (cell === '' || cell === 'NA' ? Number.NaN : Number(cell));
  const options: CovarianceOptions = {
    estimator: estimatorOf(o),
    missing: o.missing === 'ml' ? 'full-information' : 'listwise',
    likelihood: o.likelihood === 'wishart' ? 'wishart' : 'normal',
    meanStructure: o.meanstructure,
    unitVariances: o['std.lv'],
    orthogonal: name.includes('orthogonal'),
    fixedExogenous: model !== 'mediation' || o['fixed.x'],
    ...(name.includes('obsinfo') ? { information: 'observed' } : {}),
  };
  const data = {
    variables: header.map((cell) => cell.replaceAll('"', '')),
    values: Float64Array.from(rows.flat(), (cell) => number(cell.replaceAll('"', ''))),
  };
  return fitCovariance(parseModelText(all!.models[model]!), data, options);
}

function estimatorOf({
  estimator,
  se,
  test,
  information,
}: LavaanCase['call_options']): CovarianceEstimator {
  if (estimator !== 'ML') return estimator as CovarianceEstimator;
  if (se === 'robust.huber.white') return 'MLR';
  const last = [test].flat().at(-1);
  if (last === 'satorra.bentler') return 'MLM';
  if (last === 'scaled.shifted') return 'MLMV';
  return information[0] === 'first.order' ? 'MLF' : 'ML';
}
