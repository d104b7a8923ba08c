import { qualitySchema } from '@qunhai/results';
import { z } from 'zod';
import { bilingual, id, moment, revision, sha256 } from './shared.ts';

const cell = z.union([z.string(), z.number(), z.null()]);

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

/** What a file holds, where it seems to come from, and what its columns may be. GET /files/:file/inspection */
export const inspection = z.strictObject({
  file: dataFile,
  rows: z.int(),
  sheets: z.array(z.string()),
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
    /** What speaks for it. */
    evidence: z.array(bilingual),
  }),
  suggestions: z.array(
    z.strictObject({
      /** Item, fact or field of the mapping: `firm`, `wave`, `cluster`, `seconds`. */
      target: z.string(),
      column: z.string(),
      entry: columnEntry,
      confidence: z.enum(['certain', 'likely', 'possible']),
      reason: bilingual,
    }),
  ),
  unmatchedColumns: z.array(z.string()),
  unmappedItems: z.array(z.string()),
  notices: z.array(bilingual),
});

/** GET /api/studies/:study/mapping; the object is the `mapping` of study.yaml, null before anything is imported. */
export const studyMapping = z.strictObject({
  mapping: z.record(z.string(), z.unknown()).nullable(),
  revision,
});
/** PUT /api/studies/:study/mapping, and POST /api/studies/:study/mapping/check, which saves nothing. */
export const mappingChange = studyMapping;

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

/** GET /api/studies/:study/table: every answer, column by column. */
export const dataTable = z.strictObject({
  firms: z.array(z.string()),
  clusters: z.array(z.string().nullable()),
  waves: z.array(z.int()),
  /** Row of the source file, header = 1. */
  rows: z.array(z.int()),
  files: z.array(z.string()),
  items: z.array(z.strictObject({ id: z.string(), values: z.array(z.number().nullable()) })),
  facts: z.array(z.strictObject({ id: z.string(), values: z.array(z.unknown()) })),
  seconds: z.array(z.number().nullable()).nullable(),
});

/** GET /api/studies/:study/quality?wave=…: the quality report without a run. */
export const dataQuality = z.strictObject({
  wave: z.int().nullable(),
  quality: qualitySchema.nullable(),
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
  wave: z.int().nullable(),
  reason: z.string().trim().min(1).max(500),
});

export type DataFile = z.infer<typeof dataFile>;
export type Inspection = z.infer<typeof inspection>;
export type DataCheck = z.infer<typeof dataCheck>;
export type DataTable = z.infer<typeof dataTable>;
export type AnalystExclusion = z.infer<typeof exclusion>;
