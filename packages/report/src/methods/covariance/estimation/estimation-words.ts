import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../../edition/edition.ts';
import { count } from '../../../format/format-number.ts';
import type { CitingText } from '../../method-card.ts';
import { estimationText as t } from './messages.ts';

type Covariance = NonNullable<Assessments['covariance']>;
export type Model = NonNullable<Covariance['model']>;
type Language = Edition['language'];

/** Works that the text on an estimator cites. */
const works: Readonly<Record<Model['estimator'], CitingText['works']>> = {
  ML: {},
  MLR: { yuan: ['yuan-bentler-2000'] },
  MLM: { satorra: ['satorra-bentler-1994'] },
  MLMV: { satorra: ['satorra-bentler-1994'], shifted: ['asparouhov-muthen-2010'] },
  MLF: {},
  GLS: { gls: ['browne-1974'] },
  ULS: {},
  DWLS: { polychoric: ['olsson-1979', 'muthen-1984'] },
  WLSMV: {
    polychoric: ['olsson-1979', 'muthen-1984'],
    shifted: ['asparouhov-muthen-2010'],
  },
  ULSMV: {
    polychoric: ['olsson-1979', 'muthen-1984'],
    shifted: ['asparouhov-muthen-2010'],
  },
};

/** The paragraph on how the model was estimated. */
export function estimationMethod({ language }: Edition, model: Model | null): CitingText {
  const ml = ['bollen-1989'] as const;
  if (model === null) return { text: t(language, 'method-none'), works: { ml } };
  const { estimator, missing, patterns, leftOut } = model;
  const isInferred = !isUncorrected(estimator);
  return {
    text: t(language, 'method', {
      estimator: t(language, `estimator.${estimator}`),
      missing: t(language, `missing.${missing}`, {
        patterns: count(patterns),
        leftOut: count(leftOut),
      }),
      rows: count(model.rows),
      parameters: count(model.parameters),
      delta: isInferred ? t(language, 'delta') : '',
    }),
    works: {
      ml,
      ...works[estimator],
      ...(missing === 'full-information' && { fiml: ['enders-bandalos-2001'] }),
      ...(isInferred && { delta: ['sobel-1982'] }),
      cutoffs: ['hu-bentler-1999', 'browne-cudeck-1992'],
      mi: ['maccallum-1992'],
    },
  };
}

/** Estimators whose errors hold only with weights that they do not have. */
function isUncorrected(estimator: Model['estimator']): boolean {
  return estimator === 'DWLS' || estimator === 'ULS';
}

/** What the covariance-based model is called beside PLS: likelihood, in all its versions, or its estimator's name. */
export function latentName(language: Language, model: Model | null, isShort = true): string {
  const estimator = model?.estimator ?? 'MLR';
  if (!estimator.startsWith('ML')) return estimator;
  return t(language, isShort ? 'short.likelihood' : 'name.likelihood');
}

/** How the covariance-based model beside PLS was estimated, in a sentence without its full stop. */
export function besideText(language: Language, model: Model | null): string {
  const estimator = model?.estimator ?? 'MLR';
  if (estimator === 'ML' || estimator === 'MLR') return t(language, `beside.${estimator}`);
  return t(language, 'beside.other', { estimator });
}
