import type { AnalysisMatrix } from '@qunhai/dataset';
import type { Bilingual, JobControl } from '@qunhai/kernel';
import { adjustPValues } from '@qunhai/numerics';
import type { Assessments } from '@qunhai/results';
import {
  akaikeWeights,
  type CvpatModelRow,
  cvpatBetweenModels,
  modelCriteria,
  type PredictResult,
  predictPls,
  type SemData,
} from '@qunhai/sem';
import { rowShortage, unusableRows } from '../../required-rows.ts';
import type { AssessedModel } from '../assessed-model.ts';
import { type Attempt, attempt } from '../attempt.ts';
import { jobPortion } from '../job-portion.ts';
import { type Alternative, baseAlternative, pathsOf } from './alternative-models.ts';
import { t } from './messages.ts';
import { crossValidation, failedFolds, predictionOptions } from './predict-model.ts';
import { lossTest } from './test-prediction.ts';

export type ComparisonPart = NonNullable<NonNullable<Assessments['prediction']>['comparison']>;
type ComparedModel = ComparisonPart['models'][number];
type Equations = ComparisonPart['constructs'][number];
type LossOfModels = NonNullable<ComparedModel['cvpat']>;

/** A model with its predictions, or why it has none. */
interface Candidate extends Alternative {
  readonly tried: Attempt<PredictResult>;
}
type Predicted = Alternative & { readonly result: PredictResult };

/** An alternative that fewer than this share of the base model’s firms can be used for is left out: it would shrink the sample of all. */
const fewestShare = 0.9;

/**
 * The base model beside its alternatives, all estimated from the same firms: BIC and Akaike weights of every equation of a construct,
 * and CVPAT between models. A construct of which all models say the same is not compared; its scores differ by a hair only.
 * @param direct - the base model’s predictions from direct antecedents
 */
export async function compareModels(
  assessed: AssessedModel,
  alternatives: readonly Alternative[],
  direct: PredictResult,
  control: JobControl,
): Promise<Attempt<ComparisonPart>> {
  if (alternatives.length === 0) return { obstacle: t.both('reason.no-alternative') };
  const { wave, plan, model } = assessed;
  const usable = usableRows(assessed, alternatives);
  const { rows } = usable;
  const data = rows.length === wave.matrix.n ? wave.matrix : selectRows(wave.matrix, rows);
  const candidates: Candidate[] = [];
  for (const [i, one] of [baseAlternative(model), ...alternatives].entries()) {
    const portion = jobPortion(
      control,
      i / (alternatives.length + 1),
      (i + 1) / (alternatives.length + 1),
    );
    const obstacle = usable.obstacles.get(one.id) ?? rowShortage(one.model, rows.length);
    const isKnown = one.id === 'base' && data === wave.matrix;
    const tried = isKnown ? { found: direct } : await predictOne(one, assessed, data, portion);
    candidates.push({ ...one, tried: obstacle === null ? tried : { obstacle } });
  }
  const [base, ...others] = candidates;
  if ('obstacle' in base!.tried) return base!.tried;
  const predicted = [base!, ...others].flatMap((one) =>
    'found' in one.tried ? [{ ...one, result: one.tried.found }] : [],
  );
  const found: ComparisonPart = {
    rows: rows.length,
    models: comparedModels(candidates, predicted, plan.level),
    constructs: equationsOf(predicted, plan.level),
    notes:
      rows.length < direct.cases.rows
        ? [t.both('note.less-rows', { rows: rows.length, all: direct.cases.rows })]
        : [],
  };
  return { found };
}

/** Rows that the base model and every alternative can use; alternatives that would cost too many are named instead. */
function usableRows(
  { model, wave: { matrix }, plan }: AssessedModel,
  alternatives: readonly Alternative[],
) {
  const unusable = new Set(unusableRows(model, matrix, plan.missing));
  const all = matrix.n - unusable.size;
  const obstacles = new Map<string, Bilingual>();
  for (const { id, model: alternative } of alternatives) {
    const more = unusableRows(alternative, matrix, plan.missing).filter(
      (row) => !unusable.has(row),
    );
    const rows = matrix.n - unusable.size - more.length;
    if (rows < fewestShare * all) obstacles.set(id, t.both('note.too-few-answers', { rows, all }));
    else for (const row of more) unusable.add(row);
  }
  const rows = [...matrix.firms.keys()].filter((row) => !unusable.has(row));
  return { rows, obstacles };
}

function selectRows({ p, variables, values }: AnalysisMatrix, rows: readonly number[]): SemData {
  const kept = new Float64Array(rows.length * p);
  for (const [i, row] of rows.entries()) kept.set(values.subarray(row * p, (row + 1) * p), i * p);
  return { n: rows.length, p, variables, values: kept };
}

async function predictOne(
  { model }: Alternative,
  { plan, seed }: AssessedModel,
  data: SemData,
  control: JobControl,
): Promise<Attempt<PredictResult>> {
  const tried = await attempt(() =>
    predictPls(model, data, predictionOptions(plan), {
      ...{ ...crossValidation, approach: 'direct', seed, control },
    }),
  );
  if ('obstacle' in tried) return tried;
  if (tried.found.original.status !== 'converged')
    return { obstacle: t.both('note.not-converged') };
  const obstacle = failedFolds([tried.found]);
  return obstacle === null ? tried : { obstacle };
}

const keyOf = ({ from, to }: { readonly from: string; readonly to: string }) => `${from}\n${to}`;

function comparedModels(
  candidates: readonly Candidate[],
  [base, ...others]: readonly Predicted[],
  level: number,
): ComparedModel[] {
  const known = new Set(pathsOf(base!.model).map(keyOf));
  const tests = corrected(others.map((one) => testAgainst(base!, one, null, level)));
  return candidates.map(({ id, name, why, model, tried }) => {
    const paths = pathsOf(model);
    const own = new Set(paths.map(keyOf));
    const at = others.findIndex((one) => one.id === id);
    return {
      ...{ id, name, why },
      added: paths.filter((path) => !known.has(keyOf(path))),
      removed: pathsOf(base!.model).filter((path) => !own.has(keyOf(path))),
      cvpat: at < 0 ? null : tests[at]!,
      ...('obstacle' in tried && { note: tried.obstacle }),
    };
  });
}

/** Equations of every construct that not all models explain alike. */
function equationsOf(predicted: readonly Predicted[], level: number): Equations[] {
  const base = predicted[0]!;
  return modelCriteria(base.result.original).flatMap(({ construct }) => {
    const different = [
      ...Map.groupBy(predicted, ({ model }) =>
        predictorsOf(model, construct).sort().join('\n'),
      ).values(),
    ];
    const equations = different.flatMap((same) => {
      const [first] = same;
      const criteria = modelCriteria(first!.result.original).find(
        (one) => one.construct === construct,
      );
      return criteria ? [{ same, first: first!, bic: criteria.bic }] : [];
    });
    if (equations.length < 2) return [];
    const weighed = akaikeWeights(
      equations.map(({ first, bic }) => ({ name: first.id, value: bic })),
    );
    const tests = corrected(
      equations.slice(1).map(({ first }) => testAgainst(base, first, construct, level)),
    );
    return [
      {
        construct,
        equations: equations.map(({ same, first, bic }, i) => ({
          models: same.map(({ id }) => id),
          predictors: predictorsOf(first.model, construct),
          ...{ bic, delta: weighed[i]!.delta, weight: weighed[i]!.weight },
          cvpat: i === 0 ? null : tests[i - 1]!,
        })),
      },
    ];
  });
}

function predictorsOf(model: Alternative['model'], construct: string): string[] {
  return pathsOf(model).flatMap(({ from, to }) => (to === construct ? [from] : []));
}

function testAgainst(
  base: Predicted,
  other: Predicted,
  construct: string | null,
  level: number,
): CvpatModelRow | null {
  const rows = cvpatBetweenModels(base.result, other.result, { level });
  return rows.find((row) => row.construct === construct) ?? null;
}

/** The tests with p corrected for their number. */
function corrected(tests: readonly (CvpatModelRow | null)[]): (LossOfModels | null)[] {
  const tested = tests.flatMap((row, i) =>
    row?.pTwoSided == null ? [] : [{ i, p: row.pTwoSided }],
  );
  const adjusted = adjustPValues(
    tested.map(({ p }) => p),
    'holm',
  );
  const adjustedAt = new Map(tested.map(({ i }, at) => [i, adjusted[at]!]));
  return tests.map(
    (row, i) =>
      row && {
        ...{ ...lossTest(row), alternativeLoss: row.benchmarkLoss },
        adjustedP: adjustedAt.get(i) ?? null,
      },
  );
}
