import type { Assessments, QualityResults, Results } from '@qunhai/results';
import { runWords as t } from './messages.ts';
import { withoutConfigurationsOf } from './without-configurations-of.ts';
import { withoutNetworkFirm } from './without-network-firm.ts';

/** A firm's answers to a wave. */
export interface FirmAnswers {
  readonly firm: string;
  readonly wave: number;
}

/**
 * Results without what they say of a firm in a wave: its diagnosis, its place among configurations, findings about its answers, and its
 * answers that were left out, whose reasons quote them (of every wave: these rows name none). Figures of clusters and of all firms stay,
 * and a note says so.
 */
export function withoutAnswers(results: Results, { firm, wave }: FirmAnswers): Results {
  const isOther = (row: FirmAnswers) => row.firm !== firm || row.wave !== wave;
  const { assessments, diagnosis, quality, exclusions } = results;
  const note = t.both('withdrawn', {});
  const notes = diagnosis.notes.filter(({ en }) => en !== note.en);
  return {
    ...results,
    quality: {
      ...quality,
      ...(quality.missingByFirm && { missingByFirm: quality.missingByFirm.filter(isOther) }),
      suspects: quality.suspects.filter(
        (suspect) => isOther(suspect) && !isLikeThoseOf(suspect, firm),
      ),
    },
    diagnosis: { ...diagnosis, firms: diagnosis.firms.filter(isOther), notes: [...notes, note] },
    exclusions: exclusions.filter((row) => row.firm !== firm),
    ...(assessments && { assessments: withoutFirm(assessments, { firm, wave }) }),
  };
}

function withoutFirm(assessments: Assessments, answers: FirmAnswers): Assessments {
  const { network } = assessments;
  return {
    ...withoutConfigurationsOf(assessments, answers),
    ...(network && { network: withoutNetworkFirm(network, answers) }),
  };
}

/** Whether answers are said to be the same as the firm's: that tells what it answered. */
function isLikeThoseOf({ kind, reason }: QualityResults['suspects'][number], firm: string) {
  return kind === 'duplicate' && reason.en.includes(firm);
}
