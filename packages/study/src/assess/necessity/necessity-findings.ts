import type { Bilingual, Language } from '@qunhai/kernel';
import type { Assessments, Finding } from '@qunhai/results';
import type { Theory } from '@qunhai/theory';
import { probability } from '../../effect-text.ts';
import { inBoth, listed, named } from '../robustness/told-figures.ts';
import { combinedAt } from './analyze-outcome.ts';
import type { ScoreRange } from './firm-scores.ts';
import { necessityWords as words } from './messages.ts';
import { necessityRules } from './necessity-rules.ts';

type Analysis = NonNullable<NonNullable<Assessments['necessity']>['analysis']>;
type Outcome = Analysis['outcomes'][number];
type Condition = Outcome['conditions'][number];
type Details = NonNullable<Finding['details']>;

/** Levels at which a condition's need is told: where it is needed first, the usual one before the others. */
const toldLevels = [combinedAt, 100, 50] as const;

/** What was found for one outcome, in one finding: its necessary conditions, and one by one how much of each is needed and how firm that is. */
export function outcomeFindings(theory: Theory, outcome: Outcome): Finding[] {
  const main = (condition: Condition) => effectBy(condition, 'cr-fdh');
  const by = (verdict: string) =>
    outcome.conditions.filter((condition) => main(condition).verdict === verdict);
  const necessary = by('necessary');
  const id = `necessity.${outcome.outcome}`;
  const tell = new Teller(theory, outcome);
  if (necessary.length > 0) return [necessaryFinding(tell, outcome, necessary)];
  const undecided = [...by('undecided'), ...by('untested')];
  if (undecided.length > 0)
    return [
      { id, verdict: 'open', text: tell.undecided(undecided), rule: necessityRules.necessary },
    ];
  const defined = outcome.conditions.filter((one) => main(one).d !== null);
  if (defined.length === 0) return [{ id, verdict: 'open', text: tell.nothing() }];
  return [{ id, verdict: 'passes', text: tell.none(defined), rule: necessityRules.necessary }];
}

function effectBy({ effects }: Condition, ceiling: 'ce-fdh' | 'cr-fdh') {
  return effects.find((effect) => effect.ceiling === ceiling)!;
}

/** What the outcome needs of a condition at the first told level at which it needs anything. */
function need({ bottlenecks }: Outcome, { construct }: Condition) {
  for (const level of toldLevels) {
    const row = bottlenecks.find((one) => one.level === level);
    const cell = row?.cells.find((one) => one.construct === construct);
    if (row && cell && cell.required !== null) return { row, cell };
  }
  return null;
}

function shortOf(outcome: Outcome, condition: Condition): number {
  return need(outcome, condition)?.cell.short ?? 0;
}

function bySharesShort(outcome: Outcome, conditions: readonly Condition[]): Condition[] {
  return conditions.toSorted((a, b) => shortOf(outcome, b) - shortOf(outcome, a));
}

/** All of them by name, the one that most firms lack in full; the others and doubts are details. */
function necessaryFinding(
  tell: Teller,
  outcome: Outcome,
  necessary: readonly Condition[],
): Finding {
  const conditions = bySharesShort(outcome, necessary);
  const fragile = necessary.filter((one) => {
    const { d } = effectBy(one, 'cr-fdh');
    return Math.abs(withoutOne(one) - d!) >= necessityRules.sensitive.threshold * d!;
  });
  const single = necessary.filter((one) => effectBy(one, 'ce-fdh').verdict !== 'necessary');
  const doubtful = conditions.filter((one) => fragile.includes(one) || single.includes(one));
  const isSure = doubtful.length === 0 && necessary.every((one) => shortOf(outcome, one) === 0);
  const details: Details = conditions.slice(1).map((one) => ({ text: tell.need(one) }));
  if (doubtful.length > 0)
    details.push({ text: tell.sensitive(fragile, single), rule: necessityRules.sensitive });
  return {
    ...{ id: `necessity.${outcome.outcome}`, rule: necessityRules.necessary },
    verdict: isSure ? 'passes' : 'caution',
    text: tell.necessary(conditions, doubtful),
    ...(details.length > 0 && { details }),
  };
}

/** What the stepped ceiling says of a condition that it does not call necessary. */
function ceilingKey(condition: Condition): 'sensitive.undecided' | 'sensitive.ceiling' {
  const { verdict } = effectBy(condition, 'ce-fdh');
  const isOpen = verdict === 'undecided' || verdict === 'untested';
  return isOpen ? 'sensitive.undecided' : 'sensitive.ceiling';
}

/** The d that leaving out one firm changes most. */
function withoutOne(condition: Condition): number {
  const { d, withoutOneFirm } = effectBy(condition, 'cr-fdh');
  if (withoutOneFirm === null) return d!;
  const { least, most } = withoutOneFirm;
  return d! - least > most - d! ? least : most;
}

/** Sentences about one outcome, in both languages. */
class Teller {
  readonly #theory: Theory;
  readonly #outcome: Outcome;

  constructor(theory: Theory, outcome: Outcome) {
    this.#theory = theory;
    this.#outcome = outcome;
  }

  /** @param conditions - the one that most firms lack first */
  necessary(conditions: readonly Condition[], doubtful: readonly Condition[]): Bilingual {
    return inBoth((language) => {
      const names = (some: readonly Condition[]) =>
        named(
          language,
          some.map(({ construct }) => this.#name(language, construct)),
        );
      const told = words(language, conditions.length === 1 ? 'found.one' : 'found.some', {
        outcome: this.#name(language, this.#outcome.outcome),
        ...{ conditions: this.#outcome.conditions.length, count: conditions.length },
        names: names(conditions),
        need: this.#need(language, conditions[0]!),
      });
      if (doubtful.length === 0) return told;
      return `${told}${words(language, 'found.doubtful', { names: names(doubtful) })}`;
    });
  }

  /** How much of a condition is needed. */
  need(condition: Condition): Bilingual {
    return inBoth((language) => this.#need(language, condition));
  }

  undecided(conditions: readonly Condition[]): Bilingual {
    return inBoth((language) =>
      words(language, 'found.undecided', {
        outcome: this.#name(language, this.#outcome.outcome),
        names: named(
          language,
          conditions.map((condition) =>
            words(language, 'undecided.case', {
              condition: this.#name(language, condition.construct),
              ...this.#effectFigures(language, condition),
            }),
          ),
        ),
      }),
    );
  }

  nothing(): Bilingual {
    return inBoth((language) =>
      words(language, 'found.nothing', { outcome: this.#name(language, this.#outcome.outcome) }),
    );
  }

  none(conditions: readonly Condition[]): Bilingual {
    const d = (condition: Condition) => effectBy(condition, 'cr-fdh').d!;
    const largest = conditions.reduce((most, one) => (d(one) > d(most) ? one : most));
    return inBoth((language) =>
      words(language, 'found.none', {
        outcome: this.#name(language, this.#outcome.outcome),
        conditions: this.#outcome.conditions.length,
        largest: words(language, 'largest', {
          condition: this.#name(language, largest.construct),
          ...this.#effectFigures(language, largest),
        }),
      }),
    );
  }

  sensitive(fragile: readonly Condition[], single: readonly Condition[]): Bilingual {
    return inBoth((language) =>
      words(language, 'sensitive', {
        outcome: this.#name(language, this.#outcome.outcome),
        list: listed(language, [
          ...fragile.map((condition) =>
            words(language, 'sensitive.case', {
              condition: this.#name(language, condition.construct),
              d: effectBy(condition, 'cr-fdh').d!.toFixed(2),
              without: withoutOne(condition).toFixed(2),
            }),
          ),
          ...single.map((condition) =>
            words(language, ceilingKey(condition), {
              condition: this.#name(language, condition.construct),
              figures: words(
                language,
                'figures',
                this.#effectFigures(language, condition, 'ce-fdh'),
              ),
            }),
          ),
        ]),
      }),
    );
  }

  #name(language: Language, id: string): string {
    const name = this.#theory.constructs.find((one) => one.id === id)?.name[language];
    return name === undefined || name === id ? id : words(language, 'construct', { name, id });
  }

  /** d and corrected p by a ceiling. */
  #effectFigures(
    language: Language,
    condition: Condition,
    ceiling: 'ce-fdh' | 'cr-fdh' = 'cr-fdh',
  ): { readonly d: string; readonly p: string } {
    const { d, adjustedP } = effectBy(condition, ceiling);
    const p =
      adjustedP === null
        ? ''
        : words(language, 'corrected', { p: probability(language, adjustedP) });
    return { d: d === null ? '—' : d.toFixed(2), p };
  }

  #need(language: Language, condition: Condition): string {
    const figures = words(language, 'figures', this.#effectFigures(language, condition));
    const name = this.#name(language, condition.construct);
    const found = need(this.#outcome, condition);
    if (found === null) return words(language, 'needs.nowhere', { condition: name, figures });
    const { row, cell } = found;
    const values = {
      ...{ condition: name, figures },
      required: points(language, cell.required!, condition.scale),
      score: points(language, row.score, this.#outcome.scale),
      share: `${Math.round(100 * cell.share!)}%`,
      ...{ reaching: row.reaching, exceptions: cell.exceptions! },
    };
    if (cell.short === 0) return words(language, 'needs.secure', values);
    return words(language, cell.exceptions === 0 ? 'needs' : 'needs.exceptions', values);
  }
}

/** `3.2 of 7` */
function points(language: Language, value: number, { max }: ScoreRange): string {
  return words(language, 'points', { value: value.toFixed(1), max });
}
