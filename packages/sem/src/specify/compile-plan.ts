import { PlsMode, type PlsPlan, PlsScheme } from '../estimate/pls-plan.ts';
import type { SemConstruct } from './model.ts';
import type { FirstOrderModel } from './model-stages.ts';

/** How a stage is to be estimated; defaults already filled in. */
export interface PlanSettings {
  readonly scheme: 'path' | 'factorial' | 'centroid';
  readonly consistent: boolean;
  readonly tolerance: number;
  readonly maxIterations: number;
}

const modeCodes = { A: PlsMode.correlation, B: PlsMode.regression, unit: PlsMode.fixed } as const;
const schemeCodes = {
  path: PlsScheme.path,
  factorial: PlsScheme.factorial,
  centroid: PlsScheme.centroid,
} as const;

/** Flatten one stage of a valid model into the index arrays the kernels run on. */
export function compilePlan(stage: FirstOrderModel, settings: PlanSettings): PlsPlan {
  const { constructs, paths } = stage;
  const position = new Map(constructs.map((c, j) => [c.id, j]));
  const arcs = paths.map(({ from, to }) => ({ from: position.get(from)!, to: position.get(to)! }));
  const predecessors = constructs.map((_, j) => arcs.flatMap((a, at) => (a.to === j ? [at] : [])));
  const neighbours = constructs.map((_, j) => [
    ...predecessors[j]!.map((at) => arcs[at]!.from),
    ...arcs.flatMap((a) => (a.from === j ? [a.to] : [])),
  ]);
  const start = offsets(constructs.map((c) => c.indicators.length));
  return {
    slots: start[constructs.length]!,
    constructs: constructs.length,
    paths: paths.length,
    start,
    mode: Int32Array.from(constructs, (c) =>
      c.indicators.length === 1 ? PlsMode.fixed : modeCodes[c.mode],
    ),
    scheme: schemeCodes[settings.scheme],
    corrected: Int32Array.from(constructs, (c) => (settings.consistent && isCorrected(c) ? 1 : 0)),
    linkStart: offsets(neighbours.map((list) => list.length)),
    linkTo: Int32Array.from(neighbours.flat()),
    productStart: offsets(
      neighbours.flatMap((list, j) => list.map(() => constructs[j]!.indicators.length)),
    ),
    predecessorStart: offsets(predecessors.map((list) => list.length)),
    predecessor: Int32Array.from(predecessors.flat(), (at) => arcs[at]!.from),
    pathOf: Int32Array.from(predecessors.flat()),
    coPredecessors: coPredecessors(
      predecessors.map((list) => list.map((at) => arcs[at]!.from)),
      neighbours,
    ),
    tolerance: settings.tolerance,
    maxIterations: settings.maxIterations,
  };
}

/** PLSc corrects common factors with mode A weights; a single indicator leaves nothing to correct. */
export function isCorrected(construct: SemConstruct): boolean {
  return (
    construct.kind === 'reflective' && construct.mode === 'A' && construct.indicators.length > 1
  );
}

function offsets(lengths: readonly number[]): Int32Array {
  const out = new Int32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    out[i + 1] = out[i]! + length;
  });
  return out;
}

/** Pairs that share a successor without being neighbours: their correlation enters a regression, nothing else. */
function coPredecessors(
  predecessors: readonly (readonly number[])[],
  neighbours: readonly (readonly number[])[],
): Int32Array {
  const pairs = new Map<string, readonly [number, number]>();
  for (const list of predecessors)
    for (const j of list)
      for (const k of list)
        if (j > k && !neighbours[j]!.includes(k)) pairs.set(`${j}:${k}`, [j, k]);
  return Int32Array.from([...pairs.values()].flat());
}
