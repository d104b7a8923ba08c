import { mean, standardDeviation } from '@qunhai/numerics';
import type { PathInference } from './recovery-studies.ts';
import { withSection } from './with-section.ts';

/** How one path was recovered over many simulated studies. */
export interface PathRecovery {
  readonly path: string;
  readonly truth: number;
  readonly bias: number;
  readonly rmse: number;
  /** Standard deviation of the estimates over studies. */
  readonly empiricalError: number;
  /** Mean of the bootstrap standard errors. */
  readonly bootstrapError: number;
  /** Share of studies whose interval holds the truth. */
  readonly percentile: number;
  readonly bca: number;
}

/** Bias, spread and coverage of one path. */
export function summarizePath(
  path: { from: string; to: string; value: number },
  studies: readonly PathInference[],
): PathRecovery {
  const estimates = studies.map((study) => study.estimate);
  const truth = path.value;
  const covered = (kind: 'percentile' | 'bca') =>
    mean(studies.map(({ [kind]: [lower, upper] }) => (lower <= truth && truth <= upper ? 1 : 0)));
  return {
    path: `${path.from} → ${path.to}`,
    truth,
    bias: mean(estimates) - truth,
    rmse: Math.sqrt(mean(estimates.map((estimate) => (estimate - truth) ** 2))),
    empiricalError: standardDeviation(estimates),
    bootstrapError: mean(studies.map((study) => study.standardError)),
    percentile: covered('percentile'),
    bca: covered('bca'),
  };
}

/** Share of studies whose interval excludes 0: power, or false findings where nothing is to be found. */
export function shareExcluding(
  studies: readonly PathInference[],
  kind: 'percentile' | 'bca',
): number {
  return mean(studies.map(({ [kind]: [lower, upper] }) => (lower > 0 || upper < 0 ? 1 : 0)));
}

/** The rows as a Markdown table; coverage outside 92–97 % is bold. */
export function recoveryTable(rows: readonly PathRecovery[]): string {
  const head =
    '| path | truth | bias | RMSE | SE of estimates | mean bootstrap SE | coverage, percentile | coverage, BCa |\n|---|--:|--:|--:|--:|--:|--:|--:|';
  return [head, ...rows.map(tableRow)].join('\n');
}

function tableRow(row: PathRecovery): string {
  const { path, truth, bias, rmse, empiricalError, bootstrapError, percentile, bca } = row;
  const cells = [
    truth.toFixed(2),
    signed(bias),
    ...[rmse, empiricalError, bootstrapError].map((value) => value.toFixed(3)),
    coverageText(percentile),
    coverageText(bca),
  ];
  return `| ${path} | ${cells.join(' | ')} |`;
}

/** Three decimals with their sign. */
export function signed(value: number): string {
  return (value < 0 ? '−' : '+') + Math.abs(value).toFixed(3);
}

/** A coverage in per cent, bold outside 92–97 %. */
export function coverageText(share: number): string {
  const text = `${(100 * share).toFixed(1)} %`;
  return share < 0.92 || share > 0.97 ? `**${text}**` : text;
}

/**
 * The page with the tables of the recovery study replaced.
 * @throws {Error} unless the page holds both markers once, in their order
 */
export function withRecovery(page: string, text: string): string {
  return withSection(page, 'recovery', text);
}
