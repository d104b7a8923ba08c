import type { HypothesisResult } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { paragraph, type Section } from '../../edition/section.ts';
import { decimal, pValue } from '../../format/format-number.ts';
import { type Html, type HtmlValue, html, phrase } from '../../html/html.ts';
import { chainCell, verbatim } from '../../table/cells.ts';
import { Footnotes } from '../../table/footnotes.ts';
import { prose, table, text } from '../../table/table.ts';
import { estimateWords, levelText } from './estimate-words.ts';
import { t } from './messages.ts';
import { verdictCounts } from './verdict-counts.ts';

type Verdict = HypothesisResult['verdict'];
type Evidence = HypothesisResult['evidence'][number];

/** A sign beside the word, so that no verdict is told by colour. */
export const verdictMarks: Readonly<Record<Verdict, string>> = {
  supported: '●',
  'partly-supported': '◐',
  'not-supported': '○',
  contradicted: '✕',
  'not-tested': '–',
};

function verdictCell(edition: Edition, verdict: Verdict): Html {
  return html`<span class="verdict ${verdict}"><span aria-hidden="true">${verdictMarks[verdict]}</span> ${t(edition.language, `verdict.${verdict}`)}</span>`;
}

/** One figure a verdict rests on, or the reason why there is none. */
export function evidenceWords(edition: Edition, row: Evidence): Html {
  const { estimate, interval, p } = row;
  const figures = estimate !== null && estimateWords(edition, { estimate, interval, p });
  /** The pipeline's own words repeat the figures where there is inference, and give the reason where there is none. */
  const words = (estimate === null || (interval === null && p === null)) && edition.text(row.text);
  const corrected =
    typeof row.adjustedP === 'number' &&
    html` ${t(edition.language, 'hypotheses.corrected', { p: pValue(row.adjustedP) })}`;
  const opposite =
    row.verdict === 'contradicted' && ` ${t(edition.language, 'hypotheses.opposite')}`;
  const chain = figures && row.effect.length > 0 && html`${chainCell(row.effect)}: `;
  return html`${chain}${figures}${figures && words && ' '}${words}${corrected}${opposite}`;
}

/** The one reason why a hypothesis has no figures at all; null when it has some, or several reasons. */
function soleReason(edition: Edition, { evidence }: HypothesisResult): string | null {
  const reasons = new Set(evidence.map(({ text }) => edition.text(text)));
  const bare = evidence.every(({ estimate }) => estimate === null);
  return bare && reasons.size === 1 ? [...reasons][0]! : null;
}

/** Reasons that several hypotheses share are told once, below the table. */
function sharedReasons(edition: Edition): ReadonlySet<string> {
  const reasons = edition.results.hypotheses.map((each) => soleReason(edition, each));
  const repeated = reasons.filter((reason, index) => reasons.indexOf(reason) !== index);
  return new Set(repeated.filter((reason) => reason !== null));
}

function evidenceCell(
  edition: Edition,
  hypothesis: HypothesisResult,
  shared: ReadonlySet<string>,
  footnotes: Footnotes,
): HtmlValue {
  const { evidence } = hypothesis;
  const reason = soleReason(edition, hypothesis);
  if (reason !== null && shared.has(reason)) return footnotes.none(reason);
  const lines = html`<ul class="evidence">${evidence.map((row) => html`<li>${evidenceWords(edition, row)}</li>`)}</ul>`;
  if (evidence.length <= 4) return lines;
  const verdicts = evidence.flatMap(({ verdict }) => verdict ?? []);
  const summary = t(edition.language, 'hypotheses.several', {
    n: evidence.length,
    counts: verdictCounts(edition, verdicts),
  });
  return html`<details><summary>${summary}</summary>${lines}</details>`;
}

/** That the tests were corrected together, and how; nothing when they were not. */
function correctionNote({ language, results, citations }: Edition): Html | null {
  const { correction = 'none', level } = results.run.analysis;
  if (correction === 'none') return null;
  const isHolm = correction === 'holm';
  const note = t(language, 'hypotheses.correction', {
    name: isHolm ? 'Holm' : 'Benjamini–Hochberg',
    significance: decimal(1 - level, 2),
  });
  return paragraph(
    phrase(note, { cite: citations.cite(isHolm ? 'holm-1979' : 'benjamini-hochberg-1995') }),
  );
}

/** Every hypothesis with its verdict and the figures the verdict rests on. */
export function hypothesesSection(edition: Edition): Section {
  const { language, results } = edition;
  const title = t(language, 'hypotheses.title');
  if (results.hypotheses.length === 0)
    return { id: 'hypotheses', title, body: paragraph(t(language, 'hypotheses.absent')) };
  const footnotes = new Footnotes();
  const shared = sharedReasons(edition);
  const rows = results.hypotheses.map((hypothesis) => [
    verbatim(hypothesis.id),
    edition.text(hypothesis.statement),
    verdictCell(edition, hypothesis.verdict),
    evidenceCell(edition, hypothesis, shared, footnotes),
  ]);
  return {
    id: 'hypotheses',
    title,
    body: [
      paragraph(t(language, 'hypotheses.lead', { level: levelText(results.run.analysis.level) })),
      correctionNote(edition),
      results.sem.mediation.some(({ indirect }) => indirect) &&
        paragraph(
          t(language, 'hypotheses.second-model', { section: t(language, 'effects.title') }),
        ),
      table(edition, {
        caption: t(language, 'hypotheses.caption'),
        columns: [
          text(t(language, 'head.hypothesis')),
          prose(t(language, 'head.statement')),
          text(t(language, 'head.verdict')),
          prose(t(language, 'head.evidence')),
        ],
        groups: [{ rows }],
        footnotes,
      }),
    ],
  };
}
