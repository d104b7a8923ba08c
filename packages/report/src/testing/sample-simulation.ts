import type { Bilingual } from '@qunhai/kernel';
import {
  type OutcomePath,
  type ScenarioComparison,
  type SimulationResults,
  simulationSchema,
} from '@qunhai/results';
import { sampleEvidence } from './sample-evidence.ts';

const steps = 8;
const replications = 40;

type Outcome = SimulationResults['outcomes'][number];

/** An outcome of every unit and of every aspect that the report treats differently; level at the start and growth by quarter. */
const outcomes: readonly (Outcome & { readonly start: number; readonly rise: number })[] = [
  {
    id: 'exporters',
    unit: 'share',
    aspect: 'quantity',
    name: { zh: '出口企业占比', en: 'Share of firms that export' },
    start: 0.1,
    rise: 0.02,
  },
  {
    id: 'exports',
    unit: 'money',
    aspect: 'quantity',
    name: { zh: '企业平均出口额', en: 'Exports per firm' },
    start: 0.2,
    rise: 0.1,
  },
  {
    id: 'markets',
    unit: 'markets',
    aspect: 'form',
    name: { zh: '企业平均国外市场数', en: 'Foreign markets per firm' },
    start: 0.3,
    rise: 0.05,
  },
  {
    id: 'knowledge',
    unit: 'index',
    aspect: 'quality',
    name: { zh: '国际市场知识', en: 'Market knowledge' },
    start: 0.05,
    rise: 0.01,
  },
  {
    id: 'domestic',
    unit: 'share',
    aspect: 'stage',
    name: { zh: '国内阶段占比', en: 'Share at the domestic stage' },
    start: 0.9,
    rise: -0.03,
  },
  {
    id: 'learning',
    unit: 'share',
    aspect: 'stage',
    name: { zh: '学习阶段占比', en: 'Share at the learning stage' },
    start: 0.1,
    rise: 0.01,
  },
  {
    id: 'competing',
    unit: 'share',
    aspect: 'stage',
    name: { zh: '竞争阶段占比', en: 'Share at the competing stage' },
    start: 0,
    rise: 0.015,
  },
  {
    id: 'cooperating',
    unit: 'share',
    aspect: 'stage',
    name: { zh: '合作阶段占比', en: 'Share at the cooperating stage' },
    start: 0,
    rise: 0.005,
  },
  {
    id: 'ei-index',
    unit: 'index',
    aspect: 'network',
    name: { zh: 'E–I 指数', en: 'E–I index' },
    start: -0.9,
    rise: 0.02,
  },
  {
    id: 'closures',
    unit: 'count',
    aspect: 'size',
    name: { zh: '退出企业数', en: 'Firms that closed' },
    start: 0,
    rise: 0.1,
  },
  {
    id: 'public-money',
    unit: 'money',
    aspect: 'policy',
    name: { zh: '每家企业的公共支出', en: 'Public money per firm' },
    start: 0,
    rise: 0,
  },
];

const groups = [
  { id: 'all', name: { zh: '全部企业', en: 'All firms' } },
  { id: 'A', name: { zh: '五金集群', en: 'Hardware' } },
  { id: 'B', name: { zh: '纺织集群<b>', en: 'Textile <b>' } },
];

/** What a scenario adds to the level of an outcome by quarter, in multiples of its rise. */
interface Course {
  readonly id: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly lift: (quarter: number) => number;
}

const courses: readonly Course[] = [
  {
    id: 'baseline',
    title: { zh: '维持现状', en: 'As it is' },
    text: { zh: '不采取任何政策', en: 'No policy' },
    lift: () => 0,
  },
  {
    id: 'subsidy',
    title: { zh: '发补贴', en: 'Subsidy' },
    text: { zh: '第 1–4 季度：发放补贴', en: 'Quarters 1–4: a subsidy' },
    // Higher at first, lower at the end.
    lift: (quarter) => (quarter <= 4 ? 0.6 : -0.8),
  },
  {
    id: 'platform',
    title: { zh: '建平台<script>alert("x")</script>', en: 'Platform <script>alert("x")</script>' },
    text: { zh: '从第 1 季度起：知识共享平台', en: 'From quarter 1 on: a knowledge platform' },
    lift: (quarter) => quarter / 4,
  },
];

function levelAt({ start, rise }: (typeof outcomes)[number], { lift }: Course, quarter: number) {
  return start + rise * (quarter + (quarter === 0 ? 0 : lift(quarter)));
}

function pathOf(outcome: (typeof outcomes)[number], course: Course, group: string): OutcomePath {
  const unknown = group !== 'all' && outcome.id === 'closures';
  const reach = Math.abs(outcome.rise) * 2;
  const series = (shift: number) =>
    Array.from({ length: steps + 1 }, (_, quarter) => {
      if (unknown) return null;
      return levelAt(outcome, course, quarter) + (shift * reach * quarter) / steps;
    });
  return {
    group,
    outcome: outcome.id,
    mean: series(0.05),
    standardError: series(0).map((level) => (level === null ? null : reach / 20)),
    low: series(-1),
    lower: series(-0.4),
    median: series(0),
    upper: series(0.4),
    high: series(1),
  };
}

/** Paired differences: narrow for the mean, wider for single futures. */
function comparison(
  outcome: (typeof outcomes)[number],
  course: Course,
  group: string,
  quarter: number,
): ScenarioComparison {
  const place = { scenario: course.id, against: 'baseline', group, outcome: outcome.id, quarter };
  if (group !== 'all' && outcome.id === 'closures')
    return {
      ...place,
      mean: null,
      againstMean: null,
      difference: null,
      interval: null,
      band: null,
      higher: null,
    };
  const mean = levelAt(outcome, course, quarter);
  const againstMean = levelAt(outcome, courses[0]!, quarter);
  const difference = mean - againstMean;
  const reach = Math.abs(outcome.rise);
  const same = reach === 0;
  return {
    ...place,
    mean,
    againstMean,
    difference,
    interval: { lower: difference - reach / 10, upper: difference + reach / 10, level: 0.95 },
    band: same ? { lower: 0, upper: 0 } : { lower: difference - reach, upper: difference + reach },
    higher: same ? 0 : Math.min(1, Math.max(0, 0.5 + difference / (2.5 * reach))),
  };
}

function picture(scenario: string, quarter: number): SimulationResults['networks'][number] {
  const firms = Array.from({ length: 21 }, (_, index) => ({
    id: `F${index}`,
    cluster: index === 20 ? -1 : index % 2,
    stage: Math.min(3, Math.floor((index * (quarter + 2)) / 40)),
    exports: index / 10,
    markets: [0, 1, 2].filter((market) => (index + market) % (quarter > 0 ? 3 : 7) === 0),
  }));
  return {
    scenario,
    replication: 0,
    quarter,
    firms,
    ties: Array.from({ length: 18 }, (_, index) => [index, index + 2] as [number, number]),
  };
}

const flow = [
  [10, 4.2, 2, 0.5, 1.3],
  [0.2, 1, 0.6, 0.1, 0.1],
  [0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0],
  [1.5, 0.5, 0, 0, 0],
];

export interface SampleSimulationOptions {
  /** Null: the default model. */
  readonly data?: 'simulated' | 'real' | null;
  /** With sensitivities, decomposition and calibration. */
  readonly evidence?: boolean;
  readonly scenarios?: number;
  readonly samples?: number;
}

/** Complete results of an experiment that never was, made by hand, valid by the published schema. */
export function sampleSimulation(options: SampleSimulationOptions = {}): SimulationResults {
  const { data = null, evidence = true, scenarios = 3, samples = 0 } = options;
  const shown = courses.slice(0, scenarios);
  const none = { sensitivity: [], decomposition: null, calibration: null };
  return simulationSchema.parse({
    schema: 'qunhai-simulation/1',
    engine: { name: 'qunhai', version: '0.1.0' },
    study: data && { id: 'sample', title: { zh: '示例研究', en: 'A sample study' }, data },
    model: {
      population: data === null ? 'drawn' : 'measured',
      firms: 21,
      clusters: [
        { id: 'A', name: groups[1]!.name, firms: 10 },
        { id: 'B', name: groups[2]!.name, firms: 10 },
      ],
      markets: [
        { id: 'VN', distance: 0.2 },
        { id: 'DE', distance: 0.6 },
        { id: 'US', distance: 0.7 },
      ],
      samples,
      notes: [{ zh: '区间反映偶然性。', en: 'Bands hold chance.' }],
    },
    plan: { steps, replications, seed: 20260101, against: 'baseline' },
    groups,
    outcomes: outcomes.map(({ id, name, unit, aspect }) => ({ id, name, unit, aspect })),
    scenarios: shown.map((course) => ({
      id: course.id,
      title: course.title,
      definition: { id: course.id, policies: [] },
      texts: [course.text],
      replications,
      paths: groups.flatMap(({ id }) => outcomes.map((outcome) => pathOf(outcome, course, id))),
      flow,
    })),
    comparisons: shown
      .slice(1)
      .flatMap((course) =>
        groups.flatMap(({ id }) =>
          outcomes.flatMap((outcome) =>
            [4, steps].map((quarter) => comparison(outcome, course, id, quarter)),
          ),
        ),
      ),
    networks: shown.flatMap(({ id }) => [picture(id, 0), picture(id, steps)]),
    ...(evidence ? sampleEvidence() : none),
  });
}
