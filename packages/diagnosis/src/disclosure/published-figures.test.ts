import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  patternAnswer,
  smallEstimates,
  smallStudy,
  smallTheory,
} from '../../golden/small-study.ts';
import { diagnose } from '../index.ts';
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
