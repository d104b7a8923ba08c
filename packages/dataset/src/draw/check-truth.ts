import type { Bilingual } from '@qunhai/kernel';
import { askedItems, type Theory } from '@qunhai/theory';
import { z } from 'zod';
import { fail } from './errors.ts';
import { population } from './population.ts';
import { type Truth, type TruthFact, truthSchema } from './truth-schema.ts';

/**
 * Check a declared truth, e.g. parsed from truth.yaml, against the schema and its theory.
 * @param file - named in messages
 * @throws {QunhaiError} draw.*, for the first thing wrong
 */
export function checkTruth(value: unknown, theory: Theory, file = 'truth.yaml'): Truth {
  const truth = parse(value, file);
  if (truth.theory !== theory.id)
    throw fail('other-theory', { file, declared: truth.theory, theory: theory.id });
  checkMeasurement(truth, theory, file);
  checkConstructNames(truth, theory, file);
  checkOtherNames(truth, theory, file);
  checkOnce(truth, file);
  checkCounts(truth, file);
  population(theory, truth, file);
  return truth;
}

function parse(value: unknown, file: string): Truth {
  const english = truthSchema.safeParse(value, { error: z.locales.en().localeError });
  if (english.success) return english.data;
  const chinese = truthSchema.safeParse(value, { error: z.locales.zhCN().localeError });
  const [issue] = english.error.issues;
  const problem: Bilingual = {
    en: issue!.message,
    zh: chinese.error?.issues[0]?.message ?? issue!.message,
  };
  throw fail('invalid-truth', {
    file,
    field: fieldName(issue!.path),
    problem,
    others: english.error.issues.length - 1,
  });
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : `${text}${text ? '.' : ''}${String(key)}`,
    '',
  );
}

/** Names in `field` must be in `known`. */
function checkNames(
  names: readonly string[],
  known: ReadonlySet<string>,
  file: string,
  field: string,
): void {
  for (const name of names)
    if (!known.has(name))
      throw fail('unknown-name', { file, field, name, near: near(name, known) });
}

function near(name: string, known: ReadonlySet<string>): string[] {
  const start = name.slice(0, 2).toLowerCase();
  return [...known].filter((other) => other.toLowerCase().startsWith(start)).slice(0, 3);
}

function checkMeasurement(truth: Truth, theory: Theory, file: string): void {
  checkNames(
    Object.keys(truth.measurement),
    new Set(theory.constructs.map((c) => c.id)),
    file,
    'measurement',
  );
  for (const [construct, block] of Object.entries(truth.measurement)) {
    const field = `measurement.${construct}`;
    const { measurement } = theory.constructs.find((c) => c.id === construct)!;
    const known =
      measurement.kind === 'second-order'
        ? measurement.components
        : askedItems(theory)
            .filter((item) => item.construct === construct)
            .map((item) => item.id);
    const indicators = new Set(Object.keys('loadings' in block ? block.loadings : block.weights));
    checkNames([...indicators], new Set(known), file, field);
    if (indicators.size === 0) throw fail('unmeasured', { file, construct });
    if ('correlations' in block)
      for (const { a, b } of block.correlations)
        checkNames([a, b], indicators, file, `${field}.correlations`);
  }
}

/** Constructs named anywhere must be measured, and components of second-order constructs stand in no path of their own. */
function checkConstructNames(truth: Truth, theory: Theory, file: string): void {
  const components = new Set(
    theory.constructs.flatMap(({ id, measurement }) =>
      measurement.kind === 'second-order' && id in truth.measurement ? measurement.components : [],
    ),
  );
  const drawn = new Set(Object.keys(truth.measurement).filter((id) => !components.has(id)));
  for (const [field, names] of constructNames(truth)) checkNames(names, drawn, file, field);
}

/** Every place of a truth that names constructs. */
function constructNames(truth: Truth): [field: string, names: string[]][] {
  const { local, foreign } = truth.ties ?? {};
  return [
    ...truth.paths.map(({ from, to }, k): [string, string[]] => [`paths[${k}]`, [from, to]]),
    ...truth.correlations.map(({ a, b }, k): [string, string[]] => [`correlations[${k}]`, [a, b]]),
    ...(truth.interactions ?? []).map(({ predictor, moderator, to }, k): [string, string[]] => [
      `interactions[${k}]`,
      [predictor, moderator, to],
    ]),
    ...truth.clusters.map(({ shifts }, k): [string, string[]] => [
      `clusters[${k}].shifts`,
      Object.keys(shifts),
    ]),
    ['waves.growth', Object.keys(truth.waves.growth)],
    ...truth.facts.map(({ drivers }, k): [string, string[]] => [
      `facts[${k}].drivers`,
      Object.keys(drivers),
    ]),
    ['ties', [local?.driver, foreign?.driver].filter((id) => id !== undefined)],
  ];
}

function checkOtherNames(truth: Truth, theory: Theory, file: string): void {
  const facts = new Set(theory.facts.map((fact) => fact.id));
  const clusters = new Set(truth.clusters.map((cluster) => cluster.id));
  const told = new Set<string>();
  truth.facts.forEach(({ fact, distribution, requires }, k) => {
    checkNames([fact], facts, file, `facts[${k}].fact`);
    checkNames(earlierFacts(distribution, requires), told, file, `facts[${k}]`);
    if (distribution.kind === 'by-cluster')
      for (const id of clusters)
        checkNames([id], new Set(Object.keys(distribution.means)), file, `facts[${k}].means`);
    told.add(fact);
  });
  const items = new Set(askedItems(theory).map((item) => item.id));
  checkNames(Object.keys(truth.answers.items), items, file, 'answers.items');
  const places = new Set(truth.regions?.names);
  const industries = new Set(Object.keys(truth.regions?.industries ?? {}));
  truth.clusters.forEach(({ region, industry }, k) => {
    if (region !== undefined) checkNames([region], places, file, `clusters[${k}].region`);
    if (industry !== undefined) checkNames([industry], industries, file, `clusters[${k}].industry`);
  });
}

/** Facts that must be told before this one. */
function earlierFacts(
  distribution: TruthFact['distribution'],
  requires: string | undefined,
): string[] {
  const earlier = requires === undefined ? [] : [requires];
  if (distribution.kind === 'count') earlier.push(distribution.of);
  if (distribution.kind === 'after') earlier.push(distribution.fact);
  if (distribution.kind === 'log-normal' && distribution.per) earlier.push(distribution.per);
  return earlier;
}

function checkOnce(truth: Truth, file: string): void {
  const lists: Record<string, string[]> = {
    clusters: truth.clusters.map((cluster) => cluster.id),
    paths: truth.paths.map(({ from, to }) => `${from} → ${to}`),
    interactions: (truth.interactions ?? []).map(
      ({ predictor, moderator, to }) => `${[predictor, moderator].sort().join(' × ')} → ${to}`,
    ),
    correlations: truth.correlations.map(({ a, b }) => [a, b].sort().join(' – ')),
    facts: truth.facts.map((fact) => fact.fact),
  };
  for (const [field, names] of Object.entries(lists)) {
    const name = names.find((n, i) => names.indexOf(n) < i);
    if (name !== undefined) throw fail('declared-twice', { file, field, name });
  }
}

function checkCounts(truth: Truth, file: string): void {
  const firms = truth.clusters.reduce((sum, cluster) => sum + cluster.firms, 0);
  const { straightLiners, speeders, duplicates, outOfRange } = truth.contamination;
  const needed = straightLiners + speeders + duplicates + outOfRange;
  if (needed > firms) throw fail('too-few-firms', { file, field: 'contamination', needed, firms });
}
