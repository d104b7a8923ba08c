import type { Bilingual } from '@qunhai/kernel';
import { type CovarianceFit, fitWarnings, warningText } from '@qunhai/sem';
import { fileMessage } from '../messages.ts';

/** What happened around an estimation. */
interface Surroundings {
  readonly unpaired: readonly string[];
  readonly ungrouped: number;
  readonly failed: number;
  readonly requested: number;
}

/** What a reader must know of an estimation, in words. */
export function semNotes(fit: CovarianceFit, around: Surroundings): Bilingual[] {
  const { status, leftOut, table } = fit;
  const { unpaired, ungrouped, failed, requested } = around;
  return [
    ...(status === 'not-converged' || status === 'no-start'
      ? [fileMessage.both(`sem.${status}`)]
      : []),
    ...fitWarnings(fit).map(warningText),
    ...(leftOut > 0 ? [fileMessage.both('sem.left-out', { rows: leftOut })] : []),
    ...(ungrouped > 0 ? [fileMessage.both('sem.no-group', { rows: ungrouped })] : []),
    ...(unpaired.length > 0 ? [fileMessage.both('sem.unpaired', { indicators: unpaired })] : []),
    ...(failed > 0 ? [fileMessage.both('sem.failed', { failed, requested })] : []),
    ...(requested > 0 && table.definitions.length === 0
      ? [fileMessage.both('sem.nothing-defined')]
      : []),
  ];
}
