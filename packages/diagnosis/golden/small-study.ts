import { type Theory, type TheoryInput, theorySchema } from '@qunhai/theory';
import type { DiagnosisInput } from '../src/index.ts';

const both = (text: string) => ({ zh: `${text}（测试）`, en: text });
const item = (id: string, construct: string, scale = 'seven') => ({
  id,
  construct,
  text: both(id),
  scale,
  form: 'short' as const,
});
const construct = (
  id: string,
  role: TheoryInput['constructs'][number]['role'],
  measurement: TheoryInput['constructs'][number]['measurement'] = { kind: 'reflective' },
) => ({ id, name: both(id), definition: both(id), role, measurement });
const anchors = (min: number, max: number) => [
  { value: min, label: both('low') },
  { value: max, label: both('high') },
];
const traits = (factor: 'basic' | 'advanced', on: boolean) => ({
  factor,
  publicGood: on,
  rooted: !on,
  causallyAmbiguous: on,
  pathDependent: on,
  tradable: !on,
});

/** A made-up theory that has every part a diagnosis reads, in its smallest form. */
export const smallTheory: Theory = theorySchema.parse({
  schema: 'qunhai-theory/1',
  id: 'small',
  version: '1.0.0',
  title: both('Small'),
  description: both('Small'),
  source: both('Made up for tests'),
  scales: [
    { id: 'seven', min: 1, max: 7, step: 1, anchors: anchors(1, 7) },
    { id: 'hundred', min: 0, max: 100, anchors: anchors(0, 100) },
  ],
  constructs: [
    construct('BASE', 'resource', { kind: 'composite', weighting: 'B' }),
    construct('EDGE', 'driver'),
    construct('SKILL', 'driver'),
    construct('GROW', 'outcome'),
    construct('REACH', 'outcome'),
    construct('ALL', 'outcome', { kind: 'second-order', components: ['GROW', 'REACH'] }),
    construct('STUCK', 'risk'),
  ],
  items: [
    ...['b1', 'b2', 'b3'].map((id) => item(id, 'BASE')),
    ...['e1', 'e2', 'e3'].map((id) => item(id, 'EDGE')),
    ...['s1', 's2'].map((id) => item(id, 'SKILL')),
    ...['g1', 'g2'].map((id) => item(id, 'GROW')),
    item('r1', 'REACH'),
    item('k1', 'STUCK'),
    item('k2', 'STUCK'),
  ],
  resources: [
    {
      id: 'craft',
      row: 1,
      construct: 'BASE',
      group: 'culture',
      name: both('craft'),
      items: ['b1'],
      references: [],
      traits: traits('advanced', true),
    },
    {
      id: 'trust',
      row: 2,
      construct: 'BASE',
      group: 'culture',
      name: both('trust'),
      items: ['b2'],
      references: [],
      traits: traits('advanced', false),
    },
    {
      id: 'roads',
      row: 3,
      construct: 'BASE',
      group: 'infrastructure',
      name: both('roads'),
      items: ['b3'],
      references: [],
      traits: traits('basic', true),
    },
  ],
  paths: [
    { from: 'BASE', to: 'EDGE' },
    { from: 'BASE', to: 'SKILL' },
    { from: 'EDGE', to: 'GROW' },
    { from: 'SKILL', to: 'GROW' },
    { from: 'GROW', to: 'REACH' },
    { from: 'STUCK', to: 'SKILL', model: 'full' },
  ],
  facts: [
    { id: 'exports', question: both('exports'), kind: 'percent' },
    {
      id: 'role',
      question: both('role'),
      kind: 'choice',
      options: [
        { value: 'maker', label: both('maker') },
        { value: 'brand', label: both('brand') },
      ],
    },
  ],
  diagnosis: {
    stages: [
      {
        id: 'home',
        name: both('home'),
        definition: both('home'),
        rules: [
          {
            id: 'home-rule',
            statement: both('no exports'),
            conditions: [{ variable: { fact: 'exports' }, falls: { from: 0, to: 10 } }],
          },
        ],
      },
      {
        id: 'abroad',
        name: both('abroad'),
        definition: both('abroad'),
        rules: [
          {
            id: 'sells',
            statement: both('exports'),
            conditions: [
              { variable: { fact: 'exports' }, rises: { from: 0, to: 40 } },
              { variable: { construct: 'GROW' }, rises: { from: 1, to: 5 } },
            ],
          },
          {
            id: 'brands',
            statement: both('brand'),
            conditions: [{ variable: { fact: 'role' }, is: ['brand'] }],
          },
        ],
      },
    ],
    coupling: { first: 'EDGE', second: 'SKILL' },
    lockIns: [
      {
        id: 'stuck',
        name: both('stuck'),
        construct: 'STUCK',
        items: ['k1', 'k2'],
        rises: { from: 3, to: 5 },
      },
    ],
    targets: ['GROW', 'ALL'],
    constraints: ['BASE', 'EDGE', 'SKILL', 'STUCK'],
  },
} satisfies TheoryInput);

/** Answers that depend on the row alone, so that every test knows them: 1 … 7 in a fixed order that mixes rows and items. */
export function patternAnswer(row: number, column: number): number {
  return 1 + ((row * (2 * column + 3) + column * column + Math.floor(row / 7)) % 7);
}

/** A wave of firms in clusters of the given sizes (name → number of firms); nothing estimated unless told. */
export function smallStudy(
  sizes: Readonly<Record<string, number>>,
  change: Partial<DiagnosisInput> = {},
  answer: (row: number, column: number) => number = patternAnswer,
): DiagnosisInput {
  const clusters = Object.entries(sizes).flatMap(([id, n]) => new Array<string>(n).fill(id));
  const variables = smallTheory.items.map(({ id }) => id);
  const n = clusters.length;
  const p = variables.length;
  const firms = clusters.map((cluster, row) => ({
    id: `firm-${row}`,
    cluster: cluster === 'none' ? null : cluster,
    facts: { exports: (row * 7) % 60, role: row % 3 === 0 ? 'brand' : 'maker' },
  }));
  return {
    theory: smallTheory,
    firms,
    clusters: Object.keys(sizes)
      .filter((id) => id !== 'none')
      .map((id) => ({ id, name: { zh: `${id}集群`, en: `${id} cluster` }, attributes: {} })),
    responses: {
      wave: 1,
      n,
      p,
      variables,
      values: Float64Array.from({ length: n * p }, (_, cell) =>
        answer(Math.floor(cell / p), cell % p),
      ),
      firms: firms.map(({ id }) => id),
      clusters: firms.map(({ cluster }) => cluster),
      rows: firms.map((_, row) => row + 2),
    },
    ties: [],
    weights: null,
    effects: null,
    reliability: [],
    seed: 2026,
    level: 0.95,
    ...change,
  };
}

/** Weights and effects as an estimated model would give them, with resamples that waver around them. */
export function smallEstimates(
  resamples: number,
): Pick<DiagnosisInput, 'weights' | 'effects' | 'reliability'> {
  const weights = [
    ...['b1', 'b2', 'b3'].map((indicator, j) => ({
      construct: 'BASE',
      indicator,
      estimate: [0.5, 0.3, 0.4][j]!,
    })),
    ...['e1', 'e2', 'e3'].map((indicator) => ({ construct: 'EDGE', indicator, estimate: 0.4 })),
    ...['s1', 's2'].map((indicator) => ({ construct: 'SKILL', indicator, estimate: 0.6 })),
    ...['g1', 'g2'].map((indicator) => ({ construct: 'GROW', indicator, estimate: 0.6 })),
    { construct: 'REACH', indicator: 'r1', estimate: 1 },
  ];
  const effects = [
    { from: 'BASE', to: 'EDGE', estimate: 0.5 },
    { from: 'BASE', to: 'SKILL', estimate: 0.3 },
    { from: 'BASE', to: 'GROW', estimate: 0.32 },
    { from: 'EDGE', to: 'GROW', estimate: 0.4 },
    { from: 'SKILL', to: 'GROW', estimate: 0.4 },
    { from: 'GROW', to: 'REACH', estimate: 0.6 },
    { from: 'EDGE', to: 'REACH', estimate: 0.24 },
  ];
  const waver = (rows: readonly { estimate: number }[]) =>
    Float64Array.from({ length: resamples * rows.length }, (_, cell) => {
      const column = cell % rows.length;
      const draw = Math.floor(cell / rows.length);
      return rows[column]!.estimate + 0.1 * Math.sin(draw * (column + 1.7));
    });
  return {
    weights: { rows: weights, draws: waver(weights), resamples },
    effects: { rows: effects, draws: waver(effects), resamples },
    reliability: [
      { construct: 'EDGE', rhoA: 0.84, rhoC: 0.8 },
      { construct: 'SKILL', rhoA: null, rhoC: 0.75 },
      { construct: 'GROW', rhoA: 1.2, rhoC: 0.7 },
      { construct: 'REACH', rhoA: 1, rhoC: 1 },
    ],
  };
}
