import {
  decimal,
  type Edition,
  effectChain,
  fullModelWords,
  levelText,
  type ModerationRow,
  modelWords,
  verdictMarks,
} from '@qunhai/report';
import type { HypothesisResult } from '@qunhai/results';
import {
  chain,
  figure,
  type ResultCell,
  type ResultColumn,
  type ResultGroup,
  type ResultTable,
  words,
} from '../../../runs/tables/result-table.ts';
import { testedCells, testedColumns } from '../tables/path-table.ts';
import { fullModelPageWords } from './messages.ts';

type Evidence = HypothesisResult['evidence'][number];

function twoDecimals(value: number): string {
  return decimal(value, 2);
}

/** The verdict on one effect; the hypothesis takes all its effects together. */
export function effectVerdict(
  { language, results }: Edition,
  hypothesis: string,
  effect: readonly string[],
): ResultCell {
  const judged = results.hypotheses.find(({ id }) => id === hypothesis);
  const same = (row: Evidence): boolean => row.effect.join('\n') === effect.join('\n');
  const verdict = judged?.evidence.find(same)?.verdict;
  if (verdict === undefined)
    return figure(null, decimal, { reason: fullModelPageWords(language, 'reason.unjudged') });
  return {
    kind: 'finding',
    code: verdict,
    mark: verdictMarks[verdict],
    text: modelWords(language, `verdict.${verdict}`),
  };
}

export function verdictColumn({ language }: Edition): ResultColumn {
  return {
    id: 'verdict',
    head: modelWords(language, 'head.verdict'),
    kind: 'words',
    compared: true,
  };
}

/** Head of the column that names the effect. */
function effectColumn({ language }: Edition): ResultColumn {
  return { id: 'effect', head: fullModelWords(language, 'head.moderation'), kind: 'words' };
}

/** Rows under their hypothesis. */
function byHypothesis(
  edition: Edition,
  rows: readonly ModerationRow[],
  cellsOf: (row: ModerationRow) => readonly ResultCell[],
): ResultGroup[] {
  return [...Map.groupBy(rows, ({ hypothesis }) => hypothesis)].map(([id, own]) => ({
    id,
    head: hypothesisHead(edition, id),
    rows: own.map((row) => ({
      key: `${id} ${effectChain(row).join(' ')}`,
      cells: [chain(effectChain(row)), ...cellsOf(row)],
    })),
  }));
}

/** A hypothesis by its id and what it states. */
export function hypothesisHead({ results, text }: Edition, id: string): string {
  const stated = results.hypotheses.find((hypothesis) => hypothesis.id === id)?.statement;
  return stated === undefined ? id : `${id} ${text(stated)}`;
}

/** Every interaction with its effect size and verdict; null when the run has none. */
export function moderationTable(edition: Edition): ResultTable | null {
  const { language, results } = edition;
  const { moderation = [] } = results.sem;
  if (moderation.length === 0) return null;
  const noSize = fullModelWords(language, 'reason.no-f');
  return {
    id: 'moderation',
    caption: fullModelWords(language, 'moderation.caption'),
    columns: [
      effectColumn(edition),
      verdictColumn(edition),
      ...testedColumns(edition),
      { id: 'f2', head: 'f²', kind: 'figure', stacked: true, compared: true },
      { id: 'size', head: fullModelPageWords(language, 'head.size'), kind: 'words' },
      { id: 'vif', head: 'VIF', kind: 'figure' },
      {
        id: 'together',
        head: fullModelWords(language, 'head.together'),
        kind: 'figure',
        stacked: true,
      },
    ],
    groups: byHypothesis(edition, moderation, (row) => [
      effectVerdict(edition, row.hypothesis, effectChain(row)),
      ...testedCells(row),
      figure(row.fSquared?.value ?? null, decimal, {
        interval: row.fSquared?.interval ?? null,
        reason: row.fSquared === null ? noSize : null,
      }),
      row.fSquared === null ? null : words(fullModelWords(language, `size.${row.fSquared.size}`)),
      figure(row.vif, twoDecimals, { reason: row.vif === null ? noSize : null }),
      figure(row.together?.estimate ?? null, decimal, {
        interval: row.together?.interval ?? null,
        reason: row.together ? null : fullModelWords(language, 'reason.no-joint'),
      }),
    ]),
    note: fullModelWords(language, 'moderation.note'),
  };
}

/** Effects at low, average and high moderators; null when the run has none. */
export function slopesTable(edition: Edition): ResultTable | null {
  const { language, results } = edition;
  const rows = (results.sem.moderation ?? []).filter(({ slopes }) => slopes.length > 0);
  if (rows.length === 0) return null;
  return {
    id: 'slopes',
    caption: fullModelWords(language, 'slopes.caption'),
    columns: [
      effectColumn(edition),
      ...(['low', 'mean', 'high'] as const).map((at) => ({
        id: at,
        head: fullModelWords(language, `head.${at}`),
        kind: 'figure' as const,
        stacked: true,
        compared: true,
      })),
    ],
    groups: byHypothesis(edition, rows, ({ slopes }) =>
      slopes.map(({ estimate, interval }) => figure(estimate, twoDecimals, { interval })),
    ),
    note: fullModelWords(language, 'slopes.note', {
      level: levelText(results.run.analysis.level),
    }),
  };
}
