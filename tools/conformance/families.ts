import { RandomStream } from '@qunhai/kernel';
import type { CovarianceOptions, GroupEquality } from '@qunhai/sem';
import { type ConformanceCase, Draft } from './draft.ts';
import { cutOrdinal, loseCells, type Noise } from './population.ts';

/** What a family settles for one of its cases, beside the model text. */
interface Setting {
  readonly rows: number;
  readonly options: CovarianceOptions;
  readonly noise?: Noise;
  readonly groups?: number;
  /** Share of cells that go missing. */
  readonly lost?: number;
  /** Numbers of categories are drawn from 2 to 5. */
  readonly ordinal?: boolean;
}

type Family = (draft: Draft, index: number) => Setting;

function measurement(draft: Draft): void {
  const factors = draft.factors(draft.whole(1, 4), [3, 5]);
  if (factors.length > 1 && draft.stream.uniform() < 0.5) draft.lines.push('f1_2 ~~ f2_2');
}

function structural(draft: Draft): void {
  const exogenous = draft.factors(draft.whole(1, 3), [3, 4]);
  draft.regress('g1', exogenous);
  draft.measure('g1', draft.whole(3, 4));
  draft.regress('g2', ['g1', ...exogenous.slice(0, draft.whole(0, 1))]);
  draft.measure('g2', draft.whole(3, 4));
}

function paths(draft: Draft): void {
  const exogenous = Array.from({ length: draft.whole(1, 3) }, (_, j) => `x${j + 1}`);
  draft.population.add('common', [], 1);
  for (const name of exogenous) {
    draft.population.add(name, [['common', 0.5]], draft.between(0.5, 2), draft.between(-2, 2));
    draft.observed.push(name);
  }
  draft.regress('m1', exogenous, { observed: true });
  draft.regress('m2', [exogenous[0]!, 'm1'], { observed: true });
  draft.regress('y', ['m1', 'm2'], { observed: true });
}

function secondOrder(draft: Draft): void {
  draft.population.add('top', [], 1);
  const lower = Array.from({ length: draft.whole(3, 4) }, (_, f) => `f${f + 1}`);
  for (const name of lower)
    draft.population.add(name, [['top', draft.between(0.6, 1)]], draft.between(0.5, 0.8));
  for (const name of lower) draft.measure(name, 3);
  draft.lines.push(`top =~ ${lower.join(' + ')}`);
}

function constrained(draft: Draft, index: number): void {
  draft.population.add('f1', [], 1);
  draft.measure('f1', 4, index % 3 === 0 ? 'l' : '');
  draft.regress('g1', ['f1'], { labels: 'a' });
  draft.measure('g1', 3);
  draft.regress('g2', ['g1', 'f1'], { labels: 'b' });
  draft.measure('g2', 3);
  draft.lines.push(
    'indirect := a1*b1',
    'total := indirect + b2',
    'ratio := indirect/sqrt(1 + total^2)',
  );
  if (index % 2 === 0) draft.lines.push('a1 == b1');
  if (index % 5 === 1) draft.lines.push('b1 == a1 + b2');
  if (index % 5 === 3) draft.lines.push('a1 == 2*b2');
}

const invariance: readonly GroupEquality[][] = [
  [],
  ['loadings'],
  ['loadings', 'intercepts'],
  ['loadings', 'intercepts', 'residuals'],
  ['loadings', 'intercepts', 'residuals', 'latent-variances', 'means'],
];

const cycle = <T>(from: readonly T[], index: number): T => from[index % from.length]!;

/** Ten families of models, and ordinal ones. */
const families: Readonly<Record<string, Family>> = {
  'factor models': (draft, i) => {
    measurement(draft);
    return {
      rows: draft.whole(150, 400),
      options: { unitVariances: i % 3 === 0, orthogonal: i % 5 === 0, meanStructure: i % 2 === 0 },
    };
  },
  'latent regressions': (draft, i) => {
    structural(draft);
    return {
      rows: draft.whole(150, 400),
      options: { information: cycle(['expected', 'observed'], i) },
    };
  },
  'paths among observed variables': (draft, i) => {
    paths(draft);
    return {
      rows: draft.whole(80, 300),
      options: {
        fixedExogenous: i % 3 !== 0,
        meanStructure: i % 2 === 0,
        estimator: cycle(['ML', 'MLR', 'MLM'], i),
      },
    };
  },
  'second-order factors': (draft, i) => {
    secondOrder(draft);
    return { rows: draft.whole(200, 400), options: { estimator: cycle(['ML', 'MLR'], i) } };
  },
  'constraints and defined quantities': (draft, i) => {
    constrained(draft, i);
    return { rows: draft.whole(150, 400), options: { estimator: cycle(['ML', 'MLR', 'MLM'], i) } };
  },
  'several groups': (draft, i) => {
    measurement(draft);
    const estimator = cycle(['ML', 'ML', 'MLR', 'MLM'] as const, i);
    return {
      rows: draft.whole(300, 600),
      groups: draft.whole(2, 3),
      options: {
        estimator,
        meanStructure: true,
        equalOverGroups: cycle(invariance, i),
        unitVariances: i % 4 === 1,
      },
    };
  },
  'missing values': (draft, i) => {
    if (i % 4 === 0) paths(draft);
    else if (i % 2 === 0) measurement(draft);
    else structural(draft);
    return {
      rows: draft.whole(150, 300),
      lost: 0.1,
      noise: i % 3 === 2 ? 'skewed' : 'normal',
      options: { missing: 'full-information', estimator: cycle(['ML', 'ML', 'MLR'], i) },
      ...(i === 6 ? { groups: 2 } : {}),
    };
  },
  'few rows': (draft, i) => {
    if (i % 2 === 0) measurement(draft);
    else paths(draft);
    return {
      rows: draft.whole(40, 60),
      options: {
        likelihood: cycle(['normal', 'wishart'], i),
        estimator: i % 4 === 2 ? 'MLM' : 'ML',
      },
    };
  },
  'data that are not normal': (draft, i) => {
    structural(draft);
    return {
      rows: draft.whole(150, 400),
      noise: cycle(['skewed', 'long-tailed'], i),
      options: { estimator: cycle(['MLR', 'MLM', 'MLMV', 'MLF'], i) },
    };
  },
  'least squares': (draft, i) => {
    if (i % 2 === 0) measurement(draft);
    else structural(draft);
    return {
      rows: draft.whole(200, 400),
      options: { estimator: cycle(['GLS', 'ULS', 'DWLS'], i), meanStructure: i % 4 === 0 },
    };
  },
};

/** Ordinal answers: the same models behind thresholds. */
const ordinalFamilies: Readonly<Record<string, Family>> = {
  'ordinal answers': (draft, i) => {
    if (i % 2 === 0) measurement(draft);
    else structural(draft);
    const estimator = i % 5 === 4 ? 'DWLS' : 'WLSMV';
    return {
      rows: draft.whole(300, 600),
      ordinal: true,
      noise: i % 3 === 2 ? 'skewed' : 'normal',
      ...(i === 6 ? { groups: 2 } : {}),
      options: { estimator, ordinal: draft.observed, unitVariances: i % 4 === 0 },
    };
  },
};

/** All of them. */
export const allFamilies: Readonly<Record<string, Family>> = { ...families, ...ordinalFamilies };

/** Cases of a family, each from its own stream of random numbers. */
export function casesOf(family: string, count: number, seed: number): ConformanceCase[] {
  return Array.from({ length: count }, (_, index) => {
    const draft = new Draft(new RandomStream(seed, `conformance ${family}`, index));
    const setting = allFamilies[family]!(draft, index);
    return caseOf(family, index, draft, setting);
  });
}

function caseOf(family: string, index: number, draft: Draft, setting: Setting): ConformanceCase {
  const { rows, noise = 'normal', groups = 1, lost = 0, ordinal = false, options } = setting;
  const { observed, stream } = draft;
  const values = draft.population.draw(rows, observed, noise, stream);
  if (lost > 0) loseCells(values, observed.length, lost, index % 2 === 1, stream);
  if (ordinal)
    cutOrdinal(
      values,
      observed.length,
      observed.map(() => cycle(categories, stream.integer(4))),
    );
  const names = Array.from({ length: rows }, (_, i) => `g${(i % groups) + 1}`);
  return {
    name: `${family} ${index + 1}`,
    family,
    model: draft.text(),
    options: groups > 1 ? { ...options, groups } : options,
    data: { variables: observed, values, ...(groups > 1 ? { groups: names } : {}) },
  };
}

const categories: readonly number[][] = [[0.2], [-0.6, 0.7], [-1, 0, 0.9], [-1.2, -0.4, 0.3, 1.1]];
