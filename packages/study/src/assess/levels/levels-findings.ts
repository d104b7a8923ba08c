import { adjustPValues } from '@qunhai/numerics';
import type { Finding } from '@qunhai/results';
import type { Theory } from '@qunhai/theory';
import { conclusionFindings } from './conclusion-findings.ts';
import { firmsAgree, medianAgreement } from './construct-levels.ts';
import { levelsRules } from './levels-rules.ts';
import type { ConstructLevels, LevelsAnalysis } from './levels-settings.ts';
import { LevelsTeller } from './levels-teller.ts';

/** What was found of levels, in words. */
export function levelsFindings(
  theory: Theory,
  analysis: LevelsAnalysis,
  significance: number,
): Finding[] {
  const tell = new LevelsTeller(theory, analysis);
  return [
    ...agreementFinding(tell, analysis),
    ...aggregationFinding(tell, analysis),
    ...outcomeFinding(tell, analysis),
    ...fewFinding(tell, analysis),
    ...conclusionFindings(tell, analysis),
    ...contextualFinding(tell, analysis, significance),
    ...mediationFinding(tell, analysis),
    ...bootstrapFinding(tell, analysis),
  ];
}

/** Constructs that the theory gives to clusters; all where it gives none. */
function ofClusters({ constructs }: LevelsAnalysis): readonly ConstructLevels[] {
  const own = constructs.filter(({ level }) => level === 'cluster');
  return own.length > 0 ? own : constructs;
}

function shareVerdict(good: number, all: number): Finding['verdict'] {
  if (good === 0) return 'fails';
  return good === all ? 'passes' : 'caution';
}

function agreementFinding(tell: LevelsTeller, analysis: LevelsAnalysis): Finding[] {
  const looked = ofClusters(analysis);
  if (looked.length === 0) return [];
  const known = looked.filter((one) => firmsAgree(one) !== null);
  const id = 'levels.agreement';
  if (known.length === 0)
    return [{ id, verdict: 'open', text: tell.inBoth('agreement.unknown', () => ({})) }];
  const agree = known.filter((one) => firmsAgree(one) === true);
  const others = known.filter((one) => firmsAgree(one) === false);
  const verdict = shareVerdict(agree.length, known.length);
  const key = { passes: 'all', caution: 'some', fails: 'none', open: 'some' } as const;
  const strict = known.flatMap(({ agreement }) => medianAgreement(agreement, 'triangular') ?? []);
  const reached = strict.filter((median) => median >= levelsRules.agreement.threshold).length;
  return [
    {
      ...{ id, verdict, rule: levelsRules.agreement },
      text: tell.joined([
        tell.inBoth(`agreement.${key[verdict]}`, (language) => ({
          list: tell.indices(language, agree),
          others: tell.indices(language, others),
        })),
        ...(agree.length > 0 && reached < agree.length && strict.length > 0
          ? [tell.inBoth('agreement.strict', () => ({ count: reached, all: strict.length }))]
          : []),
      ]),
    },
  ];
}

const kinds = ['supported', 'differing', 'unreliable', 'common', 'unsupported'] as const;

function aggregationFinding(tell: LevelsTeller, analysis: LevelsAnalysis): Finding[] {
  const looked = analysis.constructs.filter(({ level }) => level === 'cluster');
  if (looked.length === 0) return [];
  const parts = kinds.flatMap((kind) => {
    const own = looked.filter(({ aggregation }) => aggregation === kind);
    if (own.length === 0) return [];
    return [
      tell.inBoth(`aggregation.${kind}`, (language) => ({ list: tell.shares(language, own) })),
    ];
  });
  const supported = looked.filter(({ aggregation }) => aggregation === 'supported').length;
  const all = tell.joined(parts);
  return [
    {
      id: 'levels.aggregation',
      verdict: shareVerdict(supported, looked.length),
      text: tell.inBoth('aggregation.lead', (language) => ({ parts: all[language] })),
      rule: levelsRules.reliable,
    },
  ];
}

function outcomeFinding(tell: LevelsTeller, { constructs }: LevelsAnalysis): Finding[] {
  const outcomes = constructs.filter(({ role }) => role === 'outcome');
  if (outcomes.length === 0) return [];
  const { threshold } = levelsRules.outcomes;
  const high = outcomes.filter(({ icc1 }) => (icc1.value ?? 0) >= threshold);
  const low = outcomes.filter((one) => !high.includes(one));
  const isWide = outcomes.some(({ icc1 }) => (icc1.upper ?? 1) >= 0.25);
  const key = low.length === 0 ? 'outcomes.all-shared' : 'outcomes.shared';
  return [
    {
      id: 'levels.outcomes',
      verdict: outcomeVerdict(high.length > 0, isWide),
      text: tell.joined([
        high.length === 0
          ? tell.inBoth('outcomes.firms', (language) => ({ list: tell.iccs(language, low) }))
          : tell.inBoth(key, (language) => ({
              high: tell.iccs(language, high),
              low: tell.iccs(language, low),
            })),
        ...(isWide ? [tell.inBoth('outcomes.wide', () => ({}))] : []),
      ]),
      rule: levelsRules.outcomes,
    },
  ];
}

function outcomeVerdict(isHigh: boolean, isWide: boolean): Finding['verdict'] {
  if (isHigh) return 'caution';
  return isWide ? 'open' : 'passes';
}

function fewFinding(tell: LevelsTeller, { groups }: LevelsAnalysis): Finding[] {
  const { count } = groups;
  if (count >= 30) return [];
  const isVeryFew = count < levelsRules.few.threshold;
  return [
    {
      id: 'levels.few',
      verdict: isVeryFew ? 'open' : 'caution',
      text: tell.inBoth(isVeryFew ? 'few.below-10' : 'few.below-30', () => ({ count })),
      rule: levelsRules.few,
    },
  ];
}

function contextualFinding(
  tell: LevelsTeller,
  { models }: LevelsAnalysis,
  significance: number,
): Finding[] {
  const effects = models.flatMap(({ outcome, effects: own }) =>
    own.flatMap(({ predictor, within, between, contextual }) =>
      between && contextual && contextual.p !== null
        ? [{ path: `${predictor} → ${outcome}`, within, between, p: contextual.p }]
        : [],
    ),
  );
  if (effects.length === 0) return [];
  const adjusted = adjustPValues(
    effects.map(({ p }) => p),
    'holm',
  );
  const different = effects.flatMap((one, i) =>
    adjusted[i]! <= significance ? [{ ...one, p: adjusted[i]! }] : [],
  );
  const { length: count } = effects;
  return [
    {
      id: 'levels.contextual',
      verdict: different.length > 0 ? 'caution' : 'passes',
      text:
        different.length === 0
          ? tell.inBoth('contextual.none', () => ({ count }))
          : tell.inBoth('contextual.some', (language) => ({
              list: tell.contextual(language, different),
            })),
    },
  ];
}

const excludes = (bounds: { lower: number | null; upper: number | null } | null) =>
  bounds !== null && ((bounds.lower ?? 0) > 0 || (bounds.upper ?? 0) < 0);

function mediationFinding(tell: LevelsTeller, { mediation }: LevelsAnalysis): Finding[] {
  if (mediation.length === 0) return [];
  const within = mediation.filter((one) => excludes(one.within)).length;
  const between = mediation.filter((one) => excludes(one.between));
  const list = between.map((one) => `${one.cause} → ${one.mediator} → ${one.outcome}`);
  return [
    {
      id: 'levels.mediation',
      verdict: within + between.length > 0 ? 'passes' : 'open',
      text: tell.inBoth('mediation.told', (language) => ({
        ...{ all: mediation.length, within, between: between.length },
        list:
          list.length === 0
            ? ''
            : tell.words(language, 'mediation.list', {
                list: list.join(language === 'zh' ? '；' : '; '),
              }),
      })),
    },
  ];
}

function bootstrapFinding(tell: LevelsTeller, { bootstrap }: LevelsAnalysis): Finding[] {
  const paths = bootstrap?.paths.filter(({ ordinary }) => excludes(ordinary)) ?? [];
  if (paths.length === 0) return [];
  const lost = paths.filter(({ grouped }) => !excludes(grouped));
  const { length: count } = lost;
  return [
    {
      id: 'levels.bootstrap',
      verdict: count > 0 ? 'caution' : 'passes',
      text:
        count === 0
          ? tell.inBoth('bootstrap.same', () => ({ count: paths.length }))
          : tell.inBoth('bootstrap.lost', (language) => ({
              count,
              list: lost
                .map(({ from, to }) => `${from} → ${to}`)
                .join(language === 'zh' ? '；' : '; '),
            })),
    },
  ];
}
