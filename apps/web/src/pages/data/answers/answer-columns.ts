import type { DataTable } from '@qunhai/api';
import type { Bilingual } from '@qunhai/kernel';
import { findFact, findItem, scaleOf, type Theory } from '@qunhai/theory';

/** What a cell holds. */
export type AnswerValue = string | number | null;

/** A column of the table of answers. */
export interface AnswerColumn {
  readonly id: string;
  readonly kind: 'field' | 'item' | 'fact';
  /** Of an item: for choosing columns by construct. */
  readonly construct: string | null;
  /** What was asked; null for fields, whose heads are words. */
  readonly question: Bilingual | null;
  readonly reversed: boolean;
  readonly isNumber: boolean;
  /** Pixels. */
  readonly width: number;
  readonly value: (row: number) => AnswerValue;
  /** What an answer means: the anchor of a scale, the label of an option. */
  readonly meaning: (value: AnswerValue) => Bilingual | null;
}

const narrow = 72;
const usual = 120;
const wide = 200;

/** The columns of a table behind that of the firm: fields, items in the order of the theory, facts. */
export function answerColumns(table: DataTable, theory: Theory): AnswerColumn[] {
  const missing = missingItems(table);
  return [
    fieldColumn('wave', narrow, true, (row) => table.waves[row]!),
    fieldColumn('cluster', usual, false, (row) => table.clusters[row]!),
    fieldColumn('missing', usual, true, (row) => missing[row]!),
    ...table.items.map((item) => itemColumn(item, theory)),
    ...table.facts.map((fact) => factColumn(fact, theory)),
    ...(table.seconds
      ? [fieldColumn('seconds', usual, true, (row) => table.seconds?.[row] ?? null)]
      : []),
    fieldColumn('place', wide, false, (row) => `${table.files[row]}:${table.rows[row]}`),
  ];
}

/** How many items each row left unanswered. */
export function missingItems({ firms, items }: DataTable): Uint16Array {
  const counts = new Uint16Array(firms.length);
  for (const { values } of items)
    for (let row = 0; row < counts.length; row++) if (values[row] === null) counts[row]!++;
  return counts;
}

const meansItself = () => null;

function fieldColumn(
  id: string,
  width: number,
  isNumber: boolean,
  value: AnswerColumn['value'],
): AnswerColumn {
  const about = { construct: null, question: null, reversed: false } as const;
  return { id, kind: 'field', ...about, isNumber, width, value, meaning: meansItself };
}

function itemColumn({ id, values }: DataTable['items'][number], theory: Theory): AnswerColumn {
  const item = findItem(theory, id);
  const anchors = new Map(
    item ? scaleOf(theory, item).anchors.map(({ value, label }) => [value, label]) : [],
  );
  return {
    id,
    kind: 'item',
    construct: item?.construct ?? null,
    question: item?.text ?? null,
    reversed: item?.reversed ?? false,
    isNumber: true,
    width: narrow,
    value: (row) => values[row] ?? null,
    meaning: (value) => anchors.get(Number(value)) ?? null,
  };
}

function factColumn({ id, values }: DataTable['facts'][number], theory: Theory): AnswerColumn {
  const fact = findFact(theory, id);
  const labels = new Map(fact?.options?.map(({ value, label }) => [value, label]));
  const isNumber = values.some((value) => typeof value === 'number');
  return {
    id,
    kind: 'fact',
    construct: null,
    question: fact?.question ?? null,
    reversed: false,
    isNumber,
    width: isNumber ? usual : wide,
    value: (row) => plainValue(values[row]),
    meaning: (value) => labels.get(String(value)) ?? null,
  };
}

function plainValue(value: unknown): AnswerValue {
  if (Array.isArray(value)) return value.map(String).join('; ');
  if (typeof value === 'number' || typeof value === 'string') return value;
  return null;
}
