import type { Bilingual } from '@qunhai/kernel';
import { type ParameterName, parameters } from '../parameters/parameters.ts';
import type { Particle } from './abc-smc.ts';
import type { PredictiveRow, TargetWave } from './calibrate.ts';
import { say } from './messages.ts';
import { statistics } from './wave-statistics.ts';
import { weightedDeviation } from './weighted-summaries.ts';

/** A posterior this much of the prior's standard deviation has learned little. */
const wide = 0.8;

interface Fitted {
  readonly waves: readonly TargetWave[];
  readonly rates: readonly ParameterName[];
  readonly particles: readonly Particle[];
  readonly predictive: readonly PredictiveRow[];
  /** Whether the regression adjustment could be made. */
  readonly adjusted: boolean;
  readonly cutShort: boolean;
}

/** How rates were fitted, and where the fit is not to be believed. */
export function calibrationNotes(fitted: Fitted): Bilingual[] {
  const { waves, rates, predictive } = fitted;
  const notes = [
    say.both('note.method', { rates: rates.length, statistics: statistics.length * waves.length }),
    panelNote(waves),
  ];
  if (fitted.cutShort) notes.push(say.both('note.few-simulations'));
  notes.push(say.both(fitted.adjusted ? 'note.adjusted' : 'note.not-adjusted'));
  const little = rates.filter((name, j) => isWide(fitted.particles, name, j));
  if (little.length > 0) notes.push(say.both('note.learned-little', { list: little }));
  const missed = predictive.filter((found) => found.missed);
  if (missed.length > 0)
    notes.push({
      zh: say('zh', 'note.not-reproduced', {
        list: missed.map(({ row }) => row.statistic.zh).join('；'),
      }),
      en: say('en', 'note.not-reproduced', {
        list: missed.map(({ row }) => row.statistic.en).join('; '),
      }),
    });
  return [...notes, say.both('note.predictive')];
}

function panelNote(waves: readonly TargetWave[]): Bilingual {
  const list = (language: 'zh' | 'en') =>
    waves
      .map(({ wave, panel }) => say(language, 'note.panel-wave', { wave, firms: panel.length }))
      .join(language === 'zh' ? '，' : ', ');
  return {
    zh: say('zh', 'note.panel', { panel: list('zh') }),
    en: say('en', 'note.panel', { panel: list('en') }),
  };
}

function isWide(particles: readonly Particle[], name: ParameterName, j: number): boolean {
  const [low, high] = parameters[name].range;
  const spread = weightedDeviation(
    particles.map(({ values, weight }) => ({ value: values[j]!, weight })),
  );
  return spread > (wide * (high - low)) / Math.sqrt(12);
}
