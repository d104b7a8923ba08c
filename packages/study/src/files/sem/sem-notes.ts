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

/** Fewest rows of a group that say something of differences: as where a study compares groups of firms. */
const fewestRows = 50;

/** What a reader must know of an estimation, in words. */
export function semNotes(fit: CovarianceFit, around: Surroundings): Bilingual[] {
  const { status, leftOut, table } = fit;
  const { unpaired, ungrouped, failed, requested } = around;
  return [
    ...(status === 'not-converged' ? [fileMessage.both('sem.not-converged')] : []),
    ...(status === 'no-start' ? [singular(fit)] : []),
    ...smallGroups(fit),
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

/** Why nothing could be estimated; of several groups, which of them are the trouble. */
function singular({ groupNames, sample }: CovarianceFit): Bilingual {
  const groups = groupNames.filter((_, g) => sample[g]?.covariance.some(Number.isNaN));
  return groupNames.length > 1 && groups.length > 0
    ? fileMessage.both('sem.no-start-groups', { groups })
    : fileMessage.both('sem.no-start');
}

function smallGroups({ groupNames, data }: CovarianceFit): Bilingual[] {
  if (groupNames.length < 2) return [];
  const groups = groupNames.flatMap((name, g) => {
    const rows = data[g]!.used;
    return rows < fewestRows ? [`${name} (${rows})`] : [];
  });
  return groups.length > 0
    ? [fileMessage.both('sem.small-groups', { groups, required: fewestRows })]
    : [];
}
