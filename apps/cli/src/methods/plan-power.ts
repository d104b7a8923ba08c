import type { JobControl } from '@qunhai/kernel';
import {
  type PlannedPower,
  type PowerPlan,
  pathsOfTheory,
  planPower,
  populationOfText,
  populationOfTheory,
  readPathValues,
  theoryOfStudy,
} from '@qunhai/study';
import { loadTheory } from '../load-theory.ts';
import { readInputFile } from '../read-input-file.ts';
import type { Session } from '../session.ts';
import { readTableFile } from './table-file.ts';

/** What is asked of the population and of the simulation. */
export interface PowerOptions extends PowerPlan {
  readonly theory?: string;
  readonly model?: string;
  readonly path?: number;
  readonly paths?: string;
  readonly loadings?: number;
  readonly correlation?: number;
}

/** The simulation that the options ask for. */
export function power(
  session: Session,
  study: string | undefined,
  options: PowerOptions,
): (control: JobControl) => Promise<PlannedPower> {
  return async (control) =>
    planPower(await populationOf(session, study, options), options, control);
}

async function populationOf(
  session: Session,
  study: string | undefined,
  options: PowerOptions,
): Promise<Parameters<typeof planPower>[0]> {
  const { model, path = 0.2, paths, loadings = 0.75, correlation = 0.3 } = options;
  if (model !== undefined)
    return populationOfText(new TextDecoder().decode(readInputFile(model)), model);
  const theory = study === undefined ? loadTheory(options.theory) : theoryOfStudy(study);
  const own =
    paths === undefined
      ? undefined
      : readPathValues(await readTableFile(session, paths, {}), pathsOfTheory(theory));
  return populationOfTheory(theory, { path, loadings, correlation, paths: own });
}
