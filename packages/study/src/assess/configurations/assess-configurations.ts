import type { Bilingual, JobControl } from '@qunhai/kernel';
import type { Assessments } from '@qunhai/results';
import { varyingItems } from '../../analysed-wave.ts';
import { unweightedNote } from '../../weigh/unweighted-note.ts';
import type { AssessedModel } from '../assessed-model.ts';
import { jobPortion } from '../job-portion.ts';
import { firmScores } from '../necessity/firm-scores.ts';
import { analyzeOutcome } from './analyze-outcome.ts';
import { calibrateScores, type ScoreSet } from './calibrate-scores.ts';
import { outcomeFindings } from './configuration-findings.ts';
import {
  averageFirms,
  type ConfigurationQuestion,
  configurationQuestions,
} from './configuration-questions.ts';
import { configurationWords as words } from './messages.ts';

type Configurations = NonNullable<Assessments['configurations']>;

/** What the assessment reads of a model. */
export type ConfigurationBasis = Pick<AssessedModel, 'theory' | 'wave' | 'plan' | 'diagnosis'>;

/** With fewer firms most combinations are without any. */
const fewestFirms = 15;

/** Which combinations of conditions go with high outcomes of the theory, and which with their absence. */
export async function assessConfigurations(
  { theory, wave, plan, diagnosis }: ConfigurationBasis,
  control: JobControl,
): Promise<Configurations> {
  const scores = firmScores(theory, diagnosis, varyingItems(wave));
  const sets = new Map<string, ScoreSet>();
  for (const [id, own] of scores) {
    const set = calibrateScores(own, plan.configurations);
    if (set !== null) sets.set(id, set);
  }
  const { firms } = diagnosis;
  const notes: Bilingual[] = [];
  const questions = configurationQuestions(theory, {
    ...{ firms: firms.length, usable: sets },
    wanted: plan.configurations?.conditions,
  }).filter((question) => isAnswerable(question, sets, plan, notes));
  if (questions.length === 0)
    return {
      findings: [],
      notes: [...notes, words.both('none', { required: fewestFirms })],
      analysis: null,
    };
  const outcomes = questions.map((question, k) => {
    const portion = jobPortion(control, k / questions.length, (k + 1) / questions.length);
    return analyzeOutcome(question, { theory, firms, sets, plan }, portion);
  });
  return {
    findings: outcomes.flatMap((outcome) => outcomeFindings(theory, outcome)),
    notes: [...notes, ...unweightedNote('configurations', wave)],
    analysis: { firmsPerCombination: averageFirms(firms.length), outcomes },
  };
}

function isAnswerable(
  { outcome, target, conditions }: ConfigurationQuestion,
  sets: ReadonlyMap<string, ScoreSet>,
  { configurations }: ConfigurationBasis['plan'],
  notes: Bilingual[],
): boolean {
  if (!sets.has(outcome) || conditions.length < 2) {
    const chosen = sets.has(outcome) && configurations?.conditions !== undefined;
    if (target) notes.push(words.both(chosen ? 'none.conditions' : 'none.sets', { outcome }));
    return false;
  }
  const columns = [outcome, ...conditions].map((id) => sets.get(id)!.values);
  const firms = columns[0]!.filter((_, row) =>
    columns.every((values) => !Number.isNaN(values[row]!)),
  ).length;
  if (firms >= fewestFirms) return true;
  notes.push(words.both('none.outcome', { outcome, firms, required: fewestFirms }));
  return false;
}
