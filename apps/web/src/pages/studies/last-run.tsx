import type { RunSummary } from '@qunhai/api';
import { useWords } from '../../app/use-words.ts';
import { studiesWords } from './messages.ts';

/** How the last run of a study went. */
export function LastRun({ run }: { readonly run: RunSummary | null }) {
  const { t, date } = useWords(studiesWords);
  if (run === null) return t('run.none');
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
