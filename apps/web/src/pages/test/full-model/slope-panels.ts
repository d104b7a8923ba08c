import type { Language } from '@qunhai/kernel';
import { fullModelWords, type ModerationRow, type SlopePanel } from '@qunhai/report';

/** A panel for every effect: the outcome, all else at the mean, where the predictor is one standard deviation low and high. */
export function slopePanels(language: Language, rows: readonly ModerationRow[]): SlopePanel[] {
  return rows.map(({ moderator, predictor, to, moderatorEffect, slopes }) => ({
    title: fullModelWords(language, 'slopes.panel', { moderator, predictor }),
    predictor,
    outcome: fullModelWords(language, 'slopes.outcome', { to }),
    lines: slopes.map(({ at, estimate }) => {
      const middle = moderatorEffect * at;
      return [middle - estimate, middle + estimate] as const;
    }),
  }));
}
