import type { Language } from '@qunhai/kernel';
import { defaultQuotientCutoff, judgeEvidence } from '@qunhai/location';
import type { Assessments, Finding } from '@qunhai/results';
import { probability } from '../../effect-text.ts';
import { inBoth } from '../robustness/told-figures.ts';
import { locationWords as words } from './messages.ts';

type Judged = NonNullable<NonNullable<Assessments['location']>['clusters']>[number];
type Regional = NonNullable<Judged['regional']>;

const rule: NonNullable<Finding['rule']> = {
  threshold: defaultQuotientCutoff,
  rule: {
    en: 'An industry is concentrated in a region when the whole interval of its location quotient is above 1.25. No theory gives this cut-off; diversity and complexity of the region are context and decide nothing.',
    zh: '区位商的整个区间高于 1.25，才算该产业在本地集中。这一界限并无理论依据；地区的多样性和复杂度只作背景，不作判断。',
  },
  source: 'Miller, Botham, Gibson, Martin & Moore (2001), Business clusters in the UK, DTI',
};

/** What the table of regions says of every cluster placed in it. */
export function regionFindings(clusters: readonly Judged[]): Finding[] {
  return clusters.flatMap(({ cluster, name, regional }) =>
    regional
      ? [
          {
            id: `location.region.${cluster}`,
            verdict: verdictOf(regional),
            text: inBoth((language) => told(language, name?.[language] ?? cluster, regional)),
            rule,
          },
        ]
      : [],
  );
}

function verdictOf({ quotient, interval }: Regional): Finding['verdict'] {
  if (quotient === null || interval === null) return 'open';
  const { lower, upper } = interval;
  const { finding } = judgeEvidence({
    ...{ measure: 'location-quotient', value: quotient, interval: [lower, upper] },
  });
  return ({ present: 'passes', absent: 'fails', uncertain: 'caution' } as const)[finding];
}

const two = (value: number) => value.toFixed(2).replace('-', '−');

function range({ lower, upper }: { readonly lower: number; readonly upper: number }, digits = 2) {
  const text = (value: number) => value.toFixed(digits).replace('-', '−');
  return `[${text(lower)}, ${text(upper)}]`;
}

function told(language: Language, name: string, regional: Regional): string {
  return [
    quotientText(language, name, regional),
    agglomerationText(language, regional),
    contextText(language, regional),
  ].join(language === 'zh' ? '' : ' ');
}

function quotientText(language: Language, name: string, regional: Regional): string {
  const { region, industry, regions, quotient, interval, rank } = regional;
  const values = { name, region, industry, regions };
  if (quotient === null) return words(language, 'region.no-quotient', values);
  const own = { ...values, quotient: two(quotient), rank: rank! };
  return interval === null
    ? words(language, 'region.bare-quotient', own)
    : words(language, 'region.quotient', { ...own, interval: range(interval) });
}

function agglomerationText(language: Language, { industry, agglomeration }: Regional): string {
  if (agglomeration === null) return words(language, 'region.no-agglomeration', { industry });
  const { gamma, bands, mostP } = agglomeration;
  const figure =
    gamma.upper - gamma.lower < 0.0005 ? gamma.lower.toFixed(3).replace('-', '−') : range(gamma, 3);
  const list = bands.map((band) => lowered(language, band[language]));
  return words(language, 'region.agglomeration', {
    ...{ industry, figure, p: atMost(language, mostP) },
    bands: list.join(language === 'zh' ? '到' : ' to '),
  });
}

const lowered = (language: Language, text: string) =>
  language === 'zh' ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** `p ≤ .04`; for a p that is small anyway, as everywhere. */
function atMost(language: Language, p: number): string {
  return probability(language, p).replace('=', '≤');
}

function contextText(language: Language, regional: Regional): string {
  const { region, industries, diversity, complexity, complexityRange } = regional;
  const { complexityRank, compared } = regional;
  const values = { region, industries, diversity };
  if (complexity === null) return words(language, 'region.no-complexity', values);
  const own = { ...values, complexity: two(complexity), rank: complexityRank!, compared };
  return complexityRange === null
    ? words(language, 'region.bare-complexity', own)
    : words(language, 'region.complexity', { ...own, range: range(complexityRange) });
}
