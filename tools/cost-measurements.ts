import { RandomStream } from '@qunhai/kernel';
import {
  bootstrapCovariance,
  bootstrapPls,
  fitCovariance,
  type SemData,
  type SemModel,
} from '@qunhai/sem';
import { parseModelText } from '@qunhai/syntax';

const itemsPerFactor = 4;

/** Factors in a chain, each explained by the two before it, with four items each. */
export function chainData(rows: number, items: number): SemData {
  const stream = new RandomStream(1, 'tools.cost');
  const factors = items / itemsPerFactor;
  const values = new Float64Array(rows * items);
  let at = 0;
  for (let i = 0; i < rows; i++) {
    let [before, last] = [0, 0];
    for (let f = 0; f < factors; f++) {
      const factor = 0.4 * last + 0.3 * before + 0.8 * stream.normal();
      [before, last] = [last, factor];
      for (let h = 0; h < itemsPerFactor; h++) values[at++] = 0.8 * factor + 0.6 * stream.normal();
    }
  }
  return { n: rows, p: items, variables: names(items), values };
}

function names(items: number): string[] {
  return Array.from({ length: items }, (_, j) => `x${j + 1}`);
}

/** The chain as constructs and paths. */
export function chainModel(items: number): SemModel {
  const ids = Array.from({ length: items / itemsPerFactor }, (_, f) => `F${f + 1}`);
  return {
    constructs: ids.map((id, f) => ({
      ...{ id, kind: 'reflective' as const, mode: 'A' as const },
      indicators: names(items).slice(f * itemsPerFactor, (f + 1) * itemsPerFactor),
    })),
    paths: ids.flatMap((to, f) => ids.slice(Math.max(0, f - 2), f).map((from) => ({ from, to }))),
  };
}

/** The same in lavaan's syntax. */
export function chainText({ constructs, paths }: SemModel): string {
  const measured = constructs.map((construct) =>
    'indicators' in construct ? `${construct.id} =~ ${construct.indicators.join(' + ')}` : '',
  );
  return [...measured, ...paths.map(({ from, to }) => `${to} ~ ${from}`)].join('\n');
}

/** Microseconds of a resample on one thread: the best of three runs of some tenths of a second. */
export async function microsecondsOf(
  run: (resamples: number) => Promise<unknown>,
): Promise<number> {
  const time = async (resamples: number) => {
    const begin = performance.now();
    await run(resamples);
    return (1000 * (performance.now() - begin)) / resamples;
  };
  await time(20);
  const resamples = Math.min(20_000, Math.max(10, Math.round(200_000 / (await time(20)))));
  return Math.min(await time(resamples), await time(resamples), await time(resamples));
}

/** Consistent PLS: loadings, weights, paths and R² of every resample. */
export function plsCost(rows: number, items: number): Promise<number> {
  const [model, data] = [chainModel(items), chainData(rows, items)];
  return microsecondsOf((resamples) =>
    bootstrapPls(model, data, { consistent: true }, { resamples, seed: 1 }),
  );
}

/** Maximum likelihood: every free parameter of every resample. */
export function likelihoodCost(rows: number, items: number): Promise<number> {
  const fit = fitCovariance(parseModelText(chainText(chainModel(items))), chainData(rows, items));
  return microsecondsOf((resamples) => bootstrapCovariance(fit, { resamples, seed: 1 }));
}
