import type { Assessments } from '@qunhai/results';

type Analysis = NonNullable<NonNullable<Assessments['configurations']>['analysis']>;
type Outcome = Analysis['outcomes'][number];
type Case = Outcome['cases'][number];
type Comparison = NonNullable<Assessments['comparison']>;
type Distance = NonNullable<Comparison['distances']>[number];
type Firm = NonNullable<Comparison['firms']>[number];

/** Where firms stand to the ways to each outcome that theory aims at; outcomes without ways are left out. */
export function firmDistances({ outcomes }: Pick<Analysis, 'outcomes'>): {
  readonly distances: Distance[];
  readonly firms: Firm[];
} {
  const shown = outcomes.filter(
    ({ target, cases }) => target && cases.some(({ nearest }) => nearest !== null),
  );
  const firms = new Map<string, Firm>();
  for (const outcome of shown)
    for (const one of outcome.cases) {
      const { firm, wave } = one;
      if (!firms.has(firm)) firms.set(firm, { firm, wave, outcomes: [] });
      firms.get(firm)!.outcomes.push(standing(outcome, one));
    }
  return {
    distances: shown.map(distanceOf),
    firms: [...firms.values()].sort((a, b) => (a.firm < b.firm ? -1 : 1)),
  };
}

function standing({ outcome, sets }: Outcome, one: Case): Firm['outcomes'][number] {
  const inside = one.in.length > 0;
  const crossover = (id: string) =>
    sets.find(({ construct }) => construct === id)!.anchors.crossover;
  return {
    ...{ outcome, high: isHigh(one), inside },
    way: one.in[0] ?? one.nearest!.label,
    lacks: inside
      ? []
      : one.nearest!.lacks.map(({ construct, level, score }) => ({
          ...{ construct, level, score },
          crossover: crossover(construct),
        })),
  };
}

function isHigh({ outcome }: Case): boolean {
  return outcome > 0.5;
}

function distanceOf({ outcome, cases }: Outcome): Distance {
  const inside = ({ in: ways }: Case) => ways.length > 0;
  const short = cases.filter((one) => !isHigh(one) && !inside(one));
  const lacks = short.map(({ nearest }) => nearest!.lacks);
  const counts = new Map<string, Distance['lacked'][number]>();
  for (const { construct, level } of lacks.flat()) {
    const key = `${construct} ${level}`;
    const firms = (counts.get(key)?.firms ?? 0) + 1;
    counts.set(key, { construct, level, firms });
  }
  return {
    ...{ outcome, firms: cases.length },
    highInside: cases.filter((one) => isHigh(one) && inside(one)).length,
    highOutside: cases.filter((one) => isHigh(one) && !inside(one)).length,
    otherInside: cases.filter((one) => !isHigh(one) && inside(one)).length,
    lacking: {
      one: lacks.filter(({ length }) => length === 1).length,
      two: lacks.filter(({ length }) => length === 2).length,
      more: lacks.filter(({ length }) => length > 2).length,
    },
    lacked: [...counts.values()].sort((a, b) => b.firms - a.firms),
  };
}
