import type { Bilingual, JobControl } from '@qunhai/kernel';
import type { Assessments } from '@qunhai/results';
import { chainLimit } from '@qunhai/sem';
import { weighWords } from '../../weigh/messages.ts';
import { isWeighed } from '../../weigh/weighed-matrix.ts';
import type { AssessedModel } from '../assessed-model.ts';
import { Obstacle } from './covariance-data.ts';
import { covarianceFindings } from './covariance-findings.ts';
import { isOrdinal } from './estimation/estimation-choice.ts';
import { answeredRows, estimationNotes } from './estimation/estimation-notes.ts';
import { type OrdinalCheck, ordinalCheck } from './estimation/ordinal-check.ts';
import { claimedEffects, estimatorRows } from './estimator-rows.ts';
import { withBootstrap } from './fit-model.ts';
import { type FittedText, fittedWith, notFittedNote } from './fitted-text.ts';
import { interactionRows } from './interactions/interaction-rows.ts';
import { invarianceRows } from './invariance-rows.ts';
import { covarianceWords } from './messages.ts';
import { covarianceText } from './model-statements.ts';
import { scoreRows } from './scores/score-rows.ts';
import { unusedNotes } from './theory-parameters.ts';

/**
 * The base model as the study asks for it, every hypothesized path and chain by PLS, PLSc and that estimator side by side, what few categories of
 * answers do to it, moderation by latent interactions and factor scores where the study wants them, and measurement invariance over the groups
 * that it compares.
 */
export async function assessCovariance(
  assessed: AssessedModel,
  control: JobControl,
): Promise<NonNullable<Assessments['covariance']>> {
  if (isWeighed(assessed.wave.matrix)) return leftOut();
  const notes: Bilingual[] = [];
  const fitted = await covarianceModel(assessed, control, notes);
  const model = fitted?.rows ?? null;
  const estimators =
    assessed.model.paths.length === 0 ? null : await estimatorRows(assessed, model, control);
  const ordinal = checkedForOrder(assessed, fitted);
  const invariance = invarianceRows(assessed, control);
  const { interactions = false, scores = false } = assessed.plan.covariance ?? {};
  const found = {
    ...{ model, estimators },
    ...(ordinal && { ordinal }),
    ...(interactions && { interactions: interactionRows(assessed, model, control) }),
    ...(scores && { scores: scoreRows(assessed, fitted) }),
    invariance,
  };
  return { findings: covarianceFindings(found), notes, ...found };
}

/** Maximum likelihood takes no weights of firms, and figures without them cannot stand beside those with them. */
function leftOut(): NonNullable<Assessments['covariance']> {
  const text = weighWords.both('left-out.covariance');
  const findings = [{ id: 'covariance.weights', verdict: 'open' as const, text }];
  return { findings, notes: [], model: null, estimators: null, invariance: [] };
}

async function covarianceModel(
  assessed: AssessedModel,
  control: JobControl,
  notes: Bilingual[],
): Promise<FittedText | null> {
  if (assessed.model.paths.length === 0) {
    notes.push(covarianceWords.both('model.no-paths'));
    return null;
  }
  const text = covarianceText(assessed.model, assessed.theory);
  notes.push(...unusedNotes(text.unused));
  if (text.omittedChains > 0) {
    const values = { chains: text.omittedChains, limit: chainLimit };
    notes.push(covarianceWords.both('model.too-many-chains', values));
  }
  const fitted = fittedWith(assessed, text, notes);
  if (fitted instanceof Obstacle) {
    notes.push(notFittedNote(fitted.reason));
    return null;
  }
  const { rows, data } = fitted;
  if (rows.estimator === 'ML' && assessed.plan.covariance?.estimator !== 'ML') {
    const values = { items: data.variables.length, patterns: rows.patterns };
    notes.push(covarianceWords.both('model.not-robust', values));
  }
  notes.push(...estimationNotes(rows, answeredRows(data)));
  return { ...fitted, rows: await withBootstrap(fitted, assessed, control) };
}

/** What estimates for ordered categories say beside; nothing where the model takes answers so, or there is none. */
function checkedForOrder(assessed: AssessedModel, fitted: FittedText | null): OrdinalCheck | null {
  if (fitted === null || isOrdinal(fitted.rows.estimator)) return null;
  return ordinalCheck(assessed, fitted, fitted.text, claimedEffects(assessed));
}
