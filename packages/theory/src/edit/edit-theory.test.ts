import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTheory } from '../check/check-theory.ts';
import { clusteredFirmsTheory as theory } from '../clustered-firms/theory.ts';
import type { Construct, Item, Theory } from '../schema/theory.ts';
import { editTheory, type TheoryEdit } from './edit-theory.ts';

const codes = (edit: TheoryEdit, of: Theory = theory) =>
  editTheory(of, edit).issues.map(({ code }) => code.replace('theory.', ''));
const newItem: Item = {
  ...theory.items.find(({ id }) => id === 'CA1')!,
  id: 'CA9',
  text: { zh: '新题项', en: 'A new item' },
};
const newConstruct: Construct = {
  ...theory.constructs.find(({ id }) => id === 'CA')!,
  id: 'NC',
  name: { zh: '新构念', en: 'New construct' },
};

describe('editTheory', () => {
  it('rewords an item and nothing else', () => {
    const text = { zh: '成本更低', en: 'Lower cost' };
    const { theory: edited } = editTheory(theory, { kind: 'reword-item', item: 'CA1', text });
    const items = theory.items.map((item) => (item.id === 'CA1' ? { ...item, text } : item));
    expect(edited).toEqual({ ...theory, items });
  });

  it('refuses an empty wording, in words for both languages', () => {
    const { theory: edited, issues } = editTheory(theory, {
      kind: 'reword-item',
      item: 'CA1',
      text: { zh: ' ', en: 'Lower cost' },
    });
    expect(edited).toBeNull();
    expect(issues[0]!.code).toBe('theory.missing-text');
    expect(issues[0]!.message.zh).toContain('CA1');
  });

  it('adds an item behind the others of its construct, or behind one of them', () => {
    const order = (edit: TheoryEdit) =>
      editTheory(theory, edit)
        .theory!.items.filter(({ construct }) => construct === 'CA')
        .map(({ id }) => id);
    expect(order({ kind: 'add-item', item: newItem }).at(-1)).toBe('CA9');
    expect(order({ kind: 'add-item', item: newItem, after: 'CA1' }).slice(0, 2)).toEqual([
      'CA1',
      'CA9',
    ]);
    expect(codes({ kind: 'add-item', item: { ...newItem, id: 'CA1' } })).toContain('duplicate-id');
    expect(codes({ kind: 'add-item', item: { ...newItem, construct: 'IG' } })).toEqual([
      'item-of-second-order',
    ]);
  });

  it('takes a removed item out of its resource', () => {
    const { theory: edited } = editTheory(theory, { kind: 'remove-item', item: 'DL2' });
    expect(edited!.resources[0]!.items).toEqual(['DL1', 'DL3', 'DL4']);
  });

  it('asks before a resource, a lock-in flag or a stage loses its only ground', () => {
    const refused = editTheory(theory, { kind: 'remove-item', item: 'IE1' });
    expect(refused.theory).toBeNull();
    expect(refused.issues[0]!.code).toBe('theory.has-dependents');
    expect(refused.dependents.map(({ kind, id }) => [kind, id])).toEqual([
      ['resource', 'traditional-craft'],
    ]);
    const { theory: edited } = editTheory(theory, {
      kind: 'remove-item',
      item: 'IE1',
      withDependents: true,
    });
    expect(edited!.resources).toHaveLength(theory.resources.length - 1);
    const rules = editTheory(theory, { kind: 'remove-item', item: 'GE3' }).dependents;
    expect(rules.length).toBeGreaterThan(1);
    expect(new Set(rules.map(({ kind }) => kind))).toEqual(new Set(['rule']));
  });

  it('refuses to leave a construct without items, whatever is confirmed', () => {
    expect(codes({ kind: 'remove-item', item: 'CR1', withDependents: true })).toContain(
      'construct-without-items',
    );
  });

  it('removes a construct with all that speaks of it, once confirmed', () => {
    const edit = { kind: 'remove-construct', construct: 'GE' } as const;
    const kinds = new Set(editTheory(theory, edit).dependents.map(({ kind }) => kind));
    for (const kind of ['item', 'path', 'hypothesis', 'rule'] as const)
      expect(kinds).toContain(kind);
    const { theory: edited } = editTheory(theory, { ...edit, withDependents: true });
    expect(checkTheory(edited!)).toEqual([]);
    expect(JSON.stringify({ ...edited, notes: [] })).not.toContain('"GE"');
    const whole = edited!.constructs.find(({ id }) => id === 'IG')!.measurement;
    expect(whole).toMatchObject({ components: ['GR', 'MK'] });
  });

  it('lets a second-order construct go with its last but one component', () => {
    const { theory: once } = editTheory(theory, {
      kind: 'remove-construct',
      construct: 'GE',
      withDependents: true,
    });
    const { dependents } = editTheory(once!, { kind: 'remove-construct', construct: 'MK' });
    expect(dependents.map(({ id }) => id)).toContain('IG');
  });

  it('adds a construct with its items, and not without', () => {
    const items = [{ ...newItem, construct: 'NC', id: 'NC1' }];
    const { theory: edited } = editTheory(theory, {
      kind: 'add-construct',
      construct: newConstruct,
      items,
    });
    expect(edited!.constructs.at(-1)).toEqual(newConstruct);
    expect(codes({ kind: 'add-construct', construct: newConstruct, items: [] })).toEqual([
      'construct-without-items',
    ]);
    expect(
      codes({ kind: 'add-construct', construct: { ...newConstruct, id: '1' }, items }),
    ).toContain('bad-identifier');
  });

  it('adds paths, but no circle, no second time and none between a whole and its part', () => {
    const add = (from: string, to: string): TheoryEdit => ({
      kind: 'add-path',
      path: { from, to, model: 'base' },
    });
    expect(editTheory(theory, add('AQ', 'CA')).theory!.paths.at(-1)).toEqual({
      from: 'AQ',
      to: 'CA',
      model: 'base',
    });
    expect(codes(add('MK', 'CA'))).toEqual(['cyclic-model']);
    expect(codes(add('DL', 'CA'))).toEqual(['duplicate-path']);
    expect(codes(add('IG', 'GR'))).toEqual(['component-in-path']);
    expect(codes(add('CA', 'XX'))).toEqual(['unknown-reference']);
  });

  it('removes a path with its hypotheses, once confirmed', () => {
    const edit = { kind: 'remove-path', from: 'DL', to: 'CA' } as const;
    const { dependents } = editTheory(theory, edit);
    expect(dependents.map(({ id }) => id)).toContain('H1a');
    const { theory: edited } = editTheory(theory, { ...edit, withDependents: true });
    expect(edited!.hypotheses.some(({ id }) => id === 'H1a')).toBe(false);
    expect(codes({ kind: 'set-path-model', from: 'DL', to: 'CA', model: 'full' })).toContain(
      'path-only-in-full',
    );
  });

  it('says when what is to be changed is not there', () => {
    const gone: TheoryEdit[] = [
      { kind: 'remove-item', item: 'X1' },
      { kind: 'remove-path', from: 'CA', to: 'DL' },
      { kind: 'remove-construct', construct: 'X' },
      { kind: 'remove-hypothesis', hypothesis: 'H99' },
      { kind: 'reword-construct', construct: 'X', name: newItem.text, definition: newItem.text },
      { kind: 'add-item', item: newItem, after: 'X1' },
    ];
    for (const edit of gone) expect(codes(edit)).toEqual(['nothing-to-edit']);
  });

  it('does not repeat problems that were there before', () => {
    const unsound: Theory = { ...theory, paths: theory.paths.slice(1) };
    const text = { zh: '成本更低', en: 'Lower cost' };
    const { theory: edited, issues } = editTheory(unsound, {
      kind: 'reword-item',
      item: 'CA1',
      text,
    });
    expect(issues).toEqual([]);
    expect(edited).not.toBeNull();
  });

  it('leaves the theory it was given alone, and sound whatever is removed', () => {
    const copy = structuredClone(theory);
    const construct = fc.constantFrom(...theory.constructs.map(({ id }) => id));
    const item = fc.constantFrom(...theory.items.map(({ id }) => id));
    fc.assert(
      fc.property(
        fc.array(construct, { maxLength: 3 }),
        fc.array(item, { maxLength: 4 }),
        (a, b) => {
          const removals: TheoryEdit[] = [
            ...a.map(
              (id) => ({ kind: 'remove-construct', construct: id, withDependents: true }) as const,
            ),
            ...b.map((id) => ({ kind: 'remove-item', item: id, withDependents: true }) as const),
          ];
          let current: Theory = theory;
          for (const edit of removals) current = editTheory(current, edit).theory ?? current;
          expect(checkTheory(current)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
    expect(theory).toEqual(copy);
  });
});
