import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultTruth, drawnTableCsv, drawStudy } from '@qunhai/dataset';
import type { Results } from '@qunhai/results';
import { clusteredFirmsTheory as theory } from '@qunhai/theory';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runStudy, serializeResults } from '../index.ts';

const truth = {
  ...defaultTruth(theory, { firms: 900, clusters: 2 }),
  interactions: [
    { predictor: 'DC', moderator: 'CA', to: 'MK', value: 0.2 },
    { predictor: 'DC', moderator: 'TR', to: 'MK', value: 0.15 },
  ],
};
const yaml = (analysis: string) => `schema: qunhai-study/1
id: moderated
title: { zh: 调节, en: Moderated }
data: simulated
theory: clustered-firms
mapping:
  responses: { file: responses.csv }
  firms: { file: firms.csv }
analysis: { resamples: 200, interval: percentile, assessments: []${analysis} }
seed: 4
`;

describe('a study with known interactions', { timeout: 120_000 }, () => {
  let folder: string;
  let results: Results;
  const run = async (analysis: string, workers = 1): Promise<Results> => {
    writeFileSync(join(folder, 'study.yaml'), yaml(analysis));
    return (await runStudy(folder, { workers })).results;
  };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'qunhai-'));
    const drawn = drawStudy(theory, truth, { seed: 21 });
    writeFileSync(join(folder, 'responses.csv'), drawnTableCsv(drawn.responses));
    writeFileSync(join(folder, 'firms.csv'), drawnTableCsv(drawn.firms));
    results = await run(', groups: { by: [cluster], permutations: 100 }');
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const effect = (hypothesis: string) =>
    results.sem.moderation!.filter((row) => row.hypothesis === hypothesis);
  const verdict = (id: string) => results.hypotheses.find((h) => h.id === id)!.verdict;

  it('finds H7 and H9 with their values', () => {
    const [coupling] = effect('H7');
    const [channels] = effect('H9');
    expect(Math.abs(coupling!.estimate - 0.2)).toBeLessThan(2 * coupling!.standardError!);
    expect(Math.abs(channels!.estimate - 0.15)).toBeLessThan(2 * channels!.standardError!);
    expect(verdict('H7')).toBe('supported');
    expect(verdict('H9')).toBe('supported');
    expect(effect('H12')).toHaveLength(3);
    expect(effect('H8')).toHaveLength(6);
  });

  it('checks in one model what may belong to another moderator', () => {
    // EN goes with CA, DC and TR, so that EN × CA alone stands in for the products that are there.
    const alone = effect('H12').find(({ to }) => to === 'MK')!;
    expect(alone.interval!.lower).toBeGreaterThan(0);
    expect(Math.abs(alone.together!.estimate)).toBeLessThan(0.02);
    const h12 = results.hypotheses.find(({ id }) => id === 'H12')!;
    expect(h12.evidence.find(({ effect: [, to] }) => to === 'MK')!.text.en).toContain(
      'With all interactions in one model it comes out differently',
    );
    const ofH7 = effect('H7')[0]!.together!;
    expect(Math.abs(ofH7.estimate - 0.2)).toBeLessThan(2 * ofH7.standardError!);
    const joint = results.sem.extensions!.at(-1)!;
    expect(joint.joint).toBe(true);
    expect(joint.added.interactions).toHaveLength(9);
  });

  it('tells slopes that differ by the interaction, and regions that cover the moderator', () => {
    for (const row of results.sem.moderation!) {
      const [low, mean, high] = row.slopes.map(({ estimate }) => estimate);
      expect(high! - mean!).toBeCloseTo(row.estimate, 10);
      expect(mean! - low!).toBeCloseTo(row.estimate, 10);
      expect(row.regions!.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(1, 10);
      expect([row.regions!.at(0)!.from, row.regions!.at(-1)!.to]).toEqual([-3, 3]);
      expect(row.fSquared!.interval!.upper).toBeGreaterThan(row.fSquared!.value / 2);
    }
    expect(effect('H7')[0]!.regions!.at(-1)!.effect).toBe('positive');
  });

  it('finds how H7 and H9 moderate the mediation that H5 claims, with the products of the true paths', () => {
    const pathOf = (from: string, to: string) =>
      truth.paths!.find((path) => path.from === from && path.to === to)!.value;
    const indices = (hypothesis: string, through: string) =>
      results.sem.moderatedMediation!.filter(
        (row) => row.hypothesis === hypothesis && row.chain[1] === through,
      );
    for (const [hypothesis, moderator, change] of [
      ['H7', 'CA', 0.2],
      ['H9', 'TR', 0.15],
    ] as const) {
      const rows = indices(hypothesis, 'DC');
      expect(rows.map(({ chain }) => chain[0]).sort()).toEqual(['CN', 'DL', 'IE']);
      for (const { index, chain, ...row } of rows) {
        expect(row).toMatchObject({
          mediation: 'H5',
          moderator,
          moderated: [{ from: 'DC', to: 'MK' }],
        });
        const expected = pathOf(chain[0]!, 'DC') * change;
        expect(index!.interval!.lower).toBeLessThan(expected);
        expect(index!.interval!.upper).toBeGreaterThan(expected);
        const [low, , high] = row.conditional.map(({ estimate }) => estimate);
        expect((high! - low!) / 2).toBeCloseTo(index!.estimate, 10);
        expect(row.verdict).toBe(index!.interval!.lower > 0 ? 'rises' : 'not-found');
      }
      expect(rows.some(({ verdict: found }) => found === 'rises')).toBe(true);
    }
    // A product moderates either factor by the other.
    expect(indices('H7', 'CA').every(({ moderator }) => moderator === 'DC')).toBe(true);
  });

  it('tells of moderated mediation what ends in an outcome of the hypothesis, or where the model ends', () => {
    const rows = results.sem.moderatedMediation!;
    const counts = [...Map.groupBy(rows, ({ hypothesis }) => hypothesis)].map(([id, own]) => [
      id,
      own.length,
    ]);
    expect(counts).toEqual([
      ...[
        ['H7', 6],
        ['H8', 6],
        ['H9', 3],
        ['H10', 6],
        ['H12', 9],
      ],
    ]);
    const early = rows.filter(({ hypothesis }) => ['H8', 'H10'].includes(hypothesis));
    expect(new Set(early.map(({ chain }) => chain.at(-1)))).toEqual(new Set(['MK']));
    const [first, second] = rows;
    expect(Math.abs(first!.index!.estimate)).toBeGreaterThan(Math.abs(second!.index!.estimate));
  });

  it('tests lock-in in a model of its own and finds none', () => {
    const { added, paths, status } = results.sem.extensions!.find(({ id }) => id === 'H11')!;
    expect(status).toBe('converged');
    expect(added.constructs).toEqual(['LF', 'LC', 'LP']);
    expect(paths.filter(({ to }) => to === 'DC')).toHaveLength(6);
    for (const id of ['H11a', 'H11b', 'H11c']) expect(verdict(id)).toBe('not-supported');
  });

  it('compares clusters that do not differ and finds no difference', () => {
    const [comparison] = results.sem.groups!;
    expect(comparison!.groups.map(({ firms }) => firms)).toEqual([450, 450]);
    expect(comparison!.pairs[0]!.differences).toHaveLength(14);
    expect(verdict('H13')).toBe('not-supported');
    const [evidence] = results.hypotheses.find(({ id }) => id === 'H13')!.evidence;
    expect(evidence!.text.en).toMatch(/^different clusters: 0 of \d+ path differences/);
  });

  it('leaves the base model as it is without all this, byte for byte', async () => {
    const bare = await run(', moderation: false, groups: { by: [] }');
    const { extensions, moderation, moderatedMediation, groups, ...base } = results.sem;
    expect(extensions && moderation && moderatedMediation && groups).toBeTruthy();
    expect(bare.sem).toEqual(base);
    expect(bare.diagnosis).toEqual(results.diagnosis);
    const h7 = bare.hypotheses.find(({ id }) => id === 'H7')!;
    expect(h7.evidence[0]!.text.en).toContain('moderation: false');
  });

  it('is the same with several workers', async () => {
    const again = await run(', groups: { by: [cluster], permutations: 100 }', 2);
    expect(serializeResults(again)).toBe(serializeResults(results));
  });

  it('refuses to group firms by what it does not know', async () => {
    await expect(run(', groups: { by: [colour] }')).rejects.toMatchObject({
      code: 'study.unknown-grouping',
    });
  });
});
