import type { ColumnSuggestion as ApiSuggestion, Inspection } from '@qunhai/api';
import {
  type Cell,
  type ColumnSuggestion,
  type RawColumn,
  type RawTable,
  readTable,
  recogniseTool,
  suggestEntry,
  suggestMapping,
} from '@qunhai/dataset';
import type { Bilingual } from '@qunhai/kernel';
import { readTheory } from '@qunhai/study';
import { clusteredFirmsTheory, type Theory } from '@qunhai/theory';
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
  const { role, wave } = task;
  const table = await openTable(task);
  const theory = theoryOf(task);
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

/**
 * How a column that a person chose reads as the answers of a target; null when there is no such column or target.
 * @throws {QunhaiError} what `readTable` refuses
 */
export async function inspectChosen(task: InspectTask): Promise<ApiSuggestion | null> {
  const { chosen, role = 'responses' } = task;
  if (!chosen) return null;
  const found = suggestEntry(await openTable(task), theoryOf(task), { ...chosen, role });
  return found && describeSuggestion(found);
}

function openTable({ bytes, file, sheet }: InspectTask): Promise<RawTable> {
  return readTable(bytes, { file, sheet });
}

function theoryOf({ theory }: InspectTask): Theory {
  return theory === null ? clusteredFirmsTheory : readTheory(theory, 'theory.yaml');
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

function describeSuggestion(suggestion: ColumnSuggestion): ApiSuggestion {
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
