import type { Finding } from '@qunhai/results';
import { assessmentRules } from '@qunhai/sem';
import { decimal } from '../../../effect-text.ts';
import { inBoth } from '../in-both.ts';
import { scoreWords as say } from './messages.ts';
import type { ScoreRows } from './score-rows.ts';

/** Least determinacy that is adequate for research. */
const adequate = 0.8;

/** Whether factor scores may stand in for their factors, and how they go with scores of PLS. */
export function scoreFindings({ obstacle, constructs }: ScoreRows): Finding[] {
  if (obstacle !== undefined)
    return [
      {
        ...{ id: 'scores', verdict: 'open' },
        text: inBoth((language) => say(language, 'finding.none', { reason: obstacle[language] })),
      },
    ];
  const rule = assessmentRules['factor-determinacy'];
  const known = constructs.filter(({ determinacy }) => Number.isFinite(determinacy.estimate));
  const lowest = known.reduce((low, one) =>
    one.determinacy.estimate < low.determinacy.estimate ? one : low,
  );
  const least = lowest.determinacy.estimate;
  const pls = constructs
    .flatMap(({ construct, regression }) =>
      regression === null ? [] : [{ construct, r: regression.estimate }],
    )
    .toSorted((a, b) => a.r - b.r);
  return [
    {
      ...{ id: 'scores.determinacy', rule },
      verdict: least >= rule.threshold ? 'passes' : least >= adequate ? 'caution' : 'fails',
      text: inBoth((language) =>
        say(language, 'finding.determinacy', {
          constructs: known.length,
          good: known.filter(({ determinacy }) => determinacy.estimate >= rule.threshold).length,
          limit: decimal(language, rule.threshold, 2),
          ...{ construct: lowest.construct, value: decimal(language, least, 2) },
        }),
      ),
    },
    ...(pls.length > 0
      ? [
          {
            ...{ id: 'scores.pls', verdict: 'open' as const },
            text: inBoth((language) =>
              say(language, 'finding.pls', {
                lowest: decimal(language, pls[0]!.r, 2),
                construct: pls[0]!.construct,
                highest: decimal(language, pls.at(-1)!.r, 2),
              }),
            ),
          },
        ]
      : []),
  ];
}
