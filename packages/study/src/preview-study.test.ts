import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultTruth, drawnTableCsv, drawStudy } from '@qunhai/dataset';
import { clusteredFirmsTheory, theoryToYaml } from '@qunhai/theory';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkStudy, previewStudy, type RunPart, runStudy, serializeResults } from './index.ts';

let folder: string;
let excluded: string;
const theory = {
  ...clusteredFirmsTheory,
  items: clusteredFirmsTheory.items.map((item) =>
    item.id === 'CA1' ? { ...item, reversed: true } : item,
  ),
};
const drawn = drawStudy(
  clusteredFirmsTheory,
  defaultTruth(clusteredFirmsTheory, { firms: 90, clusters: 2, waves: 2 }),
  { seed: 11 },
);

function write(more = ''): void {
  writeFileSync(
    join(folder, 'study.yaml'),
    `schema: qunhai-study/1
id: drawn
title: { zh: 抽取, en: Drawn }
data: simulated
theory: theory.yaml
mapping:
  responses: { file: responses.csv }
  firms: [{ file: firms.csv }]
  ties: [{ file: ties.csv }, { file: none.csv }]
seed: 3
analysis: { resamples: 50, interval: percentile, estimator: pls, assessments: [data] }
${more}`,
  );
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qunhai-preview-'));
  writeFileSync(join(folder, 'theory.yaml'), theoryToYaml(theory));
  const firms = {
    columns: [...drawn.firms.columns, 'founding_year'],
    rows: drawn.firms.rows.map((row, i) => [...row, 1990 + (i % 30)]),
  };
  const tables = { ...drawn, firms };
  for (const table of ['responses', 'firms', 'ties'] as const)
    writeFileSync(join(folder, `${table}.csv`), drawnTableCsv(tables[table]));
  writeFileSync(join(folder, 'none.csv'), 'from,to,kind\n');
  excluded = String(drawn.responses.rows[0]![drawn.responses.columns.indexOf('firm')]);
  write();
});
afterAll(() => rmSync(folder, { recursive: true }));

const leavingOut = () => `exclusions: [{ firm: ${excluded}, wave: 2, reason: by mistake }]
withdrawn: [{ wave: 1, firms: 2 }, { wave: 2, firms: 1 }]
`;

describe('previewStudy', () => {
  it('finds what a check finds and gives the quality that a run would report', async () => {
    write(leavingOut());
    const { problems, warnings, exclusions, summary } = await checkStudy(folder);
    const preview = await previewStudy(folder);
    expect(preview).toMatchObject({ problems, warnings, exclusions, summary, wave: 2 });
    const { results } = await runStudy(folder);
    expect(preview.quality).toEqual(results.quality);
    const first = await previewStudy(folder, { wave: 1 });
    expect(first.wave).toBe(1);
    expect(first.quality!.responses).toBe(results.quality.responses + 1);
  });

  it('shows every answer as it was given, where it stands, and which the analyst left out', async () => {
    write(leavingOut());
    const { table } = await previewStudy(folder, { quality: false });
    const { columns, rows } = drawn.responses;
    const column = (name: string) => rows.map((row) => row[columns.indexOf(name)] ?? null);
    expect(table!.firms).toEqual(column('firm'));
    expect(table!.rows).toEqual(rows.map((_, i) => i + 2));
    expect(new Set(table!.files)).toEqual(new Set(['responses.csv']));
    const reversed = table!.items.find(({ id }) => id === 'CA1')!;
    const given = column('CA1').map((cell) =>
      Number(cell) >= 1 && Number(cell) <= 7 ? Number(cell) : null,
    );
    expect(reversed.values).toEqual(given);
    const left = table!.firms.flatMap((firm, i) =>
      table!.leftOut[i] ? [`${firm} ${table!.waves[i]} ${table!.leftOut[i].en}`] : [],
    );
    expect(left).toEqual([`${excluded} 2 by mistake`]);
    const founded = table!.facts.find(({ id }) => id === 'founding_year')!;
    expect(founded.values[0]).toBe(1990);
  });

  it('shows the answers although the wave asked for has none', async () => {
    write();
    const preview = await previewStudy(folder, { wave: 9 });
    expect(preview.problems.map(({ code }) => code)).toEqual(['dataset.unknown-wave']);
    expect(preview).toMatchObject({ wave: null, quality: null });
    expect(preview.table!.firms).toHaveLength(drawn.responses.rows.length);
  });

  it('is null where nothing can be read', async () => {
    writeFileSync(join(folder, 'study.yaml'), 'schema: qunhai-study/1\n');
    const preview = await previewStudy(folder);
    expect(preview).toMatchObject({ wave: null, quality: null, table: null, summary: null });
    expect(preview.problems.map(({ code }) => code)).toEqual(['study.invalid']);
  });
});

describe('answers left out and taken back', () => {
  it('are told by the check and by the results', async () => {
    write(leavingOut());
    const sentences = [
      '2 firms withdrew their answers of wave 1; they are not in the data.',
      '1 firm withdrew its answers of wave 2; they are not in the data.',
    ];
    const { warnings } = await checkStudy(folder);
    expect(warnings.map(({ en }) => en)).toEqual(expect.arrayContaining(sentences));
    const { results } = await runStudy(folder);
    expect(results.quality.notes.map(({ en }) => en)).toEqual(expect.arrayContaining(sentences));
    expect(results.quality.withdrawn).toEqual([
      { wave: 1, firms: 2 },
      { wave: 2, firms: 1 },
    ]);
    const own = results.exclusions.filter(({ code }) => code === 'excluded-by-analyst');
    expect(own.map(({ table }) => table)).toContain('responses');
    for (const { firm, reason } of own) {
      expect(firm).toBe(excluded);
      expect(reason.en).toBe('Left out by the analyst: by mistake');
    }
    expect(results.diagnosis.firms.map(({ firm }) => firm)).not.toContain(excluded);
  });

  it.each([
    ['exclusions: [{ firm: a }]', /exclusions\.0\.reason: must say why/],
    ['exclusions: [{ firm: a, reason: "" }]', /exclusions\.0\.reason/],
    ['exclusions: [{ firm: a, reason: { zh: 代填 } }]', /exclusions\.0\.reason\.en/],
    ['withdrawn: [{ wave: 1, firms: 0 }]', /withdrawn\.0\.firms: must be at least 1/],
  ])('refuses %s', async (more, words) => {
    write(more);
    const { problems } = await checkStudy(folder);
    expect(problems.map(({ message }) => message).join()).toMatch(words);
  });
});

describe('onPart', () => {
  it('tells each part once, as it stands in the results, and changes nothing', async () => {
    write(leavingOut());
    const silent = serializeResults((await runStudy(folder, { workers: 1 })).results);
    const told: RunPart[] = [];
    const { results, theory: used } = await runStudy(folder, {
      workers: 1,
      onPart(part) {
        told.push(structuredClone(part));
        if (part.part === 'sem') part.sem.paths.length = 0;
        if (part.part === 'diagnosis') part.diagnosis.firms.length = 0;
        if (part.part === 'quality') part.quality.notes.length = 0;
        if (part.part === 'run') part.run.seed = -1;
      },
    });
    expect(serializeResults(results)).toBe(silent);
    expect(told.map(({ part }) => part)).toEqual([
      'theory',
      'run',
      'quality',
      'estimates',
      'sem',
      'hypotheses',
      'diagnosis',
      'assessments',
      'exclusions',
      'results',
    ]);
    const [, run, quality, estimates, sem, hypotheses, diagnosis, assessed, exclusions, whole] =
      told;
    expect(told[0]).toEqual({ part: 'theory', theory: used });
    expect(run).toEqual({ part: 'run', run: results.run });
    expect(quality).toEqual({ part: 'quality', quality: results.quality });
    expect(sem).toEqual({ part: 'sem', sem: results.sem });
    expect(hypotheses).toEqual({ part: 'hypotheses', hypotheses: results.hypotheses });
    expect(diagnosis).toEqual({ part: 'diagnosis', diagnosis: results.diagnosis });
    expect(assessed).toEqual({ part: 'assessments', assessments: results.assessments });
    expect(exclusions).toEqual({ part: 'exclusions', exclusions: results.exclusions });
    expect(whole).toEqual({ part: 'results', results });
    if (estimates?.part !== 'estimates') throw new Error('no estimates');
    expect(estimates.preliminary).toBe(true);
    expect(estimates.sem.resamples).toEqual({ requested: 50, used: 0 });
    expect(estimates.sem.paths.map(({ estimate }) => estimate)).toEqual(
      results.sem.paths.map(({ estimate }) => estimate),
    );
    for (const { interval, p, standardError } of estimates.sem.paths)
      expect([interval, p, standardError]).toEqual([null, null, null]);
  });

  it('tells the first parts before the bootstrap, so that a cancelled run has shown them', async () => {
    write();
    const controller = new AbortController();
    const told: string[] = [];
    const run = runStudy(folder, {
      control: { signal: controller.signal },
      onPart({ part }) {
        told.push(part);
        if (part === 'estimates') controller.abort();
      },
    });
    await expect(run).rejects.toMatchObject({ code: 'kernel.cancelled' });
    expect(told).toEqual(['theory', 'run', 'quality', 'estimates']);
  });
});
