import type { Language } from '@qunhai/kernel';
import type { Reference } from '@qunhai/theory';
import { type Html, type HtmlValue, html } from '../html/html.ts';

type Author = Reference['authors'][number];

const han = /\p{Script=Han}/u;

/** Initials of given names as APA prints them: `Jan-Michael H.` → `J.-M. H.`; Chinese names stay whole. */
function initials(given: string): string {
  return given
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) =>
      part
        .split('-')
        .filter((name) => name !== '')
        .map((name) => `${[...name][0]!.toUpperCase()}.`)
        .join('-'),
    )
    .join(' ')
    .replace(/\.{2,}/g, '.');
}

/** Initials run together (`W.E.`) are taken apart first. */
function authorName(author: Author): string {
  if (author.given === undefined) return author.family;
  if (han.test(author.family)) return author.family + author.given;
  return `${author.family}, ${initials(author.given.replace(/\.(?=\p{L})/gu, '. '))}`;
}

/** `A`, `A, & B`, `A, B, & C`; from the twenty-first author on the first nineteen, an ellipsis and the last. */
function authorList(authors: readonly Author[]): string {
  const names = authors.map(authorName);
  if (names.length === 1) return names[0]!;
  const last = names.at(-1)!;
  if (authors.every((author) => han.test(author.family))) return names.join('，');
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, … ${last}`;
  return `${names.slice(0, -1).join(', ')}, & ${last}`;
}

function sentence(text: string): string {
  return /[.?!。？！]$/.test(text) ? text : `${text}.`;
}

function periodical(work: Reference): HtmlValue {
  const volume = work.volume === undefined ? null : html`, <i>${work.volume}</i>`;
  const issue = work.issue === undefined ? null : `(${work.issue})`;
  const pages = work.pages === undefined ? null : `, ${work.pages}`;
  return html`<i>${work.container}</i>${volume}${issue}${pages}. `;
}

function inContainer(work: Reference): HtmlValue {
  const pages = work.pages === undefined ? null : ` (pp. ${work.pages})`;
  return html`In <i>${work.container}</i>${pages}. ${work.publisher && `${sentence(work.publisher)} `}`;
}

const standAlone: Partial<Record<Reference['type'], string>> = {
  thesis: ' [Thesis]',
  report: ' [Report]',
  conference: ' [Conference presentation]',
};

/** Title and what follows it; a work whose title is not known has none and says so in its note. */
function body(work: Reference): HtmlValue {
  const { title, container, publisher } = work;
  if (container !== undefined)
    return [
      title && `${sentence(title)} `,
      work.type === 'article' ? periodical(work) : inContainer(work),
    ];
  return [
    title && html`<i>${title}</i>${standAlone[work.type] ?? null}. `,
    publisher && `${sentence(publisher)} `,
  ];
}

/**
 * A work as APA 7 lists it. A doi becomes a link (nothing is loaded until a reader follows it); a note says what of the entry is
 * not certain.
 */
export function apaReference(work: Reference, language: Language): Html {
  const url = work.doi === undefined ? null : `https://doi.org/${work.doi}`;
  const link = url && html`<a href="${url}">${url}</a>`;
  const note = work.note === undefined ? null : html` [${work.note[language]}]`;
  const written = han.test((work.title ?? '') + work.authors[0]!.family) ? 'zh-CN' : 'en';
  return html`<span lang="${written}" translate="no">${sentence(authorList(work.authors))} (${work.year}). ${body(work)}${link}</span>${note}`;
}

/** `Henseler et al., 2015`: author and year in the text. */
export function authorYear(work: Reference): string {
  const [first, second] = work.authors;
  if (work.authors.length === 1) return `${first!.family}, ${work.year}`;
  if (work.authors.length === 2) return `${first!.family} & ${second!.family}, ${work.year}`;
  return `${first!.family} et al., ${work.year}`;
}
