import type { Bilingual, Language } from '@qunhai/kernel';
import type { Finding } from '@qunhai/results';
import { decimal, probability } from '../../effect-text.ts';
import { inBoth, listed, plainDecimal } from '../robustness/told-figures.ts';
import { askedFirst } from './associations.ts';
import type { Figure } from './firm-bootstrap.ts';
import { networkWords as words } from './messages.ts';
import { networkRules } from './network-rules.ts';
import type {
  AssociationResults,
  ChangeResults,
  ClusterResults,
  ContrastResults,
  NetworkAnalysis,
} from './network-settings.ts';

/** Findings, by what the analysis holds: the analysed wave of every cluster, all changes, and what positions go with. */
export function networkFindings(analysis: NetworkAnalysis): Finding[] {
  const latest = analysis.waves.find(({ wave }) => wave === analysis.wave);
  if (!latest) return [];
  const { level, changes, associations, contrasts } = analysis;
  const described = latest.clusters;
  return [
    ...outcomesOf(associations).flatMap((outcome) =>
      associationFinding(
        associations.filter((one) => one.outcome.id === outcome),
        contrasts.find((one) => one.outcome === outcome),
        level,
      ),
    ),
    ...described.flatMap((cluster) => structureFinding(cluster, latest.wave)),
    ...described.flatMap((cluster) => reachFinding(cluster, level)),
    ...changes.flatMap((change) => changeFinding(change, level)),
    ...described.flatMap(mixingFindings),
    ...described.flatMap(relationsFinding),
    ...described.flatMap(chainFinding),
  ];
}

const nameOf = (
  language: Language,
  { name, cluster }: { name: Bilingual | null; cluster: string | null },
): string => name?.[language] ?? cluster ?? words(language, 'all-firms');

const idOf = ({ cluster }: { cluster: string | null }) => cluster ?? 'all';

function percent(value: number): string {
  return `${Math.round(100 * value)}%`;
}

/** `−0.42, 95% CI [−0.50, −0.33]`; the figure alone where it has no interval. */
function told(language: Language, { value, lower, upper }: Figure, level: number): string {
  if (value === null) return '—';
  if (lower === null || upper === null) return plainDecimal(value);
  const bounds = words(language, 'interval', {
    level: Number((100 * level).toFixed(1)),
    lower: plainDecimal(lower),
    upper: plainDecimal(upper),
  });
  return `${plainDecimal(value)}${language === 'zh' ? '，' : ', '}${bounds}`;
}

const structureVerdicts = { present: 'passes', weak: 'open', absent: 'fails' } as const;

function structureFinding(cluster: ClusterResults, wave: number): Finding[] {
  const { structure, firms, pairs } = cluster;
  if (structure === null) return [];
  const { verdict, closure, core } = structure;
  return [
    {
      id: `network.structure.${idOf(cluster)}`,
      verdict: structureVerdicts[verdict],
      text: inBoth((language) => {
        const figure = (id: 'giantShare' | 'reciprocity') => {
          const value = structure.figures.find((one) => one.figure === id)?.value ?? null;
          return value === null ? [] : [words(language, `figure.${id}`, { value: percent(value) })];
        };
        const parts = [
          ...figure('giantShare'),
          ...figure('reciprocity'),
          ...(closure
            ? [
                words(language, 'figure.closure', {
                  value: percent(closure.observed),
                  chance: percent(closure.expected),
                }),
              ]
            : []),
          ...(core?.test && core.test.p <= 0.05
            ? [
                words(language, 'figure.core', {
                  firms: core.firms,
                  fit: decimal(language, core.test.observed, 2),
                  chance: decimal(language, core.test.expected, 2),
                  p: probability(language, core.test.p),
                }),
              ]
            : []),
        ];
        const name = nameOf(language, cluster);
        const figures = listed(language, parts);
        return words(language, `structure.${verdict}`, { name, wave, firms, pairs, figures });
      }),
      rule: networkRules.structure,
    },
  ];
}

const directions = { outward: 'passes', inward: 'caution', none: 'open' } as const;

/** Which way a figure surely points. */
function directionOf({ lower, upper }: Figure): keyof typeof directions {
  if (lower !== null && lower > 0) return 'outward';
  return upper !== null && upper < 0 ? 'inward' : 'none';
}

function reachFinding(cluster: ClusterResults, level: number): Finding[] {
  const { ei, firmsAbroad, partnersAbroad } = cluster.reach;
  if (ei.value === null || firmsAbroad.value === null) return [];
  const share = percent(firmsAbroad.value);
  const direction = directionOf(ei);
  const key = { outward: 'reach.outward', inward: 'reach.local', none: 'reach.even' } as const;
  return [
    {
      id: `network.reach.${idOf(cluster)}`,
      verdict: directions[direction],
      text: inBoth((language) =>
        words(language, key[direction], {
          name: nameOf(language, cluster),
          ei: told(language, ei, level),
          share,
          mean: plainDecimal(partnersAbroad.value ?? 0, 1),
        }),
      ),
      rule: networkRules.outward,
    },
  ];
}

function changeFinding(change: ChangeResults, level: number): Finding[] {
  const { ei, partnersAbroad, ties, jaccard, from, to } = change;
  const { before, after } = ei;
  if (before === null || after === null) return [tiesAlone(change, level)];
  const direction = directionOf(ei.difference);
  return [
    {
      id: `network.change.${idOf(change)}.${to}`,
      verdict: directions[direction],
      text: inBoth((language) =>
        words(language, `change.${direction}`, {
          ...{ name: nameOf(language, change), from, to },
          figures: words(language, 'change.figures', {
            before: plainDecimal(before),
            after: plainDecimal(after),
            ei: told(language, ei.difference, level),
            abroad: told(language, partnersAbroad.difference, level),
            ...{ persisted: ties.persisted, created: ties.created, dissolved: ties.dissolved },
            jaccard: told(language, jaccard, level),
          }),
        }),
      ),
      rule: networkRules.change,
    },
  ];
}

/** Where ties outside are unknown in one of the waves. */
function tiesAlone(change: ChangeResults, level: number): Finding {
  const { from, to, jaccard, ties } = change;
  const { persisted, created, dissolved } = ties;
  return {
    id: `network.change.${idOf(change)}.${to}`,
    verdict: 'open',
    text: inBoth((language) =>
      words(language, 'change.ties', {
        ...{ name: nameOf(language, change), from, to, persisted, created, dissolved },
        jaccard: told(language, jaccard, level),
      }),
    ),
  };
}

function mixingFindings(cluster: ClusterResults): Finding[] {
  const { mixing } = cluster;
  return mixing.flatMap(({ fact, name, ei }) => {
    // As many tests as facts: Bonferroni, which needs no order among findings of their own.
    const p = Math.min(1, ei.p * mixing.length);
    if (p > 0.05) return [];
    const key = ei.observed < ei.expected ? 'mixing.internal' : 'mixing.external';
    return [
      {
        id: `network.mixing.${idOf(cluster)}.${fact}`,
        verdict: 'passes' as const,
        text: inBoth((language) =>
          words(language, key, {
            name: nameOf(language, cluster),
            fact: name[language],
            ei: plainDecimal(ei.observed),
            chance: plainDecimal(ei.expected),
            p: probability(language, p),
          }),
        ),
      },
    ];
  });
}

function relationsFinding(cluster: ClusterResults): Finding[] {
  const sure = cluster.relations?.effects.filter(({ adjustedP }) => adjustedP <= 0.05) ?? [];
  if (sure.length === 0) return [];
  return [
    {
      id: `network.relations.${idOf(cluster)}`,
      verdict: 'passes',
      text: inBoth((language) =>
        words(language, 'relations.found', {
          name: nameOf(language, cluster),
          list: listed(
            language,
            sure.map(({ name, coefficient, adjustedP }) =>
              words(language, 'relations.effect', {
                relation: name[language],
                b: `b = ${plainDecimal(coefficient)}`,
                p: probability(language, adjustedP),
              }),
            ),
          ),
        }),
      ),
    },
  ];
}

function chainFinding(cluster: ClusterResults): Finding[] {
  const { chain } = cluster;
  if (chain === null) return [];
  const missing = chain.steps.filter(({ firms }) => firms === 0);
  const { steps, linked, unknown } = chain;
  return [
    {
      id: `network.chain.${idOf(cluster)}`,
      verdict: missing.length === 0 ? 'passes' : unknown > 0 ? 'open' : 'caution',
      text: inBoth((language) => {
        const gaps = [
          ...(linked?.value == null
            ? []
            : [words(language, 'chain.links', { linked: percent(linked.value) })]),
          ...(unknown > 0 ? [words(language, 'chain.unknown', { count: unknown })] : []),
        ].join(language === 'zh' ? '' : ' ');
        return words(language, missing.length === 0 ? 'chain.complete' : 'chain.gaps', {
          name: nameOf(language, cluster),
          ...{ steps: steps.length, covered: steps.length - missing.length, gaps },
          missing: missing.map(({ name }) => name[language]).join(language === 'zh' ? '、' : ', '),
        }).trim();
      }),
    },
  ];
}

function outcomesOf(found: readonly AssociationResults[]): string[] {
  return [...new Set(found.map(({ outcome }) => outcome.id))];
}

/** What the outcome goes with: standing in the local network, or ties abroad. */
function associationFinding(
  found: readonly AssociationResults[],
  contrast: ContrastResults | undefined,
  level: number,
): Finding[] {
  const local = found.find(({ position }) => position === askedFirst.local);
  const abroad = found.find(({ position }) => position === askedFirst.abroad);
  if (!local || !abroad || (local.rho.value === null && abroad.rho.value === null)) return [];
  const verdicts = [local.verdict, abroad.verdict];
  const sure = verdicts.filter((one) => one === 'goes-with' || one === 'goes-against');
  const verdict = verdicts.includes('goes-against') ? 'fails' : sure.length > 0 ? 'passes' : 'open';
  const isToo = local.verdict === 'goes-with' && abroad.verdict === 'goes-with';
  return [
    {
      id: `network.association.${local.outcome.id}`,
      verdict,
      text: inBoth((language) => {
        const figures = (one: AssociationResults) => associationFigures(language, one, level);
        const outcome = local.outcome.name[language];
        const difference = contrast?.difference;
        return words(language, 'goes.both', {
          outcome: language === 'zh' ? outcome : outcome.charAt(0).toUpperCase() + outcome.slice(1),
          local: words(language, `local.${local.verdict}`, { figures: figures(local) }),
          abroad: words(language, `abroad.${isToo ? 'goes-with-too' : abroad.verdict}`, {
            figures: figures(abroad),
          }),
          difference:
            difference?.value == null
              ? ''
              : words(language, 'difference.known', {
                  difference: told(language, difference, level),
                }),
        }).trim();
      }),
      rule: networkRules.association,
    },
  ];
}

function associationFigures(
  language: Language,
  { rho, adjustedP, firms }: AssociationResults,
  level: number,
): string {
  if (rho.value === null) return '';
  const bounds =
    rho.lower === null || rho.upper === null
      ? '—'
      : words(language, 'interval', {
          level: Number((100 * level).toFixed(1)),
          lower: decimal(language, rho.lower, 2),
          upper: decimal(language, rho.upper, 2),
        });
  return words(language, 'figures.association', {
    rho: decimal(language, rho.value, 2),
    interval: bounds,
    p: adjustedP === null ? '—' : probability(language, adjustedP),
    n: firms,
  });
}
