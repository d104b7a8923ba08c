import type { Finding } from '@qunhai/results';
import type { Edition } from '../edition/edition.ts';
import { figure } from '../edition/figure.ts';
import { paragraph } from '../edition/section.ts';
import { type Html, type HtmlValue, html, phrase } from '../html/html.ts';
import { oneParenthesis } from '../html/one-parenthesis.ts';
import { verbatim } from '../table/cells.ts';
import { Footnotes } from '../table/footnotes.ts';
import { table } from '../table/table.ts';
import { t } from './messages.ts';
import {
  type CardCell,
  type CardTable,
  type CitingText,
  type MethodCard,
  methodTold,
} from './method-card.ts';
import { ruleWords } from './rule-words.ts';

/** A text with the works it cites, which are noted for the list of references. */
export function citingText({ citations }: Edition, { text, works }: CitingText): Html {
  const cited = Object.entries(works).map(([place, keys]) => [place, citations.cite(...keys)]);
  return oneParenthesis(phrase(text, Object.fromEntries(cited)));
}

function cell(content: CardCell | string, footnotes: Footnotes): HtmlValue {
  if (typeof content === 'string') return content;
  const { text, below, reason, strong, verbatim: isVerbatim } = content;
  const words = isVerbatim ? verbatim(text) : text;
  const weighed = strong ? html`<b>${words}</b>` : words;
  const mark = reason !== undefined && footnotes.mark(reason);
  return html`${weighed}${mark}${below !== undefined && html`<span class="below">${below}</span>`}`;
}

/** A single Latin letter is a statistic, which APA sets in italics. */
function columnHead(head: string, title?: string): HtmlValue {
  const words = /^[A-Za-z]$/.test(head) ? html`<i>${head}</i>` : head;
  return title === undefined ? words : html`<abbr title="${title}">${words}</abbr>`;
}

function cardTable(edition: Edition, content: CardTable): Html {
  const footnotes = new Footnotes();
  const { caption, columns, groups, note, landscape = false, tall = false, folded } = content;
  const whole = table(edition, {
    caption,
    columns: columns.map(({ head, group, kind, title }) => ({
      head: columnHead(head, title),
      ...(group !== undefined && { group }),
      numeric: kind === 'number',
      prose: kind === 'prose',
    })),
    groups: groups.map(({ head, rows }) => ({
      head,
      rows: rows.map((row) => row.map((one) => cell(one, footnotes))),
    })),
    footnotes,
    ...{ note, landscape, tall },
  });
  return folded ? html`<details><summary>${caption}</summary>${whole}</details>` : whole;
}

/** @param isTold - whether a finding before it went by the same rule, which then need not be said again */
function findingItem(edition: Edition, finding: Finding, isTold: boolean): Html {
  const { language } = edition;
  const { verdict, text, rule, details } = finding;
  return html`<li><b class="verdict ${verdict}">${t(language, `verdict.${verdict}`)}</b> ${edition.text(text)}${ruleText(edition, rule, isTold)}${details && foldedDetails(edition, details)}</li>`;
}

function ruleText(edition: Edition, rule: Finding['rule'], isTold: boolean): HtmlValue {
  const { language, citations } = edition;
  if (rule) citations.noteMentioned(rule.source);
  if (!rule || isTold) return false;
  return html`<span class="rule">${ruleWords(language, rule)}</span>`;
}

function foldedDetails(edition: Edition, details: NonNullable<Finding['details']>): Html {
  const open = t(edition.language, 'card.details', { count: details.length });
  const items = details.map(
    ({ text, rule }) => html`<li>${edition.text(text)}${ruleText(edition, rule, false)}</li>`,
  );
  return html`<details><summary>${open}</summary><ul>${items}</ul></details>`;
}

/** A method as a part of a section: what it asks, what it found, its figures and tables, and how it was done, if it was. */
export async function renderCard(edition: Edition, card: MethodCard): Promise<Html> {
  const { language } = edition;
  const figures: Html[] = [];
  const { findings } = card;
  // Without findings the notes are the answer: they say what is missing.
  const notes = card.notes.map((note) => html`<p class="note">${note}</p>`);
  const isTold = ({ rule }: Finding, at: number): boolean =>
    findings.slice(0, at).some((before) => rule && before.rule?.rule.en === rule.rule.en);
  const method = methodTold(card);
  for (const one of card.figures) figures.push(await figure(edition, one));
  return html`<h3>${card.title}</h3>
${paragraph(card.question)}
${findings.length > 0 ? html`<ul class="findings">${findings.map((one, at) => findingItem(edition, one, isTold(one, at)))}</ul>` : notes}
${figures}${card.tables.map((one) => cardTable(edition, one))}
${method && paragraph(html`<i>${t(language, 'card.method')}</i> `, citingText(edition, method))}
${findings.length > 0 && notes}`;
}
