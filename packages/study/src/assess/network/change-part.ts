import type { JobControl } from '@qunhai/kernel';
import { compareWaves, type IndexedNetwork } from '@qunhai/network';
import { normalQuantile } from '@qunhai/numerics';
import { firmBootstrap } from './firm-bootstrap.ts';
import type { ChangeResults, NetworkSettings } from './network-settings.ts';
import { externalInternal, type FirmCounts, meanAbroad } from './reach-part.ts';

/** One wave of a cluster, as it is compared. */
export interface ComparedWave {
  readonly wave: number;
  /** Every firm of the network. */
  readonly firms: readonly string[];
  /** Nominations among firms that responded. */
  readonly network: IndexedNetwork;
  /** Of the firms that responded. */
  readonly counts: readonly FirmCounts[];
}

/** How the network of a cluster changed from one wave to the next. */
export async function changePart(
  before: ComparedWave,
  after: ComparedWave,
  { permutations, seed, level, draws }: NetworkSettings,
  control: JobControl,
): Promise<Omit<ChangeResults, 'cluster' | 'name'>> {
  const compared = await compareWaves(
    before.network,
    after.network,
    { permutations, seed },
    control,
  );
  const { common, jaccardError, test } = compared;
  const z = normalQuantile((1 + level) / 2);
  const { jaccard } = common;
  const room = jaccard === null || jaccardError === null ? null : z * jaccardError;
  const [earlier, later] = [new Set(before.firms), new Set(after.firms)];
  const stayed = after.firms.filter((id) => earlier.has(id)).length;
  return {
    from: before.wave,
    to: after.wave,
    entered: later.size - stayed,
    left: earlier.size - stayed,
    stayed,
    ties: {
      before: common.before,
      after: common.after,
      persisted: common.persisted,
      created: common.created,
      dissolved: common.dissolved,
    },
    jaccard: {
      value: jaccard,
      lower: room === null ? null : Math.max(0, jaccard! - room),
      upper: room === null ? null : Math.min(1, jaccard! + room),
    },
    test: test && {
      observed: test.observed,
      expected: test.mean,
      p: test.greater.p,
      draws: test.permutations,
    },
    ...outwardChange(before.counts, after.counts, { draws, seed, level }),
  };
}

/** Firms are drawn with both their waves, so that what does not change about a firm cancels out. */
function outwardChange(
  before: readonly FirmCounts[],
  after: readonly FirmCounts[],
  settings: Pick<NetworkSettings, 'draws' | 'seed' | 'level'>,
): Pick<ChangeResults, 'ei' | 'partnersAbroad'> {
  const later = new Map(after.map((firm) => [firm.id, firm]));
  const both = before.flatMap((firm) => {
    const then = later.get(firm.id);
    return then ? [[firm, then] as const] : [];
  });
  const statistics = (rows: readonly number[]) => {
    const first = rows.map((row) => both[row]![0]);
    const second = rows.map((row) => both[row]![1]);
    return {
      ei: minus(externalInternal(second), externalInternal(first)),
      abroad: minus(meanAbroad(second), meanAbroad(first)),
    };
  };
  const differences = firmBootstrap(both.length, statistics, settings, 'study.network.change');
  const firsts = both.map(([first]) => first);
  const seconds = both.map(([, second]) => second);
  return {
    ei: {
      before: externalInternal(firsts),
      after: externalInternal(seconds),
      difference: differences.ei,
    },
    partnersAbroad: {
      before: meanAbroad(firsts),
      after: meanAbroad(seconds),
      difference: differences.abroad,
    },
  };
}

function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}
