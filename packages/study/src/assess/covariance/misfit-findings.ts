import type { Finding } from '@qunhai/results';
import { assessmentRules } from '@qunhai/sem';
import { decimal, probability } from '../../effect-text.ts';
import { inBoth } from './in-both.ts';
import { covarianceWords as say } from './messages.ts';
import type { ModelRows } from './model-rows.ts';

type Fit = NonNullable<ModelRows['fit']>;

/** χ² corrected for few rows and many items beside the plain one, and why the test of PLS may end otherwise. */
export function smallSampleFinding({ rows, residuals }: ModelRows, fit: Fit): Finding[] {
  const { test, corrected } = fit;
  if (!corrected || corrected.p === null || test.p === null) return [];
  const { statistic, df, p } = corrected;
  const isRejected = p < 0.05;
  const decision = isRejected ? 'rejected' : test.p < 0.05 ? 'withdrawn' : 'kept';
  return [
    {
      id: 'fit.small-sample',
      verdict: isRejected ? 'caution' : 'passes',
      rule: assessmentRules['small-sample-chi-square'],
      text: inBoth((language) =>
        say(language, 'finding.small-sample', {
          ...{ items: itemsOfPairs(residuals.pairs), rows, df },
          plain: decimal(language, test.statistic!, 1),
          plainP: probability(language, test.p!),
          corrected: decimal(language, statistic!, 1),
          p: probability(language, p),
          decision: say(language, `small-sample.${decision}`),
        }),
      ),
    },
  ];
}

/** p items make p(p − 1)/2 pairs. */
function itemsOfPairs(pairs: number): number {
  return Math.round((1 + Math.sqrt(1 + 8 * pairs)) / 2);
}

/** Parameters that are tried are tested at .001. */
const chanceOfIndex = 0.001;

/** Residuals and modification indices that are large, beside how many sampling alone would make. */
export function misfitFinding({ modification, residuals }: ModelRows): Finding {
  const { candidates, large, critical } = modification;
  const chance = candidates * chanceOfIndex;
  const isByChance =
    residuals.large <= (residuals.expected ?? 0) && (large === 0 || large <= chance);
  return {
    id: 'covariance.misfit',
    verdict: isByChance ? 'passes' : 'caution',
    rule: assessmentRules['modification-index'],
    text: inBoth((language) =>
      say(language, 'finding.misfit', {
        ...{ residuals: residuals.large, pairs: residuals.pairs, indices: large, candidates },
        limit: decimal(language, residuals.threshold, 2),
        expected:
          residuals.expected === undefined
            ? ''
            : say(language, 'misfit.expected', {
                expected: decimal(language, residuals.expected, 1),
              }),
        chance: decimal(language, chance, 1),
        critical,
      }),
    ),
  };
}
