import type { Finding } from '@qunhai/results';
import type { InvarianceStep } from '@qunhai/sem';
import { chiSquare, finite } from './fit-rows.ts';

type Verdict = Finding['verdict'];

/** What results.json holds of a step of invariance; of one that gave no estimates only its degrees of freedom. */
export function stepFigures({ fit, measures, difference, changes, holds }: InvarianceStep) {
  const { test, scaled } = measures;
  const isUsable = fit.status === 'converged';
  const { statistic, df, p } = scaled?.test ?? test;
  const shown = (value: number) => (isUsable ? finite(value) : null);
  return {
    test: { statistic: shown(statistic), df, p: shown(p) },
    cfi: shown(bestCfi(measures)),
    rmsea: shown((measures.robust?.rmsea ?? scaled?.rmsea ?? measures.rmsea).rmsea),
    srmr: shown(measures.srmr),
    difference: difference && chiSquare(difference),
    changes:
      changes === null || holds === null
        ? null
        : { cfi: finite(changes.cfi), rmsea: finite(changes.rmsea), srmr: finite(changes.srmr) },
  };
}

function bestCfi({ robust, scaled, relative }: InvarianceStep['measures']): number {
  return robust?.cfi ?? scaled?.relative.cfi ?? relative.cfi;
}

/**
 * The first step is judged by its fit; further ones by the drop of the CFI and by Δχ²: one against asks for caution, both fail.
 * @param p - of Δχ², corrected or not
 */
export function judgeStep({ fit, level, measures, holds }: InvarianceStep, p: number): Verdict {
  if (fit.status !== 'converged') return 'open';
  if (level === 'configural') return formVerdict(measures);
  if (holds === null) return 'open';
  const isRejected = p < 0.05;
  if (holds && !isRejected) return 'passes';
  return !holds && isRejected ? 'fails' : 'caution';
}

/** In order when χ² does not reject it, or CFI and SRMR are good; failing when they are not even acceptable. */
function formVerdict(measures: InvarianceStep['measures']): Verdict {
  const { df, p } = measures.scaled?.test ?? measures.test;
  const cfi = bestCfi(measures);
  if (df === 0 || p > 0.05 || (cfi >= 0.95 && measures.srmr <= 0.08)) return 'passes';
  return cfi >= 0.9 && measures.srmr <= 0.1 ? 'caution' : 'fails';
}
