import type { InviteRequest } from '@qunhai/api';

type Firm = InviteRequest['firms'][number];

/** Why a line cannot be sent; `line` counts from 1 in the text. */
type LineProblem =
  | {
      readonly kind:
        | 'no-name'
        | 'name-long'
        | 'cluster-long'
        | 'contact-long'
        | 'code-long'
        | 'too-many';
    }
  | { readonly kind: 'repeated'; readonly of: number };

/** One line of a list of firms, read. */
export interface FirmLine {
  /** Counts from 1 in the text. */
  readonly line: number;
  readonly firm: Firm;
  readonly problem: LineProblem | null;
}

type Field = 'firm' | 'name' | 'cluster' | 'contact';

/** Heads of columns as people write them. */
const heads: Readonly<Record<string, Field>> = {
  ...{ name: 'name', firm: 'name', company: 'name', 'firm name': 'name', 'company name': 'name' },
  ...{ 名称: 'name', 企业: 'name', 企业名称: 'name', 公司: 'name', 公司名称: 'name', 单位: 'name' },
  ...{ cluster: 'cluster', 集群: 'cluster', 产业集群: 'cluster', 所在集群: 'cluster' },
  ...{ contact: 'contact', email: 'contact', 'e-mail': 'contact', phone: 'contact' },
  ...{ 联系方式: 'contact', 联系人: 'contact', 邮箱: 'contact', 电话: 'contact', 手机: 'contact' },
  ...{ code: 'firm', id: 'firm', 'firm code': 'firm', 编号: 'firm', 企业编号: 'firm' },
};

const inOrder: readonly Field[] = ['name', 'cluster', 'contact', 'firm'];
const longest = { name: 200, cluster: 64, contact: 200, firm: 64 } as const;
const mostFirms = 20_000;

/** Read a pasted list of firms. Empty lines are skipped; every other line is told of, with its problem if it has one. */
export function parseFirmLines(text: string): FirmLine[] {
  return readFirmRows(splitRows(text));
}

/** The same from the rows of a file. */
export function readFirmRows(rows: readonly (readonly string[])[]): FirmLine[] {
  const filled = rows
    .map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const order = headsOf(filled[0]?.cells ?? []);
  const body = order === null ? filled : filled.slice(1);
  const seen = new Map<string, number>();
  return body.map(({ line, cells }, index) => {
    const firm = firmOf(cells, order ?? inOrder);
    const key = JSON.stringify(firm.firm ?? [firm.name, firm.cluster]);
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, line);
    return { line, firm, problem: problemOf(firm, earlier, index) };
  });
}

/** Which field each column is, when the first line holds heads; a name must be among them. */
function headsOf(cells: readonly string[]): (Field | null)[] | null {
  const fields = cells.map((cell) => heads[cell.toLowerCase()] ?? null);
  const known = fields.filter((field) => field !== null);
  if (!known.includes('name') || new Set(known).size !== known.length) return null;
  return known.length > 1 || cells.length === 1 ? fields : null;
}

function firmOf(cells: readonly string[], order: readonly (Field | null)[]): Firm {
  const value = (field: Field) => cells[order.indexOf(field)] || null;
  const code = order.includes('firm') ? value('firm') : null;
  return {
    ...(code !== null && { firm: code }),
    name: value('name') ?? '',
    cluster: value('cluster'),
    contact: value('contact'),
  };
}

function problemOf(firm: Firm, earlier: number | undefined, index: number): LineProblem | null {
  if (firm.name === '') return { kind: 'no-name' };
  if (firm.name.length > longest.name) return { kind: 'name-long' };
  if ((firm.cluster ?? '').length > longest.cluster) return { kind: 'cluster-long' };
  if ((firm.contact ?? '').length > longest.contact) return { kind: 'contact-long' };
  if ((firm.firm ?? '').length > longest.firm) return { kind: 'code-long' };
  if (earlier !== undefined) return { kind: 'repeated', of: earlier };
  return index >= mostFirms ? { kind: 'too-many' } : null;
}

/**
 * Split a text into rows of cells. Tabs win where there are any (Excel), else semicolons, else commas, Chinese ones
 * included. Quoted cells may hold separators, quotes and line breaks (RFC 4180).
 */
export function splitRows(text: string): string[][] {
  const separators = /\t/.test(text) ? '\\t' : /[;；]/.test(text) ? ';；' : ',，';
  const bare = `[^${separators}\\n]*`;
  const cell = new RegExp(
    ` *"((?:[^"]|"")*)"${bare}([${separators}\\n]|$)|(${bare})([${separators}\\n]|$)`,
    'y',
  );
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const rows: string[][] = [];
  let row: string[] = [];
  for (let more = true; more; ) {
    const [, quoted, quotedEnd, plain, plainEnd] = cell.exec(clean)!;
    const end = quotedEnd ?? plainEnd;
    row.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === '\n' || end === '') {
      rows.push(row);
      row = [];
    }
    more = end !== '';
  }
  return rows;
}
