import { describe, expect, it } from 'vitest';
import { defaultSetting } from '../state/default-setting.ts';
import { areTied } from '../state/ties.ts';
import type { MeasuredFirm, MeasuredPopulation } from './model.ts';
import { placeMeasured } from './place-measured.ts';

const setting = defaultSetting();
const firm = (own: Partial<MeasuredFirm>): MeasuredFirm => ({
  id: 'firm',
  cluster: 0,
  chainStep: 2,
  value: 0.3,
  ...{ acquisition: 0.4, transfer: 0.5, integration: 0.6, advantage: 0.7, capability: 0.2 },
  ...{ resources: 1.5, support: 0.1, homeBound: 0.9, stage: 1 },
  markets: [],
  knowledge: setting.markets.map(() => 0),
  ...own,
});
const population: MeasuredPopulation = {
  kind: 'measured',
  firms: [
    firm({ markets: [1, 4], knowledge: [0, 0.5, 0, 0, 0.3, 0, 0, 0], stage: 2 }),
    firm({ cluster: 2, resources: -0.2 }),
    firm({ cluster: -1, homeBound: 0.4 }),
  ],
  ties: [
    [0, 1],
    [1, 2],
    [1, 0],
  ],
  endowment: setting.clusters.map((_, c) => setting.resources.map((__, k) => (c + k / 17) / 3)),
};

describe('placing measured firms', () => {
  const state = placeMeasured(population, setting);

  it('puts firm i into slot i with what was measured', () => {
    expect(state.used).toBe(3);
    expect([...state.alive].slice(0, 4)).toEqual([1, 1, 1, 0]);
    expect(state.advantage[0]).toBe(0.7);
    expect([...state.resources].slice(0, 3)).toEqual([1.5, -0.2, 1.5]);
    expect(state.homeBound[2]).toBe(0.4);
    expect([...state.stage].slice(0, 3)).toEqual([2, 1, 1]);
    expect([...state.firmId].slice(0, 3)).toEqual([0, 1, 2]);
  });

  it('sets one bit for each market, and knowledge with its mean', () => {
    expect([...state.presence].slice(0, 3)).toEqual([0b10010, 0, 0]);
    expect([...state.knowledge.slice(0, 8)]).toEqual([0, 0.5, 0, 0, 0.3, 0, 0, 0]);
    expect(state.meanKnowledge[0]).toBeCloseTo(0.1, 12);
  });

  it('counts firms by cluster, those outside only in the world', () => {
    expect([...state.firmCount]).toEqual([1, 0, 1]);
    expect([...state.firmCountAtStart]).toEqual([1, 0, 1]);
    expect(state.firmsAtStart).toBe(3);
  });

  it('makes each tie once, whichever way it was named', () => {
    expect([...state.ties.degree].slice(0, 3)).toEqual([1, 2, 1]);
    expect(areTied(state.ties, 2, 1)).toBe(true);
    expect(areTied(state.ties, 0, 2)).toBe(false);
  });

  it('takes the stocks of each cluster and leaves room for spin-offs', () => {
    expect(state.endowment[17 + 3]).toBeCloseTo((1 + 3 / 17) / 3, 12);
    expect(state.size.capacity).toBe(5);
    expect(state.nextFirmId).toBeGreaterThanOrEqual(5);
  });
});
