import { checkQuality } from '@qunhai/dataset';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  patternAnswer,
  smallEstimates,
  smallStudy,
  smallTheory,
} from '../../golden/small-study.ts';
import { type DiagnosisInput, diagnose } from '../index.ts';
import { columnLinks } from './column-links.ts';

const sizes = fc
  .record({
    a: fc.integer({ min: 1, max: 9 }),
    b: fc.integer({ min: 1, max: 9 }),
    c: fc.integer({ min: 1, max: 14 }),
    none: fc.integer({ min: 0, max: 6 }),
  })
  .filter(({ a, b, c }) => a + b + c >= 10);

/** Item answers drop out by a fixed pattern, more of them the larger `gaps`. */
const holes = (gaps: number) => (row: number, column: number) =>
  (row * 31 + column * 17) % 10 < gaps ? Number.NaN : patternAnswer(row, column);

type Diagnosis = ReturnType<typeof diagnose>;

/** What subtraction works on: the firms behind a published total and behind each published part of it. */
interface Attack {
  readonly total: number;
  readonly shown: readonly number[];
}

function firmCounts({ clusters }: Diagnosis, { responses }: DiagnosisInput): Attack {
  return { total: responses.n, shown: clusters.flatMap(({ firms }) => firms ?? []) };
}

/** `quality.items` of results.json. */
function itemRows({ theory, responses: matrix }: DiagnosisInput) {
  const items = Object.fromEntries(
    matrix.variables.map((id, c) => [
      id,
      Float64Array.from({ length: matrix.n }, (_, i) => matrix.values[i * matrix.p + c]!),
    ]),
  );
  const responses = {
    firm: matrix.firms,
    wave: matrix.firms.map(() => 1),
    row: matrix.rows,
    file: 'answers.csv',
    items,
    facts: {},
    seconds: null,
  };
  const rest = { firms: [], clusters: [], ties: [], exclusions: [], notices: [] };
  return checkQuality({ responses, ...rest }, theory, matrix).items;
}

/** Totals of items that are a resource or a construct by themselves, against the cells of that resource or construct. */
function itemAttacks({ clusters }: Diagnosis, input: DiagnosisInput): Attack[] {
  const { theory } = input;
  return itemRows(input).flatMap(({ item, n, mean }) => {
    if (mean === null) return [];
    const resource = theory.resources.find(({ items }) => items.length === 1 && items[0] === item);
    const { construct } = theory.items.find(({ id }) => id === item)!;
    const alone = theory.items.filter((other) => other.construct === construct).length === 1;
    const cells = clusters.map(({ resources, constructs }) =>
      resource
        ? resources.find((cell) => cell.resource === resource.id)
        : constructs.find((cell) => cell.construct === construct),
    );
    const shown = cells.flatMap((cell) => (cell?.value == null ? [] : cell.n!));
    return resource || alone ? [{ total: n, shown }] : [];
  });
}

/** Mean performance of all firms against the cells of the construct. */
function performanceAttacks({ importancePerformance, clusters, firms }: Diagnosis): Attack[] {
  return importancePerformance.flatMap(({ points }) =>
    points.flatMap(({ construct, performance }) => {
      if (performance.estimate === null) return [];
      const total = firms.filter(({ scores }) =>
        scores.some((score) => score.construct === construct && score.score !== null),
      ).length;
      const cells = clusters.flatMap(({ constructs }) =>
        constructs.filter((cell) => cell.construct === construct && cell.value !== null),
      );
      return [{ total, shown: cells.map(({ n }) => n!) }];
    }),
  );
}

describe('published figures', () => {
  it('rest on five firms or more, and say nothing where they do not', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 6 }), (drawn, gaps) => {
        const input = smallStudy(drawn, smallEstimates(25), holes(gaps));
        const result = diagnose(input);
        const answers = (construct: string, cluster: string | null) =>
          result.firms.filter(
            (firm) =>
              (cluster === null || firm.cluster === cluster) &&
              firm.scores.some((score) => score.construct === construct && score.score !== null),
          ).length;
        for (const cluster of result.clusters) {
          for (const cell of cluster.constructs) {
            if (cell.value !== null || (cell.n !== null && cell.n > 0))
              expect(answers(cell.construct, cluster.cluster)).toBeGreaterThanOrEqual(5);
            if (cell.suppressed)
              expect(cell).toMatchObject({ value: null, interval: null, n: null });
          }
          if (cluster.suppressed) {
            expect(cluster.firms).toBeNull();
            expect(cluster.structure).toBeNull();
            expect(cluster.nature).toEqual([]);
            for (const resource of cluster.resources)
              expect(resource).toMatchObject({
                value: null,
                share: null,
                agreement: null,
                difference: { estimate: null, interval: null },
              });
          }
        }
        for (const { points } of result.importancePerformance)
          for (const { construct, performance } of points)
            if (performance.estimate !== null)
              expect(answers(construct, null)).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 40 },
    );
  });

  it('totals over all firms minus what is shown of clusters leave nobody, or five firms or more', () => {
    let attacks = 0;
    let unprotected = 0;
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 4 }), (drawn, gaps) => {
        const input = smallStudy(drawn, smallEstimates(25), holes(gaps));
        const result = diagnose(input);
        for (const { total, shown } of [
          firmCounts(result, input),
          ...itemAttacks(result, input),
          ...performanceAttacks(result),
        ]) {
          const left = shown.reduce((n, group) => n - group, total);
          expect(left === 0 || left >= 5, `${total} − ${shown.join(' − ')}`).toBe(true);
          attacks++;
        }
        if (drawn.none > 0 && drawn.none < 5 && drawn.a >= 5 && drawn.b >= 5) unprotected++;
      }),
      { numRuns: 60 },
    );
    expect(attacks).toBeGreaterThan(300);
    expect(unprotected).toBeGreaterThan(0);
  });

  it('the one firm without a cluster cannot be computed from item means and cluster means', () => {
    const input = smallStudy({ a: 30, b: 20, none: 1 });
    const { clusters, suppressions, notes } = diagnose(input);
    const craft = clusters.map(({ resources }) => resources[0]!);
    const total = itemRows(input)[0]!;
    const left = craft.reduce(
      (sum, { n, value }) => sum - (n ?? 0) * (value ?? 0),
      51 * total.mean!,
    );
    expect(craft.map(({ n }) => n)).toEqual([30, null]);
    // What is left is the sum of 21 firms, not the answer of one.
    const b = Array.from({ length: 21 }, (_, i) => patternAnswer(30 + i, 0));
    expect(left).toBeCloseTo(
      b.reduce((sum, answer) => sum + answer, 0),
      8,
    );
    expect(suppressions.map(({ row, kind }) => [row, kind])).toEqual([['b', 'secondary']]);
    expect(notes.map(({ en }) => en).join()).toContain('Fewer than five firms have no cluster');
  });

  it('percentiles and constraints rest on five peers or more', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 8 }), (drawn, gaps) => {
        const result = diagnose(smallStudy(drawn, smallEstimates(25), holes(gaps)));
        for (const firm of result.firms) {
          const peers = result.firms.filter(
            (other) =>
              other.firm !== firm.firm &&
              (firm.peers!.group === 'wave' || other.cluster === firm.cluster),
          );
          expect(firm.peers!.firms).toBe(peers.length);
          const scored = (construct: string) =>
            peers.filter((peer) =>
              peer.scores.some((one) => one.construct === construct && one.score !== null),
            ).length;
          for (const { construct, percentile } of firm.scores)
            if (percentile !== null) expect(scored(construct)).toBeGreaterThanOrEqual(5);
          for (const { construct } of firm.constraints)
            expect(scored(construct)).toBeGreaterThanOrEqual(5);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('do not change with what the firms of a withheld cluster answered', () => {
    // Cluster c is withheld; its answers may move totals, but no published cell about another cluster.
    const published = (shift: number) =>
      diagnose(
        smallStudy({ a: 8, b: 7, d: 9, c: 3 }, {}, (row, column) =>
          row < 24 ? patternAnswer(row, column) : 1 + ((row + column + shift) % 7),
        ),
      ).clusters.filter(({ suppressed }) => suppressed === null);
    expect(published(1)).toEqual(published(4));
    expect(published(1).map(({ cluster }) => cluster)).toEqual(['a', 'd']);
  });

  it('the log lists every withheld cell once, without figures', () => {
    const { suppressions, clusters } = diagnose(
      smallStudy({ a: 8, b: 7, d: 9, c: 3 }, {}, (row, column) =>
        column === 11 && row < 5 ? Number.NaN : patternAnswer(row, column),
      ),
    );
    expect(suppressions).toContainEqual(
      expect.objectContaining({ table: 'clusters', row: 'c', column: '*', kind: 'primary' }),
    );
    expect(suppressions).toContainEqual(
      expect.objectContaining({ table: 'clusters', row: 'b', column: '*', kind: 'secondary' }),
    );
    const whole = clusters.filter(({ suppressed }) => suppressed).length;
    const single = clusters
      .filter(({ suppressed }) => !suppressed)
      .flatMap(({ constructs, resources, stages, coupling, lockIns }) => [
        ...constructs,
        ...resources,
        ...stages,
        ...(coupling ? [coupling] : []),
        ...lockIns,
      ])
      .filter(({ suppressed }) => suppressed).length;
    expect(suppressions).toHaveLength(whole + single);
    expect(JSON.stringify(suppressions.map(({ reason }) => reason.en))).not.toMatch(/\d/);
  });
});

it('columns that read the same items are linked, and so are components and single-condition stages', () => {
  const links = columnLinks(smallTheory).map((pair) => pair.join(' – '));
  expect(links).toEqual([
    'resource:craft – construct:BASE',
    'resource:trust – construct:BASE',
    'resource:roads – construct:BASE',
    'lock-in:stuck – construct:STUCK',
    'lock-in:stuck – construct:STUCK',
    'construct:ALL – construct:GROW',
    'construct:ALL – construct:REACH',
  ]);
  const [stage] = smallTheory.diagnosis.stages;
  const single = {
    ...stage!,
    rules: [
      {
        ...stage!.rules[0]!,
        conditions: [{ variable: { item: 'e1' }, rises: { from: 1, to: 7 } }],
      },
    ],
  };
  expect(
    columnLinks({ ...smallTheory, diagnosis: { ...smallTheory.diagnosis, stages: [single] } }),
  ).toContainEqual(['stage:home', 'construct:EDGE']);
});
