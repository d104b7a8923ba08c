import { Button } from 'antd';
import { useWords } from '../app/use-words.ts';
import { Notice } from '../components/notice.tsx';
import { ScienceTable } from '../components/science-table/science-table.tsx';
import { changedVerdicts } from './changed-verdicts.ts';
import styles from './comparison-head.module.css';
import { differingOptions } from './differing-options.ts';
import { optionWords } from './fields/messages.ts';
import { runWords } from './messages.ts';
import type { RunView } from './use-run-view.ts';

/** Two runs side by side: what differs in how they were made, and which verdicts changed. */
export function ComparisonHead({
  view,
  other,
  onStop,
}: {
  readonly view: RunView;
  /** Null while it is being read, or when it has no results. */
  readonly other: RunView | null;
  readonly onStop: () => void;
}) {
  const { t } = useWords(runWords);
  const { t: ofOption } = useWords(optionWords);
  const stop = <Button onClick={onStop}>{t('compare.stop')}</Button>;
  if (other === null) return <Notice kind="info" title={t('compare.unread')} actions={stop} />;
  const numbers = { run: view.summary.number, other: other.summary.number };
  const options = differingOptions(view.edition.results, other.edition.results, ofOption);
  return (
    <section className={styles.head} aria-labelledby="comparison">
      <div className={styles.title}>
        <h2 id="comparison">{t('compare.title', numbers)}</h2>
        {stop}
      </div>
      <VerdictChanges view={view} other={other} />
      {options.length === 0 ? (
        <p>{t('compare.options-same')}</p>
      ) : (
        <ScienceTable
          caption={t('compare.options')}
          columns={[
            { head: t('compare.option') },
            { head: t('compare.run', { number: numbers.run }) },
            { head: t('compare.run', { number: numbers.other }) },
          ]}
          groups={[{ rows: options.map(({ option, here, there }) => [option, here, there]) }]}
        />
      )}
    </section>
  );
}

function VerdictChanges({ view, other }: { readonly view: RunView; readonly other: RunView }) {
  const { t } = useWords(runWords);
  if (view.hypotheses === null || other.hypotheses === null) return null;
  const changed = changedVerdicts(view.hypotheses, other.hypotheses);
  if (changed.length === 0) return <p>{t('compare.verdicts-same')}</p>;
  return (
    <p>
      <strong>{t('compare.verdicts', { count: changed.length, ids: changed })}</strong>
    </p>
  );
}
