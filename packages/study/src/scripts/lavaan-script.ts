import { writeModelText } from '@qunhai/syntax';
import { commentLines } from './comment-lines.ts';
import { covarianceStatements } from './covariance-statements.ts';
import { scriptMessage } from './messages.ts';
import { runPathsInR } from './run-paths.ts';
import { readAnswersInR, scriptHeading, treatMissingInR, weightInR } from './script-heading.ts';
import type { ScriptedRun } from './scripted-run.ts';

/** The model of a run by maximum likelihood in lavaan, its paths beside those of the run. */
export function lavaanScript(run: ScriptedRun): string {
  const { results, model } = run;
  return `${[
    scriptHeading('#', results),
    lavaanRemarks(run),
    readAnswersInR('lavaan.R', results),
    commentLines('#', 'script.fiml'),
    treatMissingInR(results),
    '',
    'library(lavaan)',
    `model <- '\n${writeModelText(covarianceStatements(model))}\n'`,
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

/** With weights by pseudo-maximum likelihood with robust standard errors. */
function fitted({ results }: ScriptedRun): string[] {
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
