import { clusteredFirmsTheory, editTheory, type Item } from '@qunhai/theory';
import { describe, expect, it } from 'vitest';
import {
  newDraft,
  theoryToSave,
  withDefinition,
  withoutHypothesis,
  withoutPendingText,
  withText,
  withTheory,
} from './draft.ts';

const start = newDraft(clusteredFirmsTheory, 'en');
const typed = (from: string, to: string, draft = start) => {
  expect(draft.text).toContain(from);
  return withText(draft, draft.text.replace(from, to));
};

describe('a draft of a theory', () => {
  it('moves the theory when the text changes, and keeps the very theory when only a comment does', () => {
    const next = typed('CA ~ DL + IE + CN', 'CA ~ DL + IE + CN\nAQ ~ CA');
    expect(next.theory.paths.at(-1)).toEqual({ from: 'CA', to: 'AQ', model: 'base' });
    expect(next.issues).toEqual([]);
    expect(typed('# Structure', '# My structure').theory).toBe(start.theory);
  });

  it('saves comments of its own with the theory, and shows them again', () => {
    expect(theoryToSave(start)).toEqual(clusteredFirmsTheory);
    expect(theoryToSave(newDraft(clusteredFirmsTheory, 'zh'))).toEqual(clusteredFirmsTheory);
    const commented = typed('CA ~ DL + IE', '# why\nCA ~ b*DL + IE');
    const saved = theoryToSave(commented);
    expect(saved.parameters).toEqual(['CA ~ b*DL']);
    expect(saved.modelText).toBe(commented.text);
    for (const language of ['zh', 'en'] as const)
      expect(newDraft(saved, language).text).toBe(commented.text);
    const again = typed('# why\n', '', newDraft(saved, 'en'));
    expect(theoryToSave(again)).toEqual({ ...clusteredFirmsTheory, parameters: ['CA ~ b*DL'] });
  });

  it('keeps the last understood theory while the text is half typed', () => {
    const half = typed('CA ~ DL + IE + CN', 'CA ~ DL + IE +');
    expect(half.pending).toBe(true);
    expect(half.theory).toBe(start.theory);
    expect(half.issues[0]!.code).toBe('syntax.ends-early');
    expect(withoutPendingText(half, 'en')).toEqual(start);
  });

  it('brings an item back with its resource when it is typed again', () => {
    const without = typed('DL1 + DL2', 'DL1');
    expect(without.theory.resources[0]!.items).not.toContain('DL2');
    const again = typed('DL1', 'DL1 + DL2', without);
    expect(again.theory).toEqual(clusteredFirmsTheory);
  });

  it('moves the text when the theory changes, and keeps its comments', () => {
    const commented = typed('CA ~ DL', '# why\nCA ~ DL');
    const { theory } = editTheory(commented.theory, {
      kind: 'add-path',
      path: { from: 'AQ', to: 'CA', model: 'full' },
    });
    const next = withTheory(commented, theory!);
    expect(next.text).toContain('# why\nCA ~ DL + IE + CN + full()*AQ\n');
    expect(next.issues).toEqual([]);
  });

  it('takes up a new item once it is written', () => {
    const named = typed('CR =~ CR1', 'CR =~ CR1 + CR9');
    expect(named.issues[0]!.remedies).toContainEqual({
      kind: 'define-item',
      item: 'CR9',
      construct: 'CR',
    });
    const cr1 = clusteredFirmsTheory.items.find(({ id }) => id === 'CR1')!;
    const item: Item = { ...cr1, id: 'CR9', text: { zh: '新', en: 'New' } };
    const next = withDefinition(named, { items: [item] });
    expect(next.pending).toBe(false);
    expect(next.theory.items).toContainEqual(item);
    expect(next.text).toBe(named.text);
  });

  it('lets a hypothesis go with its path', () => {
    const pathGone = typed('CA ~ DL + IE', 'CA ~ IE');
    const lost = pathGone.issues
      .flatMap(({ remedies }) => remedies)
      .flatMap((remedy) => (remedy.kind === 'remove-hypothesis' ? [remedy.hypothesis] : []));
    const next = lost.reduce(withoutHypothesis, pathGone);
    expect(next.issues).toEqual([]);
    expect(next.theory.hypotheses.some(({ id }) => id === 'H1a')).toBe(false);
  });
});
