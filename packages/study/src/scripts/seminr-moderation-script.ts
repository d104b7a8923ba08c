import type { Results } from '@qunhai/results';
import type { SemModel } from '@qunhai/sem';
import { modelItems } from './answers-csv.ts';
import { commentLines } from './comment-lines.ts';
import { scriptHeading } from './script-heading.ts';
import { rStrings, scriptNames } from './script-names.ts';
import type { ScriptedExtension, ScriptedRun } from './scripted-run.ts';
import {
  seminrEstimation,
  seminrMeasurement,
  seminrProduct,
  seminrStructure,
} from './seminr-model.ts';

/** The file of answers that {@link seminrModerationScript} reads. */
export const moderationAnswers = 'answers-moderation.csv';

/** Every extended model with interactions in seminr, its products beside those of the run; null where the run has none. */
export function seminrModerationScript(run: ScriptedRun): string | null {
  const { results, extended } = run;
  if (extended.length === 0) return null;
  const { moderationApproach = 'two-stage', estimator, missing } = results.run.analysis;
  return `${[
    scriptHeading('#', results),
    commentLines('#', 'script.moderation', { approach: moderationApproach, estimator }),
    ...(results.sem.weighting ? [commentLines('#', 'script.seminr-weights')] : []),
    commentLines('#', 'script.names'),
    `all <- read.csv("${moderationAnswers}", check.names = FALSE, na.strings = "NA", encoding = "UTF-8")`,
    'names(all) <- gsub("-", ".", names(all), fixed = TRUE)',
    commentLines('#', 'script.treatment', { missing }),
    `treatment <- "${missing}"`,
    'answers_of <- function(items) {',
    '  answers <- all[, items, drop = FALSE]',
    '  answers <- answers[rowSums(!is.na(answers)) > 0, , drop = FALSE]',
    '  if (treatment == "listwise") return(answers[complete.cases(answers), , drop = FALSE])',
    '  answers[] <- lapply(answers, function(x) ifelse(is.na(x), mean(x, na.rm = TRUE), x))',
    '  answers',
    '}',
    '',
    'library(seminr)',
    ...extended.flatMap((one) => ['', ...modelOf(one, results)]),
  ].join('\n')}\n`;
}

function modelOf({ id, model }: ScriptedExtension, results: Results): string[] {
  const suffix = `_${id.replaceAll('-', '.')}`;
  const names = scriptNames(model);
  const declared = { model, results, suffix };
  return [
    `# ${id}`,
    `answers${suffix} <- answers_of(${rStrings(modelItems({ model }).map(names.item))})`,
    seminrMeasurement(declared),
    seminrStructure(declared),
    seminrEstimation(declared),
    productsOf(id, model, results, suffix),
    `run${suffix}$seminr <- mapply(function(from, to) estimated${suffix}$path_coef[from, to], run${suffix}$from, run${suffix}$to)`,
    `print(run${suffix})`,
  ];
}

/** The paths of interactions in the run: those of the standardized products. */
function productsOf(id: string, model: SemModel, { sem }: Results, suffix: string): string {
  const names = scriptNames(model);
  const { paths = [] } = sem.extensions?.find((one) => one.id === id) ?? {};
  const rows = (model.interactions ?? []).flatMap((one) =>
    paths
      .filter(({ from }) => from === one.id)
      .map(({ to, estimate }) => ({ from: seminrProduct(one, names), to, estimate })),
  );
  const texts = (values: readonly string[]) => values.map((value) => `"${value}"`).join(', ');
  return [
    `run${suffix} <- data.frame(`,
    `  from = c(${texts(rows.map(({ from }) => from))}),`,
    `  to = c(${texts(rows.map(({ to }) => names.construct(to)))}),`,
    `  qunhai = c(${rows.map(({ estimate }) => String(estimate)).join(', ')})`,
    ')',
  ].join('\n');
}
