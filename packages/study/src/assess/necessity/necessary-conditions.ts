import type { Construct, Theory } from '@qunhai/theory';

/** An outcome and what the theory says may be needed for it. */
export interface NecessityQuestion {
  readonly outcome: string;
  /** Whether the theory aims at it; others lie on the way. */
  readonly target: boolean;
  readonly conditions: readonly string[];
}

/**
 * What may be necessary for what. Outcomes of the theory (where no construct has that role, those that nothing follows from) come
 * first: conditions are all constructs upstream of them and every mechanism that turns resources into them. Then what lies on the way:
 * its conditions are the constructs upstream of it and those that strengthen a path to it. Risks and contexts are not asked about,
 * for theory wants little of them, nor are a second-order outcome's own components.
 */
export function necessityQuestions(theory: Theory): NecessityQuestion[] {
  const above = upstream(theory);
  const isAsked = ({ role }: Construct) => role !== 'risk' && role !== 'context';
  const targets = targetsOf(theory);
  const questions = theory.constructs.flatMap((construct): NecessityQuestion[] => {
    const target = targets.has(construct.id);
    if (!isAsked(construct)) return [];
    const parts = componentsOf(construct);
    const causes = new Set([construct.id, ...parts].flatMap((id) => [...above(id)]));
    if (!target && causes.size === 0) return [];
    const strengthening = strengthenersOf(theory, construct.id);
    const conditions = theory.constructs.filter((one) => {
      if (one === construct || parts.includes(one.id) || !isAsked(one)) return false;
      if (componentsOf(one).includes(construct.id)) return false;
      if (target && one.role === 'mechanism') return true;
      return causes.has(one.id) || strengthening.has(one.id);
    });
    return conditions.length === 0
      ? []
      : [{ outcome: construct.id, target, conditions: conditions.map(({ id }) => id) }];
  });
  return [...questions.filter(({ target }) => target), ...questions.filter((one) => !one.target)];
}

function componentsOf({ measurement }: Construct): readonly string[] {
  return measurement.kind === 'second-order' ? measurement.components : [];
}

function targetsOf({ constructs, paths }: Theory): ReadonlySet<string> {
  const outcomes = constructs.filter(({ role }) => role === 'outcome');
  if (outcomes.length > 0) return new Set(outcomes.map(({ id }) => id));
  const causes = new Set(paths.map(({ from }) => from));
  return new Set(paths.map(({ to }) => to).filter((id) => !causes.has(id)));
}

/** All constructs from which paths of the base model lead to one. */
function upstream({ paths }: Theory): (id: string) => ReadonlySet<string> {
  const base = paths.filter(({ model }) => model === 'base');
  return (id) => {
    const found = new Set<string>();
    const open = [id];
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const { from, to } of base)
        if (to === at && from !== id && !found.has(from)) {
          found.add(from);
          open.push(from);
        }
    return found;
  };
}

/** Constructs that hypotheses say strengthen an effect on one. */
function strengthenersOf({ hypotheses }: Theory, outcome: string): ReadonlySet<string> {
  return new Set(
    hypotheses.flatMap((hypothesis) =>
      hypothesis.kind === 'moderation' && hypothesis.sign === '+' && hypothesis.to.includes(outcome)
        ? hypothesis.moderator
        : [],
    ),
  );
}
