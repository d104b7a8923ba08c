import { existsSync } from 'node:fs';
import type { Results } from '@qunhai/results';
import { runStudy } from '@qunhai/study';
import type { Theory } from '@qunhai/theory';
import { beforeAll, describe, expect, it } from 'vitest';

const file = 'ecuador_innovation_survey_2012_2014.csv';
const data = new URL(`../../../../shared/realdata/${file}`, import.meta.url);
const study = new URL('../../../examples/ecuador-2014', import.meta.url).pathname;

describe.skipIf(!existsSync(data))('Ecuador study on real data (needs ../shared)', () => {
  let results: Results;
  let theory: Theory;

  beforeAll(async () => {
    const options = {
      data: { [file]: data.pathname },
      cache: null,
      resamples: 100,
      assessments: [],
    };
    ({ results, theory } = await runStudy(study, options));
  }, 120_000);

  it('estimates the adapted model on all 2,610 firms', () => {
    expect(results.sem.status).toBe('converged');
    expect(results.sem.observations).toBe(2610);
    expect(results.sem.paths).toHaveLength(12);
    expect(results.run.study.data).toBe('real');
  });

  it('lists every cell it does not use: growth from nothing, and shares above one', () => {
    const codes = new Set(results.exclusions.map(({ code }) => code));
    expect(codes).toEqual(new Set(['division-by-zero', 'out-of-range']));
    const columns = results.exclusions.map(({ column }) => column);
    expect(columns.filter((c) => c === 'sales_2014 + sales_2012').length).toBeGreaterThanOrEqual(
      71,
    );
  });

  it('judges every hypothesis it can measure and says what it cannot', () => {
    expect(results.hypotheses.map(({ verdict }) => verdict)).not.toContain('not-tested');
    expect(theory.unmeasured.map(({ id }) => id)).toContain('DL');
    for (const item of theory.items) expect(item.proxy, item.id).toBeDefined();
  });

  it('shows no figure of a province × industry with fewer than five firms', () => {
    const sizes = new Map<string, number>();
    for (const { cluster } of results.diagnosis.firms)
      if (cluster !== null) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
    const shown = results.diagnosis.clusters.filter(({ suppressed }) => suppressed === null);
    expect(shown.length).toBeGreaterThan(100);
    for (const { cluster } of shown) expect(sizes.get(cluster)).toBeGreaterThanOrEqual(5);
  });
});
