import type { Bilingual } from '@qunhai/kernel';
import type { HypothesisResult, SemResults } from '@qunhai/results';
import { hypothesisVerdict } from '@qunhai/sem';
import type { Hypothesis, Theory } from '@qunhai/theory';
import { combineVerdicts } from './combine-verdicts.ts';
import { effectText } from './effect-text.ts';
import {
  effectInExtension,
  extensionObstacle,
  failedResamples,
  jointRemark,
  uncorrectedRemark,
} from './extend/extended-evidence.ts';
import { isExtended, productName } from './extend/extended-models.ts';
import { groupEvidence } from './groups/group-evidence.ts';
import { type MessageKey, message } from './messages.ts';

type Evidence = HypothesisResult['evidence'][number];
type Verdict = HypothesisResult['verdict'];
type Sign = '+' | '-';

/** An effect with its own verdict. */
interface Judged {
  readonly evidence: Evidence;
  readonly verdict: Verdict;
}

/**
 * A verdict on every hypothesis of a theory, with the effects it rests on.
 *
 * A path is judged by its coefficient, a chain by all its links and the whole. A mediation is judged by the specific
 * indirect effects through each of its mediators, in the model that the verdicts of `sem.mediation` rest on: the one with
 * the direct path added, where there is such a model. Supported when every effect is, partly supported when some are,
 * contradicted when some go the other way and none is supported. Evidence says which effects go the other way.
 * A moderation is judged by every product of a moderator and a predictor on every outcome, and a cause of the full model by its
 * coefficient, both in the extended model that is for them.
 * That groups differ is judged by each way of grouping ({@link groupEvidence}).
 * What the estimated models do not hold is not tested, and says why.
 * The intervals decide; an effect without one is not tested, whatever its p, and says why.
 */
export function testHypotheses(theory: Theory, sem: SemResults): HypothesisResult[] {
  return theory.hypotheses.map((hypothesis) => {
    const { id, group = null, statement } = hypothesis;
    const compared = sem.groups?.filter((one) => one.hypothesis === id) ?? [];
    if (hypothesis.kind === 'group' && compared.length > 0) {
      const evidence = compared.map(groupEvidence);
      const verdict = combineVerdicts(evidence.map((one) => one.verdict));
      return { id, group, statement, verdict, evidence };
    }
    const obstacle = obstacleTo(hypothesis, sem);
    if (obstacle !== null)
      return {
        id,
        group,
        statement,
        verdict: 'not-tested',
        evidence: [withoutFigures([], obstacle)],
      };
    const judged = effectsOf(hypothesis).map((effect) => judge(sem, hypothesis, effect));
    const verdict = combineVerdicts(judged.map((j) => j.verdict));
    return { id, group, statement, verdict, evidence: judged.map((j) => j.evidence) };
  });
}

/** Why a hypothesis cannot be tested by this analysis at all. */
function obstacleTo(hypothesis: Hypothesis, sem: SemResults): Bilingual | null {
  const isComparison = hypothesis.kind === 'group';
  if (!isExtended(hypothesis) && !isComparison && hypothesis.model === 'full')
    return message.both('untested.full-model');
  if (sem.status === 'not-estimated') return message.both('untested.not-estimated');
  if (sem.status === 'not-converged') return message.both('untested.not-converged');
  const failed = failedResamples(sem.resamples);
  if (isComparison) {
    const isBare = sem.resamples.requested === 0;
    return failed ?? message.both(isBare ? 'untested.no-resamples' : 'untested.group');
  }
  return failed ?? (isExtended(hypothesis) ? extensionObstacle(hypothesis, sem) : null);
}

/** The effects a hypothesis speaks of, each as the chain of its constructs. */
export function effectsOf(hypothesis: Hypothesis): readonly (readonly string[])[] {
  switch (hypothesis.kind) {
    case 'path':
      return [[hypothesis.from, hypothesis.to]];
    case 'mediation':
      return hypothesis.from.flatMap((from) =>
        hypothesis.through.flatMap((through) => hypothesis.to.map((to) => [from, through, to])),
      );
    case 'chain':
      return [...linksOf(hypothesis.chain), hypothesis.chain];
    case 'moderation':
      return hypothesis.moderator.flatMap((moderator) =>
        hypothesis.from.flatMap((from) =>
          hypothesis.to.map((to) => [productName(moderator, from), to]),
        ),
      );
    default:
      return [];
  }
}

function linksOf(chain: readonly string[]): (readonly string[])[] {
  return chain.slice(1).map((to, i) => [chain[i]!, to]);
}

function judge(sem: SemResults, hypothesis: Hypothesis, effect: readonly string[]): Judged {
  const found = findEffect(sem, hypothesis, effect);
  if (found === null) {
    const isHeld = linksOf(effect).every((link) => findEffect(sem, hypothesis, link));
    const why = effect.length > 2 && isHeld ? 'untested.too-many-chains' : 'untested.absent';
    const reason = message.both(why, { effect: effect.join(' → ') });
    const evidence = { ...withoutFigures(effect, reason), verdict: 'not-tested' as const };
    return { verdict: 'not-tested', evidence };
  }
  const { estimate, interval, p } = found.row;
  const sign: Sign = 'sign' in hypothesis ? hypothesis.sign : '+';
  const verdict = hypothesisVerdict(sign, { estimate, interval });
  const remarks: Bilingual[] = [
    ...(verdict === 'not-tested' ? [message.both(untestedFigure(sem))] : []),
    ...(verdict === 'contradicted' ? [message.both('evidence.contradicted')] : []),
    ...(found.hasDirectPathAdded ? [message.both('evidence.direct-path-added')] : []),
    ...(isExtended(hypothesis)
      ? [...uncorrectedRemark(hypothesis, sem), ...jointRemark(sem, hypothesis, effect)]
      : []),
  ];
  const told = effectText({ effect, estimate, interval, p });
  const text = remarks.reduce(joined, told);
  return { verdict, evidence: { effect: [...effect], estimate, interval, p, verdict, text } };
}

/** Why an effect that is estimated has no interval. */
function untestedFigure({ resamples }: SemResults): MessageKey {
  return resamples.requested === 0 ? 'untested.no-resamples' : 'untested.no-interval';
}

interface FoundEffect {
  readonly row: Pick<SemResults['paths'][number], 'estimate' | 'interval' | 'p'>;
  /** Whether it comes from the second model, in which mediation is tested. */
  readonly hasDirectPathAdded: boolean;
}

function findEffect(
  sem: SemResults,
  hypothesis: Hypothesis,
  effect: readonly string[],
): FoundEffect | null {
  const isSame = (ids: readonly string[]) => ids.join('\n') === effect.join('\n');
  if (isExtended(hypothesis)) {
    const added = effectInExtension(sem, hypothesis, effect);
    return added ? { row: added, hasDirectPathAdded: false } : null;
  }
  const { kind } = hypothesis;
  const added =
    kind === 'mediation'
      ? sem.mediation.find(({ from, through, to }) => isSame([from, ...through, to]))?.indirect
      : undefined;
  if (added) return { row: added, hasDirectPathAdded: true };
  const row =
    effect.length === 2
      ? sem.paths.find((path) => isSame([path.from, path.to]))
      : sem.indirect.find(({ path }) => isSame(path));
  return row ? { row, hasDirectPathAdded: false } : null;
}

function withoutFigures(effect: readonly string[], text: Bilingual): Evidence {
  return { effect: [...effect], estimate: null, interval: null, p: null, text };
}

function joined(a: Bilingual, b: Bilingual): Bilingual {
  return { zh: `${a.zh}${b.zh}`, en: `${a.en} ${b.en}` };
}
