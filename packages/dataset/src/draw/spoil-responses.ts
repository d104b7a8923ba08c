import { RandomStream } from '@qunhai/kernel';
import { askedItems, type Theory } from '@qunhai/theory';
import type { Cell } from '../raw-table.ts';
import type { Spoiled } from './drawn-study.ts';
import type { Truth } from './truth-schema.ts';

/** The responses table while it is being made; its first columns are firm and wave. */
interface Responses {
  readonly columns: readonly string[];
  readonly rows: Cell[][];
}

/**
 * Spoil as many rows as the truth's contamination says, each row in one way only:
 * straight-liners give one answer to every item, speeders take a few seconds an item, duplicates appear twice,
 * and an out-of-range answer is a typing error (44 instead of 4).
 * @returns what was spoiled, in file order
 */
export function spoilResponses(
  responses: Responses,
  theory: Theory,
  truth: Truth,
  seed: number,
): Spoiled[] {
  const { straightLiners, speeders, duplicates, outOfRange } = truth.contamination;
  const items = askedItems(theory)
    .map((item) => responses.columns.indexOf(item.id))
    .filter((column) => column >= 0);
  const stream = new RandomStream(seed, 'draw.contamination');
  const order = stream.shuffle([...responses.rows]);
  const take = (count: number) => order.splice(0, count);
  const spoiled: Spoiled[] = [];
  const note = (kind: Spoiled['kind'], row: Cell[], item: string | null = null) =>
    spoiled.push({ kind, firm: String(row[0]), wave: Number(row[1]), item });

  for (const row of take(straightLiners)) {
    const answer = row[items[stream.integer(items.length)]!] ?? null;
    for (const column of items) row[column] = answer;
    note('straight-liner', row);
  }
  const seconds = responses.columns.indexOf('seconds');
  for (const row of take(speeders)) {
    if (seconds >= 0) row[seconds] = items.length + stream.integer(items.length);
    note('speeder', row);
  }
  for (const row of take(outOfRange)) {
    const column = items[stream.integer(items.length)]!;
    if (row[column] === null) row[column] = 4;
    row[column] = Number(`${row[column]}${row[column]}`);
    note('out-of-range', row, responses.columns[column]!);
  }
  for (const row of take(duplicates)) {
    responses.rows.splice(responses.rows.indexOf(row) + 1, 0, [...row]);
    note('duplicate', row);
  }
  const place = new Map(responses.rows.map((row, i) => [`${row[0]} ${row[1]}`, i]));
  const placeOf = ({ firm, wave }: Spoiled) => place.get(`${firm} ${wave}`)!;
  return spoiled.sort((a, b) => placeOf(a) - placeOf(b));
}
