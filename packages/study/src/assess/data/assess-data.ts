import { type Bilingual, type JobControl, QunhaiError } from '@qunhai/kernel';
import type { Assessments, Finding } from '@qunhai/results';
import { multivariateNormality } from '@qunhai/sem';
import { weighWords } from '../../weigh/messages.ts';
import { isWeighed } from '../../weigh/weighed-matrix.ts';
import type { AssessedModel } from '../assessed-model.ts';
import { imputedFinding, missingFindings, normalityFinding, sizeFinding } from './data-findings.ts';
import { dataWords } from './messages.ts';
import { imputedPaths, missingAnswers } from './missing-answers.ts';
import { sampleSize } from './sample-size.ts';

type Data = NonNullable<Assessments['data']>;

/** What the data can carry: missing answers and whether conclusions depend on them, normality, and what effects the sample finds. */
export async function assessData(assessed: AssessedModel, control: JobControl): Promise<Data> {
  const { model, wave, sem, plan } = assessed;
  const indicators = model.constructs.flatMap((construct) =>
    construct.kind === 'second-order' ? [] : construct.indicators,
  );
  const findings: Finding[] = [];
  const notes: Bilingual[] = [];
  const weighed = isWeighed(wave.matrix);
  if (weighed) notes.push(weighWords.both('unweighted.missing'));
  const { missing, untested } = missingAnswers(wave.matrix, indicators);
  findings.push(...missingFindings(missing, untested));
  const imputed =
    missing.share === 0 ? null : await tryToImpute(assessed, indicators, control, notes);
  if (imputed) findings.push(imputedFinding(imputed));
  if (imputed && weighed) notes.push(weighWords.both('unweighted.imputed'));
  if (imputed && imputed.failed > 0)
    notes.push(dataWords.both('imputed.failed', { failed: imputed.failed }));
  const normality = normalityOf(assessed, indicators);
  findings.push(
    normality === null
      ? {
          id: 'normality',
          verdict: 'open',
          text: dataWords.both('normality.none', {
            ...{ rows: missing.completeRows, indicators: indicators.length },
          }),
        }
      : normalityFinding(normality),
  );
  const size = sem.status === 'not-estimated' ? null : sampleSize(sem, plan.level);
  findings.push(
    size === null
      ? { id: 'sample-size', verdict: 'open', text: dataWords.both('size.none') }
      : sizeFinding(size),
  );
  return { findings, notes, missing, imputed, normality, sampleSize: size };
}

/** Faults of the data are notes: they end no run. */
async function tryToImpute(
  assessed: AssessedModel,
  indicators: readonly string[],
  control: JobControl,
  notes: Bilingual[],
): Promise<Data['imputed']> {
  try {
    const imputed = await imputedPaths(assessed, indicators, control);
    if (imputed !== 'unusable') return imputed;
    notes.push(uncompared(dataWords.both('imputed.unusable')));
  } catch (error) {
    if (!(error instanceof QunhaiError && error.code.startsWith('sem.'))) throw error;
    notes.push(uncompared(error.bilingual.message));
  }
  return null;
}

function uncompared(why: Bilingual): Bilingual {
  return {
    zh: dataWords('zh', 'imputed.none', { why: why.zh }),
    en: dataWords('en', 'imputed.none', { why: why.en }),
  };
}

/** Null where there are too few complete rows, or they determine one another. */
function normalityOf({ wave }: AssessedModel, indicators: readonly string[]): Data['normality'] {
  try {
    const tested = multivariateNormality(wave.matrix, indicators);
    if (tested === null) return null;
    const { rows, variables, skewness, kurtosis } = tested;
    const { value, correctedStatistic, df, correctedP } = skewness;
    return {
      ...{ rows, indicators: variables, kurtosis },
      skewness: { value, statistic: correctedStatistic, df, p: correctedP },
    };
  } catch (error) {
    if (error instanceof QunhaiError && error.code === 'sem.too-few-rows') return null;
    throw error;
  }
}
