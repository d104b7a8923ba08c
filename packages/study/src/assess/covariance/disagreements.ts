import type { Bilingual, Language } from '@qunhai/kernel';
import { assessmentRules, type SemModel } from '@qunhai/sem';
import { decimal } from '../../effect-text.ts';
import { isOrdinal } from './estimation/estimation-choice.ts';
import { estimatorName } from './estimation/estimator-name.ts';
import type { ComparedEffect, Estimators } from './estimator-rows.ts';
import { covarianceWords as say } from './messages.ts';
import type { ModelRows } from './model-rows.ts';

type Figures = Pick<ComparedEffect, 'pls' | 'plsc' | 'ml'>;
type Kind = ComparedEffect['disagreements'][number];
type Estimator = Estimators['obstacles'][number]['estimator'];

interface Named {
  readonly estimator: Estimator;
  readonly estimate: number;
  readonly verdict: NonNullable<Figures['pls']>['verdict'];
}

const estimators = ['pls', 'plsc', 'ml'] as const;

function named(figures: Figures): Named[] {
  return estimators.flatMap((estimator) => {
    const found = figures[estimator];
    return found === null ? [] : [{ estimator, ...found }];
  });
}

/** In what the estimators disagree. Opposite signs count where one of them is significant: around 0 they mean nothing. */
export function disagreementsOf(figures: Figures): Kind[] {
  const all = named(figures);
  if (all.length < 2) return [];
  const estimates = all.map(({ estimate }) => estimate);
  const verdicts = new Set(all.map(({ verdict }) => verdict).filter((v) => v !== 'not-tested'));
  const isSignificant = verdicts.has('supported') || verdicts.has('contradicted');
  const [low, high] = [Math.min(...estimates), Math.max(...estimates)];
  const { threshold } = assessmentRules['estimator-difference'];
  return [
    ...(low < 0 && high > 0 && isSignificant ? ['sign' as const] : []),
    ...(verdicts.size > 1 ? ['significance' as const] : []),
    ...(high - low > threshold ? ['size' as const] : []),
  ];
}

/** What differs in words, and why it may. */
export function disagreementText(
  row: Pick<ComparedEffect, 'effect' | 'disagreements'> & Figures,
  model: SemModel,
  fitted: ModelRows | null,
): Bilingual {
  const latent = (language: Language) => estimatorName(language, fitted?.estimator);
  const inWords = (language: Language) =>
    [
      ...whatDiffers(language, row, latent(language)),
      ...whyItMay(language, row, model, fitted),
    ].join(language === 'zh' ? '' : ' ');
  return { zh: inWords('zh'), en: inWords('en') };
}

/** In what way the figures differ, a sentence each. */
export function whatDiffers(
  language: Language,
  row: Pick<ComparedEffect, 'disagreements'> & Figures,
  latent: string,
): string[] {
  const all = named(row).sort((a, b) => a.estimate - b.estimate);
  const [low, high] = [all[0]!, all.at(-1)!];
  const nameOf = (estimator: Estimator) =>
    estimator === 'ml' ? latent : say(language, `estimator.${estimator}`);
  const told = ({ estimator, estimate }: Named) => ({
    name: nameOf(estimator),
    value: decimal(language, estimate, 2),
  });
  const span = {
    first: told(low).name,
    a: told(low).value,
    second: told(high).name,
    b: told(high).value,
  };
  return row.disagreements.map((kind) => {
    if (kind === 'sign') return say(language, 'differ.sign', span);
    if (kind === 'size')
      return say(language, 'differ.size', {
        ...span,
        limit: decimal(language, assessmentRules['estimator-difference'].threshold, 2),
      });
    const verdicts = named(row)
      .filter(({ verdict }) => verdict !== 'not-tested')
      .map(({ estimator, verdict }) =>
        say(language, 'differ.verdict', {
          name: nameOf(estimator),
          verdict: say(language, `verdict.${verdict}`),
        }),
      );
    return say(language, 'differ.significance', {
      verdicts: verdicts.join(language === 'zh' ? '；' : '; '),
    });
  });
}

function whyItMay(
  language: Language,
  { effect, disagreements, ...figures }: Pick<ComparedEffect, 'effect' | 'disagreements'> & Figures,
  { constructs, paths }: SemModel,
  fitted: ModelRows | null,
): string[] {
  const latent = estimatorName(language, fitted?.estimator);
  const { pls, plsc, ml } = figures;
  const corrected = [plsc, ml].filter((one) => one !== null);
  const involved = new Set([
    ...effect,
    ...paths.flatMap(({ from, to }) => (effect.slice(1).includes(to) ? [from] : [])),
  ]);
  const composites = constructs
    .filter(({ id, kind }) => kind === 'composite' && involved.has(id))
    .map(({ id }) => id);
  const apart = (a: Figures['pls'], b: Figures['pls']) =>
    a !== null && b !== null && disagreementsOf({ pls: a, plsc: b, ml: null }).length > 0;
  const isAttenuated = pls !== null && corrected.some((one) => apart(pls, one));
  const isOff = apart(plsc, ml) || apart(pls, ml);
  if (isOff && fitted !== null && fitted.improper.length > 0)
    return [say(language, 'why.improper', { latent })];
  const reasons: string[] = [];
  if (disagreements.length === 1 && disagreements.includes('significance'))
    return [say(language, 'why.intervals')];
  if (isAttenuated) reasons.push(say(language, 'why.attenuation', { latent }));
  if (isAttenuated && (disagreements.includes('sign') || disagreements.includes('significance')))
    reasons.push(say(language, 'why.collinearity'));
  if (apart(plsc, ml)) reasons.push(say(language, 'why.restrictions', { latent }));
  if (composites.length > 0 && isOff)
    reasons.push(say(language, 'why.composites', { constructs: composites, latent }));
  if (isOff) reasons.push(...whatIsSeen(language, fitted, latent));
  return reasons;
}

/** That estimators see different answers, or see them differently. */
function whatIsSeen(language: Language, fitted: ModelRows | null, latent: string): string[] {
  if (fitted === null) return [];
  return [
    ...(fitted.missing === 'full-information' ? [say(language, 'why.missing', { latent })] : []),
    ...(fitted.missing === 'listwise' ? [say(language, 'why.listwise', { latent })] : []),
    ...(isOrdinal(fitted.estimator) ? [say(language, 'why.ordinal', { latent })] : []),
  ];
}
