import type { Language } from '@qunhai/kernel';
import type { Reference } from '../schema/theory.ts';
import { documentText } from './messages.ts';

type Person = Reference['authors'][number];

const isHan = (text: string) => /\p{Script=Han}/u.test(text);

/** “Teece et al. 1997”, “耿帅 2005” */
export function shortCitation({ authors, year }: Reference, language: Language): string {
  const names = authors.map(({ family, given }) =>
    isHan(family) ? family + (given ?? '') : family,
  );
  const [first = ''] = names;
  if (names.length > 2) return `${first} ${language === 'zh' ? '等' : 'et al.'} ${year}`;
  return `${names.join(isHan(first) ? '、' : ' & ')} ${year}`;
}

const initials = (given: string, after: string) =>
  given
    .split(/[\s-]+/)
    .filter(Boolean)
    .map((part) => part[0]! + after)
    .join(' ');

function apaName({ family, given }: Person): string {
  if (isHan(family)) return family + (given ?? '');
  return given ? `${family}, ${initials(given, '.')}` : family;
}

function apaEditor({ family, given }: Person): string {
  return given ? `${initials(given, '.')} ${family}` : family;
}

const joined = (names: readonly string[], last: string) =>
  names.length < 2 ? names.join('') : names.slice(0, -1).join(', ') + last + names.at(-1)!;

const ended = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);

/** “, *36*(3), 793–810” */
function apaPlace({ volume, issue, pages }: Reference): string {
  const number = `${volume ? `*${volume}*` : ''}${issue ? `(${issue})` : ''}`;
  return [number, pages].map((part) => (part ? `, ${part}` : '')).join('');
}

function apaBook({ editors = [], container, pages, publisher }: Reference): string {
  const role = editors.length === 1 ? 'Ed.' : 'Eds.';
  const by = editors.length > 0 ? `${joined(editors.map(apaEditor), ' & ')} (${role}), ` : '';
  return `In ${by}*${container}*${pages ? ` (pp. ${pages})` : ''}. ${publisher ?? ''}.`;
}

/** A work as a Markdown line in APA 7. */
function apa(work: Reference): string {
  const { type, year, title, container, publisher, doi } = work;
  const head = `${ended(joined(work.authors.map(apaName), ', & '))} (${year}).`;
  if (title === undefined) return `${head} ${documentText('en', 'reference.untitled')}.`;
  const link = doi ? ` https://doi.org/${doi}` : '';
  if (type === 'article') return `${head} ${ended(title)} *${container}*${apaPlace(work)}.${link}`;
  if (type === 'chapter') return `${head} ${ended(title)} ${apaBook(work)}${link}`;
  const thesis = type === 'thesis' ? ' [Doctoral dissertation]' : '';
  return `${head} *${title}*${thesis}.${publisher ? ` ${publisher}.` : ''}${link}`;
}

const marks = {
  article: 'J',
  book: 'M',
  chapter: 'M',
  thesis: 'D',
  report: 'R',
  conference: 'C',
} as const;

function standardName({ family, given }: Person): string {
  if (isHan(family)) return family + (given ?? '');
  return given ? `${family.toUpperCase()} ${initials(given, '')}` : family.toUpperCase();
}

function standardNames(people: readonly Person[]): string {
  const names = people.slice(0, 3).map(standardName);
  const others = isHan(people[0]!.family) ? '等' : 'et al';
  return (people.length > 3 ? [...names, others] : names).join(', ');
}

/** “36(3): 793-810” */
function standardPlace({ volume = '', issue, pages }: Reference): string {
  const number = volume + (issue ? `(${issue})` : '');
  return (number + (pages ? `: ${pages}` : '')).replaceAll('–', '-');
}

/** A work as a Markdown line in GB/T 7714. */
function gbt(work: Reference): string {
  const { type, year, title, container = '', publisher, volume, doi, editors } = work;
  const head = ended(standardNames(work.authors));
  if (title === undefined) return `${head} ${documentText('zh', 'reference.untitled')}. ${year}.`;
  const link = doi ? ` DOI: ${doi}.` : '';
  const marked = `${head} ${title}[${marks[type]}]`;
  const place = standardPlace(work);
  if (type === 'article')
    return `${marked}. ${container}, ${year}${volume ? ', ' : ''}${place}.${link}`;
  const published = `${publisher ? `${publisher}, ` : ''}${year}${place}.${link}`;
  if (type !== 'chapter') return `${marked}. ${published}`;
  return `${marked}//${editors ? `${standardNames(editors)}. ` : ''}${container}. ${published}`;
}

/** A work as the language's readers cite it: APA 7 in English, GB/T 7714 in Chinese. Markdown. */
export function fullCitation(work: Reference, language: Language): string {
  return language === 'zh' ? gbt(work) : apa(work);
}
