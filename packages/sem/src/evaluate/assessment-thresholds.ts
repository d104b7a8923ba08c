import type { Bilingual } from '@qunhai/kernel';

/** Statistics that have a rule of thumb. */
export type AssessedStatistic =
  | 'loading'
  | 'reliability'
  | 'ave'
  | 'htmt'
  | 'vif'
  | 'fSquared'
  | 'rSquared'
  | 'srmr';

/** `description` names a size without calling it good or bad. */
export type AssessmentLevel = 'good' | 'caution' | 'problem' | 'description';

/** Values below `below` (and not below the band before) read so; `{value}` in the text is the figure. */
export interface AssessmentBand {
  readonly below: number;
  readonly level: AssessmentLevel;
  readonly text: Bilingual;
}

/** A rule of thumb: its bands, ascending, the last without bound, and where it is from. */
export interface AssessmentRule {
  readonly bands: readonly AssessmentBand[];
  readonly source: string;
}

const unbounded = Number.POSITIVE_INFINITY;
const hair2019 = 'Hair, Risher, Sarstedt & Ringle (2019), European Business Review 31, 2–24';
const hair2022 = 'Hair, Hult, Ringle & Sarstedt (2022), A Primer on PLS-SEM, 3rd ed.';

/** Rules of thumb of the PLS-SEM literature. They guide reading; they decide nothing by themselves. */
export const assessmentThresholds: Readonly<Record<AssessedStatistic, AssessmentRule>> = {
  loading: {
    source: hair2022,
    bands: [
      {
        below: 0.4,
        level: 'problem',
        text: {
          en: 'Loading {value}, below .40: consider removing the indicator.',
          zh: '载荷为 {value}，低于 0.40，建议考虑删除该题项。',
        },
      },
      {
        below: 0.708,
        level: 'caution',
        text: {
          en: 'Loading {value}, below .708: keep the indicator unless removing it improves reliability or AVE and content allows.',
          zh: '载荷为 {value}，低于 0.708；除非删除后信度或 AVE 有所改善且不损害内容效度，否则宜保留。',
        },
      },
      {
        below: unbounded,
        level: 'good',
        text: {
          en: 'Loading {value}, at least .708: the construct explains half of the indicator’s variance or more.',
          zh: '载荷为 {value}，达到 0.708，构念解释了该题项一半以上的方差。',
        },
      },
    ],
  },
  reliability: {
    source: hair2019,
    bands: [
      {
        below: 0.6,
        level: 'problem',
        text: {
          en: 'Reliability {value}, below .60: the indicators are not consistent.',
          zh: '信度为 {value}，低于 0.60，题项之间缺乏内部一致性。',
        },
      },
      {
        below: 0.7,
        level: 'caution',
        text: {
          en: 'Reliability {value}, between .60 and .70: acceptable in exploratory research.',
          zh: '信度为 {value}，介于 0.60 与 0.70 之间，在探索性研究中可以接受。',
        },
      },
      {
        below: 0.95,
        level: 'good',
        text: {
          en: 'Reliability {value}, between .70 and .95: satisfactory.',
          zh: '信度为 {value}，介于 0.70 与 0.95 之间，符合要求。',
        },
      },
      {
        below: unbounded,
        level: 'caution',
        text: {
          en: 'Reliability {value}, .95 or above: the indicators may be redundant.',
          zh: '信度为 {value}，达到或超过 0.95，题项可能存在冗余。',
        },
      },
    ],
  },
  ave: {
    source: hair2019,
    bands: [
      {
        below: 0.5,
        level: 'problem',
        text: {
          en: 'AVE {value}, below .50: error explains more of the indicators than the construct does.',
          zh: 'AVE 为 {value}，低于 0.50，题项方差中误差所占比例大于构念所解释的比例。',
        },
      },
      {
        below: unbounded,
        level: 'good',
        text: {
          en: 'AVE {value}, at least .50: convergent validity is supported.',
          zh: 'AVE 为 {value}，达到 0.50，聚合效度得到支持。',
        },
      },
    ],
  },
  htmt: {
    source:
      'Henseler, Ringle & Sarstedt (2015), J. of the Academy of Marketing Science 43, 115–135',
    bands: [
      {
        below: 0.85,
        level: 'good',
        text: {
          en: 'HTMT {value}, below .85: the constructs are distinct.',
          zh: 'HTMT 为 {value}，低于 0.85，两构念具有区分效度。',
        },
      },
      {
        below: 0.9,
        level: 'caution',
        text: {
          en: 'HTMT {value}, between .85 and .90: acceptable only for conceptually similar constructs.',
          zh: 'HTMT 为 {value}，介于 0.85 与 0.90 之间，仅在两构念概念相近时可以接受。',
        },
      },
      {
        below: unbounded,
        level: 'problem',
        text: {
          en: 'HTMT {value}, .90 or above: the constructs cannot be told apart.',
          zh: 'HTMT 为 {value}，达到或超过 0.90，两构念缺乏区分效度。',
        },
      },
    ],
  },
  vif: {
    source: `Diamantopoulos & Siguaw (2006), British Journal of Management 17, 263–282 (3.3); ${hair2019} (5)`,
    bands: [
      {
        below: 3.3,
        level: 'good',
        text: {
          en: 'VIF {value}, below 3.3: collinearity is no concern.',
          zh: 'VIF 为 {value}，低于 3.3，不存在共线性问题。',
        },
      },
      {
        below: 5,
        level: 'caution',
        text: {
          en: 'VIF {value}, between 3.3 and 5: collinearity may inflate standard errors.',
          zh: 'VIF 为 {value}，介于 3.3 与 5 之间，共线性可能使标准误偏大。',
        },
      },
      {
        below: unbounded,
        level: 'problem',
        text: {
          en: 'VIF {value}, 5 or above: coefficients of these predictors cannot be separated reliably.',
          zh: 'VIF 为 {value}，达到或超过 5，共线性严重，各预测变量的系数难以可靠区分。',
        },
      },
    ],
  },
  fSquared: {
    source: 'Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd ed.',
    bands: [
      {
        below: 0.02,
        level: 'description',
        text: { en: 'f² {value}: negligible effect.', zh: 'f² 为 {value}，效应可以忽略。' },
      },
      {
        below: 0.15,
        level: 'description',
        text: { en: 'f² {value}: small effect.', zh: 'f² 为 {value}，属小效应。' },
      },
      {
        below: 0.35,
        level: 'description',
        text: { en: 'f² {value}: medium effect.', zh: 'f² 为 {value}，属中等效应。' },
      },
      {
        below: unbounded,
        level: 'description',
        text: { en: 'f² {value}: large effect.', zh: 'f² 为 {value}，属大效应。' },
      },
    ],
  },
  rSquared: {
    source: hair2019,
    bands: [
      {
        below: 0.25,
        level: 'description',
        text: {
          en: 'R² {value}, below .25: very little of the variance is explained.',
          zh: 'R² 为 {value}，低于 0.25，解释力很弱。',
        },
      },
      {
        below: 0.5,
        level: 'description',
        text: {
          en: 'R² {value}, between .25 and .50: weak explanation.',
          zh: 'R² 为 {value}，介于 0.25 与 0.50 之间，解释力较弱。',
        },
      },
      {
        below: 0.75,
        level: 'description',
        text: {
          en: 'R² {value}, between .50 and .75: moderate explanation.',
          zh: 'R² 为 {value}，介于 0.50 与 0.75 之间，解释力中等。',
        },
      },
      {
        below: unbounded,
        level: 'description',
        text: {
          en: 'R² {value}, at least .75: substantial explanation.',
          zh: 'R² 为 {value}，达到 0.75，解释力较强。',
        },
      },
    ],
  },
  srmr: {
    source: 'Hu & Bentler (1999), Structural Equation Modeling 6, 1–55',
    bands: [
      {
        below: 0.08,
        level: 'good',
        text: {
          en: 'SRMR {value}, below .08: the model fits.',
          zh: 'SRMR 为 {value}，低于 0.08，模型拟合良好。',
        },
      },
      {
        below: unbounded,
        level: 'caution',
        text: {
          en: 'SRMR {value}, .08 or above: the model leaves correlations unexplained.',
          zh: 'SRMR 为 {value}，达到或超过 0.08，模型未能充分解释观测相关。',
        },
      },
    ],
  },
};

/** A figure, how the rule of thumb reads it, and the rule's source. */
export interface Assessment {
  readonly value: number;
  readonly level: AssessmentLevel;
  /** Contains the figure, rounded to three decimals. */
  readonly text: Bilingual;
  readonly source: string;
}

/**
 * Read a figure by its rule of thumb; the figure itself always stays in the answer. The unrounded value decides.
 * @param value - finite; of a loading or a correlation with its sign
 */
export function assess(statistic: AssessedStatistic, value: number): Assessment {
  const { bands, source } = assessmentThresholds[statistic];
  const band = bands.find(({ below }) => value < below)!;
  const figure = value.toFixed(3);
  const fill = (text: string) => text.replace('{value}', figure);
  return {
    value,
    level: band.level,
    text: { en: fill(band.text.en), zh: fill(band.text.zh) },
    source,
  };
}
