import type { RunSummary, StudySummary } from '@qunhai/api';
import { useWords } from '../../app/use-words.ts';
import { studiesWords } from './messages.ts';

/** How the last run of a study went, and of when its results are if that one has none. */
export function LastRun({
  study: { lastRun, lastDone },
}: {
  readonly study: Pick<StudySummary, 'lastRun' | 'lastDone'>;
}) {
  const { t } = useWords(studiesWords);
  if (lastRun === null) return t('run.none');
  return (
    <>
      <Told run={lastRun} />
      {lastDone !== null && lastDone.id !== lastRun.id && (
        <>
          <br />
          <Told run={lastDone} />
        </>
      )}
    </>
  );
}

function Told({ run }: { readonly run: RunSummary }) {
  const { t, date } = useWords(studiesWords);
  const told = t(`run.${run.state}`, {
    number: run.number,
    date: date(run.endedAt ?? run.queuedAt),
  });
  return (
    <>
      {told}
      {run.outdated && run.state === 'done' && <small> · {t('run.outdated')}</small>}
    </>
  );
}
