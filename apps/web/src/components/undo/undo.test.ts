import { describe, expect, it } from 'vitest';
import { newHistory, record, redo, undo } from './history.ts';
import { undoKey } from './use-undoable.ts';

describe('history', () => {
  it('goes back and forth', () => {
    const edited = record(record(newHistory(1), 2), 3);
    expect(undo(edited).present).toBe(2);
    expect(undo(undo(edited)).present).toBe(1);
    expect(redo(undo(edited)).present).toBe(3);
    expect(undo(newHistory(1)).present).toBe(1);
  });

  it('drops what was undone when something else is done', () => {
    const branched = record(undo(record(newHistory(1), 2)), 9);
    expect(redo(branched).present).toBe(9);
    expect(undo(branched).present).toBe(1);
  });

  it('takes edits of one kind in a row as one step', () => {
    let typed = newHistory('');
    for (const text of ['a', 'ab', 'abc']) typed = record(typed, text, 'name');
    typed = record(typed, 'abc!', 'other');
    expect(undo(typed).present).toBe('abc');
    expect(undo(undo(typed)).present).toBe('');
  });

  it('begins a new step after an undo', () => {
    const typed = record(undo(record(newHistory('a'), 'ab', 'name')), 'ac', 'name');
    expect(undo(typed).present).toBe('a');
  });
});

describe('undoKey', () => {
  const key = (name: string, modifiers: object) =>
    undoKey({
      key: name,
      ctrlKey: false,
      metaKey: false,
      shiftKey: false,
      altKey: false,
      ...modifiers,
    });
  it('knows the keys of every system', () => {
    expect(key('z', { ctrlKey: true })).toBe('undo');
    expect(key('Z', { metaKey: true, shiftKey: true })).toBe('redo');
    expect(key('y', { ctrlKey: true })).toBe('redo');
    expect(key('z', {})).toBeNull();
    expect(key('z', { ctrlKey: true, altKey: true })).toBeNull();
  });
});
