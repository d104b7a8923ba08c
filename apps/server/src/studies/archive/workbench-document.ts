import { answerState, answers, formKind, language, sha256 } from '@qunhai/api';
import { analysisPlan, studyMapping } from '@qunhai/study';
import { z } from 'zod';
import { isStorable } from './storable.ts';

const moment = z.iso.datetime({ precision: 3 });
const text = (longest: number) => z.string().min(1).max(longest);
const title = z.strictObject({ zh: text(2000), en: text(2000) });
const waveNumber = z
  .int()
  .min(1)
  .max(2 ** 31 - 1);
const firmId = text(200);

const wave = z.strictObject({
  number: waveNumber,
  form: formKind,
  state: z.enum(['draft', 'open', 'closed']),
  /** Theory as published. */
  theory: z.string().nullable(),
  openedAt: moment.nullable(),
  closedAt: moment.nullable(),
  expiresAt: moment.nullable(),
});

const firm = z.strictObject({
  firm: firmId,
  name: text(2000),
  cluster: text(2000).nullable(),
  contact: z.string().max(2000).nullable(),
});

const response = z.strictObject({
  wave: waveNumber,
  firm: firmId,
  revoked: z.boolean(),
  state: answerState,
  answers,
  page: z
    .int()
    .min(0)
    .max(2 ** 31 - 1),
  progress: z.number(),
  language: language.nullable(),
  openedAt: moment.nullable(),
  lastActiveAt: moment.nullable(),
  submittedAt: moment.nullable(),
  seconds: z.number().nullable(),
});

/**
 * workbench.json of an archive: what a study holds beside what `qunhai run` reads. It names no account and holds no link
 * and no token: links are made anew where the study is imported.
 */
export const workbenchDocument = z
  .strictObject({
    schema: z.literal('qunhai-workbench/1'),
    study: z.strictObject({
      slug: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
      title,
      data: z.enum(['simulated', 'real']),
      note: title.nullable(),
      seed: z.int().min(0),
      mapping: z.record(z.string(), z.unknown()).nullable(),
      analysis: z.record(z.string(), z.unknown()),
      constructs: z.array(text(200)).min(2).nullable(),
      withdrawn: z
        .array(z.strictObject({ wave: z.int().min(0), firms: z.int().min(1) }))
        .nullable(),
    }),
    /** Imported files of the archive; theory.yaml, when it is there, is the study's theory. */
    files: z.array(
      z.strictObject({
        name: text(200),
        format: z.enum(['csv', 'tsv', 'xlsx', 'sav']),
        uploadedAt: moment,
      }),
    ),
    waves: z.array(wave),
    /** In the order of invitation. */
    firms: z.array(firm),
    responses: z.array(response),
    exclusions: z.array(
      z.strictObject({
        firm: firmId,
        wave: z.int().nullable(),
        reason: z.string().min(1),
        at: moment,
      }),
    ),
    /** SHA-256 of every other file of the archive: they fit together only unchanged. */
    hashes: z.record(z.string(), sha256),
  })
  .refine(isStorable, { error: 'unstorable' })
  .refine(({ study }) => study.mapping === null || studyMapping.safeParse(study.mapping).success, {
    path: ['study', 'mapping'],
  })
  .refine(({ study }) => analysisPlan.safeParse(study.analysis).success, {
    path: ['study', 'analysis'],
  })
  .refine(({ waves }) => areDifferent(waves.map(({ number }) => number)), { path: ['waves'] })
  .refine(({ firms }) => areDifferent(firms.map(({ firm: id }) => id)), { path: ['firms'] })
  .refine(({ files }) => areDifferent(files.map(({ name }) => name)), { path: ['files'] })
  .refine(({ responses }) => areDifferent(responses.map((r) => JSON.stringify([r.wave, r.firm]))), {
    path: ['responses'],
  })
  .refine(referToWhatIsThere, { path: ['responses'] });

export type WorkbenchDocument = z.infer<typeof workbenchDocument>;

function areDifferent(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}

function referToWhatIsThere({
  waves,
  firms,
  responses,
}: {
  readonly waves: readonly { readonly number: number }[];
  readonly firms: readonly { readonly firm: string }[];
  readonly responses: readonly { readonly wave: number; readonly firm: string }[];
}): boolean {
  const numbers = new Set(waves.map(({ number }) => number));
  const ids = new Set(firms.map(({ firm: id }) => id));
  return responses.every((answer) => numbers.has(answer.wave) && ids.has(answer.firm));
}
