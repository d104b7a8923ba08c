import type { Bilingual } from '@qunhai/kernel';
import type { HypothesisResult, SemResults } from '@qunhai/results';
import { hypothesisVerdict } from '@qunhai/sem';
import type { Hypothesis, Theory } from '@qunhai/theory';
import { effectText } from './effect-text.ts';
import { message } from './messages.ts';

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
 * A path is judged by its coefficient. A mediation is judged by the specific indirect effects through each of its
 * mediators, a chain by all its links and the whole: supported when every effect is, partly supported when some are.
 * What the estimated model does not hold is not tested, and says why.
 * @param level - confidence level of the intervals; p is compared with 1 − level where there is no interval
 */
export function testHypotheses(theory: Theory, sem: SemResults, level: number): HypothesisResult[] {
  return theory.hypotheses.map((hypothesis) => {
    const { id, group = null, statement } = hypothesis;
    const obstacle = obstacleTo(hypothesis, sem);
    if (obstacle !== null)
      return {
        id,
        group,
        statement,
        verdict: 'not-tested',
        evidence: [withoutFigures([], obstacle)],
      };
    const judged = effectsOf(hypothesis).map((effect) =>
      judge(sem, effect, 'sign' in hypothesis ? hypothesis.sign : '+', 1 - level),
    );
    const verdict = combine(judged.map((j) => j.verdict));
    return { id, group, statement, verdict, evidence: judged.map((j) => j.evidence) };
  });
}

/** Why a hypothesis cannot be tested by this analysis at all. */
function obstacleTo(hypothesis: Hypothesis, sem: SemResults): Bilingual | null {
  if (hypothesis.kind === 'moderation') return message.both('untested.moderation');
  if (hypothesis.kind === 'group') return message.both('untested.group');
  if (hypothesis.model === 'full') return message.both('untested.full-model');
  if (sem.status === 'not-estimated') return message.both('untested.not-estimated');
  if (sem.status === 'not-converged') return message.both('untested.not-converged');
  return null;
}

/** The effects a hypothesis speaks of, each as the chain of its constructs. */
function effectsOf(hypothesis: Hypothesis): readonly (readonly string[])[] {
  switch (hypothesis.kind) {
    case 'path':
      return [[hypothesis.from, hypothesis.to]];
    case 'mediation':
      return hypothesis.from.flatMap((from) =>
        hypothesis.through.flatMap((through) => hypothesis.to.map((to) => [from, through, to])),
      );
    case 'chain': {
      const { chain } = hypothesis;
      const links = chain.slice(1).map((to, i) => [chain[i]!, to]);
      return [...links, chain];
    }
    default:
      return [];
  }
}

function judge(sem: SemResults, effect: readonly string[], sign: Sign, alpha: number): Judged {
  const row = rowOf(sem, effect);
  if (row === undefined) {
    const reason = message.both('untested.absent', { effect: effect.join(' → ') });
    return { verdict: 'not-tested', evidence: withoutFigures(effect, reason) };
  }
  const { estimate, interval, p } = row;
  const verdict = hypothesisVerdict(sign, { estimate, interval, p }, alpha);
  const told = effectText({ effect, estimate, interval, p });
  const text =
    verdict === 'not-tested' ? joined(told, message.both('untested.no-resamples')) : told;
  return { verdict, evidence: { effect: [...effect], estimate, interval, p, text } };
}

function rowOf(sem: SemResults, effect: readonly string[]) {
  if (effect.length === 2)
    return sem.paths.find((path) => path.from === effect[0] && path.to === effect[1]);
  const name = effect.join('\n');
  return sem.indirect.find((row) => row.path.join('\n') === name);
}

function withoutFigures(effect: readonly string[], text: Bilingual): Evidence {
  return { effect: [...effect], estimate: null, interval: null, p: null, text };
}

function joined(a: Bilingual, b: Bilingual): Bilingual {
  return { zh: `${a.zh}${b.zh}`, en: `${a.en} ${b.en}` };
}

/** One effect speaks for itself; of several, all or some must be supported. */
function combine(verdicts: readonly Verdict[]): Verdict {
  const has = (verdict: Verdict) => verdicts.includes(verdict);
  if (verdicts.every((verdict) => verdict === verdicts[0])) return verdicts[0] ?? 'not-tested';
  if (has('supported')) return 'partly-supported';
  return has('contradicted') ? 'contradicted' : 'not-supported';
}
