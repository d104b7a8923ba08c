import type { Language } from '@qunhai/kernel';
import { askedItems, scaleOf, type Theory } from '@qunhai/theory';
import { escapeFormula } from '../security/escape-formula.ts';
import { dataText as t } from './messages.ts';

/** What each column of an exported table means: items and facts with their texts in both languages, and their values. */
export function codebookRows(theory: Theory, language: Language): string[][] {
  const header = [
    t(language, 'column.variable'),
    t(language, 'column.text-zh'),
    t(language, 'column.text-en'),
    t(language, 'column.values'),
  ];
  const items = askedItems(theory).map((item) => {
    const { min, max, anchors } = scaleOf(theory, item);
    const labels = anchors.map(({ value, label }) => `${value} = ${label[language]}`);
    const values = t(language, 'values.scale', { min, max, anchors: labels.join('; ') });
    const shown = item.reversed ? t(language, 'values.reversed', { values }) : values;
    return [item.id, item.text.zh, item.text.en, shown];
  });
  const facts = theory.facts.map(({ id, question, options = [] }) => {
    const values = options.map(({ value, label }) => `${value} = ${label[language]}`);
    return [id, question.zh, question.en, values.join('; ')];
  });
  return [header, ...items, ...facts].map((row) => row.map(escapeFormula));
}
