import type { Inspection } from '@qunhai/api';
import {
  type Cell,
  type ColumnSuggestion,
  type RawColumn,
  readTable,
  recogniseTool,
  suggestMapping,
} from '@qunhai/dataset';
import type { Bilingual } from '@qunhai/kernel';
import { readTheory } from '@qunhai/study';
import { clusteredFirmsTheory } from '@qunhai/theory';
import type { InspectTask } from './data-task.ts';

/** An inspection before the file has a row in the database. */
export type FileInspection = Omit<Inspection, 'file'> & {
  readonly format: Inspection['file']['format'];
};

const samplesAtMost = 6;
const sampleCharacters = 80;

/**
 * Read a file and say what it holds, where it comes from, and what its columns may be.
 * @throws {QunhaiError} what `readTable` refuses
 */
export async function inspectFile(task: InspectTask): Promise<FileInspection> {
  const { bytes, file, sheet, role, wave } = task;
  const table = await readTable(bytes, { file, sheet });
  const theory =
    task.theory === null ? clusteredFirmsTheory : readTheory(task.theory, 'theory.yaml');
  const recognised = recogniseTool(table, theory);
  const suggestion = suggestMapping(table, theory, { role, wave });
  return {
    format: table.format,
    rows: table.rows.length,
    sheets: [...(table.reading.sheets ?? [])],
    sheet: table.reading.sheet ?? null,
    columns: table.columns.map(describeColumn),
    recognised: {
      tool: recognised.tool,
      confidence: recognised.confidence,
      evidence: [...recognised.evidence],
      serviceColumns: [...recognised.serviceColumns],
    },
    role: suggestion.role,
    suggestions: suggestion.columns.map(describeSuggestion),
    constants: suggestion.constants.map((constant) => ({ ...constant })),
    unmatchedColumns: [...suggestion.unmatchedColumns],
    unmappedItems: [...suggestion.unmappedItems],
    unmappedFacts: [...suggestion.unmappedFacts],
    cautions: [...suggestion.cautions],
    notices: [...table.notices],
  };
}

function describeColumn({ name, label, cells }: RawColumn): Inspection['columns'][number] {
  const different = new Set<Cell>();
  let missing = 0;
  for (const cell of cells) {
    if (cell === null || (typeof cell === 'string' && cell.trim() === '')) missing++;
    else different.add(cell);
  }
  const samples = [...different].slice(0, samplesAtMost).map(shortened);
  return { name, label: label ?? null, samples, distinct: different.size, missing };
}

function shortened(cell: Cell): Cell {
  return typeof cell === 'string' && cell.length > sampleCharacters
    ? `${cell.slice(0, sampleCharacters)}…`
    : cell;
}

function describeSuggestion(suggestion: ColumnSuggestion): Inspection['suggestions'][number] {
  const { target, column, entry, confidence, reasons, unread } = suggestion;
  const written = typeof entry === 'string' ? entry : { ...entry };
  return {
    target,
    column,
    entry: written,
    confidence,
    reason: inOneText(reasons),
    unread: unread.map((answer) => String(shortened(answer))),
  };
}

function inOneText(reasons: readonly Bilingual[]): Bilingual {
  return {
    zh: reasons.map(({ zh }) => zh).join(''),
    en: reasons.map(({ en }) => en).join(' '),
  };
}
