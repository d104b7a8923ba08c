import { plsSettings } from '../estimate-model.ts';
import { isWeighed } from '../weigh/weighed-matrix.ts';
import { weightColumn } from './answers-csv.ts';
import { commentLines } from './comment-lines.ts';
import { scriptHeading } from './script-heading.ts';
import type { ScriptedRun } from './scripted-run.ts';

/** A TypeScript script that estimates the base model again from the answers, and on request runs the whole study. */
export function typescriptScript(
  { results, model, matrix }: ScriptedRun,
  resultsHash: string,
): string {
  const { analysis } = results.run;
  const { resamples, assessments, weights } = analysis;
  const paths = results.sem.paths.map(({ from, to, estimate }) => ({ from, to, estimate }));
  return `${scriptHeading('//', results)}
${commentLines('//', 'script.typescript')}
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { estimatePls, type PlsOptions, type SemModel } from '@qunhai/sem';
import { runStudy, serializeResults } from '@qunhai/study';

const model: SemModel = ${json(model)};
const options: PlsOptions = ${json(plsSettings(analysis))};
const expected = ${json(paths)};

const text = readFileSync(new URL('answers.csv', import.meta.url), 'utf8');
const [header = '', ...lines] = text.trimEnd().split('\\n');
const variables = header.split(',');
const cells = lines.flatMap((line) => line.split(','));
const values = Float64Array.from(cells, (cell) => (cell === 'NA' ? Number.NaN : Number(cell)));
const data = { n: lines.length, p: variables.length, variables, values };

${isWeighed(matrix) ? weightLines : ''}const { constructs, pathCoefficients } = estimatePls(model, data, ${isWeighed(matrix) ? '{ ...options, caseWeights }' : 'options'});
const position = new Map(constructs.map(({ id }, at) => [id, at]));
const found = expected.map(({ from, to, estimate }) => {
  const again = pathCoefficients[position.get(from)! * constructs.length + position.get(to)!]!;
  return { from, to, run: estimate, again, same: again === estimate };
});
console.table(found);
if (!found.every(({ same }) => same)) process.exitCode = 1;

const folder = process.argv[2];
if (folder !== undefined) {
  const { results } = await runStudy(folder, ${JSON.stringify({ resamples, assessments, weights })});
  const hash = createHash('sha256').update(serializeResults(results)).digest('hex');
  const same = hash === '${resultsHash}';
  console.log(\`results.json: \${hash} \${same ? '=' : '!='} ${resultsHash}\`);
  if (!same) process.exitCode = 1;
}
`;
}

/** The weights of firms, which stand in a column of their own. */
const weightLines = `const weightAt = variables.indexOf('${weightColumn}');
const caseWeights = Float64Array.from(lines, (_, row) => values[row * data.p + weightAt]!);

`;

/** JSON is TypeScript. */
function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
