import { exampleScenarios, type Scenario, scenarioSchema } from '@qunhai/simulation';
import { describe, expect, it } from 'vitest';
import {
  copyOf,
  emptyScenario,
  forClusters,
  freeId,
  newPolicy,
  newShock,
  renamed,
  withMechanism,
  withParameter,
} from './edit-scenario.ts';
import { readScenarioFile, scenarioFileText, withScenarios } from './scenario-file.ts';
import { comparedOf } from './use-comparison.ts';

const title = { zh: '新情景', en: '新情景' };
const empty = emptyScenario([], title);

describe('identifiers', () => {
  it('are free and fit the schema', () => {
    const second = emptyScenario([empty], title);
    expect(second.id).not.toBe(empty.id);
    const removed = [second, { ...second, id: 'scenario-3' }];
    expect(removed.map(({ id }) => id)).not.toContain(freeId(removed));
    expect(scenarioSchema.safeParse(copyOf(empty, [empty], title)).success).toBe(true);
  });
});

describe('renamed', () => {
  it('lets the other language follow while nobody wrote it', () => {
    expect(renamed(empty, 'zh', '甲').title).toEqual({ zh: '甲', en: '甲' });
  });
  it('leaves a name alone that is there in the other language', () => {
    const both: Scenario = { ...empty, title: { zh: '甲', en: 'A' } };
    expect(renamed(both, 'en', 'B').title).toEqual({ zh: '甲', en: 'B' });
  });
});

describe('policies and shocks', () => {
  it('fit the schema as they are first put in, however short the horizon', () => {
    for (const steps of [1, 2, 40]) {
      const scenario = {
        ...empty,
        policies: [newPolicy('invest', steps, 'tacit-knowledge'), newPolicy('training', steps, '')],
        shocks: [newShock('demand', steps), newShock('structural', steps)],
      };
      expect(scenarioSchema.safeParse(scenario).success).toBe(true);
      for (const { start } of [...scenario.policies, ...scenario.shocks])
        expect(start).toBeLessThan(steps);
    }
  });
  it('are for all firms when no cluster is named', () => {
    const use = forClusters(newPolicy('subsidy', 40, ''), ['A']);
    expect(use.clusters).toEqual(['A']);
    expect('clusters' in forClusters(use, [])).toBe(false);
  });
});

describe('what of the model is changed', () => {
  it('can be taken back', () => {
    const changed = withParameter(empty, 'erosion', 0.2);
    expect(changed.parameters).toEqual({ erosion: 0.2 });
    expect(withParameter(changed, 'erosion', null).parameters).toEqual({});
    const off = withMechanism(withMechanism(empty, 'sell', false), 'sell', false);
    expect(off.switchedOff).toEqual(['sell']);
    expect(withMechanism(off, 'sell', true).switchedOff).toEqual([]);
  });
});

describe('scenario files', () => {
  it('come back as they were written', () => {
    expect(readScenarioFile(scenarioFileText(exampleScenarios))).toEqual(exampleScenarios);
  });
  it('say where they do not fit', () => {
    expect(() => readScenarioFile('nothing')).toThrow(/scenario file/);
    const file = JSON.parse(scenarioFileText(exampleScenarios));
    file.scenarios[1].policies[0].size = 2;
    expect(() => readScenarioFile(JSON.stringify(file))).toThrow(/scenarios\.1\.policies\.0\.size/);
  });
  it('never take an identifier that another scenario has', () => {
    const all = withScenarios(exampleScenarios, exampleScenarios, freeId);
    expect(new Set(all.map(({ id }) => id)).size).toBe(2 * exampleScenarios.length);
  });
});

describe('comparedOf', () => {
  const [first, second, third] = exampleScenarios.map(({ id }) => id);
  const ids = (asked: string | null) => comparedOf(exampleScenarios, asked).map(({ id }) => id);
  it('takes those of the address in their order, once each', () => {
    expect(ids(`${third},${first},${third}`)).toEqual([third, first]);
  });
  it('takes the first four when the address names none that exist', () => {
    expect(ids(null).slice(0, 2)).toEqual([first, second]);
    expect(ids('gone')).toEqual(ids(null));
    expect(ids(null).length).toBeLessThanOrEqual(4);
  });
});
