import { normalQuantile } from '@qunhai/numerics';
import type { Assessments } from '@qunhai/results';
import type {
  InvarianceRule,
  InvarianceStep,
  PartialInvariance,
  PartialStep,
  ReleasedParameter,
} from '@qunhai/sem';
import { Obstacle, orObstacle } from './covariance-data.ts';
import { covarianceWords } from './messages.ts';
import { judgeStep, stepFigures } from './step-figures.ts';

type Ladder = NonNullable<Assessments['covariance']>['invariance'][number]['constructs'][number];
export type PartialRows = NonNullable<Ladder['partial']>;
type PartialStepRow = PartialRows['steps'][number];
type FreeParameter = PartialStepRow['along'][number];

/** A search for parameters of a construct to leave free. */
export interface Search {
  readonly find: (rule: InvarianceRule) => PartialInvariance | null;
  /** Ids of items by the names that the models give them. */
  readonly idOf: ReadonlyMap<string, string>;
  readonly level: number;
}

/**
 * What must be left free for the steps that fail to hold. Whether a step fails is said by the ladder; a step of the search fails when the drop of
 * the CFI and Δχ² (.05, not corrected: a search has no number of tests known beforehand) both speak against it.
 * @returns null where no step fails
 */
export function partialRows(
  search: Search,
  ladder: readonly InvarianceStep[],
  failing: readonly InvarianceStep[],
): PartialRows | null {
  if (failing.length === 0) return null;
  const found = orObstacle(() =>
    search.find((step) =>
      ladder.includes(step)
        ? !failing.includes(step)
        : judgeStep(step, step.difference?.p ?? Number.NaN) !== 'fails',
    ),
  );
  if (found === null || found instanceof Obstacle) return null;
  const { steps, reached, fewestInvariant, comparesPaths, comparesMeans } = found;
  return {
    steps: steps.map((step) => stepRow(step, search)),
    ...{ reached, fewestInvariant, comparesPaths, comparesMeans },
    allows: covarianceWords.both(`partial.${reached}`, { fewest: fewestInvariant }),
  };
}

function stepRow(step: PartialStep, { idOf, level }: Search): PartialStepRow {
  const { difference, ...figures } = stepFigures(step);
  const z = normalQuantile((1 + level) / 2);
  const named = (one: ReleasedParameter) => freeParameter(one, step.fit.groupNames, idOf);
  return {
    level: step.level,
    freed: step.freed.map((one) => {
      const { statistic, p, expectedChange, standardError } = one;
      const half = z * standardError;
      return {
        ...{ ...named(one), statistic, p, expectedChange },
        interval: {
          ...{ lower: expectedChange - half, upper: expectedChange + half },
          ...{ level, method: 'normal' as const },
        },
      };
    }),
    along: step.along.map(named),
    ...figures,
    difference,
    verdict: judgeStep(step, difference?.p ?? Number.NaN),
  };
}

function freeParameter(
  { left, operator, right, group }: ReleasedParameter,
  groups: readonly string[],
  idOf: Search['idOf'],
): FreeParameter {
  const kind = operator === '=~' ? 'loading' : operator === '~1' ? 'intercept' : 'residual';
  const item = operator === '=~' ? right : left;
  return { kind, item: idOf.get(item) ?? item, group: groups[group]! };
}
