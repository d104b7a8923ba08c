import type { Edition } from '@qunhai/report';
import { useMemo } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Notice } from '../../components/notice.tsx';
import { ScienceTable } from '../../components/science-table/science-table.tsx';
import { runWords } from '../messages.ts';
import type { ShownRuns } from '../run-page.tsx';
import { type ComparisonWords, compareTables } from './compare-tables.ts';
import type { ResultTable } from './result-table.ts';
import { scienceContent } from './science-content.tsx';

/** Makes a table from what a run found; null when the run has nothing of the kind. */
export type BuildTable = (edition: Edition) => ResultTable | null;

/** A table of the run shown, or of two runs side by side. */
export function ResultTableView({
  shown,
  build,
  buildCompared = build,
  nothing,
  tall = false,
}: {
  readonly shown: ShownRuns;
  readonly build: BuildTable;
  /** Another form of the table for comparisons, where the usual one has no room for them. */
  readonly buildCompared?: BuildTable;
  /** Said when the run has no such table. */
  readonly nothing: string;
  readonly tall?: boolean;
}) {
  const { view, other } = shown;
  const say = useComparisonWords(shown);
  const content = useMemo(() => {
    const table = other === null ? build(view.edition) : buildCompared(view.edition);
    if (table === null) return null;
    const beside = other === null ? null : compareTables(table, buildCompared(other.edition), say);
    return scienceContent(beside ?? table, view.noInference);
  }, [view, other, build, buildCompared, say]);
  if (content === null) return <Notice title={nothing} />;
  return <ScienceTable {...content} tall={tall} />;
}

function useComparisonWords({ view, other }: ShownRuns): ComparisonWords {
  const { t, language } = useWords(runWords);
  const run = view.summary.number;
  const there = other?.summary.number ?? run;
  return useMemo(
    () => ({
      run: t('compare.run', { number: run }),
      other: t('compare.run', { number: there }),
      difference: t('compare.difference'),
      finding: t('compare.finding'),
      changed: t('compare.changed'),
      same: t('compare.same'),
      absent: t('compare.absent'),
      note: t('compare.note', { run, other: there }),
      joint: language === 'zh' ? '' : ' ',
    }),
    [t, language, run, there],
  );
}
