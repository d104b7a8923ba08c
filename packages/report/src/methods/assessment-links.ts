import { type AssessmentFamily, assessmentFamilies, type Finding } from '@qunhai/results';
import type { Edition } from '../edition/edition.ts';
import { type Html, html, joined } from '../html/html.ts';
import { t as page } from '../page/messages.ts';
import { t } from './messages.ts';
import { methodFamilies } from './method-families.ts';

type Verdict = Finding['verdict'];

/** What calls for attention comes first. */
const verdicts = ['fails', 'caution', 'open', 'passes'] as const satisfies readonly Verdict[];

type Counts = Readonly<Record<Verdict, number>>;

interface AssessedFamily {
  readonly family: AssessmentFamily;
  readonly counts: Counts;
}

function tally(of: (verdict: Verdict) => number): Counts {
  const [fails, caution, open, passes] = verdicts.map(of) as [number, number, number, number];
  return { fails, caution, open, passes };
}

/** Families of methods that have a section in this report, and how many of their findings came to each verdict. */
function assessedFamilies(edition: Edition): AssessedFamily[] {
  const { assessments = {} } = edition.results;
  return assessmentFamilies.flatMap((family) => {
    const findings = assessments[family]?.findings ?? [];
    if (findings.length === 0 || methodFamilies[family](edition).length === 0) return [];
    const counts = tally(
      (verdict) => findings.filter((finding) => finding.verdict === verdict).length,
    );
    return [{ family, counts }];
  });
}

function countWords({ language }: Edition, counts: Counts): string {
  return verdicts
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => t(language, `count.${verdict}`, { n: counts[verdict] }))
    .join(page(language, 'page.list-separator'));
}

/** How many findings of all families came to each verdict, in words; null where there are none. */
export function assessmentCounts(edition: Edition): { total: number; counts: string } | null {
  const families = assessedFamilies(edition);
  if (families.length === 0) return null;
  const counts = tally((verdict) => families.reduce((n, one) => n + one.counts[verdict], 0));
  const total = verdicts.reduce((n, verdict) => n + counts[verdict], 0);
  return { total, counts: countWords(edition, counts) };
}

function linkTo({ language }: Edition, family: AssessmentFamily): Html {
  return html`<a href="#${language}-methods-${family}">${t(language, `family.${family}`)}</a>`;
}

/** Families with a finding not in order first, then those with one to keep in mind, then with an open one; else as they stand in the report. */
function byUrgency(families: readonly AssessedFamily[]): AssessedFamily[] {
  const urgency = ({ counts }: AssessedFamily) => verdicts.findIndex((one) => counts[one] > 0);
  return families.toSorted((a, b) => urgency(a) - urgency(b));
}

/** A list with a link to the section of every family and how many of its findings came to each verdict; the most urgent first. */
export function assessmentList(edition: Edition): Html {
  const colon = edition.language === 'zh' ? '：' : ': ';
  const items = byUrgency(assessedFamilies(edition)).map(
    ({ family, counts }) =>
      html`<li>${linkTo(edition, family)}${colon}${countWords(edition, counts)}</li>
`,
  );
  return html`<ul class="families">${items}</ul>`;
}

/** What follows for a reader: the sections to read before relying on the model; null where everything is in order. */
export function assessmentAdvice(edition: Edition): string | null {
  const { language } = edition;
  const families = assessedFamilies(edition);
  const failing = families.filter(({ counts }) => counts.fails > 0);
  if (failing.length > 0) {
    const sections = failing.map(({ family }) => `“${t(language, `family.${family}`)}”`);
    return t(language, 'advice.fails', { sections });
  }
  const isOpen = families.some(({ counts }) => counts.caution + counts.open > 0);
  return isOpen ? t(language, 'advice.caution') : null;
}

/**
 * Links to the sections of the families.
 * @param wanted - only families with a finding of one of these verdicts, with how many there are; all families when omitted
 * @returns null where there is no such family
 */
export function assessmentLinks(edition: Edition, wanted?: readonly Verdict[]): Html | null {
  const { language } = edition;
  const [open, close] = language === 'zh' ? ['（', '）'] : [' (', ')'];
  const links = assessedFamilies(edition).flatMap(({ family, counts }) => {
    const link = linkTo(edition, family);
    if (wanted === undefined) return [link];
    const words = countWords(
      edition,
      tally((verdict) => (wanted.includes(verdict) ? counts[verdict] : 0)),
    );
    if (words === '') return [];
    return [html`${link}${open}${words}${close}`];
  });
  return links.length === 0 ? null : joined(links, page(language, 'page.part-separator'));
}
