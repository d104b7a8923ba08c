import type { DefinitionStatement, Modifiers, Statement } from '@qunhai/syntax';
import { equalOverGroups } from './equal-over-groups.ts';
import { linearRestrictions } from './linear-restrictions.ts';
import { mergeEqual } from './merge-equal.ts';
import type { ParameterOperator, ParameterRow, ParameterTable } from './parameter-table.ts';
import type { TableOptions } from './table-options.ts';
import { type VariableRoles, variableRoles } from './variable-roles.ts';

/** A parameter before groups and positions: what the text or a default says. */
interface Draft {
  readonly left: string;
  readonly operator: ParameterOperator;
  readonly right: string;
  readonly modifiers: Modifiers;
  readonly user: boolean;
  /** What a default fixes it at, where the text says nothing; undefined: free. */
  readonly byDefault?: number;
  readonly fromSample?: boolean;
  readonly toUnit?: boolean;
}

/**
 * The parameters of a model: what its statements name, and what is added as in lavaan's `sem()`: residual and total variances,
 * covariances among exogenous latent variables and among outcomes, moments of exogenous observed variables, intercepts when
 * means are modelled; first loadings, or variances, fixed at 1; the residual of a single indicator at 0.
 * @throws {QunhaiError} sem.unknown-label, sem.unsupported-constraint
 * @see Rosseel (2012), lavaan: an R package for structural equation modeling. JSS 48(2), §3
 */
export function buildTable(
  statements: readonly Statement[],
  options: TableOptions = {},
): ParameterTable {
  const roles = variableRoles(statements);
  const { groups = 1, meanStructure = false } = options;
  const drafts = [...named(statements, roles, options), ...intercepts(statements, roles, options)];
  const rows = Array.from({ length: groups }, (_, group) =>
    drafts.map((draft) => rowOf(draft, group)),
  ).flat();
  const equal = equalOverGroups(rows, roles, options);
  const { rows: merged, freeCount, equations } = mergeEqual(equal, statements);
  const holdExogenous = options.fixedExogenous !== false;
  return {
    rows: merged,
    freeCount,
    observed: roles.observed,
    latent: roles.latent,
    groups,
    meanStructure: meanStructure || statements.some(({ kind }) => kind === 'intercept'),
    fixedExogenous: holdExogenous ? roles.observedExogenous : [],
    ordinal: (options.ordinal ?? []).length > 0,
    exogenous: roles.observedExogenous,
    definitions: statements.filter((s): s is DefinitionStatement => s.kind === 'definition'),
    restrictions: linearRestrictions(merged, freeCount, equations),
  };
}

/** What the text names, then the variances and covariances that are added. */
function named(
  statements: readonly Statement[],
  roles: VariableRoles,
  options: TableOptions,
): Draft[] {
  const drafts: Draft[] = [];
  const seen = new Set<string>();
  const add = (draft: Draft) => {
    const ends =
      draft.operator === '~~' ? [draft.left, draft.right].sort() : [draft.left, draft.right];
    const key = `${draft.operator} ${ends.join(' ')}`;
    if (seen.has(key)) return;
    seen.add(key);
    drafts.push(draft);
  };
  const scaled = new Set<string>();
  for (const s of statements) {
    if (s.kind !== 'relation' || s.operator === '<~') continue;
    const isFirst = s.operator === '=~' && !scaled.has(s.left);
    if (isFirst) scaled.add(s.left);
    const unit = isFirst && !options.unitVariances ? { byDefault: 1 } : {};
    add({ ...pick(s), operator: s.operator, user: true, ...unit });
  }
  for (const draft of addedVariances(statements, roles, options)) add(draft);
  for (const draft of addedThresholds(options)) add(draft);
  return drafts;
}

function pick(s: { left: string; right: string; modifiers: Modifiers }) {
  return { left: s.left, right: s.right, modifiers: s.modifiers };
}

function addedVariances(
  statements: readonly Statement[],
  roles: VariableRoles,
  options: TableOptions,
): Draft[] {
  const exogenous = new Set(roles.observedExogenous);
  const held = options.fixedExogenous !== false;
  const alone = singleIndicators(statements);
  const ordinal = new Set(options.ordinal);
  const variance = (name: string): Draft => {
    const latent = roles.latent.includes(name);
    const fixed =
      latent && options.unitVariances ? 1 : alone.has(name) || ordinal.has(name) ? 0 : undefined;
    return added(name, name, {
      ...(fixed === undefined ? {} : { byDefault: fixed }),
      fromSample: exogenous.has(name) && held,
      toUnit: ordinal.has(name),
    });
  };
  return [
    ...[...roles.observed, ...roles.latent].map(variance),
    ...(options.orthogonal ? [] : pairs(roles.latentExogenous).map(([a, b]) => added(a, b))),
    ...pairs(roles.outcomes).map(([a, b]) => added(a, b)),
    ...pairs(roles.observedExogenous).map(([a, b]) => added(a, b, { fromSample: held })),
  ];
}

/** t1, t2, … of every ordinal variable. */
function addedThresholds({ ordinal = [], thresholds = {} }: TableOptions): Draft[] {
  return ordinal.flatMap((left) =>
    Array.from({ length: thresholds[left] ?? 0 }, (_, t) => ({
      ...{ left, operator: '|' as const, right: `t${t + 1}` },
      ...{ modifiers: {}, user: false },
    })),
  );
}

function added(left: string, right: string, rest: Partial<Draft> = {}): Draft {
  return { left, operator: '~~', right, modifiers: {}, user: false, ...rest };
}

/** Observed variables that are the only indicator of their factor, which leaves no residual to estimate. */
function singleIndicators(statements: readonly Statement[]): Set<string> {
  const indicators = new Map<string, string[]>();
  for (const s of statements)
    if (s.kind === 'relation' && s.operator === '=~')
      indicators.set(s.left, [...(indicators.get(s.left) ?? []), s.right]);
  return new Set([...indicators.values()].filter(({ length }) => length === 1).flat());
}

function intercepts(
  statements: readonly Statement[],
  roles: VariableRoles,
  options: TableOptions,
): Draft[] {
  const given = statements.filter((s) => s.kind === 'intercept');
  if (!options.meanStructure && given.length === 0) return [];
  const byName = new Map(given.map((s) => [s.left, s]));
  const held = options.fixedExogenous !== false;
  return [...roles.observed, ...roles.latent].map((name) => {
    const latent = roles.latent.includes(name) || options.ordinal?.includes(name) === true;
    const statement = byName.get(name);
    return {
      left: name,
      operator: '~1' as const,
      right: '',
      modifiers: statement?.modifiers ?? {},
      user: statement !== undefined,
      ...(latent && statement === undefined ? { byDefault: 0 } : {}),
      fromSample: held && roles.observedExogenous.includes(name),
    };
  });
}

/** The modifier of a group: its own entry, or the one that holds for all. */
function entry<T>(values: readonly T[] | undefined, group: number): T | undefined {
  return values?.length === 1 ? values[0] : values?.[group];
}

function rowOf(draft: Draft, group: number): ParameterRow {
  const { modifiers, byDefault, fromSample = false } = draft;
  const said = entry(modifiers.fixed, group);
  const fixed = said === undefined ? (byDefault ?? Number.NaN) : (said ?? Number.NaN);
  return {
    left: draft.left,
    operator: draft.operator,
    right: draft.right,
    group,
    free: fromSample || !Number.isNaN(fixed) ? -1 : 0,
    fixed,
    start: entry(modifiers.start, group) ?? Number.NaN,
    label: entry(modifiers.labels, group) ?? entry(modifiers.equal, group) ?? '',
    user: draft.user,
    fromSample,
    ...(draft.toUnit ? { toUnit: true } : {}),
  };
}

function pairs(names: readonly string[]): [string, string][] {
  return names.flatMap((a, i) => names.slice(i + 1).map((b): [string, string] => [a, b]));
}
