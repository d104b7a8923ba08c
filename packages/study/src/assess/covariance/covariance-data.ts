import type { AnalysisMatrix } from '@qunhai/dataset';
import { type Bilingual, QunhaiError } from '@qunhai/kernel';
import type { CovarianceData, SemModel } from '@qunhai/sem';

/** Items of the model, each once. */
export function itemsOf({ constructs }: SemModel): string[] {
  return [
    ...new Set(constructs.flatMap((c) => (c.kind === 'second-order' ? [] : [...c.indicators]))),
  ];
}

/**
 * Answers to some items as covariance-based models take them.
 * @param labels - group of every row; rows of no group are left out
 */
export function covarianceData(
  { n, p, variables, values }: AnalysisMatrix,
  items: readonly string[],
  nameOf: (item: string) => string,
  labels: readonly (string | null)[] | null = null,
): CovarianceData {
  const columns = items.map((item) => variables.indexOf(item));
  const rows = Array.from({ length: n }, (_, row) => row).filter(
    (row) => labels === null || labels[row] !== null,
  );
  return {
    variables: items.map(nameOf),
    values: Float64Array.from(
      rows.flatMap((row) => columns.map((column) => values[row * p + column]!)),
    ),
    ...(labels && { groups: rows.map((row) => labels[row]!) }),
  };
}

/** Ways in which rows with answers lack some; complete rows are one of them. */
export function missingPatterns({ variables, values }: CovarianceData): number {
  const width = variables.length;
  const patterns = new Set<string>();
  for (let at = 0; at < values.length; at += width) {
    const row = values.subarray(at, at + width);
    if (row.some((answer) => !Number.isNaN(answer)))
      patterns.add(Array.from(row, (answer) => (Number.isNaN(answer) ? '0' : '1')).join(''));
  }
  return patterns.size;
}

/** Whether an answer is missing in a row that has others. */
export function isIncomplete(data: CovarianceData): boolean {
  const answers = data.values.filter((answer) => !Number.isNaN(answer)).length;
  return missingPatterns(data) > 1 || answers % data.variables.length !== 0;
}

/** What is found, or in words why the data or the model do not give it; bugs are thrown. */
export function orObstacle<T>(find: () => T): T | Obstacle {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof QunhaiError && error.code.startsWith('sem.'))) throw error;
    const { message, fix } = error.bilingual;
    return new Obstacle({
      zh: `${message.zh}${fix.zh}`,
      en: `${message.en} ${fix.en}`,
    });
  }
}

/** Why something was not computed. */
export class Obstacle {
  readonly reason: Bilingual;
  constructor(reason: Bilingual) {
    this.reason = reason;
  }
}
