import type { RunFirms } from '@qunhai/api';
import type { DiagnosisResults } from '@qunhai/results';

/** A row of the firm list without the firm's name, which is not in the results. */
export type FirmRow = Omit<RunFirms['firms'][number], 'name'>;

/** The rows of the firm list, from a diagnosis. */
export function firmList({ firms }: Pick<DiagnosisResults, 'firms'>): FirmRow[] {
  return firms.map(({ firm, cluster, stage, coupling, lockIns, constraints }) => ({
    firm,
    cluster,
    stage,
    grade: coupling?.grade ?? null,
    coordination: coupling?.coordination ?? null,
    coordinationInterval: coupling?.interval
      ? [coupling.interval.lower, coupling.interval.upper]
      : null,
    lockIns: lockIns.filter(({ raised }) => raised).length,
    constraint: constraints.find(({ rank }) => rank === 1)?.construct ?? null,
  }));
}
