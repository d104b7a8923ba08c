import { decimal, type Edition, fullModelWords, percent, pValue } from '@qunhai/report';
import type { SemResults } from '@qunhai/results';
import { constructWords } from '../../../runs/tables/named-cells.ts';
import {
  chain,
  figure,
  interval,
  type ResultCell,
  type ResultColumn,
  type ResultTable,
} from '../../../runs/tables/result-table.ts';
import { fullModelPageWords } from './messages.ts';

export type Comparison = NonNullable<SemResults['groups']>[number];
type GroupPair = Comparison['pairs'][number];
type Difference = GroupPair['differences'][number];
type Permuted = Pick<Difference, 'difference' | 'p'>;
type Finding = 'differs' | 'same' | 'not-compared';

const invarianceMarks = { full: '●', partial: '◐', none: '○', untested: '–' } as const;
const findingMarks = { differs: '●', same: '○', 'not-compared': '–' } as const;

function twoDecimals(value: number): string {
  return decimal(value, 2);
}

/** The comparison of a run by one way of grouping. */
function comparisonBy({ results }: Edition, by: string): Comparison | undefined {
  return results.sem.groups?.find((one) => one.by === by);
}

/** `Cluster A and Cluster B` */
export function pairName(
  { language, text }: Edition,
  { groups: known }: Comparison,
  { groups }: GroupPair,
): string {
  const [first, second] = groups.map((id) => {
    const group = known.find((one) => one.id === id);
    return group ? text(group.name) : id;
  });
  return fullModelWords(language, 'groups.pair', { first: first!, second: second! });
}

/** What the corrected test says of a difference that MICOM lets compare. */
export function findingOf({ comparable, adjusted }: Difference, significance: number): Finding {
  if (!comparable || adjusted === null) return 'not-compared';
  return adjusted < significance ? 'differs' : 'same';
}

/** How many paths of a pair may be compared, and how many of them differ. */
export function tallyOf(
  { differences }: GroupPair,
  significance: number,
): { readonly comparable: number; readonly different: number } {
  const findings = differences.map((row) => findingOf(row, significance));
  return {
    comparable: findings.filter((finding) => finding !== 'not-compared').length,
    different: findings.filter((finding) => finding === 'differs').length,
  };
}

function micomColumns({ language }: Edition, { significance }: Comparison): ResultColumn[] {
  const share = percent(significance);
  const inGroup = (part: 'means' | 'variances'): ResultColumn[] => {
    const group = fullModelPageWords(language, `group.${part}`);
    return [
      { id: part, head: fullModelWords(language, 'head.difference'), kind: 'figure', group },
      { id: `${part}-p`, head: 'p', kind: 'figure', group },
    ];
  };
  return [
    { id: 'construct', head: fullModelWords(language, 'head.construct'), kind: 'words' },
    { id: 'c', head: 'c', kind: 'figure', compared: true },
    {
      id: 'quantile',
      head: fullModelPageWords(language, 'head.quantile', { share }),
      kind: 'figure',
    },
    { id: 'p', head: 'p', kind: 'figure' },
    ...inGroup('means'),
    ...inGroup('variances'),
    {
      id: 'invariance',
      head: fullModelWords(language, 'head.invariance'),
      kind: 'words',
      compared: true,
    },
  ];
}

function micomCells(edition: Edition, { micom }: GroupPair, construct: string): ResultCell[] {
  const { language } = edition;
  const of = <Row extends { readonly construct: string }>(rows: readonly Row[]) =>
    rows.find((row) => row.construct === construct);
  const reason = fullModelPageWords(language, 'reason.no-test');
  const permuted = (row: Permuted | undefined): ResultCell[] => [
    figure(row?.difference ?? null, twoDecimals, { reason }),
    figure(row?.p ?? null, pValue, { reason }),
  ];
  const composed = of(micom.compositional);
  const invariance = of(micom.byConstruct)?.invariance ?? 'untested';
  return [
    constructWords(edition, construct),
    figure(composed?.correlation ?? null, decimal, { reason }),
    figure(composed?.quantile ?? null, decimal, { reason }),
    figure(composed?.p ?? null, pValue, { reason }),
    ...permuted(of(micom.means)),
    ...permuted(of(micom.variances)),
    {
      kind: 'finding' as const,
      code: invariance,
      mark: invarianceMarks[invariance],
      text: fullModelWords(language, `invariance.${invariance}`),
    },
  ].map(withoutReason);
}

/** A reason belongs to a missing figure only. */
function withoutReason(cell: ResultCell): ResultCell {
  return cell?.kind === 'figure' && cell.value !== null ? { ...cell, reason: null } : cell;
}

/** The steps of MICOM for every construct and pair; null when nothing was compared. */
export function micomTable(edition: Edition, by: string): ResultTable | null {
  const comparison = comparisonBy(edition, by);
  if (comparison === undefined || comparison.pairs.length === 0) return null;
  const { language, text } = edition;
  return {
    id: `micom-${by}`,
    caption: fullModelWords(language, 'groups.micom', { title: text(comparison.title) }),
    columns: micomColumns(edition, comparison),
    groups: comparison.pairs.map((pair) => ({
      id: pair.groups.join(' '),
      head: pairName(edition, comparison, pair),
      rows: pair.micom.byConstruct.map(({ construct }) => ({
        key: [...pair.groups, construct].join(' '),
        cells: micomCells(edition, pair, construct),
      })),
    })),
    note: fullModelPageWords(language, 'groups.micom-note', {
      share: percent(comparison.significance),
    }),
  };
}

function differenceCells(
  { language }: Edition,
  row: Difference,
  significance: number,
): ResultCell[] {
  const none = fullModelWords(language, 'reason.no-estimate');
  const untested = row.comparable ? none : fullModelWords(language, 'reason.incomparable');
  const { lower, upper } = row;
  const finding = findingOf(row, significance);
  const cells: ResultCell[] = [
    chain([row.from, row.to]),
    {
      kind: 'finding',
      code: finding,
      mark: findingMarks[finding],
      text: fullModelPageWords(language, `finding.${finding}`),
    },
    figure(row.estimates[0], twoDecimals, { reason: none }),
    figure(row.estimates[1], twoDecimals, { reason: none }),
    figure(row.difference, twoDecimals, { reason: none }),
    row.comparable && lower !== null && upper !== null
      ? interval({ lower, upper }, twoDecimals)
      : figure(null, twoDecimals, { reason: untested }),
    figure(row.comparable ? row.p : null, pValue, { reason: untested }),
    figure(row.adjusted, pValue, { reason: untested }),
  ];
  return cells.map(withoutReason);
}

function differenceColumns({ language }: Edition, { significance }: Comparison): ResultColumn[] {
  return [
    { id: 'path', head: fullModelWords(language, 'head.path'), kind: 'words' },
    {
      id: 'finding',
      head: fullModelPageWords(language, 'head.finding'),
      kind: 'words',
      compared: true,
    },
    { id: 'first', head: fullModelWords(language, 'head.first'), kind: 'figure', compared: true },
    { id: 'second', head: fullModelWords(language, 'head.second'), kind: 'figure', compared: true },
    {
      id: 'difference',
      head: fullModelWords(language, 'head.difference'),
      kind: 'figure',
      compared: true,
    },
    {
      id: 'permuted',
      head: fullModelPageWords(language, 'head.permuted'),
      title: fullModelPageWords(language, 'head.permuted.title', {
        share: percent(1 - significance),
      }),
      kind: 'figure',
    },
    { id: 'p', head: 'p', kind: 'figure' },
    { id: 'adjusted', head: fullModelWords(language, 'head.corrected'), kind: 'figure' },
  ];
}

/** Every path in both groups of every pair, and whether it differs; null when nothing was compared. */
export function differenceTable(edition: Edition, by: string): ResultTable | null {
  const comparison = comparisonBy(edition, by);
  if (comparison === undefined || comparison.pairs.length === 0) return null;
  const { language, text } = edition;
  return {
    id: `differences-${by}`,
    caption: fullModelWords(language, 'groups.differences', { title: text(comparison.title) }),
    columns: differenceColumns(edition, comparison),
    groups: comparison.pairs.map((pair) => ({
      id: pair.groups.join(' '),
      head: pairName(edition, comparison, pair),
      rows: pair.differences.map((row) => ({
        key: [...pair.groups, row.from, row.to].join(' '),
        cells: differenceCells(edition, row, comparison.significance),
      })),
    })),
    note: fullModelWords(language, 'groups.differences-note'),
  };
}
