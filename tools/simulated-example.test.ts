import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { drawnTableCsv, drawStudy } from '@qunhai/dataset';
import { clusteredFirmsTheory } from '@qunhai/theory';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const folder = 'examples/clustered-firms-simulated';
const { seed } = parse(readFileSync(`${folder}/study.yaml`, 'utf8')) as { seed: number };
const truth = parse(readFileSync(`${folder}/truth.yaml`, 'utf8'));
const drawn = drawStudy(clusteredFirmsTheory, truth, { seed });

/** After a change of truth or engine: `PUBLISH=1 npx vitest run tools/simulated-example.test.ts`. */
it.each(['firms', 'responses', 'clusters', 'ties', 'regions'] as const)(
  'data/%s.csv of the simulated example is what its truth draws, to the byte',
  (name) => {
    const path = `${folder}/data/${name}.csv`;
    const text = drawnTableCsv(drawn[name]);
    if (process.env.PUBLISH) {
      mkdirSync(`${folder}/data`, { recursive: true });
      writeFileSync(path, text);
    }
    expect(readFileSync(path, 'utf8')).toBe(text);
  },
);

describe('the simulated example', () => {
  it('has 320 firms in three clusters and two waves, some firms missing from the second', () => {
    expect(drawn.firms.rows).toHaveLength(320);
    const waves = drawn.responses.rows.map((row) => row[1]);
    expect(waves.filter((wave) => wave === 1).length).toBeGreaterThanOrEqual(320);
    expect(waves.filter((wave) => wave === 2).length).toBeGreaterThan(270);
    expect(drawn.clusters.rows.map(([id]) => id)).toEqual(['hardware', 'textile', 'ceramics']);
  });

  it('covers every item and every fact a table can hold', () => {
    const columns = new Set([...drawn.responses.columns, ...drawn.firms.columns]);
    for (const item of clusteredFirmsTheory.items) expect(columns, item.id).toContain(item.id);
    const asked = clusteredFirmsTheory.facts.map((fact) => fact.id);
    expect(asked.filter((id) => !columns.has(id))).toEqual([
      'latitude',
      'longitude',
      'district',
      'partners',
    ]);
  });

  it('says on every surface that it is simulated', () => {
    const study = parse(readFileSync(`${folder}/study.yaml`, 'utf8'));
    expect(study.data).toBe('simulated');
    for (const [file, words] of [
      ['README.md', 'data in this folder are simulated'],
      ['README.zh-CN.md', '全部为模拟数据'],
    ])
      expect(readFileSync(`${folder}/${file}`, 'utf8')).toContain(words);
  });
});
