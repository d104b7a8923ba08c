import fc from 'fast-check';
import { defaultModel } from '../model/default-model.ts';
import type { MeasuredFirm, Model } from '../model/model.ts';
import { boundsOf, type MechanismName, mechanismNames } from '../parameters/parameter.ts';
import { type ParameterName, parameterNames, parameters } from '../parameters/parameters.ts';
import { policyKinds } from '../policies/policies.ts';
import {
  baseline,
  type PolicyUse,
  type Scenario,
  type Shock,
} from '../scenario/scenario-schema.ts';
import { defaultPopulation } from '../state/draw-population.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
/** Some parameters anywhere in their bounds, their ends more often than by chance; the rest at their defaults. */
const someParameters: fc.Arbitrary<Scenario['parameters']> = fc
  .subarray([...parameterNames])
  .chain((names) => fc.tuple(...names.map((name) => within(name).map((x) => [name, x] as const))))
  .map((values) => Object.fromEntries(values) as Scenario['parameters']);

function within(name: ParameterName): fc.Arbitrary<number> {
  const [low, high] = boundsOf(parameters[name]);
  return fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(low, high) },
    { weight: 4, arbitrary: share.map((s) => low + s * (high - low)) },
  );
}

const steps = 24;
const policy: fc.Arbitrary<PolicyUse> = fc
  .record({
    kind: fc.constantFrom(...policyKinds),
    resource: fc.constantFrom(...defaultModel().setting.resources.map(({ id }) => id)),
    start: fc.nat({ max: steps }),
    duration: fc.integer({ min: 1, max: steps }),
    size: share,
  })
  .map(({ kind, resource, ...use }) =>
    kind === 'invest' ? { policy: kind, resource, ...use } : { policy: kind, ...use },
  );
const shock: fc.Arbitrary<Shock> = fc.oneof(
  fc.record({
    shock: fc.constant('demand' as const),
    start: fc.nat({ max: steps }),
    duration: fc.integer({ min: 1, max: steps }),
    size: fc.double({ min: -0.99, max: 1, noNaN: true }),
  }),
  fc.record({
    shock: fc.constant('structural' as const),
    start: fc.nat({ max: steps }),
    size: share,
  }),
);

/** Anything that may be done, switched off or set. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    policies: fc.array(policy, { maxLength: 5 }),
    shocks: fc.array(shock, { maxLength: 4 }),
    parameters: someParameters,
    switchedOff: fc.oneof(
      { weight: 3, arbitrary: fc.constant<MechanismName[]>([]) },
      { weight: 1, arbitrary: fc.subarray([...mechanismNames]) },
    ),
  })
  .map((scenario) => ({ ...baseline, ...scenario }));

/** A setting with so many clusters and markets. */
function settingOf(clusters: number, markets: number): Model['setting'] {
  const { setting } = defaultModel();
  return {
    ...setting,
    clusters: setting.clusters.slice(0, clusters),
    markets: Array.from(
      { length: markets },
      (_, m) => setting.markets[m % setting.markets.length]!,
    ),
  };
}

const clusterCount = { minLength: 1, maxLength: 3 };
const marketCount = fc.constantFrom(1, 2, 3, 7, 8, 31);

const drawn: fc.Arbitrary<Model> = fc
  .record({
    firms: fc.oneof(
      { weight: 4, arbitrary: fc.array(fc.integer({ min: 8, max: 16 }), clusterCount) },
      { weight: 1, arbitrary: fc.array(fc.nat({ max: 3 }), { maxLength: 3 }) },
    ),
    firmsOutside: fc.nat({ max: 8 }),
    endowment: fc.array(share, { minLength: 3, maxLength: 3 }),
    partners: fc.oneof(share, fc.double({ min: 1, max: 40, noNaN: true })),
    exporters: share,
    money: fc.double({ min: -1, max: 5, noNaN: true }),
    markets: marketCount,
  })
  .map(({ markets, ...plan }) => ({
    ...defaultModel(),
    setting: settingOf(plan.firms.length, markets),
    population: { kind: 'drawn', plan: { ...defaultPopulation, ...plan } },
  }));

function measuredFirm(clusters: number, markets: number): fc.Arbitrary<MeasuredFirm> {
  return fc.record({
    id: fc.constant('firm'),
    cluster: fc.integer({ min: -1, max: clusters - 1 }),
    chainStep: fc.nat({ max: 5 }),
    ...{ value: share, acquisition: share, transfer: share, integration: share },
    ...{ advantage: share, capability: share, support: share, homeBound: share },
    resources: fc.double({ min: -1, max: 5, noNaN: true }),
    stage: fc.nat({ max: 3 }),
    markets: fc.uniqueArray(fc.nat({ max: markets - 1 })),
    knowledge: fc.array(share, { minLength: markets, maxLength: markets }),
  });
}

const measured: fc.Arbitrary<Model> = fc
  .tuple(
    fc.nat({ max: 3 }),
    marketCount,
    fc.oneof(fc.nat({ max: 3 }), fc.integer({ min: 4, max: 20 })),
  )
  .chain(([clusters, markets, firms]) =>
    fc.record({
      firms: fc.array(measuredFirm(clusters, markets), { minLength: firms, maxLength: firms }),
      ties: firms === 0 ? fc.constant([]) : fc.array(pair(firms), { maxLength: 60 }),
      endowment: fc.array(fc.array(share, { minLength: 17, maxLength: 17 }), {
        minLength: clusters,
        maxLength: clusters,
      }),
      setting: fc.constant(settingOf(clusters, markets)),
    }),
  )
  .map(({ setting, ...population }) => ({
    ...defaultModel(),
    setting,
    population: { kind: 'measured', ...population },
  }));

function pair(firms: number): fc.Arbitrary<[number, number]> {
  return fc.tuple(fc.nat({ max: firms - 1 }), fc.nat({ max: firms - 1 }));
}

/** Worlds of no, few or some firms, drawn or measured, with any number of clusters and markets. */
export const anyModel: fc.Arbitrary<Model> = fc.oneof(drawn, measured);
