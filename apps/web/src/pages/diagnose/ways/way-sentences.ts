import type { FirmWays } from '@qunhai/api';
import { bounded, bracketed, count, type Edition, levelText } from '@qunhai/report';
import { wayWords as t } from './messages.ts';

export type Standing = FirmWays['outcomes'][number];
export type Way = Standing['ways'][number];
export type WayCondition = Way['conditions'][number];

const membershipText = (value: number) => bounded(value, 2);

/** Where a firm stands to the ways to one outcome, in plain words: which, how near, what it lacks, and how sure that is. */
export function waySentences(edition: Edition, standing: Standing): string[] {
  const { language, names } = edition;
  const { state, unscored, ways } = standing;
  const [first] = ways;
  if (state === 'unscored') {
    const list = listed(edition, unscored.map(names.construct));
    return [
      unscored.length > 0 ? t(language, 'unscored', { names: list }) : t(language, 'unplaced'),
    ];
  }
  if (first === undefined)
    return [t(language, 'no-way', { outcome: names.construct(standing.outcome.construct) })];
  return [
    ...(state === 'inside'
      ? [insideSentence(edition, standing)]
      : nearSentences(edition, standing, first)),
    ...outcomeSentence(edition, standing),
    [...ways.map((way) => sureSentence(edition, way)), ...trialSentences(edition, standing)].join(
      language === 'zh' ? '' : ' ',
    ),
  ];
}

/** `high Dynamic capability, not-high Firm network`; core conditions first. */
function wayText(edition: Edition, { conditions }: Pick<Way, 'conditions'>): string {
  const { theory } = edition;
  const at = (id: string) => theory.constructs.findIndex((one) => one.id === id);
  const ordered = conditions.toSorted(
    (a, b) => Number(b.core) - Number(a.core) || at(a.construct) - at(b.construct),
  );
  return listed(
    edition,
    ordered.map((one) => conditionText(edition, one)),
  );
}

/** `high Dynamic capability` */
export function conditionText(
  { language, names }: Edition,
  { construct, level }: WayCondition,
): string {
  return t(language, level === 1 ? 'high' : 'not-high', { name: names.construct(construct) });
}

/** Whether measurement error leaves open on which side of the line the firm is. */
export function isUnsure({ interval, anchors: { crossover } }: WayCondition): boolean {
  return interval !== null && interval.lower <= crossover && crossover <= interval.upper;
}

function insideSentence(edition: Edition, { ways, membership }: Standing): string {
  const { language } = edition;
  const values = { membership: membershipText(membership!) };
  const [only, ...others] = ways;
  if (others.length === 0)
    return t(language, 'inside', { ...values, label: only!.label, way: wayText(edition, only!) });
  return t(language, 'inside.some', { ...values, ways: namedWays(edition, ways) });
}

function nearSentences(
  edition: Edition,
  { ways, found, membership }: Standing,
  nearest: Way,
): string[] {
  const { language } = edition;
  const { label, conditions } = nearest;
  const lacking = conditions.filter((one) => one.lacking !== null);
  return [
    t(language, found === 1 ? 'near.one' : 'near.some', {
      ...{ found, label, way: wayText(edition, nearest) },
    }),
    t(language, conditions.length === 1 ? 'lacks.only' : 'lacks', {
      membership: membershipText(membership!),
      ...{ conditions: conditions.length, lacking: lacking.length },
      names: listed(
        edition,
        lacking.map((one) => conditionText(edition, one)),
      ),
    }),
    ...(ways.length > 1
      ? [t(language, 'near.ties', { ways: namedWays(edition, ways.slice(1)) })]
      : []),
  ];
}

function outcomeSentence({ language, names }: Edition, { state, outcome }: Standing): string[] {
  const { membership, construct } = outcome;
  if (membership === null) return [];
  const side = state === 'inside' ? 'inside' : 'near';
  return [
    t(language, `${side}.${membership > 0.5 ? 'high' : 'other'}`, {
      ...{ outcome: names.construct(construct), membership: membershipText(membership) },
    }),
  ];
}

function sureSentence({ language }: Edition, { label, consistency, firms, deviant }: Way): string {
  const counts = { label, firms: count(firms), deviant: count(deviant) };
  if (consistency === null) return t(language, 'sure.none', counts);
  const { estimate, interval } = consistency;
  const value = membershipText(estimate);
  return t(language, 'sure', {
    ...counts,
    consistency:
      interval === null
        ? value
        : t(language, 'sure.interval', {
            ...{ value, level: levelText(interval.level) },
            interval: bracketed(interval, membershipText),
          }),
  });
}

function trialSentences({ language }: Edition, { robustness, alternatives }: Standing): string[] {
  return [
    ...(robustness && robustness.alternatives > 0 ? [t(language, 'sure.robust', robustness)] : []),
    ...(alternatives > 1 ? [t(language, 'sure.alternatives', { others: alternatives - 1 })] : []),
  ];
}

function namedWays(edition: Edition, ways: readonly Way[]): string {
  const { language } = edition;
  return ways
    .map((way) => t(language, 'way.named', { label: way.label, way: wayText(edition, way) }))
    .join(language === 'zh' ? '；' : '; ');
}

function listed({ language }: Edition, parts: readonly string[]): string {
  return parts.join(language === 'zh' ? '、' : ', ');
}
