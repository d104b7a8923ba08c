import {
  decimal,
  type Edition,
  evidenceWords,
  modelWords,
  plainText,
  verdictCounts,
  verdictMarks,
} from '@qunhai/report';
import type { HypothesisResult } from '@qunhai/results';
import {
  type EvidenceCell,
  figure,
  type ResultCell,
  type ResultTable,
  words,
} from '../../../runs/tables/result-table.ts';

/** Effects of a hypothesis that are told at once; more are folded away. */
const shownEffects = 4;

function evidenceCell(edition: Edition, { evidence }: HypothesisResult): EvidenceCell {
  const verdicts = evidence.flatMap(({ verdict }) => verdict ?? []);
  return {
    kind: 'evidence',
    lines: evidence.map((row) => ({
      words: plainText(evidenceWords(edition, row)),
      estimate: row.estimate,
      interval: row.interval,
    })),
    summary:
      evidence.length <= shownEffects
        ? null
        : modelWords(edition.language, 'hypotheses.several', {
            n: evidence.length,
            counts: verdictCounts(edition, verdicts),
          }),
  };
}

/** The effect of a hypothesis that rests on a single one. */
function soleEffect({ evidence }: HypothesisResult): ResultCell {
  const [only, ...more] = evidence;
  if (only === undefined || only.estimate === null || more.length > 0) return null;
  return figure(only.estimate, decimal, { interval: only.interval });
}

/** Every hypothesis with its verdict and what the verdict rests on. */
export function hypothesisTable(edition: Edition): ResultTable {
  const { language, results } = edition;
  const rows = results.hypotheses.map((hypothesis) => ({
    key: hypothesis.id,
    cells: [
      words(hypothesis.id),
      {
        kind: 'finding',
        code: hypothesis.verdict,
        mark: verdictMarks[hypothesis.verdict],
        text: modelWords(language, `verdict.${hypothesis.verdict}`),
      } as const,
      words(edition.text(hypothesis.statement)),
      evidenceCell(edition, hypothesis),
    ],
  }));
  return {
    id: 'hypotheses',
    caption: modelWords(language, 'hypotheses.caption'),
    columns: [
      { id: 'hypothesis', head: modelWords(language, 'head.hypothesis'), kind: 'words' },
      { id: 'verdict', head: modelWords(language, 'head.verdict'), kind: 'words', compared: true },
      { id: 'statement', head: modelWords(language, 'head.statement'), kind: 'prose' },
      { id: 'evidence', head: modelWords(language, 'head.evidence'), kind: 'prose' },
    ],
    groups: [{ id: 'all', head: null, rows }],
    note: null,
  };
}

/** The same with the effect as a figure, so that two runs can stand side by side. */
export function hypothesisEffects(edition: Edition): ResultTable {
  const table = hypothesisTable(edition);
  const [id, verdict, statement] = table.columns;
  const effect = {
    id: 'effect',
    head: modelWords(edition.language, 'head.estimate'),
    kind: 'figure',
    stacked: true,
    compared: true,
  } as const;
  const rows = edition.results.hypotheses.map((hypothesis, index) => {
    const { key, cells } = table.groups[0]!.rows[index]!;
    const [name, finding, stated] = cells;
    return { key, cells: [name!, stated!, finding!, soleEffect(hypothesis)] };
  });
  return {
    ...table,
    columns: [id!, statement!, verdict!, effect],
    groups: [{ id: 'all', head: null, rows }],
  };
}
