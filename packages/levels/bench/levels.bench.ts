/**
 * A random slope in 100,000 rows of 2,000 groups (estimation sees products within groups only), its bootstrap on 1,000 rows, and a wild-cluster
 * bootstrap. One thread. Answers are checked before anything is timed.
 */
import assert from 'node:assert/strict';
import { cpus } from 'node:os';
import { RandomStream } from '@qunhai/kernel';
import { bootstrapMixed, fitMixed, type MixedModel, wildClusterBootstrap } from '@qunhai/levels';

/** y = 1 + 0.5·x + u₀ + u₁·x + e with variances 0.25, 0.09 and 1. */
function simulated(groups: number, size: number): MixedModel {
  const stream = new RandomStream(1, 'bench.levels');
  const [x, y, group]: [number[], number[], number[]] = [[], [], []];
  for (let g = 0; g < groups; g++) {
    const [u0, u1] = [0.5 * stream.normal(), 0.3 * stream.normal()];
    for (let i = 0; i < size; i++) {
      const value = stream.normal();
      x.push(value);
      y.push(1 + 0.5 * value + u0 + u1 * value + stream.normal());
      group.push(g);
    }
  }
  const predictor = { name: 'x', values: x };
  return {
    outcome: { name: 'y', values: y },
    fixed: [predictor],
    slopes: [predictor],
    group: { name: 'cluster', values: group },
  };
}

async function timed(name: string, work: () => unknown): Promise<void> {
  const times: number[] = [];
  for (let k = 0; k < 3; k++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  console.log(`RESULT levels.${name} ${Math.min(...times).toFixed(0)} ms`);
}

const large = simulated(2000, 50);
const small = simulated(50, 20);
const fit = fitMixed(large, { intervals: false });
assert(Math.abs(fit.fixed.effects[1]!.estimate - 0.5) < 4 * fit.fixed.effects[1]!.standardError);
assert(
  Math.abs(fit.variances.effects[1]!.variance - 0.09) <
    4 * fit.variances.effects[1]!.standardError!,
);

console.log(`node ${process.version}, ${cpus()[0]?.model}`);
await timed('slope-100000-rows', () => fitMixed(large, { intervals: false }));
await timed('slope-100000-rows-profiled', () => fitMixed(large));
await timed('bootstrap-1000-of-1000-rows', () => bootstrapMixed(small, { resamples: 1000 }));
await timed('wild-9999-of-50-groups', () =>
  wildClusterBootstrap({ outcome: small.outcome, predictors: small.fixed, group: small.group }),
);
