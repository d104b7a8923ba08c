import type { SemResults } from '@qunhai/results';
import type { LatentInteraction, SemModel } from '@qunhai/sem';
import type { Statement } from '@qunhai/syntax';
import type { Hypothesis, Theory } from '@qunhai/theory';
import { varyingItems } from '../../../analysed-wave.ts';
import { measuredConstructs } from '../../../analysis-model.ts';
import type { AssessedModel } from '../../assessed-model.ts';
import { type CovarianceText, covarianceText } from '../model-statements.ts';

type Extension = NonNullable<SemResults['extensions']>[number];
type Moderation = Extract<Hypothesis, { kind: 'moderation' }>;

/** A moderated effect that a hypothesis speaks of. */
export interface ModeratedEffect {
  readonly hypothesis: Moderation;
  readonly predictor: string;
  readonly moderator: string;
  readonly to: string;
}

/** The base model with what a moderation hypothesis adds, as text for a covariance-based one. */
export interface InteractionModel {
  readonly id: string;
  readonly hypotheses: readonly string[];
  readonly model: SemModel;
  readonly text: CovarianceText;
  /** With the effects of interactions, but without what is defined. */
  readonly statements: readonly Statement[];
  readonly interactions: readonly (LatentInteraction & {
    readonly predictor: string;
    readonly moderator: string;
  })[];
  readonly effects: readonly ModeratedEffect[];
}

/**
 * The model of one extension of the base model; null where it has no interaction, or what it adds is not measured.
 * @param theory - as far as the base model has what it says of parameters
 */
export function interactionModel(
  { id, hypotheses, added }: Extension,
  { model: base, theory, wave }: AssessedModel,
  parameters: Pick<Theory, 'parameters'>,
): InteractionModel | null {
  const known = new Set(base.constructs.map((construct) => construct.id));
  const more = measuredConstructs(theory, added.constructs, varyingItems(wave));
  if (added.interactions.length === 0 || more === null) return null;
  const model: SemModel = {
    constructs: [...base.constructs, ...more.filter((construct) => !known.has(construct.id))],
    paths: [...base.paths, ...added.paths],
  };
  const text = covarianceText(model, parameters);
  const prefix = freePrefix(model, text);
  const { names } = text;
  const interactions = added.interactions.map(({ predictor, moderator }, i) => ({
    ...{ name: `${prefix}${i + 1}`, predictor, moderator },
    ...{ first: names.construct(predictor), second: names.construct(moderator) },
  }));
  const effects = moderatedEffects(theory, hypotheses, interactions, model);
  return {
    ...{ id, hypotheses, model, text, interactions, effects },
    statements: [
      ...text.statements.filter(({ kind }) => kind !== 'definition'),
      ...effects.map(({ predictor, moderator, to }) => {
        const { name } = interactions.find(
          (one) => one.predictor === predictor && one.moderator === moderator,
        )!;
        return regression(names.construct(to), name);
      }),
    ],
  };
}

function moderatedEffects(
  { hypotheses: all }: Theory,
  ids: readonly string[],
  interactions: InteractionModel['interactions'],
  { constructs }: SemModel,
): ModeratedEffect[] {
  const known = new Set(constructs.map(({ id }) => id));
  return all.flatMap((hypothesis) => {
    if (hypothesis.kind !== 'moderation' || !ids.includes(hypothesis.id)) return [];
    return interactions
      .filter(
        ({ predictor, moderator }) =>
          hypothesis.from.includes(predictor) && hypothesis.moderator.includes(moderator),
      )
      .flatMap(({ predictor, moderator }) =>
        hypothesis.to
          .filter((to) => known.has(to))
          .map((to) => ({ hypothesis, predictor, moderator, to })),
      );
  });
}

/** A beginning that, with a number after it, is the name of no variable. */
function freePrefix({ constructs }: SemModel, { names }: CovarianceText): string {
  const taken = constructs.flatMap((construct) => [
    names.construct(construct.id),
    ...(construct.kind === 'second-order' ? [] : construct.indicators.map(names.item)),
  ]);
  let prefix = 'product';
  while (taken.some((name) => name.startsWith(prefix))) prefix += '_';
  return prefix;
}

function regression(left: string, right: string): Statement {
  const place = { start: 0, end: 0, line: 1, column: 1 };
  return { kind: 'relation', left, operator: '~', right, modifiers: {}, place };
}
