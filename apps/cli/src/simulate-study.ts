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
import { stringify } from 'yaml';
import { fail } from './errors.ts';
import { loadTheory } from './load-theory.ts';
import { message } from './messages.ts';
import { readInputFile } from './read-input-file.ts';
import { type Session, say } from './session.ts';

/** What `simulate-data` was asked for. */
export interface SimulationOptions extends DefaultTruthOptions {
  readonly theory?: string;
  readonly truth?: string;
  readonly seed?: number;
  readonly out: string;
}

/** Draw a study and write its folder, the truth beside the data. */
export function simulateStudy(session: Session, options: SimulationOptions): void {
  const theory = loadTheory(options.theory);
  const { truth: file, seed = 1, out } = options;
  if (file === undefined) refuseEmptyClusters(options);
  else refuseSizes(options);
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

/** The default truth spreads firms evenly; its number of firms is that of `defaultTruth`. */
function refuseEmptyClusters({ firms = 300, clusters = 1 }: SimulationOptions): void {
  if (firms < clusters) throw fail('firms-per-cluster', { firms, clusters });
}

/** Sizes belong to the default truth; a declared one states its own. */
function refuseSizes(options: SimulationOptions): void {
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
  const tables = ['responses', 'firms', 'clusters', 'ties', 'regions'] as const;
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
