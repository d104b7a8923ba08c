import { existsSync } from 'node:fs';
import { baseline, runReplication } from '@qunhai/simulation';
import { modelFromStudy, type StudyModel } from '@qunhai/study';
import { beforeAll, describe, expect, it } from 'vitest';

const file = 'ecuador_innovation_survey_2012_2014.csv';
const data = new URL(`../../../../shared/realdata/${file}`, import.meta.url);
const study = new URL('../../../examples/ecuador-2014', import.meta.url).pathname;

describe.skipIf(!existsSync(data))('Ecuador in motion on real data (needs ../shared)', () => {
  let made: StudyModel;
  beforeAll(async () => {
    made = await modelFromStudy(study, { data: { [file]: data.pathname } });
  }, 120_000);

  it('is a model of all 2,610 firms in the clusters that are large enough', () => {
    const { population, setting, samples } = made.model;
    if (population.kind !== 'measured') expect.fail('firms are measured');
    expect(population.firms).toHaveLength(2610);
    expect(setting.clusters).toHaveLength(12);
    expect(setting.clusters.at(-1)!.id).toBe('other-clusters');
    expect(samples).toHaveLength(500);
    const states = population.firms.flatMap(({ advantage, capability, value }) => [
      advantage,
      capability,
      value,
    ]);
    expect(states.every((state) => state >= 0 && state <= 1)).toBe(true);
  });
  it('says what the survey does not measure and what is assumed instead', () => {
    const notes = made.notes.map(({ en }) => en).join('\n');
    for (const words of ['AQ, TR, IN', 'default model', 'no local tie', 'are assumed to be in one'])
      expect(notes).toContain(words);
  });
  it('runs', () => {
    const plan = { scenario: baseline, steps: 4, seed: 1, replication: 0 };
    const { paths } = runReplication(made.model, plan);
    expect(paths[0]).toBe(2610);
  });
});
