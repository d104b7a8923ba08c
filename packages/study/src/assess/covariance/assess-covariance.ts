import type { Bilingual, JobControl } from '@qunhai/kernel';
import type { Assessments } from '@qunhai/results';
import { chainLimit } from '@qunhai/sem';
import { weighWords } from '../../weigh/messages.ts';
import { isWeighed } from '../../weigh/weighed-matrix.ts';
import type { AssessedModel } from '../assessed-model.ts';
import { Obstacle } from './covariance-data.ts';
import { covarianceFindings } from './covariance-findings.ts';
import { estimatorRows } from './estimator-rows.ts';
import { type Fitted, fitModel, withBootstrap } from './fit-model.ts';
import { invarianceRows } from './invariance-rows.ts';
import { covarianceWords } from './messages.ts';
import type { ModelRows } from './model-rows.ts';
import { type CovarianceText, covarianceText } from './model-statements.ts';
import { unusedNotes } from './theory-parameters.ts';

/**
 * The base model by robust maximum likelihood, every hypothesized path and chain by PLS, PLSc and maximum likelihood side by side, and
 * measurement invariance over the groups that the study compares.
 */
export async function assessCovariance(
  assessed: AssessedModel,
  control: JobControl,
): Promise<NonNullable<Assessments['covariance']>> {
  if (isWeighed(assessed.wave.matrix)) return leftOut();
  const notes: Bilingual[] = [];
  const model = await covarianceModel(assessed, control, notes);
  const estimators =
    assessed.model.paths.length === 0 ? null : await estimatorRows(assessed, model, control);
  const invariance = invarianceRows(assessed, control);
  const found = { model, estimators, invariance };
  return { findings: covarianceFindings(found), notes, ...found };
}

/** Maximum likelihood takes no weights of firms, and figures without them cannot stand beside those with them. */
function leftOut(): NonNullable<Assessments['covariance']> {
  const text = weighWords.both('left-out.covariance');
  const findings = [{ id: 'model.none', verdict: 'open' as const, text }];
  return { findings, notes: [], model: null, estimators: null, invariance: [] };
}

async function covarianceModel(
  assessed: AssessedModel,
  control: JobControl,
  notes: Bilingual[],
): Promise<ModelRows | null> {
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
    notes.push(withReason('model.not-fitted', fitted.reason));
    return null;
  }
  const { estimator, patterns } = fitted.rows;
  if (estimator === 'ML') {
    const values = { items: fitted.fit.table.observed.length, patterns };
    notes.push(covarianceWords.both('model.not-robust', values));
  }
  return withBootstrap(fitted, assessed, control);
}

/** The model with the theory's statements, or without them where they are what prevents its estimation. */
function fittedWith(
  assessed: AssessedModel,
  text: CovarianceText,
  notes: Bilingual[],
): Fitted | Obstacle {
  const fitted = fitModel(assessed, text);
  const problem =
    fitted instanceof Obstacle
      ? fitted.reason
      : fitted.rows.status === 'converged'
        ? null
        : covarianceWords.both(`unsolved.${fitted.rows.status}`);
  if (problem === null || text.used.length === 0) return fitted;
  const plain = fitModel(assessed, covarianceText(assessed.model));
  if (plain instanceof Obstacle || plain.rows.status !== 'converged') return fitted;
  notes.push(withReason('model.without-parameters', problem));
  return plain;
}

function withReason(
  key: 'model.not-fitted' | 'model.without-parameters',
  reason: Bilingual,
): Bilingual {
  const why = (language: 'zh' | 'en') =>
    covarianceWords(language, key, { reason: reason[language] });
  return { zh: why('zh'), en: why('en') };
}
