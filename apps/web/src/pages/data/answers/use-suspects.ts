import type { DataTable } from '@qunhai/api';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { qualityQuery } from '../data-queries.ts';
import type { StudyAccess } from '../use-study-access.ts';
import { suspectKey } from './filter-rows.ts';
import type { SuspectKind } from './suspect-kinds.ts';

/** Rows with findings by kind, from the quality report of every wave; empty while the reports are being made. */
export function useSuspects(
  { study, changedAt }: StudyAccess,
  table: DataTable,
): ReadonlyMap<SuspectKind, ReadonlySet<string>> {
  const waves = useMemo(() => [...new Set(table.waves)].sort((a, b) => a - b), [table]);
  const reports = useQueries({
    queries: waves.map((wave) => qualityQuery(study, changedAt, wave)),
    combine: (results) => results.map(({ data }) => data),
  });
  return useMemo(() => {
    const found = new Map<SuspectKind, Set<string>>();
    for (const report of reports)
      for (const { kind, firm, wave } of report?.quality?.suspects ?? []) {
        const keys = found.get(kind) ?? new Set();
        found.set(kind, keys.add(suspectKey(firm, wave)));
      }
    return found;
  }, [reports]);
}
