import type { Bilingual, JobControl } from '@qunhai/kernel';
import { throwIfCancelled } from '@qunhai/kernel';
import type { Assessments } from '@qunhai/results';
import type { AssessedModel } from '../../assessed-model.ts';
import { disagreementsOf, whatDiffers } from '../disagreements.ts';
import { judged } from '../estimator-rows.ts';
import { inBoth } from '../in-both.ts';
import type { ModelRows } from '../model-rows.ts';
import { fitInteractions } from './fit-interactions.ts';
import { interactionModel, type ModeratedEffect } from './interaction-model.ts';
import { interactionWords as say } from './messages.ts';

export type Interactions = NonNullable<NonNullable<Assessments['covariance']>['interactions']>;
type Effect = Interactions['effects'][number];

/** Moderation hypotheses by latent interactions, each in its extended model, beside what PLS makes of them. */
export function interactionRows(
  assessed: AssessedModel,
  base: ModelRows | null,
  control: JobControl,
): Interactions {
  const { sem, theory, plan } = assessed;
  const none = (obstacle: Bilingual): Interactions => ({ obstacle, models: [], effects: [] });
  if (plan.moderation === false) return none(say.both('obstacle.switched-off'));
  if (base?.status !== 'converged') return none(say.both('obstacle.no-model'));
  const parameters = base.parametersUsed ? theory : {};
  const models = (sem.extensions ?? []).flatMap(
    (extension) =>
      (extension.joint ? null : interactionModel(extension, assessed, parameters)) ?? [],
  );
  if (models.length === 0) return none(say.both('obstacle.none'));
  const fitted = models.map((model, done) => {
    throwIfCancelled(control, 'interactions');
    control.onProgress?.({ step: 'interactions', done, total: models.length });
    return { of: model, ...fitInteractions(model, assessed) };
  });
  return {
    models: fitted.map(({ model }) => model),
    effects: fitted.flatMap(({ of, effects }) =>
      of.effects.map((effect, i) => effectRow(of.id, effect, effects[i]!, assessed)),
    ),
  };
}

function effectRow(
  model: string,
  { hypothesis, predictor, moderator, to }: ModeratedEffect,
  latent: Effect['latent'],
  { sem, plan }: AssessedModel,
): Effect {
  const found = sem.moderation?.find(
    (row) =>
      row.hypothesis === hypothesis.id &&
      row.predictor === predictor &&
      row.moderator === moderator &&
      row.to === to,
  );
  const pls = found ? judged(found, hypothesis.sign) : null;
  const figures = {
    pls: plan.estimator === 'pls' ? pls : null,
    plsc: plan.estimator === 'plsc' ? pls : null,
    ml: latent,
  };
  const disagreements = disagreementsOf(figures);
  const row = { model, hypothesis: hypothesis.id, predictor, moderator, to, sign: hypothesis.sign };
  if (disagreements.length === 0) return { ...row, pls, latent, disagreements };
  const text = inBoth((language) =>
    [
      ...whatDiffers(language, { ...figures, disagreements }, say(language, 'name.latent')),
      say(language, reasonOf(pls!, latent!, disagreements)),
    ].join(language === 'zh' ? '' : ' '),
  );
  return { ...row, pls, latent, disagreements, text };
}

function reasonOf(
  pls: NonNullable<Effect['pls']>,
  latent: NonNullable<Effect['latent']>,
  disagreements: Effect['disagreements'],
) {
  if (disagreements.every((kind) => kind === 'significance')) return 'why.intervals';
  return Math.abs(latent.estimate) > Math.abs(pls.estimate) ? 'why.attenuation' : 'why.larger';
}
