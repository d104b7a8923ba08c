import type { Bilingual } from '@qunhai/kernel';
import { defaultModel, type ResourceSetting } from '@qunhai/simulation';
import { clusteredFirmsTheory, type Resource, type Theory } from '@qunhai/theory';
import type { AnalysedWave } from '../analysed-wave.ts';
import { isAnswered, itemShares, rowMeans } from './item-shares.ts';
import { motion } from './messages.ts';

/** Resources of the theory that somebody rated, in its order. */
export function measuredResources(theory: Theory, { matrix }: AnalysedWave): Resource[] {
  return theory.resources.filter(({ items }) => items.some((item) => isAnswered(matrix, item)));
}

/**
 * How a resource moves in the model: as the resource of the built-in theory that stands in the same row of the paper's table. Its shares
 * in the conversion are those of the default model until a study estimates them; they sum to 1 over the resources given.
 */
export function resourceSettings(resources: readonly Resource[]): ResourceSetting[] {
  const usual = defaultModel().setting.resources;
  const like = resources.map(({ row }) => {
    const position = clusteredFirmsTheory.resources.findIndex((other) => other.row === row);
    return usual[position];
  });
  const shares = (of: (setting: ResourceSetting) => number) => {
    const raw = like.map((setting) => (setting ? of(setting) : 0));
    const sum = raw.reduce((total, share) => total + share, 0);
    return raw.map((share) => (sum > 0 ? share / sum : 1 / raw.length));
  };
  const toAdvantage = shares((setting) => setting.toAdvantage);
  const toCapability = shares((setting) => setting.toCapability);
  return resources.map(({ id, traits }, k) => ({
    id,
    toAdvantage: toAdvantage[k]!,
    toCapability: toCapability[k]!,
    isPublic: traits.publicGood,
    follows: like[k]?.follows ?? 'none',
  }));
}

/** Where the resources stand that the model asks for by what they are; found by their items. */
export function namedResources(resources: readonly Resource[]): {
  readonly imageAt: readonly number[];
  readonly spinOffAt: number;
} {
  const position = (row: number) => resources.findIndex((resource) => resource.row === row);
  const rowOf = (item: string) =>
    clusteredFirmsTheory.resources.find(({ items }) => (items as readonly string[]).includes(item))!
      .row;
  const at = (item: string) => position(rowOf(item));
  return { imageAt: [at('CN2'), at('CN4')].filter((k) => k >= 0), spinOffAt: at('IE6') };
}

/** Stock of a resource that nobody rated in a wave. */
const middle = 0.5;

/** Stocks of each cluster: means of what its firms answered, [clusters × resources] on [0, 1]. */
export function placeEndowment(
  theory: Theory,
  { matrix }: AnalysedWave,
  resources: readonly Resource[],
  { clusters, of }: { readonly clusters: number; readonly of: Int32Array },
): { readonly endowment: number[][]; readonly notes: readonly Bilingual[] } {
  const perceived = resources.map(({ items }) =>
    rowMeans(
      items.map((item) => itemShares(matrix, theory, item)),
      matrix.n,
    ),
  );
  let missing = 0;
  const endowment = Array.from({ length: clusters }, (_, c) =>
    perceived.map((values) => {
      const own = meanOf(values.filter((_value, row) => of[row] === c));
      if (!Number.isNaN(own)) return own;
      missing++;
      const all = meanOf(values);
      return Number.isNaN(all) ? middle : all;
    }),
  );
  const notes = missing > 0 ? [motion.both('motion.stocks-missing', { stocks: missing })] : [];
  return { endowment, notes };
}

function meanOf(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
