import { type Bilingual, type Language, listNames } from '@qunhai/kernel';
import { type BootstrapResult, countFailures, type FailureCount } from '@qunhai/sem';
import { message } from '../messages.ts';
import { failedShareLimit, type Resamples, trustworthy } from '../resample-model.ts';

/** How many resamples were improper or failed and why, the items to look at, and what follows for the inference. */
export function failureNotes(resamples: Resamples | null): Bilingual[] {
  if (resamples === null) return [];
  const { bootstrap } = resamples;
  const limit = 100 * failedShareLimit;
  return [
    ...beyondOneNotes(bootstrap),
    ...(bootstrap.failed.length > 0 ? [failedNote(bootstrap)] : []),
    ...nearConstantNotes(bootstrap),
    ...(trustworthy(resamples) === null ? [message.both('resamples.withheld', { limit })] : []),
  ];
}

/** Resamples kept although a corrected loading exceeds 1: leaving them out would cut the distribution on one side. */
function beyondOneNotes({ requested, inadmissibleUsed }: BootstrapResult): Bilingual[] {
  if (inadmissibleUsed === 0) return [];
  return [message.both('resamples.loading-kept', { requested, count: inadmissibleUsed })];
}

function failedNote({ requested, failed }: BootstrapResult): Bilingual {
  const counts = countFailures(failed);
  const reasons = [...new Set(counts.map(({ reason }) => reason))];
  const inWords = (language: Language) =>
    reasons
      .map((reason) =>
        reasonText(
          language,
          reason,
          counts.filter((c) => c.reason === reason),
        ),
      )
      .join(language === 'zh' ? '；' : '; ');
  const told = (language: Language) =>
    message(language, 'resamples.failed', {
      requested,
      failed: failed.length,
      reasons: inWords(language),
    });
  return { zh: told('zh'), en: told('en') };
}

/** `180 with one answer from everyone to an item (CA3, CA4)` */
function reasonText(
  language: Language,
  reason: FailureCount['reason'],
  counts: readonly FailureCount[],
): string {
  const count = counts.reduce((sum, c) => sum + c.count, 0);
  const offenders = counts.flatMap(({ indicator, construct }) => indicator ?? construct ?? []);
  const most = 6;
  const names = listNames(language, offenders.slice(0, most));
  const list = offenders.length > most ? `${names} …` : names;
  const where = list === '' ? '' : message(language, 'resamples.where', { list });
  return message(language, `resamples.${reason}`, { count, where });
}

/** Items that are constant in a resample answer nearly alike in the data. */
function nearConstantNotes({ failed }: BootstrapResult): Bilingual[] {
  const items = [...new Set(failed.flatMap(({ indicator }) => indicator ?? []))].sort();
  if (items.length === 0) return [];
  return [message.both('resamples.near-constant', { items })];
}
