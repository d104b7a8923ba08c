import type { Bilingual, Language } from '@qunhai/kernel';
import { type Adjustment, adjustPValues } from '@qunhai/numerics';
import type { HypothesisResult } from '@qunhai/results';
import { combineVerdicts } from './combine-verdicts.ts';
import { probability } from './effect-text.ts';
import { message } from './messages.ts';

type Evidence = HypothesisResult['evidence'][number];

/**
 * Judge all hypotheses together: the p-values of their effects are corrected for their number, and an effect that its interval calls
 * significant stays so only when its corrected p is below the significance, too. An effect that several hypotheses rest on counts
 * once. Comparisons of groups are corrected among themselves already and stay as they are.
 * @see Holm (1979), Scandinavian Journal of Statistics 6(2); Benjamini & Hochberg (1995), J. of the Royal Statistical Society B 57(1)
 */
export function correctVerdicts(
  hypotheses: readonly HypothesisResult[],
  correction: Adjustment,
  significance: number,
): HypothesisResult[] {
  if (correction === 'none') return [...hypotheses];
  const family = new Map<string, number>();
  for (const { evidence } of hypotheses)
    for (const one of evidence.filter(isTested)) family.set(keyOf(one), one.p);
  const adjusted = adjustPValues([...family.values()], correction);
  const adjustedOf = new Map([...family.keys()].map((key, i) => [key, adjusted[i]!]));
  return hypotheses.map((hypothesis) => {
    if (!hypothesis.evidence.some(isTested)) return hypothesis;
    const evidence = hypothesis.evidence.map((one) =>
      isTested(one) ? corrected(one, adjustedOf.get(keyOf(one))!, significance) : one,
    );
    const verdict = combineVerdicts(evidence.map((one) => one.verdict ?? 'not-tested'));
    return { ...hypothesis, evidence, verdict };
  });
}

function isTested(one: Evidence): one is Evidence & { readonly p: number } {
  return one.p !== null && one.estimate !== null && one.interval !== null;
}

const keyOf = ({ effect, p }: Evidence): string => JSON.stringify([effect, p]);

function corrected(one: Evidence, adjustedP: number, significance: number): Evidence {
  const lost = adjustedP >= significance && one.verdict !== 'not-tested';
  const words = (language: Language) =>
    message(language, 'evidence.corrected', { p: probability(language, adjustedP) });
  const text: Bilingual = {
    zh: `${one.text.zh}${words('zh')}`,
    en: `${one.text.en} ${words('en')}`,
  };
  return { ...one, adjustedP, text, ...(lost && { verdict: 'not-supported' as const }) };
}
