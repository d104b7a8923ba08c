import { count, decimal, inferenceReason, modelWords, statusSentence } from '@qunhai/report';
import { strongDesignEffect } from '@qunhai/results';
import { useWords } from '../app/use-words.ts';
import { LinkButton } from '../components/link-button.tsx';
import { Notice } from '../components/notice.tsx';
import { runSettings } from './differing-options.ts';
import { optionWords } from './fields/messages.ts';
import { runWords } from './messages.ts';
import styles from './run-caveats.module.css';
import { isUnderWay } from './run-queries.ts';
import type { RunView } from './use-run-view.ts';

/** What a reader must know before reading a run's figures: that they are preliminary, why there are none, why nothing is inferred. */
export function RunCaveats({ view }: { readonly view: RunView }) {
  const { t, language, text } = useWords(runWords);
  const { edition, preliminary, summary } = view;
  const { sem } = edition.results;
  const isEstimated = sem.status !== 'not-estimated';
  // What stopped the estimation is noted last; it has to be read first.
  const obstacle = isEstimated ? undefined : sem.notes.at(-1);
  const others = sem.notes.filter((note) => note !== obstacle);
  const notes = others.length > 0 && (
    <ul className={styles.notes}>
      {others.map((note) => (
        <li key={note.en}>{text(note)}</li>
      ))}
    </ul>
  );
  if (!isEstimated)
    return (
      <Notice
        kind="warning"
        title={t('caveat.not-estimated')}
        what={obstacle ? text(obstacle) : modelWords(language, 'summary.not-estimated')}
        actions={
          <LinkButton to="/studies/$study/data" params={{ study: summary.study }}>
            {t('caveat.see-data')}
          </LinkButton>
        }
      >
        {notes}
      </Notice>
    );
  return (
    <>
      {preliminary && (
        <Notice
          kind="warning"
          title={t('preliminary.title')}
          what={t(isUnderWay(summary) ? 'preliminary.what' : 'preliminary.ended')}
        />
      )}
      {sem.status === 'not-converged' && (
        <Notice
          kind="error"
          title={t('caveat.not-converged')}
          what={modelWords(language, 'summary.not-converged')}
        />
      )}
      {!preliminary && <NoInference view={view} />}
      <UnevenWeights view={view} />
      <details className={styles.details}>
        <summary>
          {statusSentence(edition)}
          {sem.notes.length > 0 && t('notes', { count: sem.notes.length })}
        </summary>
        {notes}
      </details>
      <Settings view={view} />
    </>
  );
}

/** Says so when weights of firms differ so much that a few of them may decide the results. */
function UnevenWeights({ view }: { readonly view: RunView }) {
  const { t } = useWords(runWords);
  const cost = view.edition.results.sem.weighting;
  if (cost === undefined || cost.designEffect <= strongDesignEffect) return null;
  return (
    <Notice
      kind="warning"
      title={t('caveat.weights')}
      what={t('caveat.weights.what', {
        ...{ firms: count(cost.firms), effective: decimal(cost.effective, 1) },
        ...{ effect: decimal(cost.designEffect, 2), most: decimal(cost.most, 1) },
      })}
    />
  );
}

/** Everything that was chosen for the run, the defaults included. */
function Settings({ view }: { readonly view: RunView }) {
  const { t } = useWords(runWords);
  const { t: ofOption } = useWords(optionWords);
  return (
    <details className={styles.details}>
      <summary>{t('settings.title')}</summary>
      <dl className={styles.settings}>
        {runSettings(view.edition.results, ofOption).map(({ option, value }) => (
          <div key={option}>
            <dt>{option}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Says so when a finished run has no intervals: none were asked for, or too many resamples failed. */
function NoInference({ view }: { readonly view: RunView }) {
  const { t } = useWords(runWords);
  const { resamples, paths } = view.edition.results.sem;
  const inferred = paths.some(({ interval, p }) => interval !== null || p !== null);
  if (inferred) return null;
  const title = resamples.withheld ? 'caveat.withheld' : 'caveat.no-intervals';
  return <Notice kind="warning" title={t(title)} what={inferenceReason(view.edition)} />;
}
