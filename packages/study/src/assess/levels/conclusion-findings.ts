import type { Finding } from '@qunhai/results';
import { levelsRules } from './levels-rules.ts';
import { fewestDegrees, type LevelsAnalysis, type LevelsEffect } from './levels-settings.ts';
import type { LevelsTeller } from './levels-teller.ts';

interface Judged {
  readonly outcome: string;
  readonly effect: LevelsEffect;
}

/** Whether what paths say stands when firms of a group may resemble one another. */
export function conclusionFindings(tell: LevelsTeller, analysis: LevelsAnalysis): Finding[] {
  const judged = analysis.models.flatMap(({ outcome, effects }) =>
    effects.map((effect): Judged => ({ outcome, effect })),
  );
  if (judged.length === 0) return [];
  const by = (verdict: LevelsEffect['verdict']) =>
    judged.filter(({ effect }) => effect.verdict === verdict);
  const [holds, open, lost, gained] = [by('holds'), by('open'), by('lost'), by('gained')];
  const all = holds.length + open.length + lost.length;
  const paths = (some: readonly Judged[]) => (language: 'zh' | 'en') => ({
    count: some.length,
    list: some
      .map(({ outcome, effect }) => `${effect.predictor} → ${outcome}`)
      .join(language === 'zh' ? '；' : '; '),
  });
  return [
    {
      id: 'levels.conclusions',
      verdict: verdictOf(all, open.length, lost.length),
      rule: levelsRules.conclusions,
      text: tell.joined([
        ...lead(tell, all, holds.length),
        ...(holds.length > 0 && holds.length < all
          ? [tell.inBoth('conclusions.holds', paths(holds))]
          : []),
        ...(open.length > 0 ? [tell.inBoth('conclusions.open', paths(open))] : []),
        ...(lost.length > 0
          ? [
              tell.inBoth('conclusions.lost', (language) => ({
                count: lost.length,
                list: lost
                  .map((one) => lostText(tell, language, one, analysis))
                  .join(language === 'zh' ? '；' : '; '),
              })),
            ]
          : []),
        ...(gained.length > 0 ? [tell.inBoth('conclusions.gained', paths(gained))] : []),
      ]),
    },
  ];
}

function verdictOf(all: number, open: number, lost: number): Finding['verdict'] {
  if (all === 0) return 'open';
  if (lost > 0) return lost === all ? 'fails' : 'caution';
  return open > 0 ? 'open' : 'passes';
}

function lead(tell: LevelsTeller, all: number, holds: number) {
  if (all === 0) return [tell.inBoth('conclusions.nothing', () => ({}))];
  if (holds === all) return [tell.inBoth('conclusions.all', () => ({ count: all }))];
  return [tell.inBoth('conclusions.count', () => ({ all }))];
}

/** Why it does not stand: nothing among firms of a group, or nothing sure with the group allowed for. */
function lostText(
  tell: LevelsTeller,
  language: 'zh' | 'en',
  { outcome, effect }: Judged,
  { judgedBy, level }: LevelsAnalysis,
): string {
  const { predictor, robust, wild, within } = effect;
  const path = `${predictor} → ${outcome}`;
  const isWithin = within.value === null || (within.p !== null && within.p <= 1 - level);
  if (!isWithin) return tell.lostWithin(language, path, within.value!, within.p);
  const isTrusted = judgedBy === 'robust' && (robust.df ?? 0) >= fewestDegrees;
  return tell.lostRobust(language, path, isTrusted ? robust.p! : wild.p!);
}
