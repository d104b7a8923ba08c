import type { JobControl, Language } from '@qunhai/kernel';
import type { Assessments, Finding } from '@qunhai/results';
import { assessmentRules, type PlsResult } from '@qunhai/sem';
import { weighWords } from '../../weigh/messages.ts';
import { isWeighed } from '../../weigh/weighed-matrix.ts';
import { correctionOf, significanceOf } from './correct-tests.ts';
import type { ExaminedModel } from './examined-model.ts';
import { robustnessWords } from './messages.ts';
import { type QuadraticRow, quadraticRows } from './quadratic-rows.ts';
import { highestPower, resetFinding, resetRows } from './reset-rows.ts';
import { inBoth, listed, plainDecimal, toldEffect } from './told-figures.ts';

type Nonlinearity = NonNullable<NonNullable<Assessments['robustness']>['nonlinearity']>;

/** Whether relations are straight lines: RESET, then the square of every cause. */
export async function nonlinearityOf(
  assessed: ExaminedModel,
  estimate: PlsResult,
  control: JobControl,
): Promise<{ readonly nonlinearity: Nonlinearity; readonly findings: readonly Finding[] }> {
  const { model, wave, plan } = assessed;
  const [correction, significance] = [correctionOf(plan), significanceOf(plan)];
  const weighed = isWeighed(wave.matrix);
  const reset = weighed ? [] : resetRows(model, estimate, wave.matrix, correction);
  const found =
    plan.resamples === 0
      ? { quadratic: null, resamples: null, notes: [robustnessWords.both('none.resamples')] }
      : await quadraticRows(assessed, correction, control);
  return {
    nonlinearity: { correction, significance, highestPower, reset, ...found },
    findings: [
      weighed
        ? { id: 'reset', verdict: 'open', text: weighWords.both('left-out.reset') }
        : resetFinding(reset, significance),
      found.quadratic === null
        ? {
            id: 'quadratic',
            verdict: 'open',
            text: found.notes.at(-1) ?? robustnessWords.both('none.estimate'),
          }
        : quadraticFinding(found.quadratic, significance),
    ],
  };
}

function quadraticFinding(rows: readonly QuadraticRow[], significance: number): Finding {
  const common = { id: 'quadratic', rule: assessmentRules.quadratic };
  const count = rows.length;
  const single = rows.filter(excludesZero);
  const bent = single.filter(({ adjustedP }) => adjustedP !== null && adjustedP < significance);
  if (bent.length > 0)
    return {
      ...common,
      verdict: 'caution',
      text: inBoth((language) =>
        robustnessWords(language, 'quadratic.caution', {
          ...{ count, found: bent.length },
          list: listed(
            language,
            bent.map((row) => toldSquare(language, row)),
          ),
        }),
      ),
    };
  const strongest = rows.reduce((a, b) => ((b.p ?? 1) < (a.p ?? 1) ? b : a));
  return {
    ...common,
    verdict: 'passes',
    text: inBoth((language) =>
      [
        robustnessWords(language, 'quadratic.passes', {
          count,
          strongest: toldEffect(language, strongest, strongest),
        }),
        ...(single.length > 0
          ? [robustnessWords(language, 'quadratic.single', { count: single.length })]
          : []),
      ].join(language === 'zh' ? '' : ' '),
    ),
  };
}

function excludesZero({ interval }: Pick<QuadraticRow, 'interval'>): boolean {
  return interval !== null && (interval.lower > 0 || interval.upper < 0);
}

function toldSquare(language: Language, row: QuadraticRow): string {
  const slope = (at: number) => {
    const { estimate, interval } = row.slopes.find((one) => one.at === at)!;
    const range = interval && ` [${plainDecimal(interval.lower)}, ${plainDecimal(interval.upper)}]`;
    return `${plainDecimal(estimate)}${range ?? ''}`;
  };
  return robustnessWords(language, 'quadratic.told', {
    ...{ square: toldEffect(language, row, row), low: slope(-1), high: slope(1) },
  });
}
