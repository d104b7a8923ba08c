import type { Bilingual } from '@qunhai/kernel';
import type { Model } from '../model/model.ts';
import { percent } from '../sensitivity/sensitivity-notes.ts';
import type { DecompositionPlan } from './decomposition-plan.ts';
import { t } from './messages.ts';

/** Share of the whole spread above which what no part explains is worth a word. */
const worthAWord = 0.01;

interface Found {
  readonly compared: number;
  readonly outside: number;
  /** Spread with all parts, and with none. */
  readonly all: number;
  readonly none: number;
}

/** How the decomposition was made and what a reader must know. */
export function decompositionNotes(
  model: Model,
  plan: DecompositionPlan,
  { compared, outside, all, none }: Found,
): Bilingual[] {
  const { luckDraws: draws, scenario } = plan;
  const rest = Math.abs(none) > worthAWord * Math.abs(all);
  const titled = (language: 'zh' | 'en') =>
    t(language, 'note.scenario', { scenario: scenario.title[language] });
  return [
    t.both('note.method'),
    t.both('note.negative'),
    t.both('note.luck', { draws }),
    t.both('note.network'),
    t.both('note.closed', { firms: compared }),
    ...(outside > 0 ? [t.both('note.outside', { outside })] : []),
    ...(model.setting.clusters.length === 1 ? [t.both('note.one-cluster')] : []),
    ...(rest
      ? [t.both('note.rest', { rest: Number(none.toPrecision(2)), share: percent(none / all) })]
      : []),
    ...intervalNotes(model, plan),
    { zh: titled('zh'), en: titled('en') },
  ];
}

function intervalNotes(model: Model, { replications, level }: DecompositionPlan): Bilingual[] {
  if (replications < 2) return [t.both('note.once')];
  const kind = model.population.kind === 'drawn' ? 'note.interval-drawn' : 'note.interval-measured';
  return [
    t.both(kind, { level: percent(level), replications }),
    ...(model.samples.length > 0 ? [t.both('note.samples')] : []),
  ];
}
