import type { Bilingual } from '@qunhai/kernel';
import type { Model } from '../model/model.ts';
import type { OutcomeId } from '../outcomes/outcomes.ts';
import { parameterNames } from '../parameters/parameters.ts';
import { t } from './messages.ts';
import type { SensitivityPlan } from './sensitivity-options.ts';
import { isPerFirmAtStart } from './value-of-point.ts';

/** What a reader must know of either method. */
export function commonNotes(
  model: Model,
  { scenario, steps, level, resamples, space }: SensitivityPlan,
  outcome: OutcomeId,
): Bilingual[] {
  const titled = (language: 'zh' | 'en') =>
    t(language, 'both.scenario', { scenario: scenario.title[language], quarter: steps });
  const chosen = space.names.length;
  const others = parameterNames.length - chosen;
  return [
    ...(others > 0 ? [t.both('both.others', { chosen, others })] : []),
    ...(isPerFirmAtStart(outcome) ? [t.both('both.per-firm')] : []),
    t.both('both.interval', { level: percent(level), resamples }),
    ...(model.population.kind === 'drawn' ? [t.both('both.drawn')] : []),
    ...(model.samples.length > 0 ? [t.both('both.samples')] : []),
    { zh: titled('zh'), en: titled('en') },
  ];
}

/** A proportion in per cent, to one decimal place at most. */
export function percent(proportion: number): number {
  return Math.round(1000 * proportion) / 10;
}
