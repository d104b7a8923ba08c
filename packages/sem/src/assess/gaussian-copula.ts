import { type JobControl, runPatiently } from '@qunhai/kernel';
import type { PlsResult } from '../estimate/estimate-pls.ts';
import { type DrawSummary, summariseDraws } from '../evaluate/summarise-draws.ts';
import { drawCountsInto } from '../resample/draw-counts.ts';
import type { SemData } from '../specify/model.ts';
import { andersonDarling, type NormalityTest } from './anderson-darling.ts';
import { checkSeed, checkWhole } from './check-whole.ts';
import {
  type CopulaMethod,
  type CopulaProblem,
  copulaBuffers,
  copulaRegression,
} from './copula-regression.ts';
import { type DistributionRule, type RankedColumn, rankColumn } from './normal-scores.ts';
import { structuralScores } from './structural-equations.ts';

/** How endogeneity is tested. */
export interface CopulaRequest {
  /** `copula` unless told. */
  readonly method?: CopulaMethod;
  /** `adjusted` unless told. */
  readonly rule?: DistributionRule;
  /**
   * Which predictors get a copula term together: each alone (`single`, unless told), or every combination
   * (`all`; Hult et al. 2018), 2ᵏ − 1 models for k predictors.
   */
  readonly combinations?: 'single' | 'all';
  /** 1,000 unless told. */
  readonly resamples?: number;
  /** Level of the intervals as a proportion, 0.95 unless told. */
  readonly level?: number;
  readonly seed: number;
  readonly control?: JobControl;
}

/** A copula term: significant says that its predictor is endogenous, if the assumptions hold. */
export interface CopulaTerm extends DrawSummary {
  readonly predictor: string;
}

/** A predictor's coefficient with the copula terms in the regression. */
export interface CorrectedPath extends DrawSummary {
  readonly predictor: string;
  /** The coefficient on the same scores without copula terms. */
  readonly uncorrected: number;
  /** The same with its uncertainty, from the same resamples. */
  readonly plain: DrawSummary;
  /** Corrected less uncorrected, by resample. */
  readonly change: DrawSummary;
}

/** One regression with copula terms for one or more predictors. */
export interface CopulaModel {
  readonly construct: string;
  readonly suspects: readonly string[];
  /** Null when a term is collinear with the predictors: nothing can be identified. */
  readonly terms: readonly CopulaTerm[] | null;
  readonly paths: readonly CorrectedPath[] | null;
}

/** A predictor's distribution: the approach identifies nothing for a normal one. */
export interface PredictorNormality extends NormalityTest {
  readonly predictor: string;
}

/** Tests of endogeneity of every structural equation. */
export interface CopulaResult {
  readonly method: CopulaMethod;
  readonly rule: DistributionRule;
  readonly normality: readonly PredictorNormality[];
  readonly models: readonly CopulaModel[];
  readonly resamples: number;
  readonly seed: number;
}

/**
 * Gaussian-copula test of endogeneity: terms Φ⁻¹(F(x)) of predictors suspected of correlating with the error are added to
 * each structural regression; standard errors and percentile intervals by bootstrap of the rows with the scores held fixed.
 *
 * It rests on what the data cannot show: a normal error, a non-normal suspect, a Gaussian copula between the two. With an
 * intercept, which standardized scores imply, the estimator is biased and weak in small samples even when all
 * of it holds (Becker, Proksch & Ringle 2022): a term that is not significant proves no exogeneity. `adjusted` ranks ease the
 * bias. Where suspects correlate with exogenous predictors, `two-stage` is the consistent choice.
 *
 * @throws {QunhaiError} as scores; sem.number-out-of-range; kernel.cancelled
 * @see Park & Gupta (2012), Marketing Science 31(4), 567–586; Hult, Hair, Proksch, Sarstedt, Pinkwart & Ringle (2018),
 *   J. of International Marketing 26(3), 1–21; Becker, Proksch & Ringle (2022), J. of the Academy of Marketing Science
 *   50(1), 46–66; Yang, Qian & Xie (2024), Addressing endogeneity using a two-stage copula generated regressor approach,
 *   J. of Marketing Research
 */
export async function gaussianCopula(
  result: PlsResult,
  data: SemData,
  request: CopulaRequest,
): Promise<CopulaResult> {
  const { method = 'copula', rule = 'adjusted', resamples = 1000, seed, control = {} } = request;
  const { level = 0.95 } = request;
  checkWhole('resamples', resamples, 1, 1_000_000);
  checkSeed(seed);
  const { n, values, constructs, equations } = structuralScores(result, data);
  const q = constructs.length;
  const columns = constructs.map((_, j) =>
    rankColumn(Float64Array.from({ length: n }, (_row, i) => values[i * q + j]!)),
  );
  const tasks = equations.flatMap(({ target, predictors }) =>
    suspectSets(predictors.length, request.combinations ?? 'single').map((suspects) => ({
      construct: constructs[target]!,
      names: predictors.map((j) => constructs[j]!),
      problem: {
        outcome: columns[target]!.values,
        predictors: predictors.map((j): RankedColumn => columns[j]!),
        suspects,
        method,
        rule,
      },
    })),
  );
  const models: CopulaModel[] = [];
  await runPatiently(tasks.length, 'sem.copula', control, (at) => {
    const { construct, names, problem } = tasks[at]!;
    models.push({ construct, ...estimate(problem, names, { resamples, seed, level }) });
  });
  const used = [...new Set(equations.flatMap(({ predictors }) => predictors))].sort(
    (a, b) => a - b,
  );
  return {
    method,
    rule,
    normality: used.map((j) => ({
      predictor: constructs[j]!,
      ...andersonDarling(columns[j]!.values),
    })),
    models,
    resamples,
    seed,
  };
}

function suspectSets(count: number, combinations: 'single' | 'all'): number[][] {
  if (combinations === 'single') return Array.from({ length: count }, (_, k) => [k]);
  checkWhole('predictors of one construct', count, 1, 10);
  return Array.from({ length: 2 ** count - 1 }, (_, mask) =>
    Array.from({ length: count }, (_bit, k) => k).filter((k) => ((mask + 1) >> k) & 1),
  ).sort((a, b) => a.length - b.length);
}

function estimate(
  problem: CopulaProblem,
  names: readonly string[],
  { resamples, seed, level }: Required<Pick<CopulaRequest, 'resamples' | 'seed' | 'level'>>,
): Omit<CopulaModel, 'construct'> {
  const { outcome, suspects } = problem;
  const n = outcome.length;
  const suspectNames = suspects.map((k) => names[k]!);
  const counts = new Int32Array(n).fill(1);
  const plainProblem = { ...problem, suspects: [] };
  const buffers = copulaBuffers(problem);
  const plainBuffers = copulaBuffers(plainProblem);
  /** Coefficients with the copula terms, then those without, then what the terms change. */
  const measure = (): number[] | null => {
    const terms = copulaRegression(problem, buffers, counts);
    const plain = copulaRegression(plainProblem, plainBuffers, counts);
    return terms && plain && [...terms, ...plain, ...plain.map((value, k) => terms[k]! - value)];
  };
  const whole = measure();
  if (!whole) return { suspects: suspectNames, terms: null, paths: null };
  const width = whole.length;
  const draws = new Float64Array(resamples * width).fill(Number.NaN);
  for (let r = 0; r < resamples; r++) {
    drawCountsInto(seed, r, n, counts);
    const drawn = measure();
    if (drawn) draws.set(drawn, r * width);
  }
  const summaries = summariseDraws(Float64Array.from(whole), draws, {
    observations: n,
    level,
    interval: { method: 'percentile' },
  });
  const afterTerms = names.length + suspectNames.length;
  return {
    suspects: suspectNames,
    paths: names.map((predictor, k) => ({
      predictor,
      uncorrected: whole[afterTerms + k]!,
      plain: summaries[afterTerms + k]!,
      change: summaries[afterTerms + names.length + k]!,
      ...summaries[k]!,
    })),
    terms: suspectNames.map((predictor, t) => ({ predictor, ...summaries[names.length + t]! })),
  };
}
