import type { Bilingual, JobControl } from '@qunhai/kernel';
import {
  denseMatrix,
  type IndexedNetwork,
  inducedNetwork,
  mrqap,
  type Relation,
} from '@qunhai/network';
import { adjustPValues } from '@qunhai/numerics';
import { networkWords as words } from './messages.ts';
import type { FirmGrouping } from './mixing-part.ts';
import type { ClusterResults, NetworkSettings } from './network-settings.ts';

type Relations = NonNullable<ClusterResults['relations']>;

/** Fewer firms have too few permutations and pairs for a regression. */
const fewestFirms = 10;

/** Share of firms that must have a value for it to explain ties: those without are left out. */
const leastKnown = 0.8;

/** A relation that may explain ties, among firms numbered as in the network. */
interface Explanation {
  readonly id: string;
  readonly name: Bilingual;
  readonly isKnown: (firm: string) => boolean;
  readonly value: (a: string, b: string) => number;
}

/**
 * Nominations explained by being alike in facts and by the nominations of the wave before, among firms of which all that is known.
 * @param before - the wave before, among who responded then; null for the first
 * @returns null where there is nothing to explain them by, or nothing to explain
 */
export async function relationsPart(
  network: IndexedNetwork,
  groupings: readonly FirmGrouping[],
  before: IndexedNetwork | null,
  { pairPermutations, seed }: NetworkSettings,
  control: JobControl,
): Promise<Relations | null> {
  const explanations = [...groupings.map(alike), ...(before ? [carriedOver(before)] : [])].filter(
    ({ isKnown }) => network.ids.filter(isKnown).length >= leastKnown * network.n,
  );
  const rows = [...network.ids.keys()].filter((row) =>
    explanations.every(({ isKnown }) => isKnown(network.ids[row]!)),
  );
  const known = inducedNetwork(network, rows);
  const { n, ties, ids } = known;
  const predictors = explanations
    .map((of) => ({ of, relation: { name: of.id, values: pairs(ids, of.value) } }))
    .filter(({ relation }) => varies(relation, n));
  if (n < fewestFirms || ties === 0 || ties === n * (n - 1) || predictors.length === 0) return null;
  const found = await mrqap(
    { name: 'ties', values: denseMatrix(known) },
    predictors.map(({ relation }) => relation),
    { permutations: pairPermutations, seed },
    control,
  );
  if (found.status === 'collinear') return null;
  const effects = predictors.flatMap(({ of: { id, name } }) => {
    const effect = found.effects.find((one) => one.name === id);
    if (!effect) return [];
    return [{ relation: id, name, coefficient: effect.coefficient, p: effect.twoSided.p }];
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

function pairs(ids: readonly string[], value: Explanation['value']): Float64Array {
  const n = ids.length;
  return Float64Array.from({ length: n * n }, (_, cell) =>
    value(ids[Math.floor(cell / n)]!, ids[cell % n]!),
  );
}

/** 1 for firms of one value, 0 for others. */
function alike({ fact, name, groupOf }: FirmGrouping): Explanation {
  return {
    id: `same:${fact}`,
    name: {
      zh: words('zh', 'relation.same', { fact: name.zh }),
      en: words('en', 'relation.same', { fact: name.en }),
    },
    isKnown: (firm) => groupOf(firm) !== null,
    value: (a, b) => (groupOf(a) === groupOf(b) ? 1 : 0),
  };
}

/** Nominations of the wave before. */
function carriedOver(before: IndexedNetwork): Explanation {
  const rows = new Map(before.ids.map((id, at) => [id, at]));
  const matrix = denseMatrix(before);
  return {
    id: 'previous',
    name: words.both('relation.previous'),
    isKnown: (firm) => rows.has(firm),
    value: (a, b) => matrix[rows.get(a)! * before.n + rows.get(b)!]!,
  };
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
