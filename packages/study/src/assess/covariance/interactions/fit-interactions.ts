import type { Bilingual } from '@qunhai/kernel';
import {
  type CovarianceFit,
  covarianceMeasures,
  fitCovariance,
  fitWarnings,
  parameterEstimates,
  standardizedEstimates,
  standardizedInteractions,
  warningText,
  withProducts,
} from '@qunhai/sem';
import type { AssessedModel } from '../../assessed-model.ts';
import { covarianceData, isIncomplete, itemsOf, Obstacle, orObstacle } from '../covariance-data.ts';
import { estimationChoice } from '../estimation/estimation-choice.ts';
import { judged } from '../estimator-rows.ts';
import { finite } from '../fit-rows.ts';
import { inBoth, list } from '../in-both.ts';
import { normal, withIds } from '../model-rows.ts';
import type { InteractionModel, ModeratedEffect } from './interaction-model.ts';
import type { Interactions } from './interaction-rows.ts';
import { interactionWords as say } from './messages.ts';

type ModelRow = Interactions['models'][number];
type Latent = NonNullable<Interactions['effects'][number]['latent']>;

/** A model of interactions with its latent effects, in the order of the model's; null where there are none. */
export interface FittedInteractions {
  readonly model: ModelRow;
  readonly effects: readonly (Latent | null)[];
}

/**
 * Estimate a model with latent interactions by maximum likelihood from all answers there are, with errors that need no normality: products of
 * normal variables are not normal.
 */
export function fitInteractions(
  interaction: InteractionModel,
  { wave, plan: { level } }: AssessedModel,
): FittedInteractions {
  const { text, model, statements, interactions, effects } = interaction;
  const plain = covarianceData(wave.matrix, itemsOf(model), text.variableOf);
  const found = orObstacle(() => {
    const wide = withProducts(statements, plain, interactions);
    const { estimator, options } = estimationChoice(wide.data, 'MLR');
    const fit = fitCovariance(wide.statements, wide.data, options);
    return { ...wide, estimator, fit };
  });
  if (found instanceof Obstacle) return unestimated(interaction, found.reason);
  const { fit, estimator, data } = found;
  const products = interactions.map(({ name, predictor, moderator }) => ({
    ...{ predictor, moderator },
    items: data.variables.filter((variable) => variable.startsWith(`${name}.`)).length,
  }));
  const isUsable = fit.status === 'converged';
  return {
    model: {
      ...{ id: interaction.id, hypotheses: [...interaction.hypotheses], status: fit.status },
      estimator: estimator === 'ML' ? 'ML' : 'MLR',
      missing: isIncomplete(data) ? 'full-information' : 'complete',
      ...{ rows: fit.rows, parameters: fit.table.freeCount, iterations: fit.iterations, products },
      unpaired: [...new Set(found.unpaired)].map(text.idOf),
      fit: isUsable ? fitOf(fit) : null,
      warnings: [
        ...(estimator === 'ML' ? [say.both('warning.plain')] : []),
        ...singleProducts(products),
        ...(isUsable ? warningsOf(fit, interaction) : [unusable(fit)]),
      ],
    },
    effects: isUsable ? latentEffects(fit, interaction, level) : effects.map(() => null),
  };
}

function unestimated(
  { id, hypotheses, effects }: InteractionModel,
  reason: Bilingual,
): FittedInteractions {
  return {
    model: {
      ...{ id, hypotheses: [...hypotheses], status: 'not-estimated', estimator: 'MLR' },
      ...{ missing: 'complete', rows: 0, parameters: 0, iterations: 0 },
      ...{ products: [], unpaired: [], fit: null, warnings: [reason] },
    },
    effects: effects.map(() => null),
  };
}

function unusable({ status, iterations }: CovarianceFit): Bilingual {
  return say.both(`status.${status === 'converged' ? 'no-start' : status}`, { iterations });
}

function fitOf(fit: CovarianceFit): ModelRow['fit'] {
  const { relative, rmsea, srmr, scaled, robust } = covarianceMeasures(fit);
  const error = robust?.rmsea ?? scaled?.rmsea ?? rmsea;
  return {
    cfi: finite((robust ?? scaled?.relative ?? relative).cfi),
    rmsea: finite(error.rmsea),
    rmseaLower: finite(error.lower),
    rmseaUpper: finite(error.upper),
    srmr: finite(srmr),
  };
}

function singleProducts(products: ModelRow['products']): Bilingual[] {
  const single = products.filter(({ items }) => items === 1);
  if (single.length === 0) return [];
  return [
    inBoth((language) =>
      say(language, 'warning.single', {
        interactions: list(language, single.map(productName)),
      }),
    ),
  ];
}

function productName({ predictor, moderator }: Pick<ModeratedEffect, 'predictor' | 'moderator'>) {
  return `${moderator} × ${predictor}`;
}

/** Heywood cases and coefficients that cannot be. */
function warningsOf(fit: CovarianceFit, interaction: InteractionModel): Bilingual[] {
  const nameOf = namesIn(interaction);
  const beyond = standardizedEstimates(fit)
    .filter(({ operator, estimate }) => operator === '~' && Math.abs(estimate) > 1)
    .map(({ left, right }) => `${nameOf(right)} → ${nameOf(left)}`);
  return [
    ...fitWarnings(fit).map((warning) => warningText(withIds(warning, nameOf))),
    ...(beyond.length > 0
      ? [
          inBoth((language) =>
            say(language, 'warning.improper', { effects: list(language, beyond) }),
          ),
        ]
      : []),
  ];
}

/** What the names in a model stand for: ids, and products by their factors. */
function namesIn({ interactions, text }: InteractionModel): (name: string) => string {
  return (name) => {
    const [factor, item] = name.split('.');
    const product = interactions.find((one) => one.name === factor);
    if (product === undefined) return text.idOf(name);
    return item === undefined ? productName(product) : `${productName(product)} (${item})`;
  };
}

function latentEffects(
  fit: CovarianceFit,
  { effects, interactions, text: { names } }: InteractionModel,
  level: number,
): (Latent | null)[] {
  const standardized = standardizedInteractions(fit, interactions, level);
  const raw = parameterEstimates(fit, level);
  return effects.map(({ hypothesis, predictor, moderator, to }) => {
    const { name } = interactions.find(
      (one) => one.predictor === predictor && one.moderator === moderator,
    )!;
    const outcome = names.construct(to);
    const own = standardized.find((row) => row.interaction === name && row.outcome === outcome);
    const bare = raw.find(
      ({ operator, left, right }) => operator === '~' && left === outcome && right === name,
    );
    if (own === undefined || bare === undefined) return null;
    const { estimate, standardError, p } = own;
    return {
      ...judged({ estimate, interval: normal(own, level) }, hypothesis.sign),
      ...{ standardError: finite(standardError), p: finite(p) },
      raw: {
        estimate: bare.estimate,
        standardError: finite(bare.standardError),
        interval: normal(bare, level),
      },
    };
  });
}
