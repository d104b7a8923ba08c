import { fail } from '../errors.ts';
import type {
  Condition,
  ExcludedCase,
  NamedSet,
  OutcomeSet,
  PreparedSets,
  SetData,
  SetKind,
} from './set-data.ts';

const namePattern = /^\p{L}[\p{L}\p{N}_.]*$/u;

/**
 * Checks sets and leaves out the cases that lack a value, naming them.
 * @throws {QunhaiError} qca.no-cases, no-conditions, wrong-length, duplicate-name, bad-name, not-a-set
 */
export function prepareSets(data: SetData): PreparedSets {
  const { cases, conditions, outcome } = data;
  if (conditions.length === 0) throw fail('no-conditions', {});
  const all = [...conditions, outcome];
  checkNames(all);
  for (const { name, values } of all)
    if (values.length !== cases.length)
      throw fail('wrong-length', { set: name, expected: cases.length, actual: values.length });
  const positions: number[] = [];
  const excluded: ExcludedCase[] = [];
  for (const [i, name] of cases.entries()) {
    const missing = all.filter(({ values }) => Number.isNaN(values[i]!)).map((set) => set.name);
    if (missing.length === 0) positions.push(i);
    else excluded.push({ case: name, missing });
  }
  if (positions.length === 0) throw fail('no-cases', { excluded: excluded.length });
  return {
    cases: positions.map((i) => cases[i]!),
    positions,
    conditions: conditions.map((set) => prepareCondition(set, positions)),
    outcome: prepareOutcome(outcome, positions),
    excluded,
  };
}

function checkNames(sets: readonly NamedSet[]): void {
  const seen = new Set<string>();
  for (const { name } of sets) {
    if (!namePattern.test(name)) throw fail('bad-name', { name });
    if (seen.has(name)) throw fail('duplicate-name', { name });
    seen.add(name);
  }
}

function prepareCondition(set: NamedSet, positions: readonly number[]): Condition {
  const values = Float64Array.from(positions, (i) => set.values[i]!);
  const kind = set.kind ?? kindOf(values);
  checkValues(set.name, values, kind, positions);
  const most = values.reduce((high, value) => Math.max(high, value), 1);
  const levels = kind === 'multi-value' ? Math.max(set.levels ?? 0, most + 1) : 2;
  return { name: set.name, kind, levels, values };
}

/** Fuzzy as soon as one value is not whole; multi-value as soon as one is above 1. */
function kindOf(values: Float64Array): SetKind {
  if (values.some((value) => !Number.isInteger(value))) return 'fuzzy';
  return values.some((value) => value > 1) ? 'multi-value' : 'crisp';
}

const expectations: Record<SetKind, { text: string; holds: (value: number) => boolean }> = {
  crisp: { text: '0 | 1', holds: (value) => value === 0 || value === 1 },
  fuzzy: { text: '0 … 1', holds: (value) => value >= 0 && value <= 1 },
  'multi-value': {
    text: '0, 1, 2 …',
    holds: (value) => Number.isInteger(value) && value >= 0 && value < 256,
  },
};

function checkValues(
  set: string,
  values: Float64Array,
  kind: SetKind,
  positions: readonly number[],
): void {
  const { text, holds } = expectations[kind];
  const bad = values.findIndex((value) => !holds(value));
  if (bad >= 0) throw fail('not-a-set', { set, row: positions[bad]! + 1, expected: text });
}

function prepareOutcome(set: OutcomeSet, positions: readonly number[]): PreparedSets['outcome'] {
  let { values } = prepareCondition(
    { ...set, kind: set.equals ? 'multi-value' : (set.kind ?? 'fuzzy') },
    positions,
  );
  if (set.equals) values = values.map((value) => (set.equals!.includes(value) ? 1 : 0));
  const negated = set.negated ?? false;
  if (negated) values = values.map((value) => 1 - value);
  const label = set.equals ? `${set.name}[${set.equals.join(',')}]` : set.name;
  return { name: set.name, negated, values, expression: negated ? `~${label}` : label };
}
