import type { FactValue } from '@qunhai/dataset';
import type { Stage, StageCondition } from '@qunhai/theory';

/** What is known of one firm; undefined or null where it was not observed. */
export interface Observation {
  /** Score on the construct's scale. */
  readonly construct: (id: string) => number | undefined;
  /** Answer on the item's scale. */
  readonly item: (id: string) => number | undefined;
  readonly fact: (id: string) => FactValue | undefined;
}

export interface StageMembership {
  readonly stage: string;
  /** 0 … 1; null when no condition of any rule was observed. */
  readonly membership: number | null;
  /** The rule with the highest membership, the first of equals. */
  readonly rule: string | null;
}

/** Linear ramp from 0 at `from` to 1 at `to`; a step at `to` when both are the same. */
export function ramp(value: number, from: number, to: number): number {
  if (from === to) return value >= to ? 1 : 0;
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** Membership of a firm in a fuzzy condition, 0 … 1; null when its variable was not observed. */
export function conditionMembership(condition: StageCondition, firm: Observation): number | null {
  if ('is' in condition) {
    const value = firm.fact(condition.variable.fact);
    if (value === undefined || value === null) return null;
    const given = Array.isArray(value) ? value : [value];
    return given.some((one) => condition.is.includes(String(one))) ? 1 : 0;
  }
  const value = numberOf(condition.variable, firm);
  if (value === null) return null;
  return 'rises' in condition
    ? ramp(value, condition.rises.from, condition.rises.to)
    : 1 - fallingRamp(value, condition.falls.from, condition.falls.to);
}

function fallingRamp(value: number, from: number, to: number): number {
  if (from === to) return value > to ? 1 : 0;
  return ramp(value, from, to);
}

function numberOf(variable: StageCondition['variable'], firm: Observation): number | null {
  const value =
    'construct' in variable
      ? firm.construct(variable.construct)
      : 'item' in variable
        ? firm.item(variable.item)
        : firm.fact(variable.fact);
  return typeof value === 'number' && !Number.isNaN(value) ? value : null;
}

/**
 * Fuzzy memberships of a firm in every stage and the rule that decided each.
 * A rule is as true as its least true observed condition; a stage as its truest rule (Zadeh 1965, min and max).
 * Conditions that were not observed are skipped, so a rule seen only in part can come out too high.
 */
export function stageMemberships(stages: readonly Stage[], firm: Observation): StageMembership[] {
  return stages.map((stage) => {
    let best: StageMembership = { stage: stage.id, membership: null, rule: null };
    for (const rule of stage.rules) {
      const observed = rule.conditions
        .map((condition) => conditionMembership(condition, firm))
        .filter((membership) => membership !== null);
      if (observed.length === 0) continue;
      const membership = Math.min(...observed);
      if (best.membership === null || membership > best.membership)
        best = { stage: stage.id, membership, rule: rule.id };
    }
    return best;
  });
}

/** The stage with the highest membership above 0; null when two share it or nothing was observed. */
export function decidedStage(memberships: readonly StageMembership[]): string | null {
  const highest = Math.max(0, ...memberships.map((one) => one.membership ?? 0));
  const leading = memberships.filter((one) => one.membership === highest);
  return highest > 0 && leading.length === 1 ? leading[0]!.stage : null;
}
