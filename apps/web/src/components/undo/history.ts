/** A value with what it was before and what was undone. */
export interface History<Value> {
  readonly past: readonly Value[];
  readonly present: Value;
  readonly future: readonly Value[];
  /** Edits of the same kind in a row, such as the letters of one word, are one step. */
  readonly kind: string | null;
}

/** Steps that are kept. */
const longest = 200;

export function newHistory<Value>(present: Value): History<Value> {
  return { past: [], present, future: [], kind: null };
}

/** The history after an edit. What was undone before is gone, as everywhere. */
export function record<Value>(
  history: History<Value>,
  next: Value,
  kind: string | null = null,
): History<Value> {
  if (Object.is(next, history.present)) return history;
  const continues = kind !== null && kind === history.kind;
  const past = continues ? history.past : [...history.past, history.present].slice(-longest);
  return { past, present: next, future: [], kind };
}

export function undo<Value>(history: History<Value>): History<Value> {
  if (history.past.length === 0) return history;
  return {
    past: history.past.slice(0, -1),
    present: history.past.at(-1) as Value,
    future: [history.present, ...history.future],
    kind: null,
  };
}

export function redo<Value>(history: History<Value>): History<Value> {
  if (history.future.length === 0) return history;
  const [present, ...future] = history.future as [Value, ...Value[]];
  return { past: [...history.past, history.present], present, future, kind: null };
}
