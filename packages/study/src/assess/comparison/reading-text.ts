import type { Bilingual, Language } from '@qunhai/kernel';
import type { Theory } from '@qunhai/theory';
import { decimal } from '../../effect-text.ts';
import { message } from '../../messages.ts';
import { constructName, plainName } from '../configurations/construct-name.ts';
import { inBoth, listed, named, plainDecimal } from '../robustness/told-figures.ts';
import type { ComparedPair } from './compared-pairs.ts';
import { comparisonWords as words } from './messages.ts';
import { isContradictory, type Reading } from './read-together.ts';
import type { ThreeViews } from './three-views.ts';

/** What three views of a pair come to, and what to make of it. */
export function readingText(
  theory: Theory,
  pair: ComparedPair,
  views: ThreeViews,
  reading: Reading,
): Bilingual {
  return inBoth((language) => {
    const { sufficiency } = views;
    const name = (id: string) => constructName(theory, id, language);
    const [first] = pair.conditions;
    return words(language, reading, {
      pair: words(language, 'pair', {
        conditions: pair.conditions.map(name).join(words(language, 'and')),
        outcome: name(pair.outcome),
      }),
      net: netText(language, views),
      need: needText(language, views),
      part: partText(language, views),
      ways: sufficiency?.ways ?? 0,
      count: sufficiency?.with.length ?? 0,
      labels: named(language, sufficiency?.with ?? []),
      against: named(language, sufficiency?.against ?? []),
      missing: words(language, pair.level === 1 ? 'not-high' : 'high', {
        name: plainName(theory, first!, language),
      }),
    });
  });
}

/** What a text on several pairs needs of each. */
type ReadPair = Pick<ComparedPair, 'conditions'> & { readonly reading: Reading };

/** The conditions of an outcome on which the views do not agree, by what is between them. */
export function disagreementText(
  theory: Theory,
  outcome: string,
  pairs: readonly ReadPair[],
): Bilingual {
  return inBoth((language) => {
    const nameOf = ({ conditions }: ReadPair) =>
      conditions.map((id) => plainName(theory, id, language)).join(words(language, 'and'));
    const groups = [...Map.groupBy(pairs, groupOf)].flatMap(([group, own]) => {
      if (group === 'joint') {
        const ids = own.map(({ conditions }) => conditions.join(' × '));
        return [words(language, 'short.joint', { list: named(language, ids) })];
      }
      if (!isContradictory(group)) return [];
      return [words(language, `short.${group}`, { names: named(language, own.map(nameOf)) })];
    });
    return words(language, 'disagree', {
      outcome: constructName(theory, outcome, language),
      list: listed(language, groups),
    });
  });
}

function groupOf(pair: ReadPair): Reading | 'joint' {
  return isJoint(pair) ? 'joint' : pair.reading;
}

/** Whether two conditions whose product has no effect stand in one way all the same. */
export function isJoint({ conditions, reading }: ReadPair): boolean {
  return conditions.length > 1 && reading === 'combined-only';
}

function netText(language: Language, { net: { estimate, interval } }: ThreeViews): string {
  if (estimate === null) return '';
  const parts = [words(language, 'beta', { value: plainDecimal(estimate) })];
  if (interval !== null)
    parts.push(
      message(language, 'evidence.interval', {
        level: Number((100 * interval.level).toFixed(1)),
        lower: plainDecimal(interval.lower),
        upper: plainDecimal(interval.upper),
      }),
    );
  return words(language, 'net', { figures: parts.join(language === 'zh' ? '，' : ', ') });
}

function needText(language: Language, { necessity }: ThreeViews): string {
  if (necessity === null || necessity.d === null) return '';
  const { d, required } = necessity;
  return words(language, 'need', {
    d: decimal(language, d, 2),
    required:
      required === null
        ? ''
        : words(language, 'required', {
            condition: required.condition.toFixed(1),
            outcome: required.outcome.toFixed(1),
          }),
  });
}

function partText(language: Language, { sufficiency }: ThreeViews): string {
  if (sufficiency === null) return '';
  return words(language, 'part', { ways: sufficiency.ways, count: sufficiency.with.length });
}
