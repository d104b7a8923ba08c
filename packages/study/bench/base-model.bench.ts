/**
 * The base model of the built-in theory as a study run has it: what 10,000 resamples of 500 firms cost, with everything that results.json
 * gives an interval for, and what an estimate of 100,000 firms costs. Run with `npm run bench -- base-model`.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { type AnalysisMatrix, drawStudy, type TruthInput } from '@qunhai/dataset';
import { clusteredFirmsTheory as theory } from '@qunhai/theory';
import { parse } from 'yaml';
import { analysisModel } from '../src/analysis-model.ts';
import { estimateModel } from '../src/estimate-model.ts';
import { evaluateModel } from '../src/evaluate/evaluate-model.ts';
import { resampleModels } from '../src/resample-model.ts';
import { analysisPlan } from '../src/study-schema.ts';

/** Answers of so many firms of the simulated example, one wave. */
function answers(firms: number): AnalysisMatrix {
  const file = new URL('../../../examples/clustered-firms-simulated/truth.yaml', import.meta.url);
  const {
    facts: _f,
    ties: _t,
    waves: _w,
    contamination: _c,
    ...truth
  } = parse(readFileSync(file, 'utf8')) as TruthInput;
  const total = truth.clusters.reduce((sum, cluster) => sum + cluster.firms, 0);
  const clusters = truth.clusters.map((cluster) => ({
    ...cluster,
    firms: Math.ceil((cluster.firms * firms) / total),
  }));
  const { columns, rows } = drawStudy(theory, { ...truth, clusters }, { seed: 1 }).responses;
  const used = rows.slice(0, firms);
  const variables = theory.items.map(({ id }) => id).filter((id) => columns.includes(id));
  const at = variables.map((id) => columns.indexOf(id));
  const dontKnow = theory.scales[0]?.dontKnow?.code;
  const values = Float64Array.from(
    used.flatMap((row) =>
      at.map((column) => {
        const cell = row[column];
        return typeof cell === 'number' && cell !== dontKnow ? cell : Number.NaN;
      }),
    ),
  );
  const n = used.length;
  return {
    ...{ wave: 1, n, p: variables.length, variables, values },
    firms: used.map((_, i) => `F${i}`),
    clusters: used.map(() => null),
    rows: used.map((_, i) => i),
  };
}

/** Seconds of the fastest of several rounds after one to warm up. */
async function seconds(what: () => unknown, rounds: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const begin = performance.now();
    await what();
    times.push((performance.now() - begin) / 1000);
  }
  return Math.min(...times.slice(1));
}

console.log(`node ${process.version}, ${cpus()[0]?.model} × ${cpus().length}`);
const plan = analysisPlan.parse({ resamples: 10_000 });

const few = answers(500);
const specified = analysisModel(theory, new Set(few.variables));
const { constructs, paths } = specified.model;
const items = constructs.flatMap((each) => ('indicators' in each ? each.indicators : []));
console.log(
  `${constructs.length} constructs, ${items.length} items, ${paths.length} paths, ${few.n} firms, ${availableParallelism()} threads, ${plan.interval} intervals`,
);
const estimation = estimateModel(specified.model, few, plan);
const resample = () =>
  resampleModels(specified.model, null, few, estimation, {
    ...{ plan, seed: 1, workers: undefined, control: {} },
  });
const evaluate = (resamples: Awaited<ReturnType<typeof resample>>) =>
  evaluateModel({
    ...{ theory, specified, estimation, mediation: null, resamples },
    ...{ requested: plan.resamples, level: plan.level },
  });
const bare = await seconds(resample, 3);
const whole = await seconds(async () => evaluate(await resample()), 3);
const { resamples } = evaluate(await resample());
console.log(`${resamples.used} of ${resamples.requested} resamples used`);
console.log(`RESULT base-model-10000-resamples ${bare.toFixed(2)} s`);
console.log(`RESULT base-model-10000-resamples-evaluated ${whole.toFixed(2)} s`);

const many = answers(100_000);
const estimate = await seconds(() => estimateModel(specified.model, many, plan), 3);
console.log(`RESULT pls-100000-rows ${estimate.toFixed(2)} s`);
