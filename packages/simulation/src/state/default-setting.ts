import { clusteredFirmsTheory, type Resource } from '@qunhai/theory';
import type { FeedbackDriver, MarketSetting, ResourceSetting, Setting } from './setting.ts';

/** What each stock follows; what is not named follows nothing. Our reading of the paper's feedback (assumed). */
const follows: Readonly<Record<string, FeedbackDriver>> = {
  CN2: 'exports',
  CN4: 'exports',
  CN3: 'exports',
  IE10: 'exports',
  IE8: 'exports',
  IE2: 'knowledge',
  IE4: 'knowledge',
  IE3: 'cooperation',
  IE7: 'cooperation',
  IE12: 'cooperation',
  CN1: 'cooperation',
  IE5: 'firms',
  DL1: 'firms',
};

/** Share of each dimension in the conversion to advantage and to capability before a study estimates them (assumed). */
const dimensionWeights: Readonly<Record<string, readonly [number, number]>> = {
  DL: [0.35, 0.2],
  IE: [0.35, 0.35],
  CN: [0.3, 0.45],
};

/** Eight foreign markets from near to far (assumed): demand and rivals per firm at the start. */
const markets: readonly MarketSetting[] = [
  { id: 'VN', distance: 0.15, demand: 0.6, rivals: 3 },
  { id: 'KR', distance: 0.25, demand: 0.7, rivals: 3.75 },
  { id: 'RU', distance: 0.4, demand: 0.5, rivals: 2.5 },
  { id: 'AE', distance: 0.5, demand: 0.5, rivals: 2.5 },
  { id: 'DE', distance: 0.6, demand: 1, rivals: 5.5 },
  { id: 'US', distance: 0.65, demand: 1.4, rivals: 7.5 },
  { id: 'BR', distance: 0.75, demand: 0.5, rivals: 2.5 },
  { id: 'NG', distance: 0.9, demand: 0.4, rivals: 2 },
];

/**
 * The setting of the default model: the 17 resources of the theory, each with an equal share of its dimension's conversion, and eight
 * markets.
 */
export function defaultSetting(): Setting {
  const { resources } = clusteredFirmsTheory;
  const position = (item: string) => resources.findIndex(({ items }) => items.includes(item));
  return {
    clusters: ['A', 'B', 'C'].map((id) => ({
      id,
      name: { zh: `集群${id}`, en: `Cluster ${id}` },
    })),
    resources: resources.map((resource) => settingOf(resource, resources)),
    markets,
    chainSteps: 6,
    imageAt: [position('CN2'), position('CN4')],
    spinOffAt: position('IE6'),
  };
}

function settingOf(resource: Resource, all: readonly Resource[]): ResourceSetting {
  const { id, construct, items, traits } = resource;
  const peers = all.filter((other) => other.construct === construct).length;
  const [toAdvantage, toCapability] = dimensionWeights[construct] ?? [0, 0];
  const driver = items.map((item) => follows[item]).find((found) => found !== undefined);
  return {
    id,
    toAdvantage: toAdvantage / peers,
    toCapability: toCapability / peers,
    isPublic: traits.publicGood,
    follows: driver ?? 'none',
  };
}
