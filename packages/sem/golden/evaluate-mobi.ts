import assert from 'node:assert/strict';
import { estimatePls, type PlsOptions, type SemConstruct, type SemModel } from '@qunhai/sem';
import { mobiData, mobiModel, reference, referenceTable } from './mobi.ts';

/** One peer's numbers for one variant. */
export type PeerNumbers = Readonly<Record<string, unknown>>;

/** variant → peer → quantities of the ECSI model on the mobi data. */
export function goldenVariants(): Readonly<Record<string, Readonly<Record<string, PeerNumbers>>>> {
  return JSON.parse(reference('pls_mobi_ecsi.json')).variants;
}

/** Looks a cell of a golden matrix up by names; NaN when it is null. */
export function cell(matrix: unknown, row: string, column: string): number {
  const { rows, cols, values } = matrix as {
    readonly rows: readonly string[];
    readonly cols: readonly string[];
    readonly values: readonly (readonly (number | null)[])[];
  };
  return values[rows.indexOf(row)]?.[cols.indexOf(column)] ?? Number.NaN;
}

/** Within 1e-6, naming the cell when it is not. */
export function expectGolden(
  actual: number | null | undefined,
  golden: number,
  name: string,
): void {
  const difference = Math.abs((actual ?? Number.NaN) - golden);
  assert.ok(difference < 1e-6, `${name}: ${actual} for ${golden}`);
}

/** Rows of a golden CSV file by column name. */
export function goldenRows(file: string): Readonly<Record<string, string>>[] {
  const { header, rows } = referenceTable(file);
  return rows.map((fields) => Object.fromEntries(fields.map((field, k) => [header[k]!, field])));
}

/** The options that a variant's name stands for. */
export function optionsOf(variant: string): PlsOptions {
  const scheme = (['factorial', 'centroid'] as const).find((name) => variant.includes(name));
  return { scheme: scheme ?? 'path', consistent: variant.startsWith('plsc') };
}

/** The ECSI model measured as a variant's name says, all constructs of one kind. */
export function modelOf(variant: string, kind: SemConstruct['kind']): SemModel {
  return mobiModel((id) => ({ kind, mode: modeOf(variant, id) }));
}

/** Our estimate of a variant. */
export function estimateOf(variant: string, kind: SemConstruct['kind']) {
  return estimatePls(modelOf(variant, kind), mobiData(), optionsOf(variant));
}

function modeOf(variant: string, construct: string): SemConstruct['mode'] {
  if (variant.startsWith('unit')) return 'unit';
  if (variant.startsWith('modeB')) return 'B';
  const formative = construct === 'Image' || construct === 'Expectation';
  return variant.startsWith('mixB') && formative ? 'B' : 'A';
}
