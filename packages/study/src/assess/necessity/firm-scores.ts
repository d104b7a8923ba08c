import type { DiagnosisResults } from '@qunhai/results';
import type { Theory } from '@qunhai/theory';

/** Lowest and highest possible score. */
export interface ScoreRange {
  readonly min: number;
  readonly max: number;
}

/** A construct's score of every diagnosed firm, NaN where there is none to rely on. */
export interface FirmScores {
  readonly construct: string;
  readonly scale: ScoreRange;
  readonly values: Float64Array;
}

/** Scores that rest on a smaller share of their items are left out: one answer more or less would move the firm across the plot. */
export const leastAnswered = 0.5;

/**
 * Scores of the diagnosis: means of the answers, weighted by the unstandardized outer weights of the model (equal weights where it has
 * none), on the answer scale. Unlike rescaled scores of the estimator, no missing answer is replaced: a made-up average answer could
 * fill the corner that is asked about.
 */
export function firmScores(
  theory: Theory,
  { firms }: DiagnosisResults,
  answered: ReadonlySet<string>,
): Map<string, FirmScores> {
  return new Map(
    theory.constructs.flatMap(({ id }) => {
      const scale = scaleOf(theory, id, answered);
      if (scale === null) return [];
      const values = Float64Array.from(firms, ({ scores }) => {
        const own = scores.find(({ construct }) => construct === id);
        if (!own || own.score === null || own.answered < leastAnswered * own.items)
          return Number.NaN;
        return own.score;
      });
      return values.every(Number.isNaN) ? [] : [[id, { construct: id, scale, values }] as const];
    }),
  );
}

/** The scale that all its items share; 0 … 100 where they differ, as the diagnosis has it; null without items. */
function scaleOf(theory: Theory, id: string, answered: ReadonlySet<string>): ScoreRange | null {
  const construct = theory.constructs.find((one) => one.id === id);
  if (construct?.measurement.kind === 'second-order')
    return shared(
      construct.measurement.components.flatMap((part) => scaleOf(theory, part, answered) ?? []),
    );
  const own = theory.items.filter((item) => item.construct === id && answered.has(item.id));
  return shared(
    own.flatMap(({ scale }) => {
      const found = theory.scales.find((one) => one.id === scale);
      return found ? [{ min: found.min, max: found.max }] : [];
    }),
  );
}

function shared(scales: readonly ScoreRange[]): ScoreRange | null {
  const [first, ...others] = scales;
  if (first === undefined) return null;
  const isShared = others.every(({ min, max }) => min === first.min && max === first.max);
  return isShared ? first : { min: 0, max: 100 };
}
