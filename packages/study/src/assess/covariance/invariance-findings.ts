import type { Language } from '@qunhai/kernel';
import type { Finding } from '@qunhai/results';
import { assessmentRules } from '@qunhai/sem';
import { cautionReasons } from './caution-reasons.ts';
import { inBoth, list } from './in-both.ts';
import type { Invariance } from './invariance-rows.ts';
import { covarianceWords as say } from './messages.ts';
import { partialFinding } from './partial-finding.ts';

type Ladder = Invariance['constructs'][number];

/** What the ladders of one way of grouping say, and the searches where steps fail. */
export function invarianceFindings(comparison: Invariance): Finding[] {
  const { by, title, obstacle, constructs } = comparison;
  const id = `invariance.${by}`;
  const open = (text: (language: Language) => string): Finding[] => [
    { id, verdict: 'open', text: inBoth(text) },
  ];
  if (obstacle !== undefined)
    return open((language) =>
      say(language, 'finding.no-invariance', {
        title: title[language],
        reason: obstacle[language],
      }),
    );
  const climbed = constructs.filter(({ steps }) => steps.length > 0);
  if (climbed.length === 0)
    return open((language) => say(language, 'finding.no-ladder', { title: title[language] }));
  return [ladderFinding(id, comparison, climbed), ...partialFinding(id, comparison)];
}

function ladderFinding(
  id: string,
  { title, groups, cfiLimit }: Invariance,
  climbed: readonly Ladder[],
): Finding {
  const reaching = (levels: readonly string[]) =>
    climbed.filter(({ reached }) => reached !== null && levels.includes(reached));
  const scalar = reaching(['scalar', 'strict']);
  const metric = reaching(['metric', 'scalar', 'strict']);
  const below = (kept: readonly Ladder[]) =>
    climbed.flatMap((one) => (kept.includes(one) ? [] : [one.construct]));
  const reasons = cautionReasons(climbed, cfiLimit);
  const isCautious = scalar.length < climbed.length || reasons.length > 0;
  const verdict = metric.length < climbed.length ? 'fails' : isCautious ? 'caution' : 'passes';
  return {
    ...{ id, verdict, rule: assessmentRules['measurement-invariance'] },
    text: inBoth((language) => {
      const none = say(language, 'finding.none');
      const found = say(language, 'finding.invariance', {
        ...{ title: title[language], groups: groups.length, climbed: climbed.length },
        ...{ metric: metric.length, scalar: scalar.length },
        notMetric: list(language, below(metric)) || none,
        notScalar: list(language, below(scalar)) || none,
      });
      if (verdict !== 'caution') return found;
      const told = reasons.map((reason) => reason(language));
      const means = say(language, 'reason.means', { constructs: list(language, below(scalar)) });
      const why = scalar.length < climbed.length ? [means, ...told] : told;
      return [
        found,
        say(language, 'finding.reasons', { reasons: why.join(language === 'zh' ? '；' : '; ') }),
      ].join(language === 'zh' ? '' : ' ');
    }),
  };
}
