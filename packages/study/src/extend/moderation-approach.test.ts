import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultTruth, drawnTableCsv, drawStudy } from '@qunhai/dataset';
import type { Results } from '@qunhai/results';
import { clusteredFirmsTheory as theory } from '@qunhai/theory';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkStudy, runStudy } from '../index.ts';

const truth = {
  ...defaultTruth(theory, { firms: 500, clusters: 2 }),
  interactions: [{ predictor: 'DC', moderator: 'CA', to: 'MK', value: 0.25 }],
};
const yaml = (analysis: string) => `schema: qunhai-study/1
id: products
title: { zh: 乘积, en: Products }
data: simulated
theory: clustered-firms
mapping:
  responses: { file: responses.csv }
  firms: { file: firms.csv }
analysis: { resamples: 200, assessments: [], groups: { by: [] }${analysis} }
seed: 4
`;

describe('interactions of a study by products of items', { timeout: 120_000 }, () => {
  let folder: string;
  const use = (analysis: string) => writeFileSync(join(folder, 'study.yaml'), yaml(analysis));
  const run = async (analysis: string): Promise<Results['sem']> => {
    use(analysis);
    return (await runStudy(folder, { workers: 1 })).results.sem;
  };
  const row = ({ moderation = [] }: Results['sem']) =>
    moderation.find(({ hypothesis }) => hypothesis === 'H7')!;
  const model = ({ extensions = [] }: Results['sem'], wanted: string) =>
    extensions.find(({ id }) => id === wanted)!;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'qunhai-'));
    const drawn = drawStudy(theory, truth, { seed: 5 });
    writeFileSync(join(folder, 'responses.csv'), drawnTableCsv(drawn.responses));
    writeFileSync(join(folder, 'firms.csv'), drawnTableCsv(drawn.firms));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('takes product indicators, with percentile intervals, and says where there are none', async () => {
    const sem = await run(', estimator: pls, moderationApproach: product-indicator');
    const { estimate, standardError, interval, slopes, regions } = row(sem);
    expect(Math.abs(estimate - 0.25)).toBeLessThan(2.5 * standardError!);
    expect(interval!.method).toBe('percentile');
    expect(slopes).toHaveLength(3);
    expect(regions!.length).toBeGreaterThan(0);
    expect(sem.moderatedMediation!.filter(({ hypothesis }) => hypothesis === 'H7')).toHaveLength(6);
    const { approach, notes } = model(sem, 'H7');
    expect(approach).toBe('product-indicator');
    expect(notes.map(({ en }) => en).join()).toContain('Percentile intervals, not BCa');
    const formative = model(sem, 'H8');
    expect(formative.status).toBe('not-estimated');
    expect(formative.notes[0]!.en).toMatch(/^IE, CN have no items to multiply.*two-stage/);
    expect(model(sem, 'H11')).not.toHaveProperty('approach');
    expect(model(sem, 'H11').paths[0]!.interval!.method).toBe('bca');
    expect(sem.paths[0]!.interval!.method).toBe('bca');
  });

  it('orthogonalizes products, and says that there are no simple slopes', async () => {
    const sem = await run(', estimator: pls, moderationApproach: orthogonalizing');
    const { estimate, standardError, slopes, regions } = row(sem);
    expect(Math.abs(estimate - 0.25)).toBeLessThan(2.5 * standardError!);
    expect([slopes, regions]).toEqual([[], null]);
    expect(sem.moderatedMediation).toEqual([]);
    expect(
      model(sem, 'H7')
        .notes.map(({ en }) => en)
        .join(),
    ).toContain('no simple slopes');
  });

  it('says that two stages are what it takes otherwise', async () => {
    const sem = await run(', moderationResamples: 50');
    expect(model(sem, 'H7').approach).toBe('two-stage');
    expect(row(sem).interval!.method).toBe('bca');
  });

  it('refuses them with PLSc, at the check already, unless nothing is moderated', async () => {
    use(', moderationApproach: product-indicator');
    const { problems } = await checkStudy(folder);
    expect(problems.map(({ code }) => code)).toEqual(['study.approach-needs-pls']);
    await expect(runStudy(folder)).rejects.toMatchObject({ code: 'study.approach-needs-pls' });
    use(', moderationApproach: product-indicator, moderation: false');
    expect((await checkStudy(folder)).problems).toEqual([]);
  });

  it('warns at the check of hypotheses that cannot be tested so', async () => {
    use(', estimator: pls, moderationApproach: orthogonalizing');
    const { warnings } = await checkStudy(folder);
    expect(warnings.map(({ en }) => en).join(' ')).toMatch(/H8.*IE, CN have no items to multiply/);
    expect(warnings.map(({ en }) => en).join(' ')).not.toMatch(/H7 will not/);
  });

  it('warns of them once more before a run that chose products itself', async () => {
    use(', estimator: pls');
    const told: string[][] = [];
    const parts: string[] = [];
    await runStudy(folder, {
      ...{ workers: 1, resamples: 0, moderationApproach: 'product-indicator' },
      onWarnings: (warnings) => told.push([...parts, ...warnings.map(({ en }) => en)]),
      onPart: ({ part }) => parts.push(part),
    });
    expect(told).toHaveLength(1);
    expect(told[0]![0]).toBe('theory');
    expect(told[0]![1]).toMatch(/^H8 will not be tested: IE, CN have no items to multiply/);
    expect((await checkStudy(folder)).warnings.join()).not.toContain('will not be tested');
  });
});
