import { type PolicyKind, policies, type Shock } from '@qunhai/simulation';
import type { Words } from '../../../app/use-words.ts';
import type { planWords } from './messages.ts';

export type PlanWords = Words<Parameters<typeof planWords>[1]>;

/** A share as the language writes it, with a tenth where it matters: `8 %`, `4.8%`. */
export function shareInWords({ language, number }: PlanWords, share: number): string {
  const text = number(share * 100, { maximumFractionDigits: 1 });
  return language === 'zh' ? `${text}%` : `${text} %`;
}

/** What a policy of a size does in a quarter, where that grows in step with the size; otherwise what it does at its fullest. */
export function policyInWords(words: PlanWords, kind: PolicyKind, size: number): string {
  const { t, text, number } = words;
  const { fullSize, fullSizeMeaning } = policies[kind];
  const share = shareInWords(words, size * fullSize);
  const amount = number(size * fullSize, { maximumFractionDigits: 3 });
  switch (kind) {
    case 'invest':
    case 'joint-brand':
    case 'entry-support':
    case 'training':
      return t(`does.${kind}`, { share });
    case 'platform':
    case 'subsidy':
      return t(`does.${kind}`, { amount });
    case 'lead-firm':
    case 'open-outward':
      return t('does.at-full', { meaning: text(fullSizeMeaning) });
  }
}

/** What a shock of a size does. */
export function shockInWords(words: PlanWords, { shock, size }: Shock): string {
  const share = shareInWords(words, Math.abs(size));
  if (shock === 'structural') return words.t('does.structural', { share });
  const direction = words.t(size < 0 ? 'does.demand.less' : 'does.demand.more');
  return words.t('does.demand', { share, direction });
}
