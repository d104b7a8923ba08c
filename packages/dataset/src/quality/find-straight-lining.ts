import { askedItems, type Theory } from '@qunhai/theory';
import type { AnalysisMatrix } from '../dataset.ts';
import { t } from '../messages.ts';
import type { Suspect } from './quality-report.ts';

/** Blocks with fewer items say too little. */
const blockAtLeast = 6;
/** On scales with fewer points, as yes or no, the same answer again and again is nothing unusual. */
const pointsAtLeast = 5;

interface Column {
  readonly column: number;
  /** What a reversed item was turned around by; null for the others. */
  readonly turn: number | null;
}

/**
 * Respondents who gave the same answer to at least half of the items of a scale in a row (longest string), but to six at
 * least, on rating scales of five points or more. Items count in the order of the theory, as in the questionnaire; reversed items as they were answered; missing
 * answers neither lengthen nor break a run.
 * @see Curran (2016), Journal of Experimental Social Psychology 66, 4–19, “long-string analysis”
 */
export function findStraightLining(matrix: AnalysisMatrix, theory: Theory): Suspect[] {
  const blocks = scaleBlocks(matrix, theory);
  return matrix.firms.flatMap((firm, i) => {
    for (const [scale, columns] of blocks) {
      const threshold = Math.max(blockAtLeast, Math.ceil(columns.length / 2));
      const run = longestRun(matrix, i, columns);
      if (run < threshold) continue;
      const reason = t.both('suspect.straight-lining', { run, items: columns.length, scale });
      const row = matrix.rows[i]!;
      return [
        { firm, wave: matrix.wave, row, kind: 'straight-lining', value: run, threshold, reason },
      ];
    }
    return [];
  });
}

function scaleBlocks(matrix: AnalysisMatrix, theory: Theory): Map<string, Column[]> {
  const scales = new Map(theory.scales.map((scale) => [scale.id, scale]));
  const position = new Map(matrix.variables.map((item, c) => [item, c]));
  const blocks = new Map<string, Column[]>();
  for (const item of askedItems(theory)) {
    const column = position.get(item.id);
    if (column === undefined) continue;
    const { min, max, step } = scales.get(item.scale)!;
    if (step === undefined || (max - min) / step + 1 < pointsAtLeast) continue;
    const block = blocks.get(item.scale) ?? [];
    block.push({ column, turn: item.reversed ? min + max : null });
    blocks.set(item.scale, block);
  }
  return new Map([...blocks].filter(([, columns]) => columns.length >= blockAtLeast));
}

function longestRun(matrix: AnalysisMatrix, i: number, columns: readonly Column[]): number {
  let longest = 0;
  let run = 0;
  let last = Number.NaN;
  for (const { column, turn } of columns) {
    const value = matrix.values[i * matrix.p + column]!;
    if (Number.isNaN(value)) continue;
    const given = turn === null ? value : turn - value;
    run = given === last ? run + 1 : 1;
    last = given;
    longest = Math.max(longest, run);
  }
  return longest;
}
