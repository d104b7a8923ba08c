interface Edge {
  readonly from: string;
  readonly to: string;
}

export interface Cycle {
  /** From the end of its last path in the file round to there again. */
  readonly constructs: readonly string[];
  /** Index of the last path of the circle in the file. */
  readonly closing: number;
}

/**
 * A circle among directed paths; null when there is none.
 * Nodes nothing leads to are taken away until none is left (Kahn 1962); from what remains, walking against the
 * paths must come round. Cost O(paths).
 */
export function findCycle(paths: readonly Edge[]): Cycle | null {
  const incoming = Map.groupBy(paths.keys(), (index) => paths[index]!.to);
  const outgoing = Map.groupBy(paths.keys(), (index) => paths[index]!.from);
  const waiting = new Map([...incoming].map(([id, indices]) => [id, indices.length]));
  const free = [...outgoing.keys()].filter((id) => !waiting.has(id));
  for (const id of free)
    for (const index of outgoing.get(id) ?? []) {
      const { to } = paths[index]!;
      const left = waiting.get(to)! - 1;
      waiting.set(to, left);
      if (left === 0) {
        waiting.delete(to);
        free.push(to);
      }
    }
  const [start] = waiting.keys();
  if (start === undefined) return null;
  return walkBack(
    paths,
    start,
    (id) => incoming.get(id)!.find((index) => waiting.has(paths[index]!.from))!,
  );
}

function walkBack(paths: readonly Edge[], start: string, before: (id: string) => number): Cycle {
  const walked = new Map<string, number>();
  let id = start;
  while (!walked.has(id)) {
    const index = before(id);
    walked.set(id, index);
    id = paths[index]!.from;
  }
  const steps = [...walked];
  const circle = steps.slice(steps.findIndex(([step]) => step === id));
  const closing = circle.reduce((last, [, index]) => Math.max(last, index), 0);
  const round = circle.map(([step]) => step).reverse();
  const first = round.indexOf(paths[closing]!.to);
  return {
    constructs: [...round.slice(first), ...round.slice(0, first), round[first]!],
    closing,
  };
}
