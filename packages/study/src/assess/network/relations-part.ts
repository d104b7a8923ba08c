import type { JobControl } from '@qunhai/kernel';
import { denseMatrix, type IndexedNetwork, mrqap, type Relation } from '@qunhai/network';
import { adjustPValues } from '@qunhai/numerics';
import { networkWords as words } from './messages.ts';
import type { FirmGrouping } from './mixing-part.ts';
import type { ClusterResults, NetworkSettings } from './network-settings.ts';

type Relations = NonNullable<ClusterResults['relations']>;

/** Fewer firms have too few permutations and pairs for a regression. */
const fewestFirms = 10;

/**
 * Nominations explained by being alike in facts and by the nominations of the wave before.
 * @param before - the wave before, among whoever was in it; null for the first
 * @returns null where there is nothing to explain them by, or nothing to explain
 */
export async function relationsPart(
  network: IndexedNetwork,
  groupings: readonly FirmGrouping[],
  before: IndexedNetwork | null,
  { pairPermutations, seed }: NetworkSettings,
  control: JobControl,
): Promise<Relations | null> {
  const { n, ties } = network;
  const predictors = [
    ...groupings.map(({ fact, name, groupOf }) => ({
      relation: {
        name: `same:${fact}`,
        values: alike(network.ids.map(groupOf)),
      },
      name: {
        zh: words('zh', 'relation.same', { fact: name.zh }),
        en: words('en', 'relation.same', { fact: name.en }),
      },
    })),
    ...(before
      ? [
          {
            relation: { name: 'previous', values: carriedOver(network, before) },
            name: words.both('relation.previous'),
          },
        ]
      : []),
  ].filter(({ relation }) => varies(relation, n));
  if (n < fewestFirms || ties === 0 || ties === n * (n - 1) || predictors.length === 0) return null;
  const found = await mrqap(
    { name: 'ties', values: denseMatrix(network) },
    predictors.map(({ relation }) => relation),
    { permutations: pairPermutations, seed },
    control,
  );
  if (found.status === 'collinear') return null;
  const effects = predictors.flatMap(({ relation, name }) => {
    const effect = found.effects.find((one) => one.name === relation.name);
    if (!effect) return [];
    const { coefficient, twoSided } = effect;
    return [{ relation: relation.name, name, coefficient, p: twoSided.p }];
  });
  const adjusted = adjustPValues(
    effects.map(({ p }) => p),
    'holm',
  );
  return {
    pairs: found.cells,
    permutations: found.permutations,
    rSquared: found.rSquared,
    effects: effects.map((effect, at) => ({ ...effect, adjustedP: adjusted[at]! })),
  };
}

/** 1 for firms of one value, 0 for others, missing where a value is. */
function alike(values: readonly (string | null)[]): Float64Array {
  const n = values.length;
  return Float64Array.from({ length: n * n }, (_, cell) => {
    const [a, b] = [values[Math.floor(cell / n)]!, values[cell % n]!];
    if (a === null || b === null) return Number.NaN;
    return a === b ? 1 : 0;
  });
}

/** Nominations of the wave before, missing for firms that were not asked then. */
function carriedOver({ ids, n }: IndexedNetwork, before: IndexedNetwork): Float64Array {
  const earlier = new Map(before.ids.map((id, at) => [id, at]));
  const matrix = denseMatrix(before);
  return Float64Array.from({ length: n * n }, (_, cell) => {
    const from = earlier.get(ids[Math.floor(cell / n)]!);
    const to = earlier.get(ids[cell % n]!);
    return from === undefined || to === undefined ? Number.NaN : matrix[from * before.n + to]!;
  });
}

function varies({ values }: Relation, n: number): boolean {
  const seen = new Set<number>();
  for (let cell = 0; cell < n * n; cell++) {
    const isPair = Math.floor(cell / n) !== cell % n;
    if (isPair && !Number.isNaN(values[cell]!)) seen.add(values[cell]!);
    if (seen.size > 1) return true;
  }
  return false;
}
