import type { Results } from '@qunhai/results';
import { weightColumn } from './answers-csv.ts';
import { commentLines, oneLine } from './comment-lines.ts';
import { scriptMessage } from './messages.ts';

/** The column of weights as R names it here. */
export const weightInR = weightColumn.replace('-', '.');

/** First lines of every script: of which run it is. */
export function scriptHeading(mark: '#' | '//', { run, sem }: Results): string {
  const { id, title } = run.study;
  const common = { study: id, version: run.engine.version, seed: run.seed };
  const lines = (['zh', 'en'] as const).map((language) =>
    scriptMessage(language, 'script.of', { ...common, title: oneLine(title[language]) }),
  );
  const heading = lines.map((line) => `${mark} ${line}`);
  if (run.analysis.controls !== undefined) heading.push(commentLines(mark, 'script.controls'));
  if (sem.weighting) heading.push(commentLines(mark, 'script.weights', sem.weighting));
  return heading.join('\n');
}

/** What every R script says and does first: of which run it is, and read the answers. */
export function readAnswersInR(file: string, { run, sem }: Results): string {
  const { wave } = run.analysis;
  return [
    commentLines('#', 'script.answers', { wave, file }),
    commentLines('#', 'script.names'),
    commentLines('#', 'script.base-only'),
    'answers <- read.csv("answers.csv", check.names = FALSE, na.strings = "NA", encoding = "UTF-8")',
    'names(answers) <- gsub("-", ".", names(answers), fixed = TRUE)',
    ...(sem.weighting
      ? [
          `weight <- answers[["${weightInR}"]]`,
          `answers[["${weightInR}"]] <- NULL`,
          'used <- rowSums(!is.na(answers)) > 0 & weight > 0',
          'answers <- answers[used, , drop = FALSE]',
          'weight <- weight[used]',
        ]
      : ['answers <- answers[rowSums(!is.na(answers)) > 0, , drop = FALSE]']),
  ].join('\n');
}

/** Treat missing answers in R as the run did. */
export function treatMissingInR({ run, sem }: Results): string {
  const { missing } = run.analysis;
  const mean = sem.weighting
    ? 'weighted.mean(x[!is.na(x)], weight[!is.na(x)])'
    : 'mean(x, na.rm = TRUE)';
  return [
    commentLines('#', 'script.treatment', { missing }),
    `treatment <- "${missing}"`,
    'if (treatment == "mean") {',
    `  answers[] <- lapply(answers, function(x) ifelse(is.na(x), ${mean}, x))`,
    '} else if (treatment == "listwise") {',
    ...(sem.weighting ? ['  weight <- weight[complete.cases(answers)]'] : []),
    '  answers <- answers[complete.cases(answers), , drop = FALSE]',
    '}',
  ].join('\n');
}
