import { type JobControl, throwIfCancelled } from '@qunhai/kernel';
import type { Assessments, Finding } from '@qunhai/results';
import { unweightedNote } from '../../weigh/unweighted-note.ts';
import type { AssessedModel } from '../assessed-model.ts';
import { comparedPairs } from './compared-pairs.ts';
import { firmDistances } from './firm-distances.ts';
import { comparisonWords as words } from './messages.ts';
import { isContradictory, readTogether } from './read-together.ts';
import { disagreementText, isJoint, readingText } from './reading-text.ts';
import { threeViews } from './three-views.ts';

type Comparison = NonNullable<Assessments['comparison']>;
type Row = NonNullable<Comparison['hypotheses']>[number];

/** What the assessment reads of a model. */
export type ComparisonBasis = Pick<AssessedModel, 'theory' | 'hypotheses' | 'found' | 'wave'>;

/** Every hypothesis seen as a net effect, as a necessity and as a part of sufficient combinations; and every firm's nearest way. */
export async function assessComparison(
  { theory, hypotheses, found, wave }: ComparisonBasis,
  control: JobControl,
): Promise<Comparison> {
  throwIfCancelled(control, 'comparison');
  const configurations = found.configurations?.analysis ?? null;
  if (configurations === null && (found.necessity?.analysis ?? null) === null)
    return { findings: [], notes: [words.both('none.views')] };
  const rows = theory.hypotheses.flatMap((hypothesis): Row[] => {
    const result = hypotheses.find(({ id }) => id === hypothesis.id);
    if (!result) return [];
    const pairs = comparedPairs(hypothesis, result).map((pair): Row['pairs'][number] => {
      const views = threeViews(pair, found);
      const reading = readTogether(views);
      const { conditions, outcome, level } = pair;
      return {
        ...{ conditions: [...conditions], outcome, level, ...views, reading },
        contradictory: isContradictory(reading),
        text: readingText(theory, pair, views, reading),
      };
    });
    const isAnything = pairs.some(({ reading }) => reading !== 'not-comparable');
    return isAnything ? [{ hypothesis: result.id, verdict: result.verdict, pairs }] : [];
  });
  return {
    findings: findingsOf(theory, rows),
    notes: [
      ...(rows.length === 0 ? [words.both('none.effects')] : []),
      ...unweightedNote('comparison', wave),
    ],
    hypotheses: rows,
    ...(configurations && firmDistances(configurations)),
  };
}

type Pair = Row['pairs'][number];
type Details = NonNullable<Finding['details']>;

/**
 * How often the views agree, then for each outcome the effects on which they do not, one by one in the details; mediations repeat what
 * stands under their paths.
 */
function findingsOf(theory: ComparisonBasis['theory'], rows: readonly Row[]): Finding[] {
  const direct = rows.filter(
    ({ hypothesis }) => theory.hypotheses.find(({ id }) => id === hypothesis)?.kind !== 'mediation',
  );
  const compared = direct
    .flatMap(({ pairs }) => pairs)
    .filter(({ reading }) => reading !== 'not-comparable');
  if (compared.length === 0) return [];
  const contradictory = compared.filter((pair) => pair.contradictory);
  const count = compared.length;
  return [
    {
      id: 'comparison.summary',
      verdict: contradictory.length === 0 ? 'passes' : 'caution',
      text: words.both('summary', {
        ...{ count, contradictory: contradictory.length },
        agreeing: count - contradictory.length,
      }),
    },
    ...[...Map.groupBy(contradictory, ({ outcome }) => outcome)].map(
      ([outcome, pairs]): Finding => ({
        ...{ id: `comparison.${outcome}`, verdict: 'caution' },
        text: disagreementText(theory, outcome, pairs),
        details: detailsOf(pairs),
      }),
    ),
  ];
}

/** Each pair by itself; pairs of conditions without an effect of their product that stand in one way all the same together. */
function detailsOf(pairs: readonly Pair[]): Details {
  const joint = pairs.filter(isJoint);
  const single = pairs.filter((pair) => !isJoint(pair)).map(({ text }) => ({ text }));
  if (joint.length === 0) return single;
  const list = joint.map(({ conditions, outcome }) => `${conditions.join(' × ')} → ${outcome}`);
  const values = { count: joint.length, list };
  return [...single, { text: words.both(joint.length === 1 ? 'joint.one' : 'joint', values) }];
}
