import type { Bilingual } from '@qunhai/kernel';
import type { Model } from '../model/model.ts';
import { t } from './messages.ts';
import type { SensitivityPlan } from './sensitivity-options.ts';

/** What a reader must know of either method. */
export function commonNotes(
  model: Model,
  { scenario, steps, level, resamples }: SensitivityPlan,
): Bilingual[] {
  const titled = (language: 'zh' | 'en') =>
    t(language, 'both.scenario', { scenario: scenario.title[language], quarter: steps });
  return [
    t.both('both.interval', { level: percent(level), resamples }),
    ...(model.samples.length > 0 ? [t.both('both.samples')] : []),
    { zh: titled('zh'), en: titled('en') },
  ];
}

/** A proportion in per cent, to one decimal place at most. */
export function percent(proportion: number): number {
  return Math.round(1000 * proportion) / 10;
}
