/**
 * fsQCA of 14 conditions and 1,000 cases: truth table, complex, parsimonious and intermediate solutions. The cases follow a truth of
 * three paths with noise; a second measurement takes memberships at random, where nothing is to be found.
 */
import { cpus } from 'node:os';
import { prepareSets, type SetData, solve, truthTable } from '@qunhai/configuration';
import { RandomStream } from '@qunhai/kernel';

const names = Array.from({ length: 14 }, (_, j) => `C${j + 1}`);

function study(structured: boolean): SetData {
  const stream = new RandomStream(1, 'configuration.bench');
  const logistic = (z: number) => 1 / (1 + Math.exp(-3 * z));
  const cases = Array.from({ length: 1000 }, (_, i) => `case${i + 1}`);
  const rows = cases.map(() => {
    const common = stream.normal();
    return names.map(() =>
      structured
        ? logistic(0.7 * common + 0.7 * stream.normal())
        : Math.round(1000 * stream.uniform()) / 1000,
    );
  });
  const outcome = rows.map((row) => {
    if (!structured) return stream.uniform();
    const paths = Math.max(
      Math.min(row[0]!, row[1]!),
      Math.min(row[2]!, 1 - row[3]!, row[4]!),
      Math.min(row[5]!, row[6]!),
    );
    return Math.min(1, Math.max(0, paths + 0.1 * stream.normal()));
  });
  return {
    cases,
    conditions: names.map((name, j) => ({
      name,
      values: rows.map((row) => (row[j] === 0.5 ? 0.501 : row[j]!)),
    })),
    outcome: { name: 'Y', values: outcome },
  };
}

const expectations = Object.fromEntries(names.map((name) => [name, 'present' as const]));

function run(data: SetData, frequency: number, consistency: number, pri: number) {
  const begin = performance.now();
  const sets = prepareSets(data);
  const table = truthTable(sets, { frequency, consistency, pri });
  const tabled = performance.now();
  const { complex, parsimonious, intermediate } = solve(sets, table, { expectations });
  const end = performance.now();
  return { time: end - begin, tabled: tabled - begin, table, complex, parsimonious, intermediate };
}

function measure(
  label: string,
  data: SetData,
  frequency: number,
  consistency: number,
  pri: number,
) {
  const runs = Array.from({ length: 5 }, () => run(data, frequency, consistency, pri));
  const { table, complex, parsimonious, intermediate, tabled } = runs[0]!;
  const positive = table.rows.filter((row) => row.output === '1').length;
  console.log(
    `${label}: ${table.rows.length} observed rows, ${positive} positive (table ${tabled.toFixed(0)} ms, first run ${runs[0]!.time.toFixed(0)} ms); models ` +
      [complex, parsimonious, ...intermediate.slice(0, 1)]
        .map((s) => `${s.modelCount}${s.exhaustive ? '' : '+'} of ${s.primeImplicants.length}`)
        .join(', '),
  );
  return Math.min(...runs.map((each) => each.time));
}

console.log(`node ${process.version}, ${cpus()[0]?.model} × ${cpus().length}`);
const structured = study(true);
const time = measure('Three paths, all rows', structured, 1, 0.8, 0.6);
const kept = measure('Three paths, rows of 3 cases and more', structured, 3, 0.8, 0.6);
const random = measure('Random memberships', study(false), 1, 0.8, 0.5);
console.log(`RESULT fsqca-14-conditions-1000-cases-random ${random.toFixed(0)} ms`);
console.log(`RESULT fsqca-14-conditions-1000-cases-cut-3 ${kept.toFixed(0)} ms`);
console.log(`RESULT fsqca-14-conditions-1000-cases ${time.toFixed(0)} ms`);
