import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnswerState } from '@qunhai/api';
import { canonicalJson } from '@qunhai/kernel';
import { scenarioFileSchema } from '@qunhai/simulation';
import { runStudy, serializeResults } from '@qunhai/study';
import { clusteredFirmsTheory, theoryToYaml } from '@qunhai/theory';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../accounts/access.ts';
import { writeStudyFolder } from '../../data/write-study-folder.ts';
import type { Database } from '../../database/database.ts';
import { responses, savedScenarios, studies } from '../../database/schema.ts';
import { readScenarios } from '../../simulations/saved-scenarios.ts';
import { sampleExperiment } from '../../testing/sample-experiment.ts';
import { sampleStudy } from '../../testing/sample-study.ts';
import { describeOnEachDatabase } from '../../testing/test-databases.ts';
import { exportStudy, hashesOf } from './export-study.ts';
import { importStudy } from './import-study.ts';
import type { WorkbenchDocument } from './workbench-document.ts';

const actor: Actor = { user: null, name: 'personal', isAdministrator: true };
const yaml = theoryToYaml(clusteredFirmsTheory);
const states: AnswerState[] = ['not-opened', 'opened', 'partial', 'submitted', 'withdrawn'];

const storable = (options: { minLength?: number; maxLength?: number } = {}) =>
  fc
    .string({ unit: 'binary', maxLength: 30, ...options })
    .map((text) => text.replaceAll('\0', ''))
    .filter((text) => text.isWellFormed() && text.length >= (options.minLength ?? 0));
const text = storable({ minLength: 1 });
const moment = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const bilingual = fc.record({ zh: text, en: text });
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
);
const cell = fc.oneof(storable(), number, fc.boolean(), fc.constant(null));
const answers = fc.dictionary(
  storable({ minLength: 1, maxLength: 10 }).filter((id) => id !== '__proto__'),
  fc.oneof(
    cell,
    fc.array(fc.oneof(storable(), number), { maxLength: 3 }),
    fc.array(fc.dictionary(storable({ maxLength: 10 }), cell, { maxKeys: 3 }), { maxLength: 3 }),
  ),
  { maxKeys: 6, noNullPrototype: true },
);

/** A file as it could have come out of any workbench, except that it names no derived files. */
const archives = fc
  .record({
    seed: fc.nat(),
    title: bilingual,
    note: maybe(bilingual),
    theory: fc.constantFrom(null, null, null, `# 注释\r\n${yaml}`),
    constructs: maybe(fc.array(text, { minLength: 2, maxLength: 3 })),
    withdrawn: maybe(fc.array(fc.record({ wave: fc.nat(3), firms: fc.integer({ min: 1 }) }))),
    isMapped: fc.boolean(),
    csv: fc.uint8Array({ maxLength: 50 }),
    waves: fc.uniqueArray(fc.integer({ min: 1, max: 3 })),
    waveMoment: maybe(moment),
    firms: fc.uniqueArray(text, { maxLength: 4 }),
    answers: fc.array(answers, { minLength: 1, maxLength: 3 }),
    reached: fc.array(fc.constantFrom(...states), { minLength: 1 }),
    moments: fc.array(maybe(moment), { minLength: 1 }),
    seconds: maybe(fc.double({ min: 0, max: 1e6, noNaN: true })),
    left: fc.array(fc.record({ firm: text, wave: maybe(fc.nat(9)), reason: text, at: moment }), {
      maxLength: 3,
    }),
  })
  .map((given) => {
    const files: Record<string, Uint8Array> = {
      'data/甲.csv': given.csv,
      ...(given.theory !== null && { 'theory.yaml': strToU8(given.theory) }),
    };
    const at = <T>(list: readonly T[], i: number) => list[i % list.length]!;
    const document: WorkbenchDocument = {
      schema: 'qunhai-workbench/1',
      study: {
        ...{ slug: 'any', title: given.title, data: 'real', note: given.note, seed: given.seed },
        mapping: given.isMapped ? { responses: { file: 'data/甲.csv' } } : null,
        analysis: { resamples: 0 },
        ...{ constructs: given.constructs, withdrawn: given.withdrawn },
      },
      files: [{ name: 'data/甲.csv', format: 'csv', uploadedAt: '2026-01-02T03:04:05.678Z' }],
      waves: given.waves
        .toSorted((a, b) => a - b)
        .map((wave, i) => ({
          ...{ number: wave, form: 'short', state: 'open' },
          theory: i === 0 ? given.theory : null,
          ...{ openedAt: given.waveMoment, closedAt: null, expiresAt: given.waveMoment },
        })),
      firms: given.firms.map((firm) => ({ firm, name: firm, cluster: null, contact: firm })),
      responses: given.waves.toSorted().flatMap((wave) =>
        given.firms.map((firm, i) => ({
          ...{ wave, firm, revoked: i % 2 === 0, state: at(given.reached, i + wave) },
          ...{ answers: at(given.answers, i), page: i, progress: i / 7, language: null },
          ...{ openedAt: at(given.moments, i), lastActiveAt: at(given.moments, i + 1) },
          ...{ submittedAt: at(given.moments, i + 2), seconds: given.seconds },
        })),
      ),
      exclusions: given.left,
      hashes: hashesOf(files),
    };
    return { document, zip: pack(document, files) };
  });

function pack(document: unknown, files: Record<string, Uint8Array> = {}): Uint8Array {
  return zipSync({ ...files, 'workbench.json': strToU8(canonicalJson(document)) });
}

function documentIn(zip: Uint8Array): WorkbenchDocument {
  return JSON.parse(strFromU8(unzipSync(zip)['workbench.json']!));
}

describeOnEachDatabase('a study as one file', (makeDatabase, kind) => {
  let database: Database;
  const secret = 'a secret of tests, which is long enough';
  const importZip = (zip: Uint8Array) =>
    importStudy({ database: database.orm, secret }, actor, zip);
  const exportZip = async (study: string) => (await exportStudy(database.orm, study)).zip;
  beforeAll(async () => {
    database = await makeDatabase();
  });

  it('is the same after import and export, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(archives, async ({ document, zip }) => {
        const first = await exportZip(await importZip(zip));
        const again = await exportZip(await importZip(first));
        expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
        const { hashes: _, exclusions: left, ...exported } = documentIn(first);
        const { hashes: __, exclusions: given, ...expected } = document;
        expect(exported).toEqual(expected);
        expect(new Set(left.map((one) => JSON.stringify(one)))).toEqual(
          new Set(
            given.map(({ at, firm, reason, wave }) => JSON.stringify({ at, firm, reason, wave })),
          ),
        );
      }),
      { numRuns: kind === 'pglite' ? 40 : 15 },
    );
  });

  it('gives firms new links, and holds neither links nor accounts', async () => {
    const zip = pack({
      ...emptyDocument,
      waves: [wave],
      firms: [{ firm: 'a', name: 'A', cluster: null, contact: null }],
      responses: [response],
    });
    const [one, two] = [await importZip(zip), await importZip(zip)];
    const linksOf = async (study: string) =>
      (await database.orm.select().from(responses).where(eq(responses.study, study)))[0]!;
    const [first, second] = [await linksOf(one), await linksOf(two)];
    expect(first.tokenHash).not.toBe(second.tokenHash);
    expect(first.state).toBe('partial');
    const exported = await exportZip(one);
    const inside = Object.values(unzipSync(exported))
      .map((bytes) => strFromU8(bytes))
      .join('');
    for (const secretOf of [first.linkId, first.tokenHash, one, 'personal', secret])
      expect(inside).not.toContain(secretOf);
  });

  it('takes its saved scenarios along, as a file that simulations read', async () => {
    const study = await importZip(pack(emptyDocument));
    const { scenarios } = sampleExperiment();
    await database.orm.insert(savedScenarios).values({ study, revision: 3, scenarios });
    const zip = await exportZip(study);
    const file = JSON.parse(strFromU8(unzipSync(zip)['scenarios.json']!));
    expect(scenarioFileSchema.parse(file).scenarios).toEqual(scenarios);
    const again = await importZip(zip);
    expect(await readScenarios(database.orm, again)).toEqual({ revision: 1, scenarios });
    expect(await exportZip(again)).toEqual(zip);
    const wrong = { 'scenarios.json': strToU8('{"schema":"qunhai-scenarios/1","scenarios":[]}') };
    const hashes = hashesOf(wrong);
    await expect(importZip(pack({ ...emptyDocument, hashes }, wrong))).rejects.toMatchObject({
      ...{ code: 'studies.archive-invalid', details: { file: 'scenarios.json' } },
    });
  });

  it('is imported whole or not at all', async () => {
    const before = await database.orm.$count(studies);
    const twice = {
      ...emptyDocument,
      study: { ...emptyDocument.study, title: { zh: '', en: '' } },
    };
    await expect(importZip(pack(twice))).rejects.toMatchObject({ code: 'studies.archive-invalid' });
    expect(await database.orm.$count(studies)).toBe(before);
  });

  it('comes from a zipped study folder too, with the same results', async () => {
    const folder = sampleStudy({ resamples: 0 });
    const firm = /^([^,\n]+),/m.exec(strFromU8(folder['data/firms.csv']!).split('\n')[1]!)![1];
    const more = `exclusions:\n  - { firm: ${firm}, reason: { zh: 代填, en: agent } }\n`;
    const study = strToU8(strFromU8(folder['study.yaml']!) + more);
    const zip = zipSync({
      'sample/study.yaml': study,
      'sample/data/responses.csv': folder['data/responses.csv']!,
      'sample/data/firms.csv': folder['data/firms.csv']!,
      'sample/README.md': strToU8('#'),
    });
    const imported = await importZip(zip);
    const exported = await exportZip(imported);
    const entries = unzipSync(exported);
    expect(Object.keys(entries).sort()).toEqual([
      ...['data/firms.csv', 'data/responses.csv', 'study.yaml', 'workbench.json'],
    ]);
    const root = mkdtempSync(join(tmpdir(), 'qunhai-archive-'));
    writeStudyFolder({ ...folder, 'study.yaml': study }, join(root, 'given'));
    writeStudyFolder(entries, join(root, 'exported'));
    const given = (await runStudy(join(root, 'given'))).results;
    const { results } = await runStudy(join(root, 'exported'));
    rmSync(root, { recursive: true });
    expect(results.exclusions[0]!.reason.en).toBe('Left out by the analyst: 代填 / agent');
    expect(serializeResults({ ...results, run: given.run, exclusions: [] })).toBe(
      serializeResults({ ...given, exclusions: [] }),
    );
    expect(await exportZip(await importZip(exported))).toEqual(exported);
  });

  it.each([
    ['a data file outside', '../r.csv', 'study.file-outside'],
    ['a data file that is not there', 'absent.csv', 'study.file-not-found'],
    ['a name that not every system takes', './data/responses.csv', 'studies.archive-path'],
  ])('refuses a folder with %s', async (_, file, code) => {
    const { 'study.yaml': yamlBytes, ...files } = sampleStudy({ resamples: 0 });
    const study = strFromU8(yamlBytes!).replace('data/responses.csv', file);
    const zip = zipSync({ ...files, 'study.yaml': strToU8(study) });
    await expect(importZip(zip)).rejects.toMatchObject({ code: expect.stringMatching(code) });
  });

  it('refuses an archive that was changed by hand, and names the file', async () => {
    const exported = unzipSync(await exportZip(await importZip(pack(emptyDocument))));
    const changes: [string, Record<string, Uint8Array>][] = [
      ['study.yaml', { ...exported, 'study.yaml': strToU8('schema: other\n') }],
      ['more.csv', { ...exported, 'more.csv': strToU8('a\n') }],
    ];
    const { 'study.yaml': _, ...lacking } = exported;
    for (const [name, files] of [...changes, ['study.yaml', lacking] as const])
      await expect(importZip(zipSync(files))).rejects.toMatchObject({
        ...{ code: 'studies.archive-changed', details: { name } },
      });
  });

  describe('refuses a workbench.json', () => {
    const study = (change: object) => ({ study: { ...emptyDocument.study, ...change } });
    it.each<[string, object, string]>([
      ['of a newer workbench', { schema: 'qunhai-workbench/2' }, 'studies.archive-newer'],
      ['that is none', { schema: 'other' }, 'studies.archive-invalid'],
      ['with fields of its own', { accounts: [] }, 'studies.archive-invalid'],
      [
        'with text no database keeps',
        study({ title: { zh: '\0', en: 'x' } }),
        'studies.archive-invalid',
      ],
      [
        'with half a character',
        study({ title: { zh: '\ud800', en: 'x' } }),
        'studies.archive-invalid',
      ],
      [
        'with a mapping of nothing',
        study({ mapping: { responses: 1 } }),
        'studies.archive-invalid',
      ],
      [
        'with a mapping of a file that is not there',
        study({ mapping: { responses: { file: 'x.csv' } } }),
        'studies.archive-changed',
      ],
      [
        'with an analysis that is none',
        study({ analysis: { level: 7 } }),
        'studies.archive-invalid',
      ],
      [
        'with answers of no firm',
        { waves: [wave], responses: [response] },
        'studies.archive-invalid',
      ],
      ['with a wave twice', { waves: [wave, wave] }, 'studies.archive-invalid'],
      ['with an unsound form', { waves: [{ ...wave, theory: 'x: 1' }] }, 'studies.theory-unsound'],
      [
        'with a file by a dangerous name',
        { files: [{ name: '../x.csv', format: 'csv', uploadedAt: '2026-01-02T03:04:05.678Z' }] },
        'studies.archive-path',
      ],
    ])('%s', async (_, change, code) => {
      await expect(importZip(pack({ ...emptyDocument, ...change }))).rejects.toMatchObject({
        code,
      });
    });

    it('that is no JSON or no text', async () => {
      for (const content of [strToU8('{'), Uint8Array.of(0xff, 0xfe)])
        await expect(importZip(zipSync({ 'workbench.json': content }))).rejects.toMatchObject({
          code: 'studies.archive-invalid',
        });
    });
  });

  it('may be brought in by administrators only', async () => {
    const other = { ...actor, user: 'u', isAdministrator: false };
    const context = { database: database.orm, secret };
    await expect(importStudy(context, other, pack(emptyDocument))).rejects.toMatchObject({
      code: 'studies.needs-administrator',
    });
  });
});

const emptyDocument: WorkbenchDocument = {
  schema: 'qunhai-workbench/1',
  study: {
    ...{ slug: 'empty', title: { zh: '空', en: 'Empty' }, data: 'real', note: null, seed: 1 },
    ...{ mapping: null, analysis: {}, constructs: null, withdrawn: null },
  },
  files: [],
  waves: [],
  firms: [],
  responses: [],
  exclusions: [],
  hashes: {},
};

const wave: WorkbenchDocument['waves'][number] = {
  ...{ number: 1, form: 'short', state: 'open', theory: null },
  ...{ openedAt: null, closedAt: null, expiresAt: null },
};

const response: WorkbenchDocument['responses'][number] = {
  ...{ wave: 1, firm: 'a', revoked: false, state: 'partial', answers: { DL1: 3 }, page: 2 },
  ...{ progress: 0.5, language: 'zh', openedAt: null, lastActiveAt: null, submittedAt: null },
  seconds: null,
};
