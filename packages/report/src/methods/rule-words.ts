import type { Language } from '@qunhai/kernel';
import type { Finding } from '@qunhai/results';
import { t } from './messages.ts';

/** The rule of a finding with its source, in one pair of parentheses where the rule itself ends in one. */
export function ruleWords(
  language: Language,
  { rule, source }: NonNullable<Finding['rule']>,
): string {
  const told = rule[language].replace(/[.。]$/, '');
  if (!/[)）]$/.test(told)) return t(language, 'card.rule', { rule: told, source });
  return t(language, 'card.rule-with-aside', { rule: told.slice(0, -1), source });
}
