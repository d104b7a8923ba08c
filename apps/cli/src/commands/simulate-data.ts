import { join } from 'node:path';
import {
  checkTruth,
  type DefaultTruthOptions,
  type DrawnStudy,
  defaultTruth,
  drawnTableCsv,
  drawStudy,
} from '@qunhai/dataset';
import { assertFolderFree, parseYaml, writeFileAtomically } from '@qunhai/study';
import { type Theory, theoryToYaml } from '@qunhai/theory';
import type { Command } from 'commander';
import { stringify } from 'yaml';
import { fail } from '../errors.ts';
import { loadTheory } from '../load-theory.ts';
import { message } from '../messages.ts';
import { share, wholeNumber } from '../options.ts';
import { readInputFile } from '../read-input-file.ts';
import { type Session, say } from '../session.ts';

interface Options extends DefaultTruthOptions {
  readonly theory?: string;
  readonly truth?: string;
  readonly seed?: number;
  readonly out: string;
}

/** `qunhai simulate-data`: a study folder drawn from a declared truth, which is written beside it. */
export function addSimulateCommand(program: Command, session: Session): void {
  const { language } = session;
  program
    .command('simulate-data')
    .description(message(language, 'command.simulate'))
    .option('--theory <file>', message(language, 'option.theory'))
    .option('--firms <n>', message(language, 'option.firms'), wholeNumber('--firms', 10, 100_000))
    .option(
      '--clusters <n>',
      message(language, 'option.clusters'),
      wholeNumber('--clusters', 1, 1000),
    )
    .option('--waves <n>', message(language, 'option.waves'), wholeNumber('--waves', 1, 20))
    .option('--missing <share>', message(language, 'option.missing'), share('--missing', 0.5))
    .option('--truth <file>', message(language, 'option.truth'))
    .option('--seed <n>', message(language, 'option.seed'), wholeNumber('--seed', 0, 2 ** 53 - 1))
    .requiredOption('--out <dir>', message(language, 'option.new-out'))
    .addHelpText('after', message(language, 'simulate.examples'))
    .action((options: Options) => simulate(session, options));
}

function simulate(session: Session, options: Options): void {
  const theory = loadTheory(options.theory);
  const { truth: file, seed = 1, out } = options;
  if (file !== undefined) refuseSizes(options);
  const declared =
    file === undefined
      ? defaultTruth(theory, options)
      : checkTruth(parseYaml(readInputFile(file), file).value, theory, file);
  const drawn = drawStudy(theory, declared, { seed, ...(file !== undefined && { file }) });
  const files = studyFiles(theory, drawn, options.theory === undefined, seed);
  assertFolderFree(out, files.keys());
  for (const [name, content] of files) writeFileAtomically(join(out, name), content);
  const firms = drawn.firms.rows.length;
  say(session, message(session.language, 'simulate.done', { folder: out, firms }));
}

/** Sizes belong to the default truth; a declared one states its own. */
function refuseSizes(options: Options): void {
  for (const option of ['firms', 'clusters', 'waves', 'missing'] as const) {
    if (options[option] !== undefined) throw fail('size-with-truth', { option: `--${option}` });
  }
}

function studyFiles(
  theory: Theory,
  drawn: DrawnStudy,
  builtIn: boolean,
  seed: number,
): Map<string, string> {
  const tables = ['responses', 'firms', 'clusters', 'ties'] as const;
  const filled = tables.filter((name) => drawn[name].rows.length > 0);
  const study = {
    schema: 'qunhai-study/1',
    id: `${
      theory.id
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'theory'
    }-simulated`,
    title: { zh: `模拟研究：${theory.title.zh}`, en: `Simulated study: ${theory.title.en}` },
    data: 'simulated',
    note: message.both('simulate.note', { seed }),
    theory: builtIn ? 'clustered-firms' : 'theory.yaml',
    mapping: Object.fromEntries(filled.map((name) => [name, { file: `${name}.csv` }])),
    seed,
  };
  return new Map([
    ['study.yaml', stringify(study)],
    ...(builtIn ? [] : [['theory.yaml', theoryToYaml(theory)] as const]),
    ['truth.yaml', stringify(drawn.truth)],
    ...filled.map((name) => [`${name}.csv`, drawnTableCsv(drawn[name])] as const),
  ]);
}
