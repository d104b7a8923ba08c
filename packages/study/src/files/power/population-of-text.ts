import type { Bilingual } from '@qunhai/kernel';
import type { PopulationConstruct, PopulationModel } from '@qunhai/sem';
import { parseModelText, type RelationStatement, type Statement } from '@qunhai/syntax';
import { fail } from '../errors.ts';

const reasons = {
  statement: {
    zh: '总体中只有载荷、权重、路径和相关，没有截距、阈值、约束和定义参数。',
    en: 'A population has loadings, weights, paths and correlations, and no intercepts, thresholds, constraints or definitions.',
  },
  variance: {
    zh: '所有变量的方差都是 1，残差方差由此推出。',
    en: 'All variables have variance 1, and residual variances follow from that.',
  },
  correlation: {
    zh: '只有外生构念之间可以给定相关。',
    en: 'Only constructs that nothing explains may be given a correlation.',
  },
  construct: {
    zh: '它没有用 =~ 或 <~ 测量。',
    en: 'It is not measured by =~ or <~.',
  },
} as const satisfies Record<string, Bilingual>;

interface Measured {
  kind: 'reflective' | 'composite';
  readonly values: Record<string, number>;
}

/**
 * A population in lavaan's syntax with a number before every term: `X =~ 0.8*x1 + 0.7*x2`, `Z <~ 1*z1 + 1*z2`, `Y ~ 0.3*X`,
 * `X ~~ 0.2*Z`; all standardized. Indicators of a composite are uncorrelated.
 * @throws {QunhaiError} syntax.*, files.not-fixed, files.not-a-population, files.measured-twice, files.no-paths
 */
export function populationOfText(text: string, file: string): PopulationModel {
  const relations = parseModelText(text).map((statement) => relationOf(statement, file));
  const measured = new Map<string, Measured>();
  const paths: PopulationModel['paths'][number][] = [];
  const correlations: NonNullable<PopulationModel['correlations']>[number][] = [];
  for (const relation of relations) {
    const { left, operator, right } = relation;
    const value = coefficientOf(relation, file);
    if (operator === '~') paths.push({ from: right, to: left, value });
    else if (operator === '~~') correlations.push({ a: left, b: right, value });
    else addIndicator(measured, relation, value, file);
  }
  for (const relation of relations) checkEnds(relation, measured, paths, file);
  if (paths.length === 0) throw fail('no-paths', { model: file });
  return { constructs: [...measured].map(constructOf), paths, correlations };
}

function addIndicator(
  measured: Map<string, Measured>,
  { left, operator, right, place }: RelationStatement,
  value: number,
  file: string,
): void {
  const kind = operator === '=~' ? 'reflective' : 'composite';
  const before = measured.get(left) ?? { kind, values: {} };
  if (before.kind !== kind)
    throw fail('measured-twice', { file, line: place.line, construct: left });
  before.values[right] = value;
  measured.set(left, before);
}

function constructOf([id, { kind, values }]: [string, Measured]): PopulationConstruct {
  return kind === 'reflective' ? { id, kind, loadings: values } : { id, kind, weights: values };
}

function refuse(file: string, line: number, parameter: string, reason: keyof typeof reasons) {
  return fail('not-a-population', { file, line, parameter, reason: reasons[reason] });
}

function relationOf(statement: Statement, file: string): RelationStatement {
  const { kind, place } = statement;
  if (kind !== 'relation' || statement.operator === '|')
    throw refuse(file, place.line, kind === 'relation' ? '|' : kind, 'statement');
  return statement;
}

const parameterOf = ({ left, operator, right }: RelationStatement) =>
  `${left} ${operator} ${right}`;

function coefficientOf(relation: RelationStatement, file: string): number {
  const value = relation.modifiers.fixed?.[0] ?? null;
  if (value === null)
    throw fail('not-fixed', { file, line: relation.place.line, parameter: parameterOf(relation) });
  return value;
}

/** Paths and correlations join measured constructs, correlations only those that nothing explains. */
function checkEnds(
  relation: RelationStatement,
  measured: ReadonlyMap<string, Measured>,
  paths: PopulationModel['paths'],
  file: string,
): void {
  const { left, operator, right, place } = relation;
  if (operator === '=~' || operator === '<~') return;
  const parameter = parameterOf(relation);
  if (operator === '~~' && left === right) throw refuse(file, place.line, parameter, 'variance');
  if (!measured.has(left) || !measured.has(right))
    throw refuse(file, place.line, parameter, 'construct');
  const explained = (id: string) => paths.some(({ to }) => to === id);
  if (operator === '~~' && (explained(left) || explained(right)))
    throw refuse(file, place.line, parameter, 'correlation');
}
