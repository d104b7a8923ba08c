import type { Bilingual } from '@qunhai/kernel';

/** Where in a file something is wrong; rows count from 1, columns are spreadsheet letters. */
interface Place {
  file: string;
  row: number;
}

/** What each error of this package names. */
export type DatasetErrors = {
  'file-too-large': { file: string; bytes: number; limit: number };
  'empty-file': { file: string };
  'no-rows': { file: string };
  'unsupported-format': { file: string };
  'wrong-content': { file: string; expected: string };
  'old-excel': { file: string };
  'encrypted-workbook': { file: string };
  'not-a-workbook': { file: string };
  'broken-workbook': { file: string; part: string };
  'unpacks-too-large': { file: string; limit: number };
  'workbook-too-large': { file: string; limit: number };
  'unknown-sheet': { file: string; sheet: string; sheets: readonly string[] };
  'no-sheet': { file: string };
  'broken-sav': { file: string; offset: number; problem: Bilingual };
  'truncated-sav': { file: string; offset: number };
  'unsupported-encoding': { file: string; encoding: string };
  'encoding-mismatch': { file: string; encoding: string };
  'unknown-encoding': { file: string };
  'binary-content': Place;
  'unclosed-quote': Place;
  'misplaced-quote': Place;
  'record-too-long': Place & { limit: number };
  'ragged-row': Place & { expected: number; found: number };
  'empty-header': { file: string; column: string };
  'duplicate-header': { file: string; header: string; first: string; second: string };
  'header-too-long': { file: string; column: string; limit: number };
  'cell-too-long': Place & { column: string; limit: number };
  'too-many-rows': { file: string; limit: number };
  'too-many-columns': { file: string; columns: number; limit: number };
  'too-many-cells': { file: string; rows: number; columns: number; limit: number };
  'no-such-column': {
    file: string;
    column: string;
    near: readonly string[];
    known: readonly string[];
  };
  'no-rows-where': { file: string; column: string; value: string };
  'not-a-number': Place & { column: string };
  'unknown-column': { file: string; target: string; column: string; near: readonly string[] };
  'unknown-target': { file: string; target: string; near: readonly string[] };
  'ambiguous-column': { file: string; target: string; columns: readonly string[] };
  'mapped-twice': { file: string; target: string };
  'missing-column': { file: string; target: string; near: readonly string[] };
  'combine-missing': { file: string; target: string };
  'ratio-needs-two': { file: string; target: string; found: number };
  'construct-without-items': {
    file: string;
    constructs: readonly string[];
    items: readonly string[];
    near: readonly string[];
  };
  'no-usable-rows': { file: string; table: Bilingual; rows: number; reason: Bilingual };
  'unknown-wave': { wave: number; waves: readonly number[] };
  'unknown-item': { item: string; near: readonly string[] };
  'no-usable-answers': { wave: number; rows: number };
};
