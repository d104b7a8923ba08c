import { RandomStream } from '@qunhai/kernel';
import { type CovarianceData, fitCovariance, parameterEstimates } from '@qunhai/sem';
import { parseModelText } from '@qunhai/syntax';

/** In what a series of simulated studies with missing answers differs from the next. */
export interface MissingCondition {
  readonly firms: number;
  /**
   * `mcar`: every answer to y1 … y3 is missing with the same chance. `mar`: the chance rises with x1, which everybody answers. `mnar`: it rises
   * with the answer that is missing itself, which no method here can know.
   */
  readonly kind: 'mcar' | 'mar' | 'mnar';
  /** Share of the answers to y1 … y3. */
  readonly share: number;
}

const variables = ['x1', 'x2', 'x3', 'y1', 'y2', 'y3'];
const model = parseModelText(
  'xi =~ x1 + x2 + x3\neta =~ y1 + y2 + y3\neta ~ slope*xi\nx1 ~ 1\ny1 ~ 1\nxi ~~ xi',
);

/** What is estimated, with its true value. */
export const quantities: readonly { readonly name: string; readonly truth: number }[] = [
  { name: 'η on ξ', truth: 0.5 },
  { name: 'loading of y2', truth: 0.8 },
  { name: 'mean of y1', truth: 4 },
  { name: 'variance of ξ', truth: 1 },
];

/** Answers of one simulated study: ξ → η, three items each, all normal. */
export function missingData(condition: MissingCondition, seed: number): CovarianceData {
  const stream = new RandomStream(seed, 'tools.recovery-missing');
  const { firms, kind, share } = condition;
  const values = new Float64Array(firms * variables.length);
  for (let i = 0; i < firms; i++) {
    const xi = stream.normal();
    const eta = 0.5 * xi + Math.sqrt(0.75) * stream.normal();
    const row = [1, 0.8, 0.9].map((loading) => 4 + loading * xi + 0.6 * stream.normal());
    for (const loading of [1, 0.8, 0.9]) row.push(4 + loading * eta + 0.6 * stream.normal());
    const deviation = (j: number) => (row[j]! - 4) / Math.sqrt(1.36);
    const lost = [3, 4, 5].filter((j) => {
      const pressure = { mcar: 0, mar: deviation(0), mnar: deviation(j) }[kind];
      return stream.uniform() < chance(share, pressure);
    });
    for (const j of lost) row[j] = Number.NaN;
    values.set(row, i * variables.length);
  }
  return { variables, values };
}

/** Half to nothing below the mean, half as much again to double above it: `share` on average. */
function chance(share: number, pressure: number): number {
  return Math.min(1, Math.max(0, share * (1 + Math.tanh(2 * pressure))));
}

/** One quantity in one simulated study. */
export interface WaldInference {
  readonly estimate: number;
  readonly standardError: number;
}

/** Every quantity by full information or from the complete rows only; null where there is no proper estimate. */
export function inferQuantities(
  data: CovarianceData,
  missing: 'full-information' | 'listwise',
): { readonly rows: number; readonly inferences: readonly WaldInference[] } | null {
  const fit = fitCovariance(model, data, { missing, meanStructure: true });
  if (fit.status !== 'converged') return null;
  const rows = parameterEstimates(fit);
  const find = (left: string, operator: string, right: string) => {
    const row = rows.find(
      (own) => own.left === left && own.operator === operator && own.right === right,
    );
    return { estimate: row!.estimate, standardError: row!.standardError };
  };
  return {
    rows: fit.rows,
    inferences: [
      find('eta', '~', 'xi'),
      find('eta', '=~', 'y2'),
      find('y1', '~1', ''),
      find('xi', '~~', 'xi'),
    ],
  };
}
