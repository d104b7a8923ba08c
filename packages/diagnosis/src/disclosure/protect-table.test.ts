import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClusterTable, protectTable, type Suppression } from './protect-table.ts';

const table = (
  firms: number[],
  columns: Record<string, number[]> = {},
  links: [string, string][] = [],
): ClusterTable => ({
  firms,
  columns: Object.entries(columns).map(([id, counts]) => ({ id, counts })),
  links,
});
const p: Suppression = 'primary';
const s: Suppression = 'secondary';

describe('whole clusters', () => {
  it('nothing is withheld when every cluster has five firms', () => {
    expect(protectTable(table([5, 9])).clusters).toEqual([null, null]);
  });
  it('one small cluster takes the next smallest with it', () => {
    expect(protectTable(table([20, 4, 9])).clusters).toEqual([null, p, s]);
  });
  it('two small clusters hide one another when they hold five firms together', () => {
    expect(protectTable(table([20, 4, 1])).clusters).toEqual([null, p, p]);
    expect(protectTable(table([20, 2, 2, 30])).clusters).toEqual([s, p, p, null]);
  });
});

describe('firms without a cluster', () => {
  it('fewer than five take the smallest cluster with them, five or more stand alone', () => {
    expect(protectTable({ ...table([30, 20]), unclustered: 1 }).clusters).toEqual([null, s]);
    expect(protectTable({ ...table([30, 20]), unclustered: 5 }).clusters).toEqual([null, null]);
  });
  it('hide a small cluster, so that no other need be withheld', () => {
    expect(protectTable({ ...table([30, 20, 3]), unclustered: 2 }).clusters).toEqual([
      null,
      null,
      p,
    ]);
    expect(protectTable({ ...table([30, 20, 3]), unclustered: 1 }).clusters).toEqual([null, s, p]);
  });
  it('few answers among them take a cell of the column and of linked columns with them', () => {
    const { clusters, cells } = protectTable({
      firms: [30, 20],
      unclustered: 9,
      columns: [
        { id: 'a', counts: [30, 20], unclustered: 2 },
        { id: 'b', counts: [30, 20], unclustered: 9 },
        { id: 'c', counts: [30, 20], unclustered: 9 },
      ],
      links: [['a', 'b']],
    });
    expect(clusters).toEqual([null, null]);
    expect(cells.get('a')).toEqual([null, s]);
    expect(cells.get('b')).toEqual([null, s]);
    expect(cells.get('c')).toEqual([null, null]);
  });
});

describe('cells', () => {
  it('a cell with few answers takes the next smallest of its column with it', () => {
    const { clusters, cells } = protectTable(table([9, 9, 9], { a: [4, 8, 7], b: [9, 9, 9] }));
    expect(clusters).toEqual([null, null, null]);
    expect(cells.get('a')).toEqual([p, null, s]);
    expect(cells.get('b')).toEqual([null, null, null]);
  });
  it('linked columns withhold the same clusters', () => {
    const { cells } = protectTable(
      table([9, 9, 9], { a: [4, 8, 7], b: [9, 9, 9], c: [9, 9, 9] }, [['a', 'b']]),
    );
    expect(cells.get('b')).toEqual([s, null, s]);
    expect(cells.get('c')).toEqual([null, null, null]);
  });
  it('a cell left alone in a linked column is given company, or it would be found and with it the other', () => {
    const { cells } = protectTable(table([9, 9, 9], { a: [4, 8, 7], b: [0, 9, 9] }, [['a', 'b']]));
    expect(cells.get('a')).toEqual([p, s, s]);
    expect(cells.get('b')).toEqual([p, s, s]);
  });
  it('a question nobody was asked is no cell', () => {
    expect(protectTable(table([9, 9], { a: [0, 0] })).cells.get('a')).toEqual([null, null]);
  });
  it('withheld clusters stay withheld in every column', () => {
    const { cells } = protectTable(table([20, 4, 9], { a: [20, 4, 9] }));
    expect(cells.get('a')).toEqual([null, p, s]);
  });
});

/**
 * The attacker knows every published cell, the totals of every column and of the firms, and that in complete rows the
 * first column of a linked pair is the mean of the others linked to it. A withheld sum is recovered when its unit vector
 * is a combination of what is known; the equations below leave the known right-hand sides out, as only rank matters.
 */
function recoverable(equations: number[][], unknowns: number, target: number[]): boolean {
  const rank = (rows: number[][]) => {
    const m = rows.map((row) => [...row]);
    let found = 0;
    for (let column = 0; column < unknowns; column++) {
      const pivot = m.findIndex((row, i) => i >= found && Math.abs(row[column]!) > 1e-9);
      if (pivot < 0) continue;
      [m[found], m[pivot]] = [m[pivot]!, m[found]!];
      for (let i = 0; i < m.length; i++) {
        if (i === found) continue;
        const factor = m[i]![column]! / m[found]![column]!;
        for (let k = column; k < unknowns; k++) m[i]![k]! -= factor * m[found]![k]!;
      }
      found++;
    }
    return found;
  };
  return rank([...equations, target]) === rank(equations);
}

const study = fc.integer({ min: 2, max: 7 }).chain((clusters) =>
  fc.record({
    firms: fc.array(fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 40 })), {
      minLength: clusters,
      maxLength: clusters,
    }),
    unclustered: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 })),
    /** Share of the firms that answered, by column and cluster; often all. */
    answered: fc.array(
      fc.array(fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })), {
        minLength: clusters + 1,
        maxLength: clusters + 1,
      }),
      { minLength: 4, maxLength: 4 },
    ),
    linked: fc.boolean(),
  }),
);

const columnIds = ['whole', 'part1', 'part2', 'other'] as const;

function counted({
  firms,
  unclustered,
  answered,
  linked,
}: {
  firms: number[];
  unclustered: number;
  answered: number[][];
  linked: boolean;
}): ClusterTable {
  return {
    firms,
    unclustered,
    columns: columnIds.map((id, c) => ({
      id,
      counts: firms.map((n, r) => Math.round(n * answered[c]![r]!)),
      unclustered: Math.round(unclustered * answered[c]![firms.length]!),
    })),
    links: linked
      ? [
          ['whole', 'part1'],
          ['whole', 'part2'],
        ]
      : [],
  };
}

describe('no group below five firms is shown or can be recovered', () => {
  it('primary: every shown cell and cluster has five firms', () => {
    fc.assert(
      fc.property(study, (drawn) => {
        const asked = counted(drawn);
        const { clusters, cells } = protectTable(asked);
        for (const [r, n] of asked.firms.entries()) if (n < 5) expect(clusters[r]).toBe('primary');
        for (const { id, counts } of asked.columns)
          for (const [r, n] of counts.entries())
            if (n > 0 && n < 5) expect(cells.get(id)![r]).not.toBeNull();
      }),
    );
  });

  it('counts: the number of firms of a withheld cluster is not the total minus the rest', () => {
    fc.assert(
      fc.property(study, ({ firms, unclustered }) => {
        const { clusters } = protectTable({ ...table(firms), unclustered });
        const withheld = firms.filter((_, r) => clusters[r] !== null);
        const hidden = [...withheld, ...(unclustered > 0 ? [unclustered] : [])];
        if (hidden.length === 0) return;
        const all = firms.length === withheld.length;
        expect(all || hidden.length > 1 || unclustered >= 5).toBe(true);
        expect(all || hidden.reduce((sum, n) => sum + n, 0) >= 5).toBe(true);
      }),
    );
  });

  it('linear algebra: no withheld cell below five firms follows from totals, shown cells and linked columns', () => {
    let checked = 0;
    fc.assert(
      fc.property(study, (drawn) => {
        const table = counted(drawn);
        const { cells } = protectTable(table);
        // The firms without a cluster are one row more, of which no cell is ever shown.
        const asked = {
          firms: [...table.firms, drawn.unclustered],
          columns: table.columns.map(({ id, counts, unclustered }) => ({
            id,
            counts: [...counts, unclustered!],
          })),
        };
        const clusters = asked.firms.length;
        const isWithheld = (id: string, r: number) =>
          r === table.firms.length || cells.get(id)![r] !== null;
        const place = (column: number, cluster: number) => column * clusters + cluster;
        const unknowns = columnIds.length * clusters;
        const unit = (entries: readonly (readonly [number, number])[]) => {
          const row = new Array<number>(unknowns).fill(0);
          for (const [at, value] of entries) row[at] = value;
          return row;
        };
        // What totals and linked rows alone reveal, no withheld cell can prevent: the answer of the one firm that skipped a question.
        const always: number[][] = [];
        const shown: number[][] = [];
        for (const [c, { id, counts }] of asked.columns.entries()) {
          always.push(unit(counts.map((n, r) => [place(c, r), n > 0 ? 1 : 0])));
          for (const [r, n] of counts.entries()) {
            if (n === 0) always.push(unit([[place(c, r), 1]]));
            else if (!isWithheld(id, r)) shown.push(unit([[place(c, r), 1]]));
          }
        }
        for (let r = 0; r < clusters && drawn.linked; r++) {
          const n = [0, 1, 2].map((c) => asked.columns[c]!.counts[r]!);
          if (n[0] === n[1] && n[1] === n[2])
            always.push(
              unit([
                [place(0, r), 2],
                [place(1, r), -1],
                [place(2, r), -1],
              ]),
            );
        }
        for (const [c, { id, counts }] of asked.columns.entries()) {
          const total = counts.reduce((sum, n) => sum + n, 0);
          const withheld = counts.flatMap((n, r) => (n > 0 && isWithheld(id, r) ? [r] : []));
          for (const r of withheld) {
            const target = unit([[place(c, r), 1]]);
            if (counts[r]! >= 5 || recoverable(always, unknowns, target)) continue;
            checked++;
            expect(recoverable([...always, ...shown], unknowns, target), `${id} ${r}`).toBe(false);
          }
          const firms = withheld.reduce((sum, r) => sum + counts[r]!, 0);
          if (withheld.length > 0 && total >= 5)
            expect(firms === total || firms >= 5, `${id}: sum of the withheld`).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
    expect(checked).toBeGreaterThan(300);
  });

  it('ranges: even an attacker who knows all counts cannot pin a withheld mean down on a bounded scale', () => {
    fc.assert(
      fc.property(
        study,
        fc.infiniteStream(fc.double({ min: 1.2, max: 6.8, noNaN: true })),
        (drawn, means) => {
          const asked = counted(drawn);
          const { cells } = protectTable(asked);
          for (const { id, counts } of asked.columns) {
            const held = counts.flatMap((n, r) => (n > 0 && cells.get(id)![r] !== null ? [n] : []));
            if (held.length < 2) continue;
            const values = held.map(() => means.next().value);
            const total = held.reduce((sum, n, k) => sum + n * values[k]!, 0);
            for (const [k, n] of held.entries()) {
              const others = held.reduce((sum, m, j) => (j === k ? sum : sum + m), 0);
              const low = Math.max(1, (total - 7 * others) / n);
              const high = Math.min(7, (total - others) / n);
              expect(high - low).toBeGreaterThan(0.05);
            }
          }
        },
      ),
    );
  });
});
