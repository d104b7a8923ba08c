import { type PolicyUse, policies, type Scenario, type Shock, shocks } from '@qunhai/simulation';
import type { PlanPlace } from './plan-place.ts';
import { type PlanWords, shareInWords } from './size-in-words.ts';

/** What is done and what happens in a scenario, a short line each; empty when nothing is. */
export function scenarioLines(
  words: PlanWords,
  scenario: Scenario,
  place: PlanPlace | null,
): string[] {
  const { t } = words;
  const { switchedOff, parameters } = scenario;
  const changed = Object.keys(parameters).length;
  return [
    ...scenario.policies.map((use) => policyLine(words, use, place)),
    ...scenario.shocks.map((shock) => shockLine(words, shock)),
    ...(switchedOff.length > 0 ? [t('card.off', { count: switchedOff.length })] : []),
    ...(changed > 0 ? [t('card.parameters', { count: changed })] : []),
  ];
}

function policyLine(words: PlanWords, use: PolicyUse, place: PlanPlace | null): string {
  const { t, text, number, language } = words;
  const { policy, size, start, duration, clusters, resource } = use;
  const nameIn = (list: PlanPlace['clusters'] | undefined, id: string) => {
    const entry = list?.find((known) => known.id === id);
    return entry ? text(entry.name) : id;
  };
  const name =
    resource === undefined
      ? text(policies[policy].name)
      : t('card.invest', { resource: nameIn(place?.resources, resource) });
  const line = t('card.policy', {
    name,
    size: shareInWords(words, size),
    from: number(start + 1),
    to: number(start + duration),
  });
  if (clusters === undefined) return line;
  const names = clusters.map((id) => nameIn(place?.clusters, id));
  return t('card.place', { line, clusters: names.join(language === 'zh' ? '、' : ', ') });
}

function shockLine(words: PlanWords, shock: Shock): string {
  const { t, text, number } = words;
  const name = text(shocks[shock.shock].name);
  const from = number(shock.start + 1);
  const signed = (size: number) => `${size < 0 ? '−' : '+'}${shareInWords(words, Math.abs(size))}`;
  if (shock.shock === 'structural')
    return t('card.break', { name, size: shareInWords(words, shock.size), from });
  const to = number(shock.start + shock.duration);
  return t('card.shock', { name, size: signed(shock.size), from, to });
}
