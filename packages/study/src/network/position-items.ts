import type { Dataset } from '@qunhai/dataset';
import type { Bilingual } from '@qunhai/kernel';
import { type Item, scaleOf, type Theory } from '@qunhai/theory';
import { message } from '../messages.ts';
import { positionsIn, waveNetwork, wavesWithTies } from './wave-network.ts';

/** Decimals of positions that are used: eigenvectors and the like carry rounding errors after them. */
const decimals = 10;

/**
 * Data with the columns of items that are positions in the network, from the ties of the same wave. A firm that answered, named nobody
 * and was named by nobody has no partners: what counts partners is 0 for it, and what is undefined without partners is missing. In a wave
 * without any ties partners were not asked, and every position is missing.
 */
export function withPositions(theory: Theory, dataset: Dataset): Dataset {
  const items = theory.items.filter(({ position }) => position !== undefined);
  if (items.length === 0) return dataset;
  const waves = wavesWithTies(dataset);
  if (waves.length === 0) return { ...dataset, notices: [...dataset.notices, lacking(items)] };
  const rows = waves.flatMap((wave) =>
    waveNetwork(dataset, wave).rosters.flatMap((roster) =>
      positionsIn(roster).firms.map(
        ({ firm, positions }) => [keyOf(firm, wave), positions] as const,
      ),
    ),
  );
  const positions = new Map(rows);
  const { responses } = dataset;
  const columns = items.map((item) => {
    const values = responses.firm.map((firm, row) => {
      const found = positions.get(keyOf(firm, responses.wave[row]!));
      return onItem(theory, item, found?.[item.position!] ?? Number.NaN);
    });
    return [item.id, Float64Array.from(values)] as const;
  });
  return {
    ...dataset,
    responses: {
      ...responses,
      items: { ...responses.items, ...Object.fromEntries(columns) },
    },
    notices: [...dataset.notices, computed(items)],
  };
}

const keyOf = (firm: string, wave: number): string => JSON.stringify([firm, wave]);

/** Turned around like answers where a high position means less of the construct. */
function onItem(theory: Theory, item: Item, value: number): number {
  const { min, max } = scaleOf(theory, item);
  const turned = item.reversed ? min + max - value : value;
  return Number.isNaN(turned) ? turned : Number(turned.toFixed(decimals));
}

function computed(items: readonly Item[]): Bilingual {
  return message.both('data.positions', { items: items.map(({ id }) => id) });
}

function lacking(items: readonly Item[]): Bilingual {
  return message.both('data.positions-without-ties', {
    items: items.map(({ id }) => id),
  });
}
