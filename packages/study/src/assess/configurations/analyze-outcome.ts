import {
  clusterDiagnostics,
  noteText,
  type PreparedSets,
  prepareSets,
  type QcaNote,
  type RobustnessTest,
  testRobustness,
} from '@qunhai/configuration';
import type { Bilingual, JobControl } from '@qunhai/kernel';
import type { Assessments, FirmDiagnosis } from '@qunhai/results';
import type { Theory } from '@qunhai/theory';
import type { AnalysisPlan } from '../../study-schema.ts';
import { jobPortion } from '../job-portion.ts';
import { nudge, type ScoreSet } from './calibrate-scores.ts';
import type { ConfigurationQuestion } from './configuration-questions.ts';
import { type EnhancedAnalysis, enhancedAnalysis } from './enhanced-analysis.ts';
import { expectedDirections } from './expected-directions.ts';
import { solutionsOf } from './outcome-solutions.ts';
import { necessityOf, sufficiencyOf } from './set-fits.ts';

type Analysis = NonNullable<NonNullable<Assessments['configurations']>['analysis']>;
type Outcome = Analysis['outcomes'][number];
type Firm = Outcome['cases'][number];

/** What an outcome is analysed from. */
export interface OutcomeBasis {
  readonly theory: Theory;
  readonly firms: readonly FirmDiagnosis[];
  readonly sets: ReadonlyMap<string, ScoreSet>;
  readonly plan: Pick<AnalysisPlan, 'configurations' | 'level'>;
}

/** Smaller clusters are not shown by themselves; docs/decisions/0006-disclosure-control.md. */
const fewestFirms = 5;

/** Steps in which cut-offs and anchors are moved to see how far the solution holds. */
const reach = 2;

/** Notes that name no firm. */
const toldNotes: ReadonlySet<QcaNote['code']> = new Set([
  'table.no-negative',
  'table.few-retained',
  'table.limited-diversity',
  'solution.not-exhaustive',
  'solution.not-all-listed',
  'solution.pairs-not-listed',
]);

/** Configurations of one outcome and of its absence, how far they can be relied on, and where each firm stands. */
export function analyzeOutcome(
  { outcome, target, conditions, leftOut }: ConfigurationQuestion,
  { theory, firms, sets, plan }: OutcomeBasis,
  control: JobControl,
): Outcome {
  const expected = expectedDirections(theory, outcome, conditions);
  const set = (id: string) => sets.get(id)!;
  // Ids may hold characters that expressions cannot.
  const names = conditions.map((_, j) => `C${j + 1}`);
  const posed = {
    cases: firms.map((_, i) => `${i}`),
    outcome: { name: 'Y', values: set(outcome).values },
    conditions: conditions.map((id, j) => ({ name: names[j]!, values: set(id).values })),
    expectations: Object.fromEntries(
      conditions.flatMap((id, j) => {
        const direction = expected.get(id);
        return direction ? [[names[j]!, direction]] : [];
      }),
    ),
  };
  const analysis = enhancedAnalysis(posed, plan.configurations, jobPortion(control, 0, 0.2));
  const { found, cutoffs, excluded } = analysis;
  const prepared = prepareSets(posed);
  const naming = {
    nameOf: (name: string) => conditions[names.indexOf(name)]!,
    level: plan.level,
  };
  const described = (id: string) => ({
    ...set(id).described,
    expectation: expected.get(id) ?? null,
  });
  return {
    ...{ outcome, target, conditions: [...conditions], leftOut: [...leftOut], cutoffs },
    firms: prepared.cases.length,
    missing: prepared.excluded.length,
    sets: [outcome, ...conditions].map(described),
    single: singleRows(prepared, conditions, plan.level),
    directions: [
      solutionsOf('high', found, prepared, excluded.high.length, naming),
      solutionsOf('not-high', found.absence!, prepared, excluded.notHigh.length, naming),
    ],
    mirror: found.comparison?.mirror ?? null,
    robustness: robustnessOf(analysis, posed, [set(outcome), ...conditions.map(set)], control),
    clusters: clustersOf(found.cases, firms, plan.level),
    cases: found.cases.map((one) => firmRow(one, found, firms, naming.nameOf, set)),
    notes: notesOf(found.notes),
  };
}

function notesOf(notes: readonly QcaNote[]): Bilingual[] {
  const told = notes.filter(({ code }) => toldNotes.has(code)).map(noteText);
  return [...new Map(told.map((note) => [note.en, note])).values()];
}

function singleRows(
  { conditions, outcome }: PreparedSets,
  ids: readonly string[],
  level: number,
): Outcome['single'] {
  const absence = outcome.values.map((value) => 1 - value);
  return conditions.flatMap(({ values }, j) =>
    ([1, 0] as const).map((present) => {
      const x = present === 1 ? values : values.map((value) => 1 - value);
      return {
        ...{ construct: ids[j]!, level: present },
        forHigh: necessityOf(x, outcome.values, level),
        forNotHigh: necessityOf(x, absence, level),
        sufficiency: sufficiencyOf(x, outcome.values, level),
      };
    }),
  );
}

function robustnessOf(
  { found, input }: EnhancedAnalysis,
  { outcome, conditions }: { outcome: { name: string }; conditions: readonly { name: string }[] },
  sets: readonly ScoreSet[],
  control: JobControl,
): Outcome['robustness'] {
  if (found.main === null) return null;
  const raw = Object.fromEntries(
    [outcome, ...conditions].map(({ name }, k) => [
      name,
      {
        values: sets[k]!.scores,
        calibration: { method: 'logistic' as const, anchors: sets[k]!.anchors },
        nudge,
      },
    ]),
  );
  const test = testRobustness(input, { raw, reach }, jobPortion(control, 0.2, 1));
  return test.robustness && robustnessRow(test, test.robustness);
}

function robustnessRow(
  { alternatives, ranges }: RobustnessTest,
  { coverage, consistency, overlap, caseRatio }: NonNullable<RobustnessTest['robustness']>,
): NonNullable<Outcome['robustness']> {
  return {
    alternatives: alternatives.length,
    unchanged: alternatives.filter(({ unchanged }) => unchanged).length,
    empty: alternatives.filter(({ expression }) => expression === null).length,
    ...{ coverage, consistency, overlap, typical: caseRatio.typical },
    ranges: ranges.flatMap(({ choice, value, low, high, open }) =>
      choice.kind === 'anchor'
        ? []
        : [
            {
              ...{ choice: choice.kind, value, low, high },
              ...{ openLow: open.low, openHigh: open.high },
            },
          ],
    ),
  };
}

type Profile = EnhancedAnalysis['found']['cases'][number];

/** Whether the solution holds in every cluster; null where fewer than two are large enough. */
function clustersOf(
  cases: readonly Profile[],
  firms: readonly FirmDiagnosis[],
  level: number,
): Outcome['clusters'] {
  const clusterOf = ({ position }: Profile) => firms[position]!.cluster;
  const members = Map.groupBy(cases, clusterOf);
  const large = [...members].filter(([, own]) => own.length >= fewestFirms);
  if (large.length < 2 || cases.every(({ solutionMembership }) => solutionMembership === 0))
    return null;
  const x = (own: readonly Profile[]) =>
    Float64Array.from(own, ({ solutionMembership }) => solutionMembership);
  const y = (own: readonly Profile[]) => Float64Array.from(own, ({ outcome }) => outcome);
  const shown = large.flatMap(([, own]) => own);
  const { between } = clusterDiagnostics({
    ...{ x: x(shown), y: y(shown) },
    clusters: shown.map((one) => clusterOf(one) ?? ''),
  });
  return {
    groups: large.map(([cluster, own]) => {
      const { consistency, coverage } = sufficiencyOf(x(own), y(own), level);
      return { ...{ cluster, firms: own.length }, consistency, coverage };
    }),
    distance: between.distance,
    pooled: sufficiencyOf(x(cases), y(cases), level).consistency,
  };
}

function firmRow(
  { position, outcome, solutionMembership, terms, nearest }: Profile,
  { main, configurations }: EnhancedAnalysis['found'],
  firms: readonly FirmDiagnosis[],
  nameOf: (set: string) => string,
  set: (id: string) => ScoreSet,
): Firm {
  const { firm, wave } = firms[position]!;
  const labelOf = (term: number) => {
    const { expression } = main!.model.terms[term]!;
    return configurations!.columns.find((column) => column.expression === expression)!.label;
  };
  return {
    ...{ firm, wave, outcome, solution: solutionMembership },
    in: terms.map(labelOf).sort(),
    nearest: nearest && {
      label: labelOf(nearest.term),
      ties: nearest.ties.map(labelOf).sort(),
      lacks: nearest.lacks.map(({ condition, level, membership }) => ({
        construct: nameOf(condition),
        level: level === 0 ? (0 as const) : (1 as const),
        membership,
        score: set(nameOf(condition)).scores[position]!,
      })),
    },
  };
}
