import type { Bilingual } from '@qunhai/kernel';
import type { SemResults } from '@qunhai/results';
import type { Hypothesis } from '@qunhai/theory';
import { effectText } from '../effect-text.ts';
import { message } from '../messages.ts';
import { productName } from './extended-models.ts';

type Extension = NonNullable<SemResults['extensions']>[number];
type Found = Pick<SemResults['paths'][number], 'estimate' | 'interval' | 'p'>;

/** Why a hypothesis cannot be tested in its extended model; null when it can. */
export function extensionObstacle({ id }: Hypothesis, sem: SemResults): Bilingual | null {
  const extension = extensionOf(id, sem);
  if (!extension) return message.both('untested.switched-off');
  const { status, notes, resamples, added } = extension;
  if (status === 'not-converged') return message.both('untested.not-converged');
  if (status === 'converged') return failedResamples(resamples);
  const isSpecified = added.paths.length + added.interactions.length > 0;
  const [why] = notes;
  if (!isSpecified && why) return why;
  return {
    zh: message('zh', 'untested.extension', { reason: why?.zh ?? '' }),
    en: message('en', 'untested.extension', { reason: why?.en ?? '' }),
  };
}

/** That too many resamples of a model failed to infer from it; null when not. */
export function failedResamples({
  requested,
  used,
  withheld,
}: SemResults['resamples']): Bilingual | null {
  if (!withheld) return null;
  return message.both('untested.failed-resamples', { requested, failed: requested - used });
}

/** The effect of an extended model that a hypothesis speaks of, a product named as {@link productName}. */
export function effectInExtension(
  sem: SemResults,
  { id, kind }: Hypothesis,
  [cause, outcome]: readonly string[],
): Found | undefined {
  if (kind !== 'moderation')
    return extensionOf(id, sem)?.paths.find(({ from, to }) => from === cause && to === outcome);
  return sem.moderation?.find(
    ({ hypothesis, moderator, predictor, to }) =>
      hypothesis === id && productName(moderator, predictor) === cause && to === outcome,
  );
}

/** That measurement error of constructs in a hypothesis's model was not corrected. */
export function uncorrectedRemark({ id }: Hypothesis, sem: SemResults): Bilingual[] {
  const { uncorrected = [] } = extensionOf(id, sem) ?? {};
  if (uncorrected.length === 0) return [];
  return [message.both('evidence.uncorrected', { constructs: uncorrected })];
}

/** That an effect is told apart from 0 in its own model only, or only in the model with all additions. */
export function jointRemark(
  sem: SemResults,
  { id }: Hypothesis,
  [cause, outcome]: readonly string[],
): Bilingual[] {
  const row = sem.moderation?.find(
    ({ hypothesis, moderator, predictor, to }) =>
      hypothesis === id && productName(moderator, predictor) === cause && to === outcome,
  );
  if (!row?.together || signOf(row) === signOf(row.together)) return [];
  const told = effectText({ effect: [cause!, outcome!], ...row.together });
  return [
    {
      zh: message('zh', 'evidence.together', { figures: told.zh }),
      en: message('en', 'evidence.together', { figures: told.en }),
    },
  ];
}

function signOf({ interval }: Found): number | null {
  if (interval === null) return null;
  return Number(interval.lower > 0) - Number(interval.upper < 0);
}

function extensionOf(hypothesis: string, { extensions = [] }: SemResults): Extension | undefined {
  return extensions.find(({ hypotheses }) => hypotheses.includes(hypothesis));
}
