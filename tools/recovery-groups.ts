/**
 * Size and power of group comparison: how often its tests say that a path differs between two groups, where it does and where it does not.
 * Writes its table into docs/validation.md: `node tools/recovery-groups.ts [studies] [draws] [page]` (1000 studies, 499 permutations and as many resamples
 * unless told).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { mean } from '@qunhai/numerics';
import {
  type GroupsCondition,
  type GroupsInference,
  inferGroups,
} from './recovery-groups-studies.ts';
import { withSection } from './with-section.ts';

const conditions: GroupsCondition[] = [
  { firms: [160, 160], paths: [0.3, 0.3] },
  { firms: [80, 240], paths: [0.3, 0.3] },
  { firms: [160, 160], paths: [0.15, 0.45] },
  { firms: [80, 240], paths: [0.15, 0.45] },
  { firms: [320, 320], paths: [0.15, 0.45] },
  { firms: [160, 160], paths: [0.3, 0.3], firstLoading: 0.4 },
];

const page = process.argv[4] ?? new URL('../docs/validation.md', import.meta.url);
const section = 'recovery-groups';
withSection(readFileSync(page, 'utf8'), section, ''); // refuse now, not after an hour of simulation

const studies = Number(process.argv[2] ?? 1000);
const draws = Number(process.argv[3] ?? 499);

const tests = ['permutation', 'henseler', 'parametric', 'welch', 'otherComposite'] as const;

function share(found: readonly GroupsInference[], test: (typeof tests)[number]): string {
  const said = found.flatMap(({ [test]: differs }) => (differs === null ? [] : [differs ? 1 : 0]));
  return `${(100 * mean(said)).toFixed(1)} %`;
}

const rows: string[] = [];
for (const condition of conditions) {
  const found: GroupsInference[] = [];
  for (let seed = 1; seed <= studies; seed++) found.push(await inferGroups(condition, draws, seed));
  const { firms, paths, firstLoading } = condition;
  const loading = firstLoading === undefined ? 'same' : `CA1 ${firstLoading} in the second`;
  const cells = [
    firms.join(' + '),
    paths.join(', '),
    loading,
    ...tests.map((t) => share(found, t)),
  ];
  rows.push(`| ${cells.join(' | ')} |`);
  process.stderr.write(`${cells.join(' ')}\n`);
}

const head =
  '| firms | CA → GE | loadings | permutation | PLS-MGA (Henseler) | parametric (Keil) | Welch–Satterthwaite | MICOM: some composite differs |\n|--:|--:|---|--:|--:|--:|--:|--:|';
const run = `${studies} studies per row, ${draws} permutations and as many resamples in each group. Share of studies in which a test at 5 % finds a difference: its size where there is none, its power where there is one. The Monte-Carlo standard error of 5 % is ${(100 * Math.sqrt((0.05 * 0.95) / studies)).toFixed(1)} points.`;
const text = [run, [head, ...rows].join('\n')].join('\n\n');
writeFileSync(page, withSection(readFileSync(page, 'utf8'), section, text));
