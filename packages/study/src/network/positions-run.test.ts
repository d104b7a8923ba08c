import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Results } from '@qunhai/results';
import { clusteredFirmsTheory, type Theory, theoryToYaml } from '@qunhai/theory';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runStudy } from '../index.ts';

const example = new URL('../../../../examples/clustered-firms-simulated', import.meta.url).pathname;

/** The theory of clustered firms, whose firm network and embedding abroad are measured by positions too. */
const { modelText: _, ...whole } = clusteredFirmsTheory;
const scale = { ...whole.scales[0]!, id: 'partners', min: 0, max: 15 };
const theory: Theory = {
  ...whole,
  id: 'with-positions',
  scales: [
    ...whole.scales,
    {
      ...scale,
      anchors: scale.anchors.slice(0, 2).map((anchor, k) => ({ ...anchor, value: 15 * k })),
    },
  ],
  items: [
    ...whole.items,
    {
      ...whole.items[0]!,
      id: 'CN_ties',
      construct: 'CN',
      scale: 'partners',
      position: 'localDegree',
    },
    {
      ...whole.items[0]!,
      id: 'GE_ties',
      construct: 'GE',
      scale: 'partners',
      position: 'globalDegree',
    },
  ],
};

describe('a study whose theory measures constructs by answers and by positions', () => {
  let folder: string;
  let results: Results;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'qunhai-'));
    cpSync(example, folder, { recursive: true });
    const study = readFileSync(join(folder, 'study.yaml'), 'utf8');
    writeFileSync(join(folder, 'theory.yaml'), theoryToYaml(theory));
    writeFileSync(
      join(folder, 'study.yaml'),
      study
        .replace('theory: clustered-firms', 'theory: theory.yaml')
        .replace('interval: bca', 'interval: percentile\n  assessments: []\n  moderation: false'),
    );
    ({ results } = await runStudy(folder, { resamples: 60, cache: null }));
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('estimates the model with both', () => {
    expect(results.sem.status).toBe('converged');
    const loading = (indicator: string) =>
      results.sem.loadings.find((one) => one.indicator === indicator);
    expect(loading('CN_ties')).toMatchObject({ construct: 'CN' });
    expect(loading('GE_ties')!.estimate).toBeGreaterThan(0.2);
  });

  it('takes no position for an answer that is out of range or missing', () => {
    expect(results.exclusions.filter(({ column }) => column === 'GE_ties')).toEqual([]);
    const notices = JSON.stringify(results.quality);
    expect(notices).toContain('CN_ties, GE_ties were not asked');
  });

  it('shows scores on the scales as they are', () => {
    for (const { scores } of results.diagnosis.firms)
      for (const { construct, score } of scores)
        if (construct === 'CN' && score !== null) expect(score).toBeLessThanOrEqual(100);
  });
});
