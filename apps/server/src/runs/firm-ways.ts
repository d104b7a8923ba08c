import type { FirmWays } from '@qunhai/api';
import type { Assessments, FirmDiagnosis } from '@qunhai/results';

type Configurations = NonNullable<Assessments['configurations']>;
type Outcome = NonNullable<NonNullable<Configurations['analysis']>>['outcomes'][number];
type Main = NonNullable<Outcome['directions'][number]['main']>;
type Column = Main['columns'][number];
type Case = Outcome['cases'][number];
type Standing = FirmWays['outcomes'][number];
type Way = Standing['ways'][number];

/** Where a firm stands to the ways that a run found to the outcomes theory aims at; without a run's configurations, that it has none. */
export function firmWays(
  firm: FirmDiagnosis,
  configurations: Assessments['configurations'] | undefined,
): FirmWays {
  const outcomes = (configurations?.analysis?.outcomes ?? []).filter(({ target }) => target);
  return {
    ...{ firm: firm.firm, wave: firm.wave },
    asked: configurations !== undefined,
    outcomes: outcomes.map((outcome) => standing(firm, outcome)),
    notes: configurations?.notes ?? [],
  };
}

function standing(firm: FirmDiagnosis, outcome: Outcome): Standing {
  const main = outcome.directions.find(({ direction }) => direction === 'high')?.main ?? null;
  const own = outcome.cases.find((one) => one.firm === firm.firm && one.wave === firm.wave);
  const told = {
    outcome: { ...placed(firm, outcome, outcome.outcome), membership: own?.outcome ?? null },
    unscored: [],
    ...{ found: main?.columns.length ?? 0, alternatives: main?.alternatives ?? 0 },
    robustness: outcome.robustness && {
      alternatives: outcome.robustness.alternatives,
      unchanged: outcome.robustness.unchanged,
    },
  };
  if (main === null) return { ...told, state: 'no-way', ways: [], membership: null };
  if (own === undefined)
    return {
      ...{ ...told, state: 'unscored', ways: [], membership: null },
      unscored: unscoredOf(firm, outcome),
    };
  const isInside = own.in.length > 0;
  return {
    ...{ ...told, state: isInside ? 'inside' : 'near' },
    ways: waysOf(own).map((label) => way(firm, outcome, main, own, label)),
    membership: isInside ? own.solution : leastMembership(own),
  };
}

function waysOf({ in: ways, nearest }: Case): readonly string[] {
  if (ways.length > 0) return ways;
  return nearest === null ? [] : [nearest.label, ...nearest.ties];
}

/** Membership in the nearest way: that in what the firm lacks most, as memberships in a combination are the least of its parts. */
function leastMembership({ nearest }: Case): number | null {
  return nearest && Math.min(...nearest.lacks.map(({ membership }) => membership));
}

function way(
  firm: FirmDiagnosis,
  outcome: Outcome,
  { columns }: Main,
  { nearest }: Case,
  label: string,
): Way {
  const column = columns.find((one) => one.label === label)!;
  const { consistency, coverage, firms, deviant } = column;
  const lacks = nearest?.label === label ? nearest.lacks : [];
  const conditions = literalsOf(outcome, column).map(({ construct, level, core }) => ({
    ...placed(firm, outcome, construct),
    ...{ level, core },
    lacking:
      lacks.find((one) => one.construct === construct && one.level === level)?.membership ?? null,
  }));
  return {
    ...{ label, consistency, coverage, firms, deviant },
    // Memberships lacked are at most one half; what the firm has comes after them.
    conditions: conditions.sort((a, b) => (a.lacking ?? 1) - (b.lacking ?? 1)),
  };
}

function literalsOf({ conditions }: Outcome, { roles }: Column) {
  return conditions.flatMap((construct, at) => {
    const role = roles[at]!;
    if (role === 'irrelevant') return [];
    const level = role.endsWith('present') ? (1 as const) : (0 as const);
    return [{ construct, level, core: role.startsWith('core') }];
  });
}

function placed({ scores }: FirmDiagnosis, { sets }: Outcome, construct: string) {
  const own = scores.find((one) => one.construct === construct);
  const { anchors } = sets.find((set) => set.construct === construct)!;
  return { construct, score: own?.score ?? null, interval: own?.interval ?? null, anchors };
}

/** Scores on fewer than half of the items are not used, nor are those of constructs without any answer. */
function unscoredOf({ scores }: FirmDiagnosis, { outcome, conditions }: Outcome): string[] {
  return [outcome, ...conditions].filter((id) => {
    const own = scores.find(({ construct }) => construct === id);
    return !own || own.score === null || own.answered < own.items / 2;
  });
}
