import type { Dataset, FactValue } from '@qunhai/dataset';
import type { Bilingual } from '@qunhai/kernel';
import { askedItems, type Scale, type Theory } from '@qunhai/theory';

/** One column of answers, a value per row; null is missing. */
export interface AnswerColumn<Value> {
  readonly id: string;
  readonly values: readonly (Value | null)[];
}

/** Every answer of a study, one row per firm and wave, column by column: what a person looks through. */
export interface AnswerTable {
  readonly firms: readonly string[];
  readonly waves: readonly number[];
  readonly clusters: readonly (string | null)[];
  /** Where each row stands: its file, and its row there (header = 1). */
  readonly files: readonly string[];
  readonly rows: readonly number[];
  /** Why the analyst left a row out; null for the rows a run uses. */
  readonly leftOut: readonly (Bilingual | null)[];
  /** As the respondent answered: reversed items are not turned around here. */
  readonly items: readonly AnswerColumn<number>[];
  /** Facts asked in the wave, else those known of the firm; in the order of the theory. */
  readonly facts: readonly AnswerColumn<NonNullable<FactValue>>[];
  /** Time to complete; null when the data hold no times. */
  readonly seconds: readonly (number | null)[] | null;
}

/**
 * Lay a dataset out as a table.
 * @param dataset - with the rows that the analyst left out
 * @param reasonFor - why the analyst left the answers of a firm in a wave out
 */
export function answerTable(
  theory: Theory,
  dataset: Dataset,
  reasonFor: (firm: string, wave: number) => Bilingual | null,
): AnswerTable {
  const { responses } = dataset;
  const { firm: firms, wave: waves, row: rows } = responses;
  const clusterOf = new Map(dataset.firms.map(({ id, cluster }) => [id, cluster]));
  return {
    firms,
    waves,
    clusters: firms.map((firm) => clusterOf.get(firm) ?? null),
    files: responses.files ?? firms.map(() => responses.file),
    rows,
    leftOut: firms.map((firm, i) => reasonFor(firm, waves[i]!)),
    items: itemColumns(theory, dataset),
    facts: factColumns(theory, dataset),
    seconds: responses.seconds && Array.from(responses.seconds, orNull),
  };
}

function itemColumns(theory: Theory, { responses }: Dataset): AnswerColumn<number>[] {
  const scales = new Map(theory.scales.map((scale) => [scale.id, scale]));
  return askedItems(theory).flatMap(({ id, scale, reversed }) => {
    const values = responses.items[id];
    if (values === undefined) return [];
    const { min, max }: Scale = scales.get(scale)!;
    const asAnswered = (value: number) => orNull(reversed ? min + max - value : value);
    return [{ id, values: Array.from(values, asAnswered) }];
  });
}

function factColumns(theory: Theory, dataset: Dataset): AnswerColumn<NonNullable<FactValue>>[] {
  const { responses, firms } = dataset;
  const factsOf = new Map(firms.map(({ id, facts }) => [id, facts]));
  return theory.facts.flatMap(({ id }) => {
    const asked = responses.facts[id];
    if (asked === undefined && !firms.some(({ facts }) => id in facts)) return [];
    const values = responses.firm.map((firm, i) => asked?.[i] ?? factsOf.get(firm)?.[id] ?? null);
    return [{ id, values }];
  });
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
