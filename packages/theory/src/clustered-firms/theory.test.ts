import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkTheory } from '../check/check-theory.ts';
import { itemsOf } from '../lookups.ts';
import { clusteredFirmsTheory as theory } from './theory.ts';

const ids = (parts: readonly { id: string }[]) => parts.map((part) => part.id);

describe('the built-in theory', () => {
  it('has no mistake', () => {
    expect(checkTheory(theory)).toEqual([]);
  });

  it('has the constructs and the number of items of the theory', () => {
    const counts = Object.fromEntries(
      theory.constructs
        .filter((construct) => construct.measurement.kind !== 'second-order')
        .map(({ id }) => [id, itemsOf(theory, id).length]),
    );
    expect(counts).toEqual({
      ...{ DL: 4, IE: 12, CN: 4, CA: 5, DC: 6, AQ: 3, TR: 3, IN: 3 },
      ...{ GR: 4, GE: 5, MK: 4, EN: 4, LF: 2, LC: 2, LP: 2, CR: 1 },
    });
  });

  it('asks about each of the 17 resources in the short form, by items of its own', () => {
    expect(theory.resources.map((resource) => resource.row)).toEqual(
      Array.from({ length: 17 }, (_, index) => index + 1),
    );
    const covered = theory.resources.flatMap((resource) => resource.items);
    const resourceItems = theory.items.filter((item) =>
      ['DL', 'IE', 'CN'].includes(item.construct),
    );
    expect(covered).toEqual(ids(resourceItems));
    for (const { items } of theory.resources)
      expect(theory.items.filter((i) => items.includes(i.id) && i.form === 'short')).toHaveLength(
        1,
      );
  });

  it('keeps every construct estimable in the short form', () => {
    for (const { id, role } of theory.constructs) {
      const short = itemsOf(theory, id, 'short').length;
      expect(short, id).toBeGreaterThanOrEqual(role === 'driver' || role === 'outcome' ? 3 : 1);
    }
  });

  it('estimates 14 direct paths in the base model', () => {
    expect(theory.paths.filter((path) => path.model === 'base')).toHaveLength(14);
  });

  it('states H1 to H13', () => {
    const groups = theory.hypotheses.map((h) => h.group ?? h.id);
    expect([...new Set(groups)]).toEqual(Array.from({ length: 13 }, (_, i) => `H${i + 1}`));
    const negative = theory.hypotheses.filter((h) => h.kind !== 'group' && h.sign === '-');
    expect(ids(negative)).toEqual(['H11a', 'H11b', 'H11c', 'H12']);
  });

  it('has one hypothesis for every direct path but those of the chain', () => {
    const tested = theory.hypotheses.flatMap((h) =>
      h.kind === 'path' ? [`${h.from} ${h.to}`] : [],
    );
    const paths = theory.paths.map((path) => `${path.from} ${path.to}`);
    expect(paths.filter((path) => !tested.includes(path))).toEqual(['GR GE', 'GE MK']);
  });

  it('cites every work at most once and says what is uncertain of works without a title', () => {
    const keys = theory.bibliography.map((work) => work.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const work of theory.bibliography)
      if (work.title === undefined) expect(work.note, work.key).toBeDefined();
  });

  const source = new URL('../../../../../shared/paper.txt', import.meta.url);
  it.skipIf(!existsSync(source))('names resources as Table 1 does (needs ../shared)', () => {
    const paper = readFileSync(source, 'utf8').replace(/\s/g, '');
    for (const { id, name } of theory.resources) {
      const [stem] = name.zh.replace('集群所在地区的', '').split('（');
      expect(paper.includes(stem!), id).toBe(true);
    }
  });
});
