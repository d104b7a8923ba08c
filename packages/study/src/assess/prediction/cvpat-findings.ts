import type { Language } from '@qunhai/kernel';
import type { Finding } from '@qunhai/results';
import { assessmentRules } from '@qunhai/sem';
import { probability } from '../../effect-text.ts';
import { listed, percentOf, plainNumber, t, told } from './messages.ts';
import type { CvpatPart } from './test-prediction.ts';

type Row = CvpatPart['rows'][number];

/** Whether the model’s loss is lower or higher than the benchmark’s by more than chance. */
function direction({ difference, p }: Row, significance: number): 'better' | 'worse' | 'same' {
  if (p === null || p >= significance) return 'same';
  return difference.estimate < 0 ? 'better' : 'worse';
}

/** What CVPAT says against either benchmark. */
export function cvpatFindings({ rows }: CvpatPart, level: number): Finding[] {
  return (['average', 'linear'] as const).flatMap((benchmark) => {
    const own = rows.filter((row) => row.benchmark === benchmark);
    const whole = own.find(({ construct }) => construct === null);
    if (!whole) return [];
    const constructs = own.filter(({ construct }) => construct !== null);
    return [
      {
        id: `cvpat.${benchmark}`,
        verdict: verdictOf(benchmark, whole, constructs, 1 - level),
        text: told(`cvpat.${benchmark}`, (language) => ({
          loss: plainNumber(whole.loss, 3),
          other: plainNumber(whole.benchmarkLoss, 3),
          test: testWords(language, whole),
          constructs: constructWords(language, constructs, 1 - level),
        })),
        rule: assessmentRules.cvpat,
      },
    ];
  });
}

/**
 * A model that beats the average but not the linear benchmark is valid, though not strongly so. That every construct beats its average
 * is asked of validity; of strong validity, that the whole model beats the linear benchmark and no construct does worse.
 */
function verdictOf(
  benchmark: Row['benchmark'],
  whole: Row,
  constructs: readonly Row[],
  significance: number,
): Finding['verdict'] {
  const overall = direction(whole, significance);
  if (overall === 'worse') return 'fails';
  if (overall === 'same') return benchmark === 'average' ? 'fails' : 'caution';
  const isMet = (row: Row) => {
    const own = direction(row, significance);
    return own === 'better' || (benchmark === 'linear' && own === 'same');
  };
  return constructs.every(isMet) ? 'passes' : 'caution';
}

function testWords(language: Language, { difference: { estimate, interval }, p }: Row): string {
  if (interval === null || p === null) return t(language, 'cvpat.equal');
  return t(language, 'cvpat.test', {
    difference: plainNumber(estimate, 3),
    level: percentOf(interval.level),
    lower: plainNumber(interval.lower, 3),
    upper: plainNumber(interval.upper, 3),
    p: probability(language, p),
  });
}

function constructWords(language: Language, rows: readonly Row[], significance: number): string {
  const named = (wanted: ReturnType<typeof direction>) =>
    rows.flatMap((row) => (direction(row, significance) === wanted ? [row.construct!] : []));
  const [better, same, worse] = [named('better'), named('same'), named('worse')];
  const all = rows.length;
  if (better.length === all) return t(language, 'cvpat.all-better', { all });
  const parts = [
    ...(same.length > 0
      ? [
          t(language, 'cvpat.some-better', {
            ...{ better: better.length, all },
            others: listed(language, same),
          }),
        ]
      : []),
    ...(worse.length > 0
      ? [t(language, 'cvpat.some-worse', { worse: listed(language, worse) })]
      : []),
  ];
  return parts.join(language === 'en' ? ' ' : '');
}
