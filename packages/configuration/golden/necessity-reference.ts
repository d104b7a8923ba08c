import { existsSync, readFileSync } from 'node:fs';
import type { CeilingName, NecessityInput } from '@qunhai/configuration';

const folder = new URL('../../../../shared/reference/nca/', import.meta.url);

/** Whether the reference numbers are beside the repository; tests that need them are skipped by name otherwise. */
export const hasNecessityReference: boolean = existsSync(folder);

type Numbers = Readonly<Record<string, number | null>>;

/** One of the reference files, as far as it is compared. */
export interface NecessityReference {
  readonly dataset: string;
  readonly call: string;
  readonly conditions: readonly {
    readonly x: string;
    readonly y: string;
    readonly global: Numbers;
    readonly ceilings: Readonly<
      Record<string, Numbers & { readonly peers: readonly { x: number; y: number }[] }>
    >;
    readonly permutation?: Readonly<Record<string, { p: number; reps: number; se: number }>>;
  }[];
  readonly bottlenecks: {
    readonly tables: Readonly<
      Record<string, Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>>
    >;
  };
}

/** A reference file. */
export function necessityReference(name: string): NecessityReference {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
}

/** Columns of a reference data set. */
export function necessityInput(reference: NecessityReference): NecessityInput {
  const text = readFileSync(new URL(reference.dataset, folder), 'utf8').trim();
  const [header, ...rows] = text.split('\n').map((line) => line.replaceAll('"', '').split(','));
  const column = (name: string) => ({
    name,
    values: rows.map((row) => Number(row[header!.indexOf(name)])),
  });
  return {
    outcome: column(reference.conditions[0]!.y),
    conditions: reference.conditions.map((one) => column(one.x)),
  };
}

/** The package's name of a ceiling. */
export const packageName = (ceiling: CeilingName): string => ceiling.replace('-', '_');
