import type { SimulationResults } from '@qunhai/results';

const simulated = (lower: number, upper: number) =>
  ({ lower, upper, level: 0.95, method: 'simulation' }) as const;

const none = {
  muStar: null,
  muStarInterval: null,
  mu: null,
  sigma: null,
  first: null,
  firstInterval: null,
  total: null,
  totalInterval: null,
};

function sensitivity(): SimulationResults['sensitivity'] {
  const names = [
    {
      parameter: 'conversion',
      name: { zh: '资源转化为优势的速率', en: 'Rate at which obtained resources become advantage' },
    },
    { parameter: 'erosion', name: { zh: '优势流失的速率', en: 'Rate at which advantage erodes' } },
    {
      parameter: 'crowding',
      name: {
        zh: '资源被摊薄的程度',
        en: 'How much rival resources thin out when the firms double',
      },
    },
  ];
  const range: [number, number] = [0.02, 0.15];
  return [
    {
      method: 'morris',
      outcome: 'exports',
      quarter: 8,
      runs: 120,
      notes: [{ zh: '筛选用于排序。', en: 'Screening ranks parameters.' }],
      rows: names.map((row, index) => ({
        ...row,
        ...none,
        range,
        muStar: 0.9 / (index + 1),
        muStarInterval: simulated(0.7 / (index + 1), 1.1 / (index + 1)),
        mu: [0.9, -0.45, 0.02][index]!,
        sigma: 0.2,
      })),
    },
    {
      method: 'sobol',
      outcome: 'exporters',
      quarter: 8,
      runs: 400,
      notes: [],
      rows: names.map((row, index) => ({
        ...row,
        ...none,
        range,
        first: index === 2 ? -0.01 : 0.4 / (index + 1),
        firstInterval: simulated(index === 2 ? -0.05 : 0.3 / (index + 1), 0.5 / (index + 1)),
        total: index === 2 ? null : 0.6 / (index + 1),
        totalInterval: index === 2 ? null : simulated(0.5 / (index + 1), 0.7 / (index + 1)),
      })),
    },
  ];
}

function decomposition(): SimulationResults['decomposition'] {
  const part = (
    id: 'endowment' | 'structure' | 'mechanisms' | 'network' | 'luck',
    zh: string,
    en: string,
    contribution: number,
  ) => ({
    part: id,
    name: { zh, en },
    meaning: { zh: `${zh}的含义`, en: `What ${en.toLowerCase()} means` },
    contribution,
    interval: simulated(contribution - 0.1, contribution + 0.1),
    share: contribution / 2,
  });
  return {
    outcome: 'exports',
    quarter: 8,
    replications: 10,
    total: 2,
    measure: { zh: '出口额的方差', en: 'variance of exports' },
    notes: [{ zh: '各部分相加为总差异。', en: 'Parts add up to the whole.' }],
    parts: [
      part('endowment', '资源禀赋', 'Endowment', 0.3),
      part('structure', '资源结构', 'Structure', -0.2),
      part('mechanisms', '运用资源的能力', 'Mechanisms', 0.4),
      part('network', '网络', 'Network', 0.5),
      part('luck', '运气', 'Luck', 1),
    ],
  };
}

function calibration(): SimulationResults['calibration'] {
  return {
    method: 'abc-smc',
    waves: [1, 2],
    populations: 4,
    particles: 100,
    simulations: 5200,
    tolerance: 0.42,
    effectiveSampleSize: 81.3,
    notes: [{ zh: '只校准两个速率。', en: 'Two rates are calibrated.' }],
    parameters: [
      {
        parameter: 'learning',
        name: { zh: '学习速率', en: 'Rate of learning' },
        prior: [0.02, 0.2],
        mean: 0.081,
        interval: simulated(0.05, 0.11),
      },
    ],
    predictive: [
      {
        statistic: { zh: '出口企业占比', en: 'Share of firms that export' },
        observed: 0.31,
        mean: 0.3,
        interval: simulated(0.25, 0.36),
        p: 0.44,
      },
      {
        statistic: { zh: '平均市场知识', en: 'Mean market knowledge' },
        observed: 0.2,
        mean: 0.1,
        interval: simulated(0.06, 0.14),
        p: 0.01,
      },
    ],
  };
}

/** Sensitivities by both methods, a decomposition with a part below zero, and a calibration that misses one statistic. */
export function sampleEvidence(): Pick<
  SimulationResults,
  'sensitivity' | 'decomposition' | 'calibration'
> {
  return {
    sensitivity: sensitivity(),
    decomposition: decomposition(),
    calibration: calibration(),
  };
}
