import type { Bilingual, Language } from '@qunhai/kernel';
import type { Assessments, Finding } from '@qunhai/results';
import { assessmentRules, type FimixSolution } from '@qunhai/sem';
import { robustnessWords } from './messages.ts';
import { bounded, inBoth, named } from './told-figures.ts';

type Segments = NonNullable<NonNullable<Assessments['robustness']>['segments']>;
export type SolutionRow = Segments['solutions'][number];
export type PointsTo = Segments['pointsTo'];

const criteria = ['aic', 'aic3', 'aic4', 'bic', 'caic', 'hq', 'mdl5'] as const;

/** Solutions as results.json holds them, each with its weight by BIC. */
export function solutionRows(solutions: readonly FimixSolution[]): SolutionRow[] {
  const least = Math.min(...solutions.map((solution) => solution.criteria.bic));
  const odds = solutions.map((solution) => Math.exp(-(solution.criteria.bic - least) / 2));
  const all = odds.reduce((sum, value) => sum + value, 0);
  return solutions.map(({ segments, criteria: found, ...search }, i) => ({
    segments: segments.length,
    ...{ logLikelihood: found.logLikelihood, parameters: found.parameters },
    criteria: {
      ...{ aic: found.aic, aic3: found.aic3, aic4: found.aic4, bic: found.bic },
      ...{ caic: found.caic, hq: found.hq, mdl5: found.mdl5 },
    },
    bicWeight: odds[i]! / all,
    entropy: found.en,
    shares: segments.map(({ share, size }) => ({ share, firms: size })),
    converged: search.converged,
    starts: { tried: search.starts, followed: search.finished, atBest: search.finishedAtBest },
  }));
}

/** The number of segments at which each criterion is smallest; fewer segments where two are equal. */
export function pointsTo(rows: readonly SolutionRow[]): PointsTo {
  const at = (criterion: (typeof criteria)[number]): number =>
    rows.reduce((a, b) => (b.criteria[criterion] < a.criteria[criterion] ? b : a)).segments;
  return {
    ...{ aic: at('aic'), aic3: at('aic3'), aic4: at('aic4'), bic: at('bic') },
    ...{ caic: at('caic'), hq: at('hq'), mdl5: at('mdl5') },
  };
}

/**
 * The segments worth describing: the number on which AIC3 and CAIC agree, or, where they do not, the first of BIC, AIC4 and CAIC to ask
 * for two or more; null when none does.
 */
export function describedNumber({ aic3, caic, bic, aic4 }: PointsTo): number | null {
  const candidates = aic3 === caic ? [aic3] : [bic, aic4, caic];
  return candidates.find((segments) => segments > 1) ?? null;
}

/** Whether there are hidden groups, and how sure that is. */
export function segmentFinding(
  rows: readonly SolutionRow[],
  points: PointsTo,
  required: number,
): Finding {
  const common = { id: 'segments', rule: assessmentRules['segment-number'] };
  if (rows.length === 1)
    return { ...common, verdict: 'open', text: robustnessWords.both('segments.only-one') };
  const { aic3, caic, aic4, bic } = points;
  const chosen = rows.find(({ segments }) => segments === (aic3 === caic ? caic : bic))!;
  const weight = (language: Language) => bounded(language, chosen.bicWeight);
  if (aic3 !== caic) {
    const isThere = Math.min(aic3, caic, bic) > 1;
    return {
      ...common,
      verdict: isThere ? 'caution' : 'open',
      text: inBoth((language) =>
        robustnessWords(language, isThere ? 'segments.some' : 'segments.open', {
          ...{ aic3, caic, aic4, bic, weight: weight(language) },
        }),
      ),
    };
  }
  if (caic === 1)
    return {
      ...common,
      verdict: 'passes',
      text: inBoth((language) =>
        robustnessWords(language, 'segments.passes', {
          ...{ count: rows.length, weight: weight(language) },
        }),
      ),
    };
  const why =
    chosen === rows.at(-1) ? robustnessWords.both('segments.edge') : whyNotGroups(chosen, required);
  return {
    ...common,
    verdict: why === null ? 'fails' : 'caution',
    text: inBoth((language) =>
      robustnessWords(language, why === null ? 'segments.fails' : 'segments.caution', {
        ...{ segments: caic, weight: weight(language), why: why?.[language] ?? '' },
        entropy: bounded(language, chosen.entropy!),
        sizes: named(
          language,
          chosen.shares.map(({ firms }) => String(firms)),
        ),
      }),
    ),
  };
}

/** Why segments are no groups of firms; null when they may be. */
function whyNotGroups({ entropy, shares }: SolutionRow, required: number): Bilingual | null {
  const firms = Math.min(...shares.map((one) => one.firms));
  if (firms < required) return robustnessWords.both('segments.tiny', { firms, required });
  if (entropy !== null && entropy < assessmentRules['segment-entropy'].threshold)
    return inBoth((language) =>
      robustnessWords(language, 'segments.blurred', { entropy: bounded(language, entropy) }),
    );
  return null;
}
