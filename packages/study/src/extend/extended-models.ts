import type { Bilingual } from '@qunhai/kernel';
import type { ModerationApproach, SemInteraction, SemModel } from '@qunhai/sem';
import type { Hypothesis, Theory } from '@qunhai/theory';
import { measuredConstructs } from '../analysis-model.ts';
import { message } from '../messages.ts';
import { productObstacle } from './moderation-approach.ts';

/** A hypothesis that an extended model tests. */
type ExtendedHypothesis = Extract<Hypothesis, { kind: 'path' | 'moderation' }>;
type Moderation = Extract<Hypothesis, { kind: 'moderation' }>;
type Path = SemModel['paths'][number];

/** What a hypothesis, or a group of them, adds to the base model. */
export interface Extension {
  /** H7; H11 for the group of H11a–c. */
  readonly id: string;
  readonly hypotheses: readonly ExtendedHypothesis[];
  readonly added: {
    readonly constructs: readonly string[];
    readonly paths: readonly Path[];
    readonly interactions: readonly SemInteraction[];
  };
  /** The whole model; null when nothing can be added, and `obstacle` says why. */
  readonly model: SemModel | null;
  readonly obstacle: Bilingual | null;
  /** Holds what all others add. */
  readonly joint?: true;
}

/**
 * The models in which hypotheses of the full model are tested: the base model with what one hypothesis needs, that is
 * moderators with their own effects and their products with predictors, or further causes. Parts of one hypothesis (H11a–c)
 * share a model. Effects among constructs that the data do not measure are left out; a hypothesis of which nothing is left has
 * no model.
 * @param measured - items that have answers in the analysed wave
 * @param approach - how interactions are estimated: a model whose constructs it cannot multiply is an obstacle
 * @see docs/decisions/0013-one-extended-model-a-hypothesis.md
 */
export function extensions(
  theory: Theory,
  base: SemModel,
  measured: ReadonlySet<string>,
  approach: ModerationApproach = 'two-stage',
): Extension[] {
  const wanted = theory.hypotheses.filter(isExtended);
  return [...Map.groupBy(wanted, ({ id, group }) => group ?? id)].map(([id, hypotheses]) => {
    const found = extend(id, hypotheses, { theory, base, measured });
    const obstacle = found.model && productObstacle(found.model, approach);
    return obstacle ? { ...found, model: null, obstacle } : found;
  });
}

/**
 * The model with everything that extended models add, in which their findings are checked: a product that is left out is stood in
 * for by products that correlate with it.
 * @returns null when there are not two models to put together, or together they would run in a circle
 */
export function jointExtension(all: readonly Extension[], base: SemModel): Extension | null {
  const parts = all.flatMap(({ model }) => model ?? []);
  const constructs = new Map(parts.flatMap((part) => part.constructs.map((c) => [c.id, c])));
  const paths = newPaths(
    base,
    all.flatMap((extension) => (extension.model ? extension.added.paths : [])),
  );
  if (parts.length < 2 || hasCycle([...base.paths, ...paths])) return null;
  const byName = Map.groupBy(
    parts.flatMap((part) => part.interactions ?? []),
    ({ id }) => id,
  );
  const interactions = [...byName.values()].map((same) => ({
    ...same[0]!,
    to: [...new Set(same.flatMap(({ to }) => to))],
  }));
  const known = new Set(base.constructs.map(({ id }) => id));
  return {
    id: 'full',
    joint: true,
    hypotheses: all.flatMap(({ model, hypotheses }) => (model ? hypotheses : [])),
    added: {
      constructs: [...constructs.keys()].filter((id) => !known.has(id)),
      ...{ paths, interactions },
    },
    model: {
      constructs: [...constructs.values()],
      paths: [...base.paths, ...paths],
      ...(interactions.length > 0 && { interactions }),
    },
    obstacle: null,
  };
}

/** Whether a hypothesis is tested in an extended model. */
export function isExtended(hypothesis: Hypothesis): hypothesis is ExtendedHypothesis {
  return (
    hypothesis.kind === 'moderation' || (hypothesis.kind === 'path' && hypothesis.model === 'full')
  );
}

/** `CA × DC`: the product of a moderator and a predictor, among the constructs of results. */
export function productName(moderator: string, predictor: string): string {
  return `${moderator} × ${predictor}`;
}

interface Setting {
  readonly theory: Theory;
  readonly base: SemModel;
  readonly measured: ReadonlySet<string>;
}

function extend(
  id: string,
  hypotheses: readonly ExtendedHypothesis[],
  { theory, base, measured }: Setting,
): Extension {
  const isMeasured = (construct: string) =>
    measuredConstructs(theory, [construct], measured) !== null;
  const usable = hypotheses.flatMap((hypothesis) => measuredPart(hypothesis, isMeasured) ?? []);
  const interactions = usable.flatMap((h) => (h.kind === 'moderation' ? productsOf(h) : []));
  const paths = newPaths(base, usable.flatMap(mainEffects));
  const named = [...paths, ...base.paths].flatMap(({ from, to }) => [from, to]);
  const known = new Set(base.constructs.map((construct) => construct.id));
  const constructs = theory.constructs
    .map((construct) => construct.id)
    .filter((construct) => named.includes(construct) && !known.has(construct));
  const added = { constructs, paths, interactions };
  const nothing = { id, hypotheses, added, model: null };
  if (usable.length === 0) return { ...nothing, obstacle: unmeasuredNote(hypotheses, isMeasured) };
  if (hasCycle([...base.paths, ...paths]))
    return { ...nothing, obstacle: message.both('untested.cycle') };
  const more = measuredConstructs(theory, constructs, measured)!.filter((c) => !known.has(c.id));
  return {
    ...{ id, hypotheses, added, obstacle: null },
    model: {
      constructs: [...base.constructs, ...more],
      paths: [...base.paths, ...paths],
      ...(interactions.length > 0 && { interactions }),
    },
  };
}

/** The hypothesis confined to measured constructs; null when it says nothing of these alone. */
function measuredPart(
  hypothesis: ExtendedHypothesis,
  isMeasured: (construct: string) => boolean,
): ExtendedHypothesis | null {
  if (hypothesis.kind === 'path')
    return isMeasured(hypothesis.from) && isMeasured(hypothesis.to) ? hypothesis : null;
  const moderator = hypothesis.moderator.filter(isMeasured);
  const from = hypothesis.from.filter(isMeasured);
  const to = hypothesis.to.filter(isMeasured);
  const isEmpty = [moderator, from, to].some((part) => part.length === 0);
  return isEmpty ? null : { ...hypothesis, moderator, from, to };
}

function productsOf({ moderator: moderators, from, to }: Moderation): SemInteraction[] {
  return moderators.flatMap((moderator) =>
    from.map((predictor) => ({
      id: productName(moderator, predictor),
      ...{ predictor, moderator, to },
    })),
  );
}

/** The effects a hypothesis needs beside its products: a product alone would take over what its factors do. */
function mainEffects(hypothesis: ExtendedHypothesis): Path[] {
  if (hypothesis.kind === 'path') return [{ from: hypothesis.from, to: hypothesis.to }];
  const { moderator, from, to } = hypothesis;
  return [...moderator, ...from].flatMap((cause) =>
    to.map((outcome) => ({ from: cause, to: outcome })),
  );
}

function newPaths(base: SemModel, wanted: readonly Path[]): Path[] {
  const key = ({ from, to }: Path) => `${from}\n${to}`;
  const known = new Set(base.paths.map(key));
  return wanted.filter((path) => {
    const isNew = !known.has(key(path));
    known.add(key(path));
    return isNew;
  });
}

function unmeasuredNote(
  hypotheses: readonly ExtendedHypothesis[],
  isMeasured: (construct: string) => boolean,
): Bilingual {
  const named = hypotheses.flatMap((h) =>
    h.kind === 'path' ? [h.from, h.to] : [...h.moderator, ...h.from, ...h.to],
  );
  const constructs = [...new Set(named)].filter((construct) => !isMeasured(construct));
  return message.both('untested.unmeasured', { constructs });
}

function hasCycle(paths: readonly Path[]): boolean {
  return paths.some(({ from, to }) => {
    const reached = new Set([to]);
    for (const id of reached) for (const path of paths) if (path.from === id) reached.add(path.to);
    return reached.has(from);
  });
}
