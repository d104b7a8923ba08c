import { levelText, modelWords } from '@qunhai/report';
import { useWords } from '../../app/use-words.ts';
import { Notice } from '../../components/notice.tsx';
import type { ShownRuns } from '../../runs/run-page.tsx';
import { isUnderWay } from '../../runs/run-queries.ts';
import { ResultTableView } from '../../runs/tables/result-table-view.tsx';
import { testWords } from './messages.ts';
import { hypothesisEffects, hypothesisTable } from './tables/hypothesis-table.ts';
import styles from './test-page.module.css';

/** Verdicts on the hypotheses, what they rest on, and how they were reached. */
export function HypothesesView({ shown }: { readonly shown: ShownRuns }) {
  const { t, language } = useWords(testWords);
  const { edition, hypotheses, summary } = shown.view;
  if (hypotheses === null)
    return <Notice title={t(isUnderWay(summary) ? 'waiting.hypotheses' : 'ended.hypotheses')} />;
  if (hypotheses.length === 0) return <Notice title={modelWords(language, 'hypotheses.absent')} />;
  const { run, sem } = edition.results;
  const level = levelText(run.analysis.level);
  const hasSecondModel = sem.mediation.some(({ indirect }) => indirect);
  return (
    <>
      <p className={styles.lead}>{modelWords(language, 'hypotheses.lead', { level })}</p>
      {hasSecondModel && (
        <p className={styles.lead}>
          {modelWords(language, 'hypotheses.second-model', { section: t('view.mediation') })}
        </p>
      )}
      <ResultTableView
        shown={shown}
        build={hypothesisTable}
        buildCompared={hypothesisEffects}
        nothing={modelWords(language, 'hypotheses.absent')}
      />
    </>
  );
}
