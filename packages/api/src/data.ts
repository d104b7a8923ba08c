import { qualitySchema } from '@qunhai/results';
import { z } from 'zod';
import { bilingual, id, moment, revision, sha256 } from './shared.ts';

const cell = z.union([z.string(), z.number(), z.null()]);

/** How sure a recognition or suggestion is: rules met, not a probability. */
export const confidence = z.enum(['certain', 'likely', 'possible']);

/** Which table of a study a file is. */
export const tableRole = z.enum(['responses', 'firms', 'clusters', 'ties', 'regions']);

/** A file with data that somebody uploaded; kept as it came. */
export const dataFile = z.strictObject({
  id,
  name: z.string(),
  bytes: z.int(),
  sha256,
  format: z.enum(['csv', 'tsv', 'xlsx', 'sav']),
  uploadedAt: moment,
  uploadedBy: z.string(),
  /** Whether the study's mapping uses it. */
  used: z.boolean(),
});

/** GET /api/studies/:study/files. POST ?name=… with the bytes as body → inspection; DELETE /files/:file → done. */
export const dataFiles = z.strictObject({ files: z.array(dataFile) });

/** A mapping's entry for one target; the schema of study.yaml decides what is allowed. */
export const columnEntry = z.union([z.string(), z.record(z.string(), z.unknown())]);

/** A column proposed for a target. GET /files/:file/inspection/entry?target=&column=&sheet=&role=: one that a person chose. */
export const columnSuggestion = z.strictObject({
  /** Item, fact or field of the mapping: `firm`, `wave`, `cluster`, `seconds`. */
  target: z.string(),
  column: z.string(),
  entry: columnEntry,
  confidence,
  reason: bilingual,
  /** Some answers that would be left out, because nothing is known about them. */
  unread: z.array(z.string()),
});

/**
 * What a file holds, where it seems to come from, and what its columns may be.
 * GET /files/:file/inspection?sheet=&role=&wave=: another worksheet, as which table, the wave of a file without a wave column.
 */
export const inspection = z.strictObject({
  file: dataFile,
  rows: z.int(),
  /** Worksheets of a workbook; `sheet` is the one that was read. */
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  columns: z.array(
    z.strictObject({
      name: z.string(),
      label: z.string().nullable(),
      /** First different values. */
      samples: z.array(cell),
      distinct: z.int(),
      missing: z.int(),
    }),
  ),
  recognised: z.strictObject({
    tool: z.enum(['limesurvey', 'wenjuanxing', 'spss', 'xlsform', 'surveyjs', 'qunhai']).nullable(),
    confidence: confidence.nullable(),
    /** What speaks for it. */
    evidence: z.array(bilingual),
    /** Columns the program adds to the answers, such as the time of submission. */
    serviceColumns: z.array(z.string()),
  }),
  /** Which of the study's tables it seems to be. */
  role: tableRole,
  suggestions: z.array(columnSuggestion),
  /** Values for every row, such as the wave of a file without a column for it. */
  constants: z.array(z.strictObject({ target: z.string(), value: z.number(), reason: bilingual })),
  unmatchedColumns: z.array(z.string()),
  unmappedItems: z.array(z.string()),
  unmappedFacts: z.array(z.string()),
  /** What to make sure of before trusting the suggestions. */
  cautions: z.array(bilingual),
  notices: z.array(bilingual),
});

/** GET /api/studies/:study/mapping; the object is the `mapping` of study.yaml, null before anything is imported.
 * PUT takes the same with the revision it was edited on; POST …/mapping/check too, and saves nothing. */
export const studyMapping = z.strictObject({
  mapping: z.record(z.string(), z.unknown()).nullable(),
  revision,
});

export const dataExclusion = z.strictObject({
  scope: z.enum(['row', 'cell']),
  table: z.string(),
  file: z.string(),
  row: z.int(),
  column: z.string().nullable(),
  firm: z.string().nullable(),
  code: z.string(),
  reason: bilingual,
});

/** What a run would meet. */
export const dataCheck = z.strictObject({
  problems: z.array(z.strictObject({ code: z.string(), message: bilingual, fix: bilingual })),
  warnings: z.array(bilingual),
  /** The first 500 of them. */
  exclusions: z.array(dataExclusion),
  exclusionCount: z.int(),
  summary: z
    .strictObject({
      firms: z.int(),
      responses: z.int(),
      waves: z.array(z.int()),
      items: z.int(),
      absentItems: z.array(z.string()),
    })
    .nullable(),
});

/**
 * GET /api/studies/:study/table: every answer, column by column; null before anything can be read. As files for other programs:
 * GET /table.csv and /table.xlsx (with a codebook), texts that begin like formulas made harmless.
 */
export const dataTable = z.strictObject({
  firms: z.array(z.string()),
  clusters: z.array(z.string().nullable()),
  waves: z.array(z.int()),
  /** Row of the source file, header = 1. */
  rows: z.array(z.int()),
  files: z.array(z.string()),
  /** Why the analyst left a row out; null for the rows a run uses. */
  leftOut: z.array(bilingual.nullable()),
  /** As answered: reversed items are not turned around. */
  items: z.array(z.strictObject({ id: z.string(), values: z.array(z.number().nullable()) })),
  facts: z.array(z.strictObject({ id: z.string(), values: z.array(z.unknown()) })),
  seconds: z.array(z.number().nullable()).nullable(),
});

/** The table, or null while the data cannot be read: the check says why. */
export const dataTableAnswer = z.strictObject({ table: dataTable.nullable() });

/** GET /api/studies/:study/quality?wave=…: the quality report without a run. */
export const dataQuality = z.strictObject({
  wave: z.int().nullable(),
  /** Null while no wave can be laid out: the check says why. */
  quality: qualitySchema.nullable(),
  /** What a run would meet, from the same look. */
  check: dataCheck,
});

/** Answers an analyst left out, and why. */
export const exclusion = z.strictObject({
  id,
  firm: z.string(),
  /** Null: all waves. */
  wave: z.int().nullable(),
  reason: z.string(),
  by: z.string(),
  at: moment,
});
/** GET /api/studies/:study/exclusions; DELETE /exclusions/:exclusion undoes one. */
export const exclusions = z.strictObject({ exclusions: z.array(exclusion) });
/** POST /api/studies/:study/exclusions */
export const exclusionRequest = z.strictObject({
  firm: z.string().min(1).max(200),
  wave: z
    .int()
    .nonnegative()
    .max(2 ** 31 - 1)
    .nullable(),
  reason: z.string().trim().min(1).max(500),
});

export type DataFile = z.infer<typeof dataFile>;
export type ColumnSuggestion = z.infer<typeof columnSuggestion>;
export type Inspection = z.infer<typeof inspection>;
export type DataCheck = z.infer<typeof dataCheck>;
export type DataTable = z.infer<typeof dataTable>;
export type DataQuality = z.infer<typeof dataQuality>;
export type AnalystExclusion = z.infer<typeof exclusion>;
