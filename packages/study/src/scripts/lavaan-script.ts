import type { Results } from '@qunhai/results';
import { commentLines } from './comment-lines.ts';
import {
  covarianceModelOf,
  fittedInR,
  modelInR,
  treatForCovarianceInR,
} from './covariance-in-r.ts';
import { scriptMessage } from './messages.ts';
import { runPathsInR } from './run-paths.ts';
import { readAnswersInR, scriptHeading, treatMissingInR, weightInR } from './script-heading.ts';
import type { ScriptedRun } from './scripted-run.ts';

/** The model of a run as common factors in lavaan, estimated as the run did, or by maximum likelihood; its paths beside those of the run. */
export function lavaanScript(run: ScriptedRun): string {
  const { results } = run;
  return `${[
    scriptHeading('#', results),
    lavaanRemarks(run),
    readAnswersInR('lavaan.R', results),
    ...missingInR(results),
    '',
    'library(lavaan)',
    `model <- '\n${modelInR(run)}\n'`,
    ...fitted(run),
    'print(summary(fit, standardized = TRUE, fit.measures = TRUE))',
    '',
    commentLines('#', 'script.lavaan-output'),
    'estimates <- parameterEstimates(fit, standardized = TRUE)',
    'write.csv(estimates, "lavaan-estimates.csv", row.names = FALSE)',
    runPathsInR(run),
    'paths <- estimates[estimates$op == "~", ]',
    'run$lavaan.std <- paths$std.all[match(paste(run$to, run$from), paste(paths$lhs, paths$rhs))]',
    'print(run)',
  ].join('\n')}\n`;
}

function missingInR(results: Results): string[] {
  const own = covarianceModelOf(results);
  if (own !== null) return [treatForCovarianceInR(results, own)];
  return [commentLines('#', 'script.fiml'), treatMissingInR(results)];
}

/** With weights by pseudo-maximum likelihood with robust standard errors. */
function fitted(run: ScriptedRun): string[] {
  const { results } = run;
  const own = covarianceModelOf(results);
  if (own !== null) return fittedInR(run, own);
  const missing = '           missing = if (treatment == "fiml") "ml" else "listwise"';
  if (!results.sem.weighting)
    return ['fit <- sem(model, data = answers, estimator = "ML",', `${missing})`];
  return [
    commentLines('#', 'script.lavaan-weights'),
    `answers[["${weightInR}"]] <- weight`,
    'fit <- sem(model, data = answers, estimator = "MLR",',
    `${missing},`,
    `           sampling.weights = "${weightInR}")`,
  ];
}

function lavaanRemarks({ model }: ScriptedRun): string {
  const composites = model.constructs.flatMap(({ id, kind }) => (kind === 'composite' ? [id] : []));
  const remark = (language: 'zh' | 'en') => {
    const none = scriptMessage(language, 'script.none');
    return scriptMessage(language, 'script.lavaan', {
      composites: composites.length > 0 ? composites.join(', ') : none,
    });
  };
  const lines = [remark('zh'), remark('en')].flatMap((text) => text.split('\n'));
  return lines.map((line) => `# ${line}`).join('\n');
}
