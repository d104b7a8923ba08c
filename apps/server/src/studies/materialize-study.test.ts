import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answers } from '@qunhai/api';
import { defaultTruth, drawnTableCsv, drawStudy } from '@qunhai/dataset';
import type { Results } from '@qunhai/results';
import { checkStudy, previewStudy, runStudy, serializeResults } from '@qunhai/study';
import { clusteredFirmsTheory as theory, theoryToYaml } from '@qunhai/theory';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newLink } from '../collect/give-links.ts';
import { writeStudyFolder } from '../data/write-study-folder.ts';
import type { Database } from '../database/database.ts';
import { dataFiles, exclusions, firms, responses, studies, waves } from '../database/schema.ts';
import { newId } from '../new-id.ts';
import type { StudyFolder } from '../runs/snapshot.ts';
import { describeOnEachDatabase } from '../testing/test-databases.ts';
import { materializeStudy } from './materialize-study.ts';

const truth = defaultTruth(theory, { firms: 60, clusters: 2, waves: 1 });
const drawn = drawStudy(theory, truth, { seed: 11 });
const { columns, rows } = drawn.responses;
const clusterOf = new Map(drawn.firms.rows.map(([firm, cluster]) => [firm, cluster]));
const analysis = { resamples: 50, interval: 'percentile', estimator: 'pls', assessments: [] };

/** The drawn answers as respondents would have given them. */
function answersOf(row: (typeof rows)[number]): Answers {
  return Object.fromEntries(
    columns.flatMap((column, i) => {
      const known = theory.items.some(({ id }) => id === column);
      return known && row[i] !== null && row[i] !== '' ? [[column, Number(row[i])]] : [];
    }),
  );
}

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'qunhai-materialize-'));
});
afterAll(() => rmSync(root, { recursive: true }));

function written(folder: StudyFolder): string {
  const place = mkdtempSync(join(root, 'study-'));
  writeStudyFolder(folder, place);
  return place;
}
const yamlOf = (folder: StudyFolder) => new TextDecoder().decode(folder['study.yaml']);
const figures = ({ sem, hypotheses, diagnosis, exclusions: left, quality }: Results) => ({
  ...{ sem, hypotheses, diagnosis, left: left.length },
  quality: { ...quality, notes: [], suspects: [], missingByFirm: [] },
});

describeOnEachDatabase('materializing a study', (makeDatabase) => {
  let database: Database;
  beforeAll(async () => {
    database = await makeDatabase();
  });

  const addStudy = async (more: Partial<typeof studies.$inferInsert> = {}) => {
    const id = newId();
    const title = { zh: '研究', en: 'Study' };
    await database.orm
      .insert(studies)
      .values({ id, title, data: 'simulated', slug: 'study', analysis, seed: 3, ...more });
    return id;
  };

  const collect = async (study: string, given: typeof rows, state: 'submitted' | 'withdrawn') => {
    const ids = given.map((row) => String(row[columns.indexOf('firm')]));
    const first = await database.orm.$count(firms, eq(firms.study, study));
    await database.orm
      .insert(waves)
      .values({ study, number: 1, form: 'full', state: 'open', theory: theoryToYaml(theory) })
      .onConflictDoNothing();
    await database.orm.insert(firms).values(
      ids.map((firm, i) => ({
        ...{ study, firm, name: `Firm ${firm}`, position: first + i },
        cluster: String(clusterOf.get(firm)),
      })),
    );
    await database.orm.insert(responses).values(
      given.map((row, i) => ({
        ...{ study, wave: 1, firm: ids[i]!, state, ...newLink('secret') },
        answers: state === 'submitted' ? answersOf(row) : {},
        seconds: Number(row[columns.indexOf('seconds')]) || null,
      })),
    );
    return ids;
  };

  const addFile = (study: string, name: string, content: Uint8Array) =>
    database.orm.insert(dataFiles).values({
      ...{ id: newId(), study, name, format: 'csv', content, size: content.length },
      ...{ sha256: '', uploadedBy: 'personal' },
    });

  it('gives a run of collected answers the results of the same answers in a file', async () => {
    const study = await addStudy();
    await collect(study, rows, 'submitted');
    const folder = await materializeStudy(database.orm, study);
    expect(Object.keys(folder).sort()).toEqual(['collected/responses.csv', 'study.yaml']);
    const plain: StudyFolder = {
      'study.yaml': Buffer.from(
        yamlOf(folder).replace(
          /mapping:[\s\S]*?analysis:/,
          'mapping: { responses: { file: r.csv }, firms: { file: f.csv } }\nanalysis:',
        ),
      ),
      'r.csv': Buffer.from(drawnTableCsv(drawn.responses)),
      'f.csv': Buffer.from(drawnTableCsv(drawn.firms)),
    };
    const collected = await runStudy(written(folder), { workers: 1 });
    const filed = await runStudy(written(plain), { workers: 1 });
    expect(collected.results.sem.status).toBe('converged');
    const { left, ...same } = figures(collected.results);
    const { left: spoiled, ...expected } = figures(filed.results);
    expect(same).toEqual(expected);
    expect([left, spoiled]).toEqual([0, 0]);
  });

  it('gives the same bytes for the same state, and what a run chose otherwise', async () => {
    const study = await addStudy();
    await collect(study, rows.slice(0, 20), 'submitted');
    const first = await materializeStudy(database.orm, study);
    const second = await materializeStudy(database.orm, study);
    expect(second).toEqual(first);
    const chosen = await materializeStudy(database.orm, study, { estimator: 'plsc', wave: 1 });
    expect(yamlOf(chosen)).toContain('estimator: plsc');
    expect(yamlOf(chosen)).toContain('resamples: 50');
    expect(chosen['collected/responses.csv']).toEqual(first['collected/responses.csv']);
  });

  it('puts collected answers beside imported ones, also of firms the imported table lacks', async () => {
    const mapping = {
      responses: { file: 'collected/r.csv' },
      firms: { file: 'f.csv' },
      ties: { file: 't.csv' },
    };
    const study = await addStudy({ mapping });
    const half = { columns, rows: rows.slice(0, 30) };
    await addFile(study, 'collected/r.csv', Buffer.from(drawnTableCsv(half)));
    const listed = { ...drawn.firms, rows: drawn.firms.rows.slice(0, 40) };
    await addFile(study, 'f.csv', Buffer.from(drawnTableCsv(listed)));
    const [from, to] = listed.rows.map(([firm]) => firm);
    await addFile(study, 't.csv', Buffer.from(`from,to,kind\n${from},${to},supply\n`));
    await addFile(study, 'unused.csv', Buffer.from('a\n1\n'));
    const ids = await collect(study, rows.slice(29), 'submitted');
    await database.orm
      .update(responses)
      .set({ answers: { DL1: 5, partners: [{ to: `Firm ${ids[1]}`, kind: 'supply' }] } })
      .where(eq(responses.firm, ids[0]!));
    const folder = await materializeStudy(database.orm, study);
    expect(Object.keys(folder).sort()).toEqual([
      ...['collected-2/firms.csv', 'collected-2/responses.csv', 'collected-2/ties.csv'],
      ...['collected/r.csv', 'f.csv', 'study.yaml', 't.csv'],
    ]);
    const check = await checkStudy(written(folder));
    expect(check.problems).toEqual([]);
    expect(check.summary).toMatchObject({ responses: 60, firms: 60 });
    const [repeated] = check.exclusions.filter(({ scope }) => scope === 'row');
    expect(repeated).toMatchObject({
      code: 'duplicate',
      file: 'collected-2/responses.csv',
      row: 2,
    });
    expect(new TextDecoder().decode(folder['collected-2/ties.csv'])).toBe(
      `from,to,kind,wave,country,local\n${ids[0]},${ids[1]},supply,1,,\n`,
    );
  });

  it('says what was left out and taken back', async () => {
    const study = await addStudy({ withdrawn: [{ wave: 0, firms: 4 }] });
    const ids = await collect(study, rows.slice(0, 50), 'submitted');
    await collect(study, rows.slice(50, 53), 'withdrawn');
    const by = { study, by: 'personal', reason: '代填' };
    await database.orm.insert(exclusions).values([
      { ...by, id: newId(), firm: ids[1]!, wave: 1 },
      { ...by, id: newId(), firm: ids[0]!, wave: null, reason: '=SUM(A1)' },
    ]);
    const folder = await materializeStudy(database.orm, study);
    const { results } = await runStudy(written(folder), {
      workers: 1,
      resamples: 0,
      assessments: [],
    });
    expect(results.quality.withdrawn).toEqual([
      { wave: 0, firms: 4 },
      { wave: 1, firms: 3 },
    ]);
    const left = results.exclusions.map(({ firm, code, reason }) => [firm, code, reason.en]);
    expect(left).toEqual([
      [ids[0], 'excluded-by-analyst', 'Left out by the analyst: =SUM(A1)'],
      [ids[1], 'excluded-by-analyst', 'Left out by the analyst: 代填'],
    ]);
    expect(serializeResults(results)).not.toContain(String(rows[51]![0]));
  });

  it('lets a run read what looks like a formula as it was written', async () => {
    const study = await addStudy();
    const [first] = await collect(study, rows.slice(0, 30), 'submitted');
    const given = { ...answersOf(rows[0]!), district: '=HYPERLINK("http://x")', longitude: -120.5 };
    const link = newLink('secret');
    const firm = "'@firm";
    await database.orm
      .insert(firms)
      .values({ study, firm, name: '+1', position: 99, cluster: '-x' });
    await database.orm
      .insert(responses)
      .values({ study, wave: 1, firm, state: 'submitted', answers: given, ...link });
    const folder = await materializeStudy(database.orm, study);
    const { table } = await previewStudy(written(folder));
    const row = table!.firms.indexOf(firm);
    const fact = (id: string) => table!.facts.find((column) => column.id === id)!.values[row];
    expect([table!.firms[0], table!.clusters[row]]).toEqual([first, '-x']);
    expect([fact('district'), fact('longitude')]).toEqual(['=HYPERLINK("http://x")', -120.5]);
    const csv = new TextDecoder().decode(folder['collected/responses.csv']);
    expect(csv).not.toMatch(/(^|,)"?[=@]|(^|,)"?[+-](?!\d)/m);
  });

  it('is refused while there is no answer at all', async () => {
    const study = await addStudy();
    await expect(materializeStudy(database.orm, study)).rejects.toMatchObject({
      code: 'studies.no-answers',
    });
    await expect(materializeStudy(database.orm, newId())).rejects.toMatchObject({
      code: 'server.not-found',
    });
  });
});
