/**
 * Covariance-based estimation on PoliticalDemocracy (75 rows, 11 items, 31 parameters): one ML fit, one fit with missing values, and a
 * bootstrap resample beside lavaan's in the same run. Without the reference data or R it says so and measures what it can.
 */
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { bootstrapCovariance, type CovarianceData, fitCovariance } from '@qunhai/sem';
import { parseModelText } from '@qunhai/syntax';
import { hasReference, referenceTable } from '../golden/mobi.ts';

const model = `ind60 =~ x1 + x2 + x3
dem60 =~ y1 + y2 + y3 + y4
dem65 =~ y5 + y6 + y7 + y8
dem60 ~ ind60
dem65 ~ ind60 + dem60
y1 ~~ y5
y2 ~~ y4 + y6
y3 ~~ y7
y4 ~~ y8
y6 ~~ y8`;

function political(file: string): CovarianceData {
  const { header, rows } = referenceTable(`data/${file}.csv`);
  const plain = (cell: string) => cell.replaceAll('"', '');
  return {
    variables: header.map(plain),
    values: Float64Array.from(rows.flat(), (cell) =>
      cell === '' || cell === 'NA' ? Number.NaN : Number(plain(cell)),
    ),
  };
}

/** Milliseconds of one call: the best of several rounds after a warm-up, on both sides, as other work on the cores only ever slows a run down. */
function milliseconds(what: () => unknown, rounds: number, calls: number): number {
  for (let i = 0; i < calls; i++) what();
  const times = Array.from({ length: rounds }, () => {
    const begin = performance.now();
    for (let i = 0; i < calls; i++) what();
    return (performance.now() - begin) / calls;
  });
  return Math.min(...times);
}

/** The same of a promise. */
async function millisecondsOf(what: () => Promise<unknown>, rounds: number): Promise<number> {
  await what();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now();
    await what();
    times.push(performance.now() - begin);
  }
  return Math.min(...times);
}

/** Milliseconds of a resample in lavaan; null without R and lavaan. */
function lavaanResample(): number | null {
  const script = `suppressPackageStartupMessages(library(lavaan))
    d <- read.csv("${fileURLToPath(new URL('../../../../shared/reference/sem/data/PoliticalDemocracy.csv', import.meta.url))}")
    fit <- sem('${model}', d)
    invisible(bootstrapLavaan(fit, R = 5))
    t <- replicate(5, system.time(bootstrapLavaan(fit, R = 20))[["elapsed"]])
    cat(1000 * min(t) / 20)`;
  try {
    const text = execFileSync('Rscript', ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
    return Number(text.toString());
  } catch {
    return null;
  }
}

console.log(`node ${process.version}, ${cpus()[0]?.model} × ${cpus().length}`);
if (!hasReference) {
  console.log('Skipped: the reference data are not beside the repository.');
} else {
  const statements = parseModelText(model);
  const complete = political('PoliticalDemocracy');
  const holed = political('PoliticalDemocracy_mcar5');
  const fit = fitCovariance(statements, complete);
  const ml = milliseconds(() => fitCovariance(statements, complete), 11, 20);
  const fiml = milliseconds(
    () => fitCovariance(statements, holed, { missing: 'full-information' }),
    15,
    2,
  );
  const resample = async (workers: number, resamples: number) =>
    (await millisecondsOf(() => bootstrapCovariance(fit, { resamples, seed: 1, workers }), 9)) /
    resamples;
  const ours = await resample(1, 2000);
  const two = await resample(2, 20_000);
  console.log(`RESULT covariance-ml-milliseconds ${ml.toFixed(2)} ms`);
  console.log(`RESULT covariance-fiml-milliseconds ${fiml.toFixed(1)} ms`);
  console.log(`RESULT covariance-resample-microseconds ${(1000 * ours).toFixed(0)} us`);
  console.log(`RESULT covariance-resample-two-threads-microseconds ${(1000 * two).toFixed(0)} us`);
  const theirs = lavaanResample();
  if (theirs === null) console.log('Skipped the comparison: R with lavaan is not installed.');
  else console.log(`RESULT covariance-resample-vs-lavaan ${(theirs / ours).toFixed(1)} x`);
}
