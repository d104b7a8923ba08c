import type {
  ConfigurationAnalysis,
  Model,
  OutcomeAnalysis,
  PreparedSets,
  Solution,
} from '@qunhai/configuration';
import type { Assessments } from '@qunhai/results';
import { sufficiencyOf } from './set-fits.ts';

type Analysis = NonNullable<NonNullable<Assessments['configurations']>['analysis']>;
type Direction = Analysis['outcomes'][number]['directions'][number];
type Main = NonNullable<Direction['main']>;
type StoredSolution = Direction['solutions'][number];

/** Models listed of each solution. */
const mostModels = 20;

/** How sets of the engine are named in results, and at what level intervals are. */
export interface Naming {
  readonly nameOf: (set: string) => string;
  readonly level: number;
}

/** One direction of an outcome as results have it. */
export function solutionsOf(
  direction: Direction['direction'],
  analysis: Pick<OutcomeAnalysis, 'table' | 'solutions' | 'main' | 'configurations' | 'cases'>,
  sets: PreparedSets,
  excluded: number,
  naming: Naming,
): Direction {
  const { table, solutions } = analysis;
  const y =
    direction === 'high' ? sets.outcome.values : sets.outcome.values.map((value) => 1 - value);
  const { intermediate } = solutions;
  return {
    direction,
    rows: rowsOf(table, sets, y, naming.level),
    possible: table.space.size,
    excluded,
    solutions: [
      stored('complex', [solutions.complex], naming),
      stored('parsimonious', [solutions.parsimonious], naming),
      ...(intermediate.length > 0 ? [stored('intermediate', intermediate, naming)] : []),
    ],
    main: mainOf(analysis, y, naming.level),
  };
}

function rowsOf(
  { rows }: ConfigurationAnalysis['table'],
  sets: PreparedSets,
  y: Float64Array,
  level: number,
): Direction['rows'] {
  return rows.map(({ configuration, output, n, deviantCases }) => {
    const levels = configuration.map((value) => (value === 0 ? 0 : 1));
    const x = Float64Array.from(y, (_, i) =>
      levels.reduce<number>((least, wanted, j) => {
        const value = sets.conditions[j]!.values[i]!;
        return Math.min(least, wanted === 1 ? value : 1 - value);
      }, 1),
    );
    const { consistency, pri } = sufficiencyOf(x, y, level);
    return {
      configuration: levels,
      output: output === 'C' ? '0' : output,
      ...{ firms: n, deviant: deviantCases.length, consistency, pri },
    };
  });
}

/** Models of one kind, each told once. */
function stored(
  kind: StoredSolution['kind'],
  solutions: readonly Solution[],
  { nameOf }: Naming,
): StoredSolution {
  const models = new Map(
    solutions.flatMap((one) => one.models).map((model) => [keyOf(model), model]),
  );
  const [only] = solutions;
  return {
    kind,
    models: [...models.values()].slice(0, mostModels).map(({ terms, fit }) => ({
      terms: terms.map(({ literals }) =>
        literals.map(({ condition, level }) => ({
          construct: nameOf(condition),
          level: level === 0 ? 0 : 1,
        })),
      ),
      ...fit,
    })),
    modelCount: solutions.length === 1 ? only!.modelCount : models.size,
    exhaustive: solutions.every((one) => one.exhaustive),
  };
}

function keyOf({ terms }: Model): string {
  return terms
    .map(({ expression }) => expression)
    .toSorted()
    .join(' + ');
}

function mainOf(
  { main, configurations, cases }: Pick<OutcomeAnalysis, 'main' | 'configurations' | 'cases'>,
  y: Float64Array,
  level: number,
): Main | null {
  if (main === null || configurations === null) return null;
  const { model, kind, alternatives } = main;
  const position = new Map(model.terms.map(({ expression }, t) => [expression, t]));
  const { consistency, coverage } = model.withoutOneCase;
  return {
    ...{ kind, alternatives },
    columns: configurations.columns.map(({ label, expression, cells, uniqueCoverage }) => {
      const t = position.get(expression)!;
      const x = Float64Array.from(cases, ({ termMemberships }) => termMemberships[t]!);
      const inside = [...x.keys()].filter((i) => x[i]! > 0.5);
      return {
        ...{ label, roles: cells.map(({ role }) => role), uniqueCoverage },
        ...sufficiencyOf(x, y, level),
        firms: inside.length,
        deviant: inside.filter((i) => y[i]! < 0.5).length,
      };
    }),
    ...sufficiencyOf(
      Float64Array.from(cases, ({ solutionMembership }) => solutionMembership),
      y,
      level,
    ),
    withoutOneFirm: { consistency: rangeOf(consistency), coverage: rangeOf(coverage) },
  };
}

function rangeOf(range: readonly [number, number] | null): Main['withoutOneFirm']['coverage'] {
  return range && { least: range[0], most: range[1] };
}
