/**
 * What PLSpredict with 10 × 10 folds costs on mobi, held-out rows checked against models estimated from the others.
 * Run with `npm run bench -- predict-pls`.
 */
import assert from 'node:assert/strict';
import { cpus } from 'node:os';
import { estimatePls, predictPls, type SemData } from '@qunhai/sem';
import { hasReference, mobiData, mobiModel } from '../golden/mobi.ts';
import { secondOrderData, secondOrderModel } from '../golden/simulated-study.ts';

const mobi = mobiModel(() => ({ kind: 'composite', mode: 'A' }));
const small = hasReference
  ? { name: 'mobi', model: mobi, data: mobiData() }
  : {
      name: 'simulated',
      model: secondOrderModel('two-stage'),
      data: secondOrderData(250),
    };
const large = {
  name: 'simulated, two stages',
  model: secondOrderModel('two-stage'),
  data: secondOrderData(2000),
};

/** Leaving one row out: its errors must come from a model of all the others. */
async function check(data: SemData): Promise<void> {
  const { n, p } = data;
  const { cases } = await predictPls(mobi, data, {}, { folds: n, repeats: 1, seed: 1 });
  const without = (row: number): SemData => ({
    ...data,
    n: n - 1,
    values: data.values.filter((_, at) => Math.floor(at / p) !== row),
  });
  const at = cases.targets.findIndex(({ construct }) => construct === 'Complaints');
  for (const row of [0, 17, n - 1]) {
    const others = without(row);
    const trained = estimatePls(mobi, others);
    const column = (name: string) => {
      const c = data.variables.indexOf(name);
      const own = Float64Array.from({ length: n - 1 }, (_, i) => others.values[i * p + c]!);
      const mean = own.reduce((sum, x) => sum + x / (n - 1), 0);
      const sd = Math.sqrt(own.reduce((sum, x) => sum + (x - mean) ** 2 / (n - 2), 0));
      return { x: data.values[row * p + c]!, mean, sd };
    };
    const q = trained.constructs.length;
    const ids = trained.constructs.map(({ id }) => id);
    const satisfaction = trained.variables.reduce((sum, name, v) => {
      const { x, mean, sd } = column(name);
      return sum + trained.weights[v * q + ids.indexOf('Satisfaction')]! * ((x - mean) / sd);
    }, 0);
    const path =
      trained.pathCoefficients[ids.indexOf('Satisfaction') * q + ids.indexOf('Complaints')]!;
    const { x, mean, sd } = column('CUSCO');
    const error = x - mean - sd * path * satisfaction;
    assert.ok(Math.abs(cases.errors.pls[row * cases.targets.length + at]! - error) < 1e-6);
  }
}

async function median(run: () => Promise<unknown>, rounds: number): Promise<number> {
  const times: number[] = [];
  for (let round = -10; round < rounds; round++) {
    const started = performance.now();
    await run();
    if (round >= 0) times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[rounds >> 1]!;
}

console.log(`node ${process.version}, ${cpus()[0]?.model} × ${cpus().length}`);
if (hasReference) await check(mobiData());
const started = performance.now();
await predictPls(small.model, small.data, {}, { seed: 1 });
const first = performance.now() - started;
const times = new Map<string, number>();
for (const { name, model, data } of [small, large])
  times.set(name, await median(() => predictPls(model, data, {}, { seed: 1 }), 21));
for (const [name, time] of times) console.log(`${name}: 10 × 10 folds ${time.toFixed(1)} ms`);
console.log(`RESULT predict-pls-first-run ${first.toFixed(1)} ms`);
console.log(`RESULT predict-pls ${times.get(small.name)!.toFixed(1)} ms`);
