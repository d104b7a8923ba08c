import { useCallback, useEffect, useMemo, useState } from 'react';
import { newHistory, record, redo, undo } from './history.ts';

export interface Undoable<Value> {
  readonly value: Value;
  /** Edit. Edits in a row with the same `kind`, such as the letters typed into one field, are undone as one. */
  readonly set: (next: Value | ((old: Value) => Value), kind?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Start over from a value, for example what the server has now. Nothing before it can be undone. */
  readonly reset: (value: Value) => void;
}

/** What a key asks for: Ctrl/Cmd+Z, and Ctrl+Y or Ctrl/Cmd+Shift+Z. Fields of text keep their own undo. */
export function undoKey(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}): 'undo' | 'redo' | null {
  if ((!event.ctrlKey && !event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && event.ctrlKey ? 'redo' : null;
}

function editsText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || target.matches('input:not([type=checkbox],[type=radio]), textarea')
  );
}

/** State whose edits can be undone and redone, by keyboard and by `UndoButtons`. */
export function useUndoable<Value>(initial: Value): Undoable<Value> {
  const [history, setHistory] = useState(() => newHistory(initial));
  const set = useCallback((next: Value | ((old: Value) => Value), kind?: string) => {
    setHistory((old) => {
      const value =
        typeof next === 'function' ? (next as (old: Value) => Value)(old.present) : next;
      return record(old, value, kind);
    });
  }, []);
  const goBack = useCallback(() => setHistory(undo), []);
  const goForth = useCallback(() => setHistory(redo), []);
  const reset = useCallback((value: Value) => setHistory(newHistory(value)), []);
  useEffect(() => {
    const keyDown = (event: KeyboardEvent) => {
      const wish = undoKey(event);
      if (wish === null || editsText(event.target)) return;
      event.preventDefault();
      if (wish === 'undo') goBack();
      else goForth();
    };
    addEventListener('keydown', keyDown);
    return () => removeEventListener('keydown', keyDown);
  }, [goBack, goForth]);
  return useMemo(
    () => ({
      value: history.present,
      set,
      undo: goBack,
      redo: goForth,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      reset,
    }),
    [history, set, goBack, goForth, reset],
  );
}
