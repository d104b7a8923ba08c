import { z } from 'zod';

/** Which columns of a file hold what. Columns not named are matched by name: an item's or fact's id. */
export const tableMapping = z.strictObject({
  file: z.string().min(1),
  sheet: z.string().optional(),
  encoding: z.string().optional(),
  delimiter: z.string().length(1).optional(),
  /** `apostrophe`: an apostrophe that begins a cell only keeps spreadsheets from taking it for a formula, and is left out. */
  guard: z.literal('apostrophe').optional(),
  /** Codes that mean missing in every column of this file, e.g. -99. */
  missing: z.array(z.union([z.string(), z.number()])).default([]),
  /** `target: source column` or `target: {column, recode, missing, divideBy …}`; targets are item ids, fact ids, and firm, wave, cluster, seconds, from, to, kind, country, local, tied, name_zh, name_en, region, industry, employment, firms, herfindahl. */
  columns: z
    .record(
      z.string(),
      z.union([
        z.string(),
        /** Applied in this order: recode, missing codes, combine, multiplyBy, transform. */
        z.strictObject({
          /** One column, or several: joined by `join` for identifiers, or combined by `combine` for numbers. */
          column: z.union([z.string(), z.array(z.string()).min(1)]),
          join: z.string().optional(),
          /** sum, count-positive and ratio need every cell; mean, max and min use those that are there. */
          combine: z.enum(['sum', 'mean', 'max', 'min', 'count-positive', 'ratio']).optional(),
          /** Value in the file → value in Qunhai, null = missing, "" = an empty cell; a value not listed stays as it is. */
          recode: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).optional(),
          missing: z.array(z.union([z.string(), z.number()])).optional(),
          /** log1p: ln(1 + x), for skewed amounts. */
          transform: z.enum(['none', 'log1p']).optional(),
          multiplyBy: z.number().optional(),
        }),
      ]),
    )
    .default({}),
  /** Values for every row of the file, e.g. `wave: 1`. */
  constants: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});

/** One target's entry of a mapping, written out. */
export type ColumnMapping = Exclude<z.infer<typeof tableMapping>['columns'][string], string>;

/** One file, or several that are read one after another as one table. */
const tables = z.union([tableMapping, z.array(tableMapping).min(1)]);

/** A mapping file, or the `data` section of study.yaml. */
export const dataMapping = z.strictObject({
  responses: tables,
  firms: tables.optional(),
  clusters: tables.optional(),
  ties: tables.optional(),
  /** Employment of regions by industry, with which clusters are compared. */
  regions: tables.optional(),
});

export type TableMapping = z.infer<typeof tableMapping>;
export type DataMapping = z.infer<typeof dataMapping>;
