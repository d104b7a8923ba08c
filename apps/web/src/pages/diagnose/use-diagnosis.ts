import { type Edition, newEdition } from '@qunhai/report';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { runPartQuery } from '../../api/study-queries.ts';
import type { RunView } from '../../runs/use-run-view.ts';

/** The diagnosis of a run as the report reads it; single firms are read on their own. */
export function useDiagnosis({ summary, edition }: RunView) {
  const query = useQuery({
    ...runPartQuery(summary.id, 'diagnosis'),
    enabled: summary.parts.includes('diagnosis'),
  });
  const diagnosed = useMemo<Edition | null>(() => {
    if (query.data === undefined) return null;
    const results = { ...edition.results, diagnosis: { ...query.data, firms: [] } };
    return newEdition(results, edition.theory, edition.language);
  }, [query.data, edition]);
  return { query, diagnosed };
}
