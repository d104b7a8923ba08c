import type { Bilingual, JobControl } from '@qunhai/kernel';
import { type Column, centerWithin, type GroupColumn, multilevelMediation } from '@qunhai/levels';
import { jobPortion } from '../job-portion.ts';
import { figureOf } from './construct-levels.ts';
import { type GroupedFirms, type LevelsBasis, standardizedColumns } from './grouped-firms.ts';
import { levelsAttempt } from './levels-attempt.ts';
import {
  type Found,
  fewestGroups,
  type LevelsMediation,
  mediationDraws,
  type Settings,
} from './levels-settings.ts';
import { levelsWords as words } from './messages.ts';
import { varies } from './outcome-models.ts';

/** A specific indirect effect of a mediation hypothesis, and what stands beside it in the model. */
interface Question {
  readonly cause: string;
  readonly mediator: string;
  readonly outcome: string;
  /** Other causes of the mediator; other predictors of the outcome. */
  readonly besideCause: readonly string[];
  readonly besideMediator: readonly string[];
}

/** Indirect effects of the hypotheses on mediation, among groups and within them; nothing with too few groups. */
export async function mediationPart(
  basis: Pick<LevelsBasis, 'theory' | 'model'>,
  grouped: GroupedFirms,
  settings: Settings,
  control: JobControl,
): Promise<Found<LevelsMediation[]>> {
  const questions = questionsOf(basis, grouped);
  const { mediation: required } = fewestGroups;
  if (questions.length === 0) return { found: [], notes: [] };
  if (grouped.sizes.count < required) {
    const values = { groups: grouped.sizes.count, required };
    return { found: [], notes: [words.both('note.mediation', values)] };
  }
  const found: LevelsMediation[] = [];
  const notes: Bilingual[] = [];
  for (const [k, question] of questions.entries()) {
    const portion = jobPortion(control, k / questions.length, (k + 1) / questions.length);
    const tried = await levelsAttempt(() => indirectEffects(question, grouped, settings, portion));
    if ('found' in tried) found.push(tried.found);
    else notes.push(tried.obstacle);
  }
  return { found, notes: [...new Map(notes.map((note) => [note.en, note])).values()] };
}

function questionsOf(
  { theory, model }: Pick<LevelsBasis, 'theory' | 'model'>,
  { related }: GroupedFirms,
): Question[] {
  const hasPath = (from: string, to: string) =>
    model.paths.some((path) => path.from === from && path.to === to);
  const causesOf = (to: string) => model.paths.flatMap((path) => (path.to === to ? path.from : []));
  const claims = theory.hypotheses.filter(
    (one) => one.kind === 'mediation' && one.model === 'base',
  );
  const questions = claims.flatMap((claim) => {
    if (claim.kind !== 'mediation') return [];
    return claim.from.flatMap((cause) =>
      claim.through.flatMap((mediator) =>
        claim.to.flatMap((outcome): Question[] =>
          hasPath(cause, mediator) && hasPath(mediator, outcome)
            ? [
                {
                  ...{ cause, mediator, outcome },
                  besideCause: causesOf(mediator).filter((id) => id !== cause),
                  besideMediator: causesOf(outcome).filter((id) => id !== mediator && id !== cause),
                },
              ]
            : [],
        ),
      ),
    );
  });
  return questions.filter((question) => namesOf(question).every((id) => related.has(id)));
}

function namesOf({ cause, mediator, outcome, besideCause, besideMediator }: Question): string[] {
  return [...new Set([cause, mediator, outcome, ...besideCause, ...besideMediator])];
}

async function indirectEffects(
  question: Question,
  grouped: GroupedFirms,
  { level, seed }: Settings,
  control: JobControl,
): Promise<LevelsMediation> {
  const { cause, mediator, outcome, besideCause, besideMediator } = question;
  const { columns, group } = standardizedColumns(grouped, namesOf(question));
  const column = (id: string) => columns.find(({ name }) => name === id)!;
  const split = (id: string) => partsOf(column(id), group);
  const { design, indirect } = await multilevelMediation(
    {
      ...{ cause: column(cause), mediator: column(mediator), outcome: column(outcome), group },
      covariates: besideCause.flatMap(split),
      outcomeCovariates: besideMediator.filter((id) => !besideCause.includes(id)).flatMap(split),
    },
    { level, seed, draws: mediationDraws, intervals: false },
    control,
  );
  const at = (where: 'within' | 'between') => {
    const found = indirect.find((one) => one.at === where);
    return found ? figureOf(found.value, found.interval) : null;
  };
  return { cause, mediator, outcome, design, within: at('within'), between: at('between')! };
}

/** What is held constant is held so within groups and among them. */
function partsOf(column: Column, group: GroupColumn): Column[] {
  const { within, between } = centerWithin(column, group);
  return varies(within) ? [within, between] : [between];
}
