import type { Results } from '@qunhai/results';
import { commentLines, oneLine } from './comment-lines.ts';
import { scriptMessage } from './messages.ts';

/** First lines of every script: of which run it is. */
export function scriptHeading(mark: '#' | '//', { run }: Results): string {
  const { id, title } = run.study;
  const common = { study: id, version: run.engine.version, seed: run.seed };
  const lines = (['zh', 'en'] as const).map((language) =>
    scriptMessage(language, 'script.of', { ...common, title: oneLine(title[language]) }),
  );
  const heading = lines.map((line) => `${mark} ${line}`);
  if (run.analysis.controls !== undefined) heading.push(commentLines(mark, 'script.controls'));
  return heading.join('\n');
}

/** What every R script says and does first: of which run it is, and read the answers. */
export function readAnswersInR(file: string, { run }: Results): string {
  const { wave } = run.analysis;
  return [
    commentLines('#', 'script.answers', { wave, file }),
    commentLines('#', 'script.names'),
    commentLines('#', 'script.base-only'),
    'answers <- read.csv("answers.csv", check.names = FALSE, na.strings = "NA", encoding = "UTF-8")',
    'names(answers) <- gsub("-", ".", names(answers), fixed = TRUE)',
    'answers <- answers[rowSums(!is.na(answers)) > 0, , drop = FALSE]',
  ].join('\n');
}

/** Treat missing answers in R as the run did. */
export function treatMissingInR({ run }: Results): string {
  const { missing } = run.analysis;
  return [
    commentLines('#', 'script.treatment', { missing }),
    `treatment <- "${missing}"`,
    'if (treatment == "mean") {',
    '  answers[] <- lapply(answers, function(x) ifelse(is.na(x), mean(x, na.rm = TRUE), x))',
    '} else if (treatment == "listwise") {',
    '  answers <- answers[complete.cases(answers), , drop = FALSE]',
    '}',
  ].join('\n');
}
