import type { Bilingual } from '@qunhai/kernel';
import type { ColumnMapping } from '../mapping/mapping.ts';
import type { Confidence } from '../recognise/recognition.ts';
import type { Assignment } from './assign-columns.ts';
import { suggestText as t } from './messages.ts';
import type { ColumnSuggestion } from './suggestion.ts';

const shownAtMost = 10;
const goodFit = 0.95;
const fairFit = 0.8;

/** Say what is proposed for a target, how sure that is, and why. */
export function describeAssignment(assignment: Assignment): ColumnSuggestion {
  const { target, profile, reading } = assignment;
  return {
    target: target.id,
    kind: target.kind,
    column: profile.column.name,
    entry: entryOf(assignment),
    confidence: confidenceOf(assignment),
    reasons: reasonsOf(assignment),
    unread: reading.unread.slice(0, shownAtMost),
  };
}

function entryOf({ profile, reading }: Assignment): string | ColumnMapping {
  const column = profile.column.name;
  const recodes = reading.recode.size > 0;
  if (!recodes && reading.missing.length === 0) return column;
  return {
    column,
    ...(recodes ? { recode: Object.fromEntries(reading.recode) } : {}),
    ...(reading.missing.length > 0 ? { missing: [...reading.missing] } : {}),
  };
}

function confidenceOf({ match, profile, reading, rival }: Assignment): Confidence {
  const weak = match.kind === 'row-number' || match.kind === 'access-code';
  if (weak || reading.fit < fairFit || rival !== null) return 'possible';
  if (match.kind === 'similar-wording') return 'possible';
  const sure = match.kind !== 'part-of-wording' && profile.filled > 0;
  return sure && reading.fit >= goodFit && reading.assumed === null ? 'certain' : 'likely';
}

function reasonsOf({ match, profile, reading, rival }: Assignment): Bilingual[] {
  const recodes = reading.recode.size;
  const percent = Math.round((1 - reading.fit) * 100);
  return [
    t.both(`reason.${match.kind}`),
    ...(rival === null ? [] : [t.both('reason.rival', { other: rival })]),
    ...(recodes > 0 ? [t.both('reason.recoded', { count: recodes })] : []),
    ...(reading.assumed === null ? [] : [t.both(`reason.assumed-${reading.assumed}`)]),
    ...(reading.missing.length > 0 ? [missingReason(reading.missing)] : []),
    ...(reading.fit < goodFit ? [t.both('reason.misfit', { percent })] : []),
    ...(profile.filled === 0 ? [t.both('reason.no-answers')] : []),
  ];
}

function missingReason(marks: readonly (string | number)[]): Bilingual {
  return {
    zh: t('zh', 'reason.missing-marks', { list: marks.join('、') }),
    en: t('en', 'reason.missing-marks', { list: marks.join(', ').replaceAll('、', ', ') }),
  };
}
