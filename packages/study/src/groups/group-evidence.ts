import type { Bilingual } from '@qunhai/kernel';
import type { HypothesisResult, SemResults } from '@qunhai/results';
import { decimal, probability } from '../effect-text.ts';
import { message } from '../messages.ts';

type Comparison = NonNullable<SemResults['groups']>[number];
type Difference = Comparison['pairs'][number]['differences'][number];
type Evidence = HypothesisResult['evidence'][number];
type Language = 'zh' | 'en';

/**
 * What one way of grouping says of a hypothesis that groups differ: supported when at least one path that MICOM lets compare differs
 * between at least one pair of groups, all of these tests corrected together (Holm); not tested when no path can be compared.
 */
export function groupEvidence(comparison: Comparison): Evidence & { verdict: Verdict } {
  const { title, obstacle, significance } = comparison;
  const all = comparison.pairs.flatMap(({ groups, differences }) =>
    differences.map((difference) => ({ groups, ...difference })),
  );
  const compared = all.filter(({ adjusted }) => adjusted !== null);
  if (obstacle)
    return untested({
      zh: message('zh', 'groups.obstacle', { title: title.zh, reason: obstacle.zh }),
      en: message('en', 'groups.obstacle', { title: title.en, reason: obstacle.en }),
    });
  if (compared.length === 0) return untested(both(title, 'groups.nothing-comparable', {}));
  const found = compared.filter(({ adjusted }) => adjusted! < significance);
  const strongest = compared.reduce((a, b) => (b.adjusted! < a.adjusted! ? b : a));
  const incomparable = all.filter(({ comparable }) => !comparable).length;
  const words = (language: Language) =>
    message(language, 'groups.evidence', {
      title: title[language],
      compared: compared.length,
      found: found.length,
      figures: strongestWords(language, comparison, strongest),
      micom:
        incomparable === 0 ? '' : message(language, 'groups.incomparable', { count: incomparable }),
    }).trimEnd();
  return {
    ...{ effect: [], estimate: null, interval: null, p: strongest.adjusted },
    verdict: found.length > 0 ? 'supported' : 'not-supported',
    text: { zh: words('zh'), en: words('en') },
  };
}

type Verdict = 'supported' | 'not-supported' | 'not-tested';

function untested(text: Bilingual): Evidence & { verdict: Verdict } {
  return { effect: [], estimate: null, interval: null, p: null, verdict: 'not-tested', text };
}

function both(title: Bilingual, key: 'groups.nothing-comparable', values: object): Bilingual {
  return {
    zh: message('zh', key, { ...values, title: title.zh }),
    en: message('en', key, { ...values, title: title.en }),
  };
}

function strongestWords(
  language: Language,
  { groups: known }: Comparison,
  { groups, from, to, estimates, adjusted }: Difference & { readonly groups: readonly string[] },
): string {
  const name = (id: string) => known.find((group) => group.id === id)?.name[language] ?? id;
  const [a, b] = estimates.map((estimate) => decimal(language, estimate!, 2));
  return message(language, 'groups.strongest', {
    effect: `${from} → ${to}`,
    first: name(groups[0]!),
    second: name(groups[1]!),
    ...{ a: a!, b: b! },
    p: probability(language, adjusted!),
  });
}
