import type { Bilingual, JobControl } from '@qunhai/kernel';
import type { Assessments, Finding } from '@qunhai/results';
import { weighWords } from '../../weigh/messages.ts';
import { isWeighed } from '../../weigh/weighed-matrix.ts';
import type { AssessedModel } from '../assessed-model.ts';
import type { Attempt } from '../attempt.ts';
import { jobPortion } from '../job-portion.ts';
import { alternativeModels } from './alternative-models.ts';
import { compareModels } from './compare-models.ts';
import { comparisonFindings } from './comparison-findings.ts';
import { cvpatFindings } from './cvpat-findings.ts';
import { fitFindings } from './fit-findings.ts';
import { t, told } from './messages.ts';
import { predictModel } from './predict-model.ts';
import { predictionFindings } from './prediction-findings.ts';
import { testExactFit } from './test-exact-fit.ts';
import { testPrediction } from './test-prediction.ts';

type PredictionAssessment = NonNullable<Assessments['prediction']>;

/**
 * How well the model predicts firms it has not seen (PLSpredict, CVPAT), whether it reproduces the correlations of its items (exact
 * fit), and how it does beside alternatives (BIC, Akaike weights, CVPAT). What cannot be computed is null, and an open finding says why.
 */
export async function assessPrediction(
  assessed: AssessedModel,
  control: JobControl,
): Promise<PredictionAssessment> {
  const nothing = { prediction: null, cvpat: null, exactFit: null, comparison: null, notes: [] };
  if (assessed.estimation.estimate?.status !== 'converged')
    return { ...nothing, findings: [open('predict.none', t.both('none.estimate'))] };
  const { level } = assessed.plan;
  const weighed = isWeighed(assessed.wave.matrix) ? weighWords.both('left-out.prediction') : null;
  const predicted = weighed
    ? { obstacle: weighed }
    : await predictModel(assessed, jobPortion(control, 0, 0.15));
  const direct = 'found' in predicted ? predicted.found.direct : null;
  const cvpat = direct && testPrediction(direct, level);
  const compared: Awaited<ReturnType<typeof compareModels>> = direct
    ? await compareModels(
        assessed,
        alternativeModels(assessed),
        direct,
        jobPortion(control, 0.15, 0.5),
      )
    : { obstacle: weighed ?? t.both('reason.no-prediction') };
  const fitted = await testExactFit(assessed, jobPortion(control, 0.5, 1));
  return {
    findings: [
      ...findingsOf(predicted, 'predict', ({ part }) => predictionFindings(part, level)),
      ...(cvpat === null
        ? [open('cvpat.none', reasoned('none.cvpat', weighed ?? t.both('reason.no-prediction')))]
        : cvpatFindings(cvpat, level)),
      ...findingsOf(fitted, 'fit', fitFindings),
      ...findingsOf(compared, 'compare', (part) => comparisonFindings(part, level)),
    ],
    notes: [],
    prediction: 'found' in predicted ? predicted.found.part : null,
    cvpat,
    exactFit: 'found' in fitted ? fitted.found : null,
    comparison: 'found' in compared ? compared.found : null,
  };
}

function findingsOf<T>(
  attempted: Attempt<T>,
  part: 'predict' | 'fit' | 'compare',
  findings: (found: T) => Finding[],
): Finding[] {
  return 'found' in attempted
    ? findings(attempted.found)
    : [open(`${part}.none`, reasoned(`none.${part}`, attempted.obstacle))];
}

function open(id: string, text: Bilingual): Finding {
  return { id, verdict: 'open', text };
}

function reasoned(
  key: 'none.predict' | 'none.cvpat' | 'none.fit' | 'none.compare',
  reason: Bilingual,
): Bilingual {
  return told(key, (language) => ({ reason: reason[language] }));
}
