import { createHash } from 'node:crypto';
import { serializeResults } from '../assemble-results.ts';
import { answersCsv } from './answers-csv.ts';
import { lavaanScript } from './lavaan-script.ts';
import type { ScriptedRun } from './scripted-run.ts';
import { moderationAnswers, seminrModerationScript } from './seminr-moderation-script.ts';
import { seminrScript } from './seminr-script.ts';
import { shellScript } from './shell-script.ts';
import { typescriptScript } from './typescript-script.ts';

/** A file to write. */
export interface ScriptFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Scripts with which others reproduce a run or check it with other programs, and the answers they read: reproduce.sh runs the study again,
 * reproduce.ts estimates the base model, seminr.R and lavaan.R do so in R, and seminr-moderation.R the models with interactions, where
 * the run has some. All belong in one folder.
 * @returns nothing when the model was not estimated
 */
export function reproductionScripts(run: ScriptedRun): ScriptFile[] {
  if (run.results.sem.status === 'not-estimated') return [];
  const hash = createHash('sha256').update(serializeResults(run.results)).digest('hex');
  return [
    { name: 'reproduce.sh', text: shellScript(run, hash) },
    { name: 'reproduce.ts', text: typescriptScript(run, hash) },
    { name: 'seminr.R', text: seminrScript(run) },
    { name: 'lavaan.R', text: lavaanScript(run) },
    { name: 'answers.csv', text: answersCsv(run) },
    ...moderationScripts(run),
  ];
}

function moderationScripts(run: ScriptedRun): ScriptFile[] {
  const text = seminrModerationScript(run);
  if (text === null) return [];
  const [first, ...others] = run.extended.map(({ model }) => model);
  const known = new Map([first!, ...others].flatMap((m) => m.constructs.map((c) => [c.id, c])));
  const model = { constructs: [...known.values()], paths: [] };
  return [
    { name: 'seminr-moderation.R', text },
    { name: moderationAnswers, text: answersCsv({ ...run, model }) },
  ];
}
