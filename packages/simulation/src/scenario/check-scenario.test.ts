import { QunhaiError } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import { boundsOf } from '../parameters/parameter.ts';
import { type ParameterName, parameterNames, parameters } from '../parameters/parameters.ts';
import { defaultSetting } from '../state/default-setting.ts';
import { checkScenario } from './check-scenario.ts';
import { baseline, type Scenario, scenarioSchema } from './scenario-schema.ts';

const setting = defaultSetting();
const codeOf = (change: Partial<Scenario>): string | null => {
  try {
    checkScenario({ ...baseline, ...change }, setting);
    return null;
  } catch (error) {
    if (!(error instanceof QunhaiError)) throw error;
    return error.code;
  }
};
const when = { start: 0, duration: 4, size: 1 };

describe('checking a scenario', () => {
  it('passes what the model has', () => {
    expect(codeOf({})).toBeNull();
    expect(codeOf({ policies: [{ policy: 'subsidy', ...when, clusters: ['A', 'C'] }] })).toBeNull();
    const { id } = setting.resources[0]!;
    expect(codeOf({ policies: [{ policy: 'invest', resource: id, ...when }] })).toBeNull();
  });

  it('refuses a cluster or a resource that the model does not have', () => {
    expect(codeOf({ policies: [{ policy: 'training', ...when, clusters: ['D'] }] })).toBe(
      'simulation.unknown-cluster',
    );
    expect(codeOf({ policies: [{ policy: 'invest', resource: 'gold', ...when }] })).toBe(
      'simulation.unknown-resource',
    );
  });

  it('lets every parameter go to its bounds and no farther', () => {
    const beyond = parameterNames.filter((name) => {
      const [low, high] = boundsOf(parameters[name]);
      const set = (value: number) => codeOf({ parameters: { [name]: value } });
      return (
        set(low) !== null ||
        set(high) !== null ||
        set(low - 1e-6) !== 'simulation.parameter-out-of-range' ||
        set(high + 1e-6) !== 'simulation.parameter-out-of-range'
      );
    });
    expect(beyond).toEqual([]);
  });

  it('has every default within its plausible range, and that within the bounds', () => {
    const odd = (Object.keys(parameters) as ParameterName[]).filter((name) => {
      const parameter = parameters[name];
      const [low, high] = boundsOf(parameter);
      const [from, to] = parameter.range;
      return !(low <= from && from <= parameter.default && parameter.default <= to && to <= high);
    });
    expect(odd).toEqual([]);
  });
});

describe('the schema of a scenario', () => {
  const accepts = (value: unknown) => scenarioSchema.safeParse(value).success;

  it('takes the least that can be said, and fills in the rest', () => {
    const least = { id: 'as-it-is', title: { zh: '现状', en: 'As it is' } };
    expect(scenarioSchema.parse(least)).toEqual({
      ...least,
      ...{ policies: [], shocks: [], parameters: {}, switchedOff: [] },
    });
  });

  it('wants a resource for investing and for nothing else', () => {
    const use = (policy: object) => accepts({ ...baseline, policies: [{ ...when, ...policy }] });
    expect(use({ policy: 'invest', resource: 'x' })).toBe(true);
    expect(use({ policy: 'invest' })).toBe(false);
    expect(use({ policy: 'subsidy', resource: 'x' })).toBe(false);
  });

  it('refuses what it does not know, sizes beyond all there is, and demand that is gone', () => {
    expect(accepts({ ...baseline, parameters: { luckk: 1 } })).toBe(false);
    expect(accepts({ ...baseline, switchedOff: ['luck'] })).toBe(false);
    expect(accepts({ ...baseline, policies: [{ policy: 'subsidy', ...when, size: 1.1 }] })).toBe(
      false,
    );
    const shock = { shock: 'demand', start: 0, duration: 1, size: -1 };
    expect(accepts({ ...baseline, shocks: [shock] })).toBe(false);
    expect(accepts({ ...baseline, shocks: [{ ...shock, size: -0.5 }] })).toBe(true);
  });
});
