import type { Language } from '@qunhai/kernel';
import type { Finding } from '@qunhai/results';
import { assessmentRules } from '@qunhai/sem';
import { decimal } from '../../effect-text.ts';
import { listed, percentOf, t, told } from './messages.ts';
import type { PredictionPart } from './predict-model.ts';

type Approach = PredictionPart['approaches'][number];
type Grade = NonNullable<Approach['constructs'][number]['power']['verdict']>;
type Indicator = Approach['indicators'][number];

/** What the prediction of firms held out says of the model. */
export function predictionFindings(part: PredictionPart, level: number): Finding[] {
  const [direct, earliest] = part.approaches;
  const isSame = earliest!.constructs.every(
    ({ q2 }, i) => q2?.estimate === direct!.constructs[i]!.q2?.estimate,
  );
  return [
    q2Finding(direct!, level),
    ...(isSame ? [] : [earliestFinding(part, earliest!, level)]),
    powerFinding(direct!),
    symmetryFinding(direct!),
  ];
}

function countsOf(indicators: readonly Indicator[]) {
  const known = indicators.flatMap(({ q2 }) => q2 ?? []);
  const values = known.map(({ estimate }) => estimate);
  const above = values.filter((value) => value > 0).length;
  const clear = known.filter(({ interval }) => interval !== null && interval.lower > 0).length;
  return { values, above, clear, all: indicators.length };
}

/** In order when every indicator is predicted better than by its average, and every construct’s score by more than chance. */
function aboveAverage({ indicators, constructs }: Approach): Finding['verdict'] {
  const { above, all } = countsOf(indicators);
  if (above === 0) return 'fails';
  const isClear = constructs.every(({ q2 }) => q2 === null || (q2.interval?.lower ?? 1) > 0);
  return above === all && isClear ? 'passes' : 'caution';
}

/** `MK 0.02 [−0.03, 0.07]` */
function toldQ2(language: Language, { construct, q2 }: Approach['constructs'][number]): string {
  if (q2 === null) return `${construct} —`;
  const figure = (value: number) => decimal(language, value, 2);
  const { estimate, interval } = q2;
  const range = interval && ` [${figure(interval.lower)}, ${figure(interval.upper)}]`;
  return `${construct} ${figure(estimate)}${range ?? ''}`;
}

function q2Finding(approach: Approach, level: number): Finding {
  const { above, clear, all, values } = countsOf(approach.indicators);
  return {
    id: 'predict.q2',
    verdict: aboveAverage(approach),
    text: told('predict.q2', (language) => ({
      ...{ above, clear, all, level: percentOf(level) },
      lowest: decimal(language, Math.min(...values), 3),
      highest: decimal(language, Math.max(...values), 3),
    })),
    rule: assessmentRules['q2-predict'],
  };
}

function earliestFinding({ sources }: PredictionPart, approach: Approach, level: number): Finding {
  const { above, clear, all } = countsOf(approach.indicators);
  return {
    id: 'predict.earliest',
    verdict: aboveAverage(approach),
    text: told('predict.earliest', (language) => ({
      ...{ above, clear, all, level: percentOf(level) },
      sources: listed(language, sources),
      constructs: listed(
        language,
        approach.constructs.map((one) => toldQ2(language, one)),
      ),
    })),
    rule: assessmentRules['q2-predict'],
  };
}

/** In order when no construct is below medium; not in order when none has any predictive power. */
function powerVerdict(grades: readonly (Grade | 'open')[]): Finding['verdict'] {
  const known = grades.filter((grade) => grade !== 'open');
  if (known.length === 0) return 'open';
  if (known.every((grade) => grade === 'none')) return 'fails';
  return known.some((grade) => grade === 'none' || grade === 'low') ? 'caution' : 'passes';
}

function powerFinding({ constructs }: Approach): Finding {
  const graded = constructs.map(({ construct, power }) => ({
    ...{ construct, ...power },
    grade: power.verdict ?? ('open' as const),
  }));
  const each = (language: Language) =>
    graded.map(({ construct, grade: own, better, compared }) =>
      t(language, 'predict.power-of', {
        ...{ construct, better, compared },
        power: t(language, `power.${own}`),
      }),
    );
  return {
    id: 'predict.power',
    verdict: powerVerdict(graded.map(({ grade }) => grade)),
    text: told('predict.power', (language) => ({ constructs: listed(language, each(language)) })),
    rule: assessmentRules['predictive-power'],
  };
}

function symmetryFinding({ indicators, constructs }: Approach): Finding {
  const rule = assessmentRules['error-symmetry'];
  const skewed = indicators.filter(({ skewness }) => Math.abs(skewness) > rule.threshold);
  const values = indicators.map(({ skewness }) => skewness);
  const byMae = constructs.filter(({ power }) => power.statistic === 'mae');
  const id = 'predict.symmetry';
  if (skewed.length === 0)
    return {
      ...{ id, verdict: 'passes', rule },
      text: told('predict.symmetric', (language) => ({
        lowest: decimal(language, Math.min(...values), 2),
        highest: decimal(language, Math.max(...values), 2),
      })),
    };
  return {
    ...{ id, verdict: 'caution', rule },
    text: told('predict.asymmetric', (language) => ({
      indicators: listed(
        language,
        skewed.map(({ indicator, skewness }) => `${indicator} (${decimal(language, skewness, 2)})`),
      ),
      constructs: listed(
        language,
        byMae.map(({ construct }) => construct),
      ),
    })),
  };
}
