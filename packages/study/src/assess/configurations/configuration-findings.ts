import type { Bilingual, Language } from '@qunhai/kernel';
import type { Assessments, Finding } from '@qunhai/results';
import type { Theory } from '@qunhai/theory';
import { decimal } from '../../effect-text.ts';
import { inBoth, listed } from '../robustness/told-figures.ts';
import { configurationRules } from './configuration-rules.ts';
import { constructName, joinedNames, plainName } from './construct-name.ts';
import { necessaryFrom } from './enhanced-analysis.ts';
import { configurationWords as words } from './messages.ts';

type Analysis = NonNullable<NonNullable<Assessments['configurations']>['analysis']>;
type Outcome = Analysis['outcomes'][number];
type Direction = Outcome['directions'][number];
type Main = NonNullable<Direction['main']>;

/** What was found for one outcome: the ways to it and to its absence, what it cannot do without, and how far that can be relied on. */
export function outcomeFindings(theory: Theory, outcome: Outcome): Finding[] {
  const told = [
    ...outcome.directions.map((direction) => directionFinding(theory, outcome, direction)),
    necessaryFinding(theory, outcome),
    tiesFinding(theory, outcome),
    robustnessFinding(theory, outcome),
    clustersFinding(theory, outcome),
    skewFinding(theory, outcome),
  ];
  return told.filter((finding) => finding !== null);
}

function idOf({ outcome }: Outcome, part: string): string {
  return `configurations.${outcome}.${part}`;
}

function directionFinding(
  theory: Theory,
  outcome: Outcome,
  { direction, main }: Direction,
): Finding {
  const id = idOf(outcome, direction);
  const name = (language: Language) => constructName(theory, outcome.outcome, language);
  if (main === null)
    return {
      ...{ id, verdict: 'open', rule: configurationRules.sufficient },
      text: inBoth((language) => words(language, `${direction}.none`, { outcome: name(language) })),
    };
  const consistency = main.consistency!.estimate;
  const coverage = main.coverage!.estimate;
  const isSound =
    consistency >= configurationRules.sufficient.threshold &&
    coverage >= 0.5 &&
    isBeyondChance(main);
  return {
    ...{ id, verdict: isSound ? 'passes' : 'caution', rule: configurationRules.sufficient },
    text: inBoth((language) =>
      words(language, `${direction}.${main.columns.length === 1 ? 'one' : 'some'}`, {
        ...{ outcome: name(language), count: main.columns.length },
        coverage: percentage(language, coverage),
        consistency: decimal(language, consistency, 2),
        ways: waysText(theory, outcome, main, language),
        mirror:
          outcome.mirror === null
            ? ''
            : words(language, outcome.mirror ? 'mirror.yes' : 'mirror.no'),
      }),
    ),
  };
}

/** A PRI that may as well be one half says nothing for the outcome rather than for its absence: rows of noise pass cut-offs so. */
function isBeyondChance({ pri }: Main): boolean {
  return pri !== null && (pri.interval?.lower ?? pri.estimate) > 0.5;
}

/** `(1) high CA and DC; (2) high DL with not-high CN.` */
function waysText(
  theory: Theory,
  { conditions }: Outcome,
  { columns }: Main,
  language: Language,
): string {
  const ways = columns.map(({ label, roles }) => {
    const named = (level: string) =>
      joinedNames(
        language,
        conditions
          .filter((_, j) => roles[j]!.endsWith(level))
          .map((id) => plainName(theory, id, language)),
      );
    const present = named('present');
    const absent = named('absent');
    const part = (key: 'way.present' | 'way.absent', names: string) =>
      names === '' ? '' : words(language, key, { names });
    const parts = {
      present: part('way.present', present),
      absent: part('way.absent', absent),
    };
    const text =
      present !== '' && absent !== ''
        ? words(language, 'way.both', parts)
        : parts.present + parts.absent;
    return words(language, 'way', { label, text });
  });
  return `${listed(language, ways)}${language === 'zh' ? '。' : '.'}`;
}

function necessaryFinding(theory: Theory, outcome: Outcome): Finding | null {
  const necessary = outcome.single.filter(({ forHigh }) => isNecessary(forHigh));
  if (necessary.length === 0) return null;
  return {
    ...{ id: idOf(outcome, 'necessary'), rule: configurationRules.necessary },
    verdict: outcome.sets[0]!.skewed ? 'caution' : 'passes',
    text: inBoth((language) =>
      words(language, 'necessary.some', {
        outcome: constructName(theory, outcome.outcome, language),
        list: listed(
          language,
          necessary.map(({ construct, level, forHigh }) =>
            words(language, 'necessary.one', {
              condition: words(language, level === 1 ? 'way.present' : 'way.absent', {
                names: constructName(theory, construct, language),
              }),
              consistency: decimal(language, forHigh.consistency!.estimate, 2),
              relevance: decimal(language, forHigh.relevance!.estimate, 2),
            }),
          ),
        ),
      }),
    ),
  };
}

/** Whether a single condition is necessary, and not only because nearly every firm has it. */
function isNecessary({ consistency, relevance }: Outcome['single'][number]['forHigh']): boolean {
  return (
    (consistency?.estimate ?? 0) >= necessaryFrom.consistency &&
    (relevance?.estimate ?? 0) >= necessaryFrom.relevance
  );
}

/** Ties of the solution that is read; where it has none, ties of the one that says which conditions are core. */
function tiesFinding(theory: Theory, outcome: Outcome): Finding | null {
  const high = outcome.directions.find(({ direction }) => direction === 'high');
  if (!high?.main) return null;
  const { alternatives } = high.main;
  const cores = high.solutions.find(({ kind }) => kind === 'parsimonious')?.modelCount ?? 1;
  if (Math.max(alternatives, cores) < 2) return null;
  return caution(theory, outcome, 'ties', (language, values) =>
    alternatives > 1
      ? words(language, 'ties', { ...values, count: alternatives })
      : words(language, 'ties.core', { ...values, count: cores }),
  );
}

function robustnessFinding(theory: Theory, outcome: Outcome): Finding | null {
  const { robustness } = outcome;
  if (robustness === null || robustness.coverage === null) return null;
  const { coverage, alternatives, empty } = robustness;
  const isRobust = coverage >= configurationRules.robust.threshold;
  const key = isRobust ? 'robust.yes' : empty > 0 ? 'robust.empty' : 'robust.no';
  return {
    ...caution(theory, outcome, 'robust', (language, values) =>
      words(language, key, {
        ...values,
        alternatives,
        empty,
        share: percentage(language, coverage),
      }),
    ),
    verdict: isRobust ? 'passes' : 'caution',
    rule: configurationRules.robust,
  };
}

function clustersFinding(theory: Theory, outcome: Outcome): Finding | null {
  const groups = (outcome.clusters?.groups ?? []).flatMap(({ consistency }) => consistency ?? []);
  const pooled = outcome.clusters?.pooled?.estimate ?? Number.NaN;
  const differs = groups.some(
    ({ interval }) => interval !== null && (pooled < interval.lower || pooled > interval.upper),
  );
  const known = groups.map(({ estimate }) => estimate);
  const low = Math.min(...known);
  const high = Math.max(...known);
  if (!differs || known.length < 2 || high - low <= configurationRules.clusters.threshold)
    return null;
  return {
    ...caution(theory, outcome, 'clusters', (language, values) =>
      words(language, 'clusters.uneven', {
        ...values,
        low: decimal(language, low, 2),
        high: decimal(language, high, 2),
      }),
    ),
    rule: configurationRules.clusters,
  };
}

function skewFinding(theory: Theory, outcome: Outcome): Finding | null {
  const skewed = outcome.sets.filter((set) => set.skewed);
  if (skewed.length === 0) return null;
  return {
    ...caution(theory, outcome, 'skewed', (language, values) =>
      words(language, 'skewed', {
        ...values,
        list: joinedNames(
          language,
          skewed.map(({ construct }) => constructName(theory, construct, language)),
        ),
      }),
    ),
    rule: configurationRules.skewed,
  };
}

function caution(
  theory: Theory,
  outcome: Outcome,
  part: string,
  write: (language: Language, values: { outcome: string }) => string,
): Finding {
  const text: Bilingual = inBoth((language) =>
    write(language, { outcome: constructName(theory, outcome.outcome, language) }),
  );
  return { id: idOf(outcome, part), verdict: 'caution', text };
}

function percentage(language: Language, share: number): string {
  return `${Math.round(100 * share)}${language === 'zh' ? '%' : ' %'}`;
}
