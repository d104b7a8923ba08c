import type { Bilingual, JobControl } from '@qunhai/kernel';
import { associatePosition, type NamedColumn, type PositionId } from '@qunhai/network';
import { adjustPValues, correlation } from '@qunhai/numerics';
import { jobPortion } from '../job-portion.ts';
import { firmBootstrap } from './firm-bootstrap.ts';
import {
  type AssociationResults,
  type ContrastResults,
  type FirmRow,
  fewestFirms,
  type NetworkSettings,
} from './network-settings.ts';

/** What a position may go with. */
export interface Outcome {
  readonly kind: 'construct' | 'fact';
  readonly id: string;
  readonly name: Bilingual;
  readonly read: (firm: string) => number | null;
}

/** The two positions that the theory names: standing in the local network, and ties abroad. */
export const askedFirst = { local: 'localIn', abroad: 'globalDegree' } as const;

/** Other positions that are looked through. */
const searched: readonly PositionId[] = [
  'localDegree',
  'betweenness',
  'constraint',
  'outsideDegree',
  'bridging',
  'partnersAbroad',
];

/** Associations need more firms than a cluster to be described. */
const fewestPairs = 10;

/** A position or outcome of the firms, NaN = missing. */
type Column = Float64Array;

/**
 * Rank correlations of positions with outcomes. With several clusters firms are ranked within theirs, so that neither larger networks
 * nor richer clusters are taken for better positions.
 */
export async function associations(
  firms: readonly FirmRow[],
  measures: readonly { readonly id: string; readonly name: Bilingual }[],
  outcomes: readonly Outcome[],
  settings: NetworkSettings,
  control: JobControl,
): Promise<{ associations: AssociationResults[]; contrasts: ContrastResults[] }> {
  const clusters = firms.map(({ cluster }) => cluster);
  const columnOf = (id: string): Column => {
    const at = measures.findIndex((measure) => measure.id === id);
    return withinClusters(
      firms.map(({ positions }) => positions[at] ?? Number.NaN),
      clusters,
    );
  };
  const targets = outcomes.map((outcome) => ({
    outcome,
    values: withinClusters(
      firms.map(({ id }) => outcome.read(id) ?? Number.NaN),
      clusters,
    ),
  }));
  const first = Object.values(askedFirst);
  const positions = [...first, ...searched];
  const found: Omit<AssociationResults, 'adjustedP'>[] = [];
  for (const [k, { outcome, values }] of targets.entries())
    for (const [at, position] of positions.entries()) {
      const done = k * positions.length + at;
      const all = targets.length * positions.length;
      const name = measures.find(({ id }) => id === position)!.name;
      found.push({
        ...(await associate(
          { id: position, name, values: columnOf(position) },
          { outcome, values },
          settings,
          jobPortion(control, done / all, (done + 1) / all),
        )),
        asked: at < first.length ? 'first' : 'further',
      });
    }
  const [local, abroad] = [columnOf(askedFirst.local), columnOf(askedFirst.abroad)];
  return {
    associations: corrected(found, settings.level),
    contrasts: targets.map(({ outcome, values }) => ({
      outcome: outcome.id,
      difference: contrast(local, abroad, values, settings),
    })),
  };
}

async function associate(
  position: NamedColumn,
  { outcome, values }: { outcome: Outcome; values: Column },
  { permutations, seed, level }: NetworkSettings,
  control: JobControl,
): Promise<Omit<AssociationResults, 'adjustedP' | 'asked'>> {
  const { kind, id, name } = outcome;
  const found = await associatePosition(
    position,
    { id, name, values },
    { permutations, seed, level },
    control,
  );
  const isKnown = found.rho !== null && found.n >= fewestPairs;
  return {
    position: position.id,
    outcome: { kind, id, name },
    firms: found.n,
    rho: isKnown
      ? { value: found.rho, lower: found.low, upper: found.high }
      : { value: null, lower: null, upper: null },
    p: isKnown ? (found.test?.twoSided.p ?? null) : null,
    verdict: isKnown ? found.verdict : 'undefined',
  };
}

/** Holm's correction within what was asked first and within what was looked through; the verdict goes by it. */
function corrected(
  found: readonly Omit<AssociationResults, 'adjustedP'>[],
  level: number,
): AssociationResults[] {
  const adjusted = new Map<(typeof found)[number], number>();
  for (const alike of Map.groupBy(found, ({ asked }) => asked).values()) {
    const tested = alike.filter(({ p }) => p !== null);
    const values = adjustPValues(
      tested.map(({ p }) => p!),
      'holm',
    );
    for (const [at, one] of tested.entries()) adjusted.set(one, values[at]!);
  }
  return found.map((one) => {
    const adjustedP = adjusted.get(one) ?? null;
    if (adjustedP === null) return { ...one, adjustedP };
    const isSure = adjustedP <= 1 - level + 1e-12;
    const direction = one.rho.value! > 0 ? 'goes-with' : 'goes-against';
    return { ...one, adjustedP, verdict: isSure ? direction : 'no-evidence' };
  });
}

/** Ranks within each cluster as shares of its firms; clusters of too few firms are left out. */
function withinClusters(values: readonly number[], clusters: readonly (string | null)[]): Column {
  const out = new Float64Array(values.length).fill(Number.NaN);
  for (const rows of Map.groupBy(values.keys(), (row) => clusters[row]!).values()) {
    const known = rows.filter((row) => !Number.isNaN(values[row]!));
    if (known.length < fewestFirms) continue;
    const ranks = midRanks(known.map((row) => values[row]!));
    for (const [at, row] of known.entries()) out[row] = (ranks[at]! - 0.5) / known.length;
  }
  return out;
}

/** Ranks from 1, equal values sharing the mean of theirs. */
function midRanks(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const places = Map.groupBy(sorted.keys(), (at) => sorted[at]!);
  return values.map((value) => {
    const shared = places.get(value)!;
    return 1 + (shared[0]! + shared.at(-1)!) / 2;
  });
}

/** Correlation with ties abroad minus that with local standing, over firms that have all three. */
function contrast(local: Column, abroad: Column, outcome: Column, settings: NetworkSettings) {
  const complete = [...local.keys()].filter(
    (row) => !Number.isNaN(local[row]! + abroad[row]! + outcome[row]!),
  );
  const statistics = (drawn: readonly number[]) => {
    const rows = drawn.map((at) => complete[at]!);
    const ranked = (column: Column) => midRanks(rows.map((row) => column[row]!));
    const y = ranked(outcome);
    const difference = correlation(ranked(abroad), y) - correlation(ranked(local), y);
    return { difference: Number.isNaN(difference) ? null : difference };
  };
  const firms = complete.length >= fewestPairs ? complete.length : 0;
  if (firms === 0) return { value: null, lower: null, upper: null };
  return firmBootstrap(firms, statistics, settings, 'study.network.contrast').difference;
}
