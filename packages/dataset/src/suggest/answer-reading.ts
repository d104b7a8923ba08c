import type { Answer } from '../build/answer.ts';
import { factReader } from '../build/fact-answer.ts';
import { itemReader } from '../build/item-answer.ts';
import { readNumber, readText } from '../build/read-cell.ts';
import type { BoundColumn } from '../mapping/bind-columns.ts';
import { codeKey } from '../mapping/missing-rules.ts';
import { parseDuration } from '../mapping/parse-duration.ts';
import { parseNumber } from '../mapping/parse-number.ts';
import type { ColumnProfile } from './column-profile.ts';
import { noAnswerMarks } from './no-answer-marks.ts';
import { optionRecode } from './option-recode.ts';
import { scaleRecode } from './scale-recode.ts';
import type { Target } from './targets.ts';

/** How the cells of a column read as the answers of one target. */
export interface AnswerReading {
  /** Value in the file → value in Qunhai, for what is not read as it stands. */
  readonly recode: ReadonlyMap<string, string | number>;
  /** Cells that mean no answer but would not be known as such. */
  readonly missing: readonly (string | number)[];
  /** Different answers that nothing is known about. */
  readonly unread: readonly string[];
  /** Share of the filled cells that are answers and read as one, in [0, 1]; 1 when there are none. */
  readonly fit: number;
  /** Whether a recode rests on the order of option codes, or on wordings taken for the same. */
  readonly assumed: 'order' | 'wording' | null;
}

/** One way to understand a cell; null when it is not understood. */
export interface Recoded {
  readonly value: string | number;
  readonly assumed: 'order' | 'wording' | null;
}

/** Read the different cells of a column as answers to a target, and find a recode for those that need one. */
export function answerReading(profile: ColumnProfile, target: Target): AnswerReading {
  const recode = new Map<string, string | number>();
  const missing: (string | number)[] = [];
  const unread: string[] = [];
  const assumptions = new Set<AnswerReading['assumed']>();
  let read = 0;
  let judged = 0;
  profile.values.forEach(({ cell, count }, position) => {
    if (isNoAnswer(cell, target)) {
      missing.push(cell);
      return;
    }
    const native = readNatively(profile, target, position);
    if (native.kind === 'missing') return;
    judged += count;
    const recoded = recodeOf(profile, target, cell);
    if (recoded !== null && !reads(native, target, recoded.value)) {
      recode.set(String(cell).trim(), recoded.value);
      assumptions.add(recoded.assumed);
      read += count;
    } else if (native.kind === 'value') read += count;
    else unread.push(String(cell));
  });
  return {
    recode,
    missing,
    unread,
    fit: judged === 0 ? 1 : read / judged,
    assumed: assumptions.has('order') ? 'order' : assumptions.has('wording') ? 'wording' : null,
  };
}

/** Facts whose answers may be negative. */
const signedFacts: ReadonlySet<string> = new Set(['number', 'latitude', 'longitude', 'text']);

function isNoAnswer(cell: string | number, target: Target): boolean {
  if (typeof cell === 'string' && noAnswerMarks.texts.has(cell.trim())) return true;
  const value = Number(codeKey(cell));
  if (target.kind === 'fact')
    return value < 0 && noAnswerMarks.codes.has(value) && !signedFacts.has(target.fact.kind);
  if (target.kind !== 'item') return false;
  const { min, max } = target.scale;
  const outside = value < min || value > max;
  return outside && noAnswerMarks.codes.has(value) && value !== target.scale.dontKnow?.code;
}

/** What the import itself makes of a cell, without any recode. */
function readNatively(profile: ColumnProfile, target: Target, position: number): Answer<unknown> {
  const { cell } = profile.values[position]!;
  const column: BoundColumn = {
    target: target.id,
    sources: [{ ...profile.column, cells: [cell] }],
    constant: null,
    name: profile.column.name,
    decimal: profile.decimal,
    recode: new Map(),
    mappingCodes: new Set(),
    join: '-',
    combine: undefined,
    multiplyBy: 1,
    transform: 'none',
  };
  switch (target.kind) {
    case 'item':
      return itemReader(target.item, target.scale)(column, 0);
    case 'fact': {
      const { answer, leftOut } = factReader(target.fact)(column, 0);
      return leftOut > 0 ? { kind: 'excluded', code: 'unknown-option' } : answer;
    }
    default:
      if (target.id === 'seconds')
        return readNumber(column, 0, (c, d) => (typeof c === 'number' ? c : parseDuration(c, d)));
      if (target.id === 'wave')
        return readNumber(column, 0, (c, d) => (typeof c === 'number' ? c : parseNumber(c, d)));
      return readText(column, 0);
  }
}

/** Whether a cell is read as a value without any recode. */
function reads(native: Answer<unknown>, target: Target, value: string | number): boolean {
  if (native.kind !== 'value') return false;
  if (target.kind !== 'item' || !target.item.reversed) return native.value === value;
  return native.value === target.scale.min + target.scale.max - Number(value);
}

function recodeOf(profile: ColumnProfile, target: Target, cell: string | number): Recoded | null {
  if (target.kind === 'item')
    return scaleRecode(target.scale, cell, profile.column.valueLabels ?? []);
  return target.kind === 'fact' ? optionRecode(target.fact, cell) : null;
}
