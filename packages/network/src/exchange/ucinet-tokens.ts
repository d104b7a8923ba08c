import type { QunhaiError } from '@qunhai/kernel';
import { fail, type SyntaxProblem } from '../errors.ts';
import { linesOf } from './exchange.ts';

const format = 'UCINET DL';

/** A word of a DL file. */
export interface DlToken {
  readonly text: string;
  readonly quoted: boolean;
  readonly line: number;
}

/** An error at a line of a DL file. */
export function dlError(line: number, problem: SyntaxProblem, found: string): QunhaiError {
  return fail('syntax', { format, line, problem, found });
}

/** What a DL file declares before its data. */
export interface DlHeader {
  /** Rows and columns; equal in one mode. */
  readonly rows: number;
  readonly columns: number;
  readonly twoMode: boolean;
  readonly matrices: number;
  readonly format: string;
  readonly diagonal: boolean;
  readonly rowLabels: readonly string[] | null;
  readonly columnLabels: readonly string[] | null;
  readonly matrixLabels: readonly string[] | null;
  readonly embeddedRows: boolean;
  readonly embeddedColumns: boolean;
  /** The words after `data:`. */
  readonly data: readonly DlToken[];
  readonly dataLine: number;
}

/** Read the declarations. @throws {QunhaiError} network.syntax */
export function readHeader(text: string): DlHeader {
  const tokens = tokenize(text);
  const [first] = tokens;
  if (!first) throw dlError(1, 'empty', '');
  if (!/^dl$/i.test(first.text)) throw dlError(first.line, 'header', first.text);
  return new HeaderReader(tokens.slice(1)).read();
}

function tokenize(text: string): DlToken[] {
  return linesOf(text).flatMap((raw, at) => {
    const line = at + 1;
    return [...raw.matchAll(/"([^"]*)"|([^\s,"]+)|(")/g)].map(([, quoted, plain, open]) => {
      if (open) throw dlError(line, 'quote', raw.trim());
      return { text: quoted ?? plain!, quoted: quoted !== undefined, line };
    });
  });
}

type LabelKind = 'both' | 'row' | 'column' | 'matrix';

class HeaderReader {
  readonly #tokens: DlToken[];
  readonly #numbers: Record<string, number> = {};
  readonly #labels: Partial<Record<LabelKind, string[]>> = {};
  readonly #embedded = new Set<LabelKind>();
  #format = 'fullmatrix';
  #diagonal = true;
  #at = 0;

  constructor(tokens: readonly DlToken[]) {
    this.#tokens = [...tokens];
  }

  read(): DlHeader {
    for (;;) {
      const token = this.#next('data:');
      const word = token.text.toLowerCase();
      if (word === 'data:' || word === 'data') {
        if (this.#peek() === ':') this.#at++;
        return this.#finish(token.line);
      }
      this.#declaration(word, token);
    }
  }

  /** `n=5`, `n = 5` and `n= 5` are the same. */
  #declaration(word: string, token: DlToken): void {
    const [name, ...rest] = word.replace(/:$/, '').split('=');
    if (/^(n|nr|nc|nm|nrows?|ncols?|nmats?)$/.test(name!)) {
      const value = this.#value(rest.join('='), token);
      if (!/^\d+$/.test(value)) throw dlError(token.line, 'number', value);
      this.#numbers[name!] = Number(value);
    } else if (name === 'format') this.#format = this.#value(rest.join('='), token).toLowerCase();
    else if (name === 'diagonal')
      this.#diagonal = !/^abs/i.test(this.#value(rest.join('='), token));
    else if (/^(row|col|column|matrix|level)$/.test(name!)) this.#labelsOf(name!, token);
    else if (name === 'labels' || name === 'label') this.#readLabels('both');
    else throw dlError(token.line, 'unknown-option', token.text);
  }

  #labelsOf(name: string, token: DlToken): void {
    if (!/^labels?:?$/i.test(this.#peek() ?? ''))
      throw dlError(token.line, 'unknown-option', token.text);
    this.#at++;
    this.#readLabels(name === 'row' ? 'row' : name.startsWith('col') ? 'column' : 'matrix');
  }

  #readLabels(kind: LabelKind): void {
    if (this.#peek() === ':') this.#at++;
    if (/^embedded:?$/i.test(this.#peek() ?? '')) {
      this.#at++;
      this.#embedded.add(kind);
      return;
    }
    const labels: string[] = [];
    while (this.#at < this.#tokens.length && !this.#startsDeclaration())
      labels.push(this.#next('').text);
    this.#labels[kind] = labels;
  }

  /** Labels end where another declaration begins. */
  #startsDeclaration(): boolean {
    const token = this.#tokens[this.#at]!;
    if (token.quoted) return false;
    const next = this.#tokens[this.#at + 1];
    if (/^(data|labels):?$/i.test(token.text))
      return token.text.endsWith(':') || next?.text === ':';
    if (/^(row|col|column|matrix|level)$/i.test(token.text))
      return /^labels?:?$/i.test(next?.text ?? '');
    return false;
  }

  #value(written: string, token: DlToken): string {
    if (written !== '') return written;
    if (this.#peek() === '=') this.#at++;
    const value = this.#next(token.text).text;
    return value.replace(/^=/, '');
  }

  #peek(): string | undefined {
    return this.#tokens[this.#at]?.text;
  }

  #next(expected: string): DlToken {
    const token = this.#tokens[this.#at++];
    if (!token) throw dlError(this.#tokens.at(-1)?.line ?? 1, 'truncated', expected);
    return token;
  }

  #finish(dataLine: number): DlHeader {
    const number = (...names: string[]) =>
      names.map((name) => this.#numbers[name]).find((value) => value !== undefined);
    const n = number('n');
    const rows = n ?? number('nr', 'nrow', 'nrows');
    const columns = n ?? number('nc', 'ncol', 'ncols');
    if (rows === undefined || columns === undefined)
      throw dlError(dataLine, 'missing-attribute', 'n');
    return {
      rows,
      columns,
      twoMode: n === undefined,
      matrices: number('nm', 'nmat', 'nmats') ?? 1,
      format: this.#format,
      diagonal: this.#diagonal,
      rowLabels: this.#checked(this.#labels.row ?? this.#labels.both, rows, dataLine),
      columnLabels: this.#checked(this.#labels.column ?? this.#labels.both, columns, dataLine),
      matrixLabels: this.#labels.matrix ?? null,
      embeddedRows: this.#embedded.has('row') || this.#embedded.has('both'),
      embeddedColumns: this.#embedded.has('column') || this.#embedded.has('both'),
      data: this.#tokens.slice(this.#at),
      dataLine,
    };
  }

  #checked(labels: string[] | undefined, count: number, line: number): string[] | null {
    if (!labels) return null;
    if (labels.length !== count) throw dlError(line, 'wrong-count', `${labels.length} ≠ ${count}`);
    labels.forEach((label, at) => {
      if (labels.indexOf(label) !== at) throw dlError(line, 'duplicate-node', label);
    });
    return labels;
  }
}
