import { describe, expect, it } from 'vitest';
import { buildWorld } from '../model/build-world.ts';
import { defaultModel } from '../model/default-model.ts';
import type { Parameters } from '../parameters/parameters.ts';
import { defaultPopulation } from '../state/draw-population.ts';
import type { World } from '../world.ts';
import { acquire } from './acquire.ts';
import { convert } from './convert.ts';
import { renew } from './renew.ts';
import { sell } from './sell.ts';
import { shock } from './shock.ts';
import { transfer } from './transfer.ts';

/** A world of one cluster, whose first firm is looked at; its other firms are there to be ignored or tied. */
function worldWith(parameters: Partial<Parameters> = {}, firms = 3): World {
  const model = defaultModel();
  const world = buildWorld(
    {
      ...model,
      setting: { ...model.setting, clusters: model.setting.clusters.slice(0, 1) },
      parameters: { ...model.parameters, ...parameters },
      population: {
        kind: 'drawn',
        plan: { ...defaultPopulation, firms: [firms], partners: 0, exporters: 0 },
      },
    },
    7,
    0,
  );
  world.draws.at(0);
  return world;
}

describe('transfer against the logistic curve', () => {
  // dK/dt = a·K·(1 − K) with a = ξ·o·T·DC has K(t) = 1/(1 + (1/K₀ − 1)·e^(−a·t)).
  const closedForm = (k0: number, rate: number, t: number) =>
    1 / (1 + (1 / k0 - 1) * Math.exp(-rate * t));

  /** Largest distance from the curve over the time in which it goes from K₀ to nearly 1. */
  function distance(experienceRate: number): number {
    const world = worldWith({ experienceRate, openness: 0.5 });
    const { state } = world;
    const rate = experienceRate * 0.5 * 0.8 * 0.5;
    state.transfer[0] = 0.8;
    state.capability[0] = 0.5;
    state.presence[0] = 1;
    state.knowledge[0] = 0.05;
    let largest = 0;
    for (let t = 1; t <= 8 / rate; t++) {
      transfer(world);
      largest = Math.max(largest, Math.abs(state.knowledge[0]! - closedForm(0.05, rate, t)));
    }
    return largest;
  }

  // A quarter is a step of Euler’s method for K′ = f(K) with step 1. Its error e obeys e′ = f′·e − f·f′/2, so e = −f/2·ln(f/f₀) to first
  // order: largest in the middle, a/8·ln(¼/(K₀·(1 − K₀))).
  const firstOrder = (rate: number) => (rate / 8) * Math.log(0.25 / (0.05 * 0.95));

  it('follows it with constant exposure, but for the lag that quarters bring', () => {
    for (const experienceRate of [0.05, 0.2, 0.8]) {
      const lag = distance(experienceRate) / firstOrder(experienceRate * 0.2);
      expect(Math.abs(lag - 1)).toBeLessThan(0.1);
    }
    // At the default rate with middling abilities the lag is below 0.04 of a knowledge between 0 and 1.
    expect(distance(0.8)).toBeLessThan(0.04);
  });

  it('tends to it as quarters get shorter: ten times shorter, ten times nearer', () => {
    const ratio = distance(0.2) / distance(0.02);
    expect(ratio).toBeGreaterThan(9.5);
    expect(ratio).toBeLessThan(10.5);
  });

  it('stops with closed channels or without capability', () => {
    for (const [openness, capability] of [
      [0, 0.5],
      [0.5, 0],
    ] as const) {
      const world = worldWith({ openness });
      world.state.capability[0] = capability;
      world.state.presence[0] = 1;
      world.state.knowledge[0] = 0.3;
      for (let t = 0; t < 20; t++) transfer(world);
      expect(world.state.knowledge[0]).toBe(0.3);
    }
  });

  it('lets knowledge of markets one is not in fade geometrically', () => {
    const world = worldWith({ forgetting: 0.02 });
    world.state.knowledge[3] = 0.6;
    for (let t = 0; t < 30; t++) transfer(world);
    expect(world.state.knowledge[3]).toBeCloseTo(0.6 * 0.98 ** 30, 12);
  });

  it('closes the gap to one better-informed partner by ζ·o·T·G·c a quarter', () => {
    const world = worldWith({ transferRate: 0.2, openness: 0.5, reachHalf: 1, forgetting: 0 });
    const { state } = world;
    state.ties.degree.fill(1, 0, 2);
    state.ties.partner[0] = 1;
    state.ties.partner[state.ties.room] = 0;
    state.transfer[0] = 0.5;
    state.integration[0] = 0.8;
    state.knowledge[state.size.markets] = 0.9;
    for (let t = 0; t < 10; t++) transfer(world);
    const closed = 0.2 * 0.5 * 0.5 * 0.8 * (1 / 2);
    expect(state.knowledge[0]).toBeCloseTo(0.9 * (1 - (1 - closed) ** 10), 12);
    expect(state.knowledge[state.size.markets]).toBe(0.9);
  });
});

describe('convert and renew against their equilibria', () => {
  it('brings advantage to up/(up + down), from any start, at the rate 1 − up − down', () => {
    for (const start of [0, 0.4, 1]) {
      const world = worldWith();
      const { state, parameters } = world;
      state.advantage[0] = start;
      state.capability[0] = 0.3;
      state.flowToAdvantage[0] = 0.25;
      const { conversion, renewal, erosion, shielding, turbulence } = parameters;
      const up = conversion * 0.25 + renewal * turbulence * 0.3;
      const down = erosion * turbulence * (1 - shielding * 0.3);
      const rest = up / (up + down);
      for (let t = 0; t < 20; t++) convert(world);
      expect(state.advantage[0]).toBeCloseTo(rest + (start - rest) * (1 - up - down) ** 20, 12);
      for (let t = 0; t < 2000; t++) convert(world);
      expect(state.advantage[0]).toBeCloseTo(rest, 12);
    }
  });

  it('leaves advantage to resources alone where nothing changes: it tends to 1', () => {
    const world = worldWith({ turbulence: 0 });
    world.state.flowToAdvantage[0] = 0.25;
    for (let t = 0; t < 2000; t++) convert(world);
    expect(world.state.advantage[0]).toBeCloseTo(1, 9);
  });

  it('brings capability to up/(up + down), lower with lock-in', () => {
    const rest = [0, 0.5].map((lock) => {
      const world = worldWith();
      const { state, parameters } = world;
      state.flowToCapability[0] = 0.3;
      state.integration[0] = 0.6;
      state.learning[0] = 0.2;
      state.lockIn[0] = lock;
      for (let t = 0; t < 3000; t++) renew(world);
      const up =
        parameters.capabilityFromResources * 0.3 * 0.6 + parameters.capabilityFromLearning * 0.2;
      const down = parameters.capabilityDecay * (1 + parameters.lockInOnCapability * lock);
      expect(state.capability[0]).toBeCloseTo(up / (up + down), 12);
      return state.capability[0]!;
    }) as [number, number];
    expect(rest[1]).toBeLessThan(rest[0]);
  });
});

describe('acquire', () => {
  it('gives a firm A·Σ b_k·E_k·(public, or reach over crowding)', () => {
    const world = worldWith({ crowding: 0.5, reachHalf: 4 });
    const { state, setting } = world;
    state.acquisition[0] = 0.7;
    state.ties.degree[0] = 6;
    state.firmCount[0] = 6; // twice as many as at the start
    state.endowment.forEach((_, k) => {
      state.endowment[k] = 0.2 + 0.03 * k;
    });
    acquire(world);
    const expected = setting.resources.reduce(
      (sum, { toAdvantage, isPublic }, k) =>
        sum + 0.7 * toAdvantage * (0.2 + 0.03 * k) * (isPublic ? 1 : 6 / 10 / 1.5),
      0,
    );
    expect(state.flowToAdvantage[0]).toBeCloseTo(expected, 12);
  });
});

describe('shock', () => {
  it('gives the cycle the variance σ²/(1 − ρ²) and the autocorrelation ρ, and demand its mean', () => {
    const [rho, sigma] = [0.8, 0.1];
    const world = worldWith({ cyclePersistence: rho, cycleSpread: sigma });
    const { state, setting } = world;
    const quarters = 40_000;
    let [square, product, demand, before] = [0, 0, 0, 0];
    for (let t = 0; t < quarters; t++) {
      world.draws.at(t);
      shock(world);
      const now = state.cycle[0]!;
      square += now * now;
      product += now * before;
      demand += state.demand[0]!;
      before = now;
    }
    // Relative error of the variance of an AR(1): √(2/n·(1 + ρ²)/(1 − ρ²)) = 1.5 %; four of it. Of ρ: √((1 − ρ²)/n) = 0.003.
    expect(Math.abs(square / quarters / (sigma ** 2 / (1 - rho ** 2)) - 1)).toBeLessThan(0.06);
    expect(Math.abs(product / square - rho)).toBeLessThan(0.012);
    // Of the mean: sd 0.17·√((1 + ρ)/(1 − ρ)/n) = 0.25 %.
    const mean = setting.markets[0]!.demand * state.firmsAtStart;
    expect(Math.abs(demand / quarters / mean - 1)).toBeLessThan(0.01);
  });

  it('devalues advantage by the depth times 1 − capability', () => {
    const world = worldWith({ ruptureDepth: 0.6 });
    world.state.advantage.fill(0.5);
    world.state.capability.set([0, 0.5, 1]);
    world.levers.rupture = 0.5;
    shock(world);
    const [none, half, full] = world.state.advantage;
    expect(none).toBeCloseTo(0.5 * 0.7, 12);
    expect(half).toBeCloseTo(0.5 * 0.85, 12);
    expect(full).toBe(0.5);
  });
});

describe('sell', () => {
  /** Firms with what the logit is about, in market 0; rivals attract as given. */
  function market(rivals: number): World {
    const world = worldWith({ luck: 0 }, 6);
    const { state } = world;
    // Markets of its own: every default setting shares the same.
    const markets = world.setting.markets.map((each, m) => (m === 0 ? { ...each, rivals } : each));
    Object.assign(world, { setting: { ...world.setting, markets } });
    state.demand.fill(10);
    for (let i = 0; i < 6; i++) {
      state.presence[i] = 1;
      state.knowledge[i * state.size.markets] = 0.1 + 0.15 * i;
      state.homeBound[i] = 1 - 0.1 * i;
      state.resources[i] = i - 1;
    }
    return world;
  }

  it('shares all demand among firms when there are no rivals', () => {
    const world = market(0);
    sell(world);
    const sum = world.state.exports.reduce((total, sold) => total + sold, 0);
    expect(sum).toBeCloseTo(10, 9);
  });

  it('shares by the multinomial logit, rivals included', () => {
    const world = market(1.5);
    sell(world);
    const { state, parameters } = world;
    const { offerAdvantage, offerValue, offerSize, misfit } = parameters;
    const attraction = Array.from({ length: 6 }, (_, i) =>
      Math.exp(
        offerAdvantage * state.advantage[i]! +
          offerValue * state.value[i]! +
          offerSize * Math.log(1 + Math.max(0, i - 1)) +
          Math.log((0.1 + 0.15 * i) * (1 - misfit * (1 - 0.1 * i))),
      ),
    );
    const total = attraction.reduce((sum, a) => sum + a, 1.5 * state.firmsAtStart);
    attraction.forEach((a, i) => {
      expect(state.exports[i]).toBeCloseTo((10 * a) / total, 9);
      const margin = parameters.marginBase + parameters.marginValue * state.value[i]!;
      expect(state.profit[i]).toBeCloseTo(margin * state.exports[i]!, 12);
    });
  });
});
