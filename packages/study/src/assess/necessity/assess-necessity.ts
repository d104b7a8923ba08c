import type { Bilingual, JobControl } from '@qunhai/kernel';
import type { Assessments } from '@qunhai/results';
import { varyingItems } from '../../analysed-wave.ts';
import { unweightedNote } from '../../weigh/unweighted-note.ts';
import type { AssessedModel } from '../assessed-model.ts';
import { jobPortion } from '../job-portion.ts';
import { correctionOf, significanceOf } from '../robustness/correct-tests.ts';
import { analyzeOutcome, combinedAt, type NecessitySettings } from './analyze-outcome.ts';
import { type FirmScores, firmScores, leastAnswered } from './firm-scores.ts';
import { necessityWords } from './messages.ts';
import { type NecessityQuestion, necessityQuestions } from './necessary-conditions.ts';
import { outcomeFindings } from './necessity-findings.ts';
import { necessityRules } from './necessity-rules.ts';

type Necessity = NonNullable<Assessments['necessity']>;
type Outcome = NonNullable<Necessity['analysis']>['outcomes'][number];

/** What the assessment reads of a model. */
export type NecessityBasis = Pick<AssessedModel, 'theory' | 'wave' | 'plan' | 'seed' | 'diagnosis'>;

/** Fewer firms make no ceiling worth the name. */
const fewestFirms = 10;

/** Firms below which a note says that a few of them carry the ceilings. */
const fewFirms = 20;

/** With the first, a p of .05 has a Monte Carlo standard error of .005; the second is for outcomes of which that left something undecided. */
const permutations = [2000, 10_000] as const;

/** What each outcome of the theory cannot do without: necessary condition analysis of construct scores. */
export async function assessNecessity(
  { theory, wave, plan, seed, diagnosis }: NecessityBasis,
  control: JobControl,
): Promise<Necessity> {
  const scores = firmScores(theory, diagnosis, varyingItems(wave));
  const notes: Bilingual[] = [];
  const questions = necessityQuestions(theory)
    .map((question) => ({
      ...question,
      conditions: question.conditions.filter((id) => scores.has(id)),
    }))
    .filter((question) => isAnswerable(question, scores, notes));
  if (questions.length === 0)
    return {
      findings: [],
      notes: [necessityWords.both('none.scores', { required: fewestFirms })],
      analysis: null,
    };
  const settings = {
    ...{ seed, level: plan.level },
    leastEffect: necessityRules.necessary.threshold,
    significance: significanceOf(plan),
    correction: correctionOf(plan),
  };
  const outcomes = [];
  for (const [k, question] of questions.entries()) {
    const portion = jobPortion(control, k / questions.length, (k + 1) / questions.length);
    const maps = diagnosis.importancePerformance;
    outcomes.push(await settledOutcome(question, scores, maps, settings, portion));
  }
  notes.push(...outcomeNotes(outcomes), ...unweightedNote('necessity', wave));
  const { leastEffect, significance, correction } = settings;
  return {
    findings: outcomes.flatMap((outcome) => outcomeFindings(theory, outcome)),
    notes,
    analysis: {
      ...{ seed, leastEffect, significance, correction },
      ...{ leastAnswered, combinedAt, outcomes },
    },
  };
}

async function settledOutcome(
  question: NecessityQuestion,
  scores: ReadonlyMap<string, FirmScores>,
  maps: NecessityBasis['diagnosis']['importancePerformance'],
  settings: Omit<NecessitySettings, 'permutations'>,
  control: JobControl,
): Promise<Outcome> {
  const [few, many] = permutations;
  const analyze = (count: number) =>
    analyzeOutcome(question, scores, maps, { ...settings, permutations: count }, control);
  const first = await analyze(few);
  const isOpen = first.conditions.some(({ effects }) =>
    effects.some(({ verdict }) => verdict === 'undecided'),
  );
  return isOpen ? analyze(many) : first;
}

function outcomeNotes(outcomes: readonly Outcome[]): Bilingual[] {
  const incomplete = outcomes.filter(({ missing }) => missing > 0);
  const list = incomplete.map(({ outcome, missing }) => `${outcome} ${missing}`);
  const small = outcomes.filter(({ firms }) => firms < fewFirms);
  return [
    ...(incomplete.length > 0 ? [necessityWords.both('missing', { list })] : []),
    ...small.map(({ outcome, firms }) => necessityWords.both('few-firms', { outcome, firms })),
  ];
}

/** Outcomes without answers are not spoken of; those with too few firms are. */
function isAnswerable(
  { outcome, conditions }: NecessityQuestion,
  scores: ReadonlyMap<string, FirmScores>,
  notes: Bilingual[],
): boolean {
  if (!scores.has(outcome) || conditions.length === 0) return false;
  const columns = [outcome, ...conditions].map((id) => scores.get(id)!.values);
  const firms = columns[0]!.filter((_, row) =>
    columns.every((values) => !Number.isNaN(values[row]!)),
  ).length;
  if (firms >= fewestFirms) return true;
  const values = { outcome, firms, required: fewestFirms };
  notes.push(necessityWords.both('none.outcome', values));
  return false;
}
