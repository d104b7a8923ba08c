import type { PageEdition } from '../edition/page-edition.ts';
import { type Html, type HtmlValue, html, joined } from '../html/html.ts';
import { t } from '../page/messages.ts';
import type { Footnotes } from './footnotes.ts';

export interface Column {
  readonly head: HtmlValue;
  /** Columns next to each other with the same group stand under one heading. */
  readonly group?: string;
  /** Figures stand right-aligned in tabular numerals. */
  readonly numeric?: boolean;
  /** Sentences, which need some width to be read on a narrow screen. */
  readonly prose?: boolean;
}

export interface RowGroup {
  /** Spans the table above its rows. */
  readonly head?: HtmlValue;
  /** Cells per column; the first is the row's header. */
  readonly rows: readonly (readonly HtmlValue[])[];
}

export interface TableContent {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly groups: readonly RowGroup[];
  readonly footnotes?: Footnotes;
  readonly note?: HtmlValue;
  /** Printed across the sheet: for tables with more columns than A4 upright holds. */
  readonly landscape?: boolean;
  /** Scrolls inside a frame of the screen's height, heads in sight: for one row per firm. Printed whole. */
  readonly tall?: boolean;
}

/** A column of names or other short text. */
export function text(head: HtmlValue): Column {
  return { head };
}

/** A column of figures. */
export function numeric(head: HtmlValue): Column {
  return { head, numeric: true };
}

/** A column of sentences. */
export function prose(head: HtmlValue): Column {
  return { head, prose: true };
}

function classOf(column: Column): Html | false {
  if (column.numeric) return html` class="number"`;
  return column.prose === true && html` class="prose"`;
}

function headRows(columns: readonly Column[]): Html {
  const cells = columns.map(
    (column) => html`<th scope="col"${classOf(column)}>${column.head}</th>`,
  );
  return html`<thead>${groupRow(columns)}<tr>${cells}</tr></thead>`;
}

/** Headings over adjoining columns; nothing when no column has one. */
function groupRow(columns: readonly Column[]): Html | false {
  if (columns.every(({ group }) => group === undefined)) return false;
  const spans: { readonly group: string | undefined; span: number }[] = [];
  for (const { group } of columns) {
    const last = spans.at(-1);
    if (last && group !== undefined && last.group === group) last.span++;
    else spans.push({ group, span: 1 });
  }
  return html`<tr>${spans.map(({ group, span }) =>
    group === undefined
      ? html`<td></td>`
      : html`<th scope="colgroup" class="span" colspan="${span}">${group}</th>`,
  )}</tr>`;
}

function bodyRow(columns: readonly Column[], cells: readonly HtmlValue[]): Html {
  const [first, ...rest] = cells;
  const data = rest.map((cell, index) => html`<td${classOf(columns[index + 1]!)}>${cell}</td>`);
  return html`<tr><th scope="row"${classOf(columns[0]!)}>${first}</th>${data}</tr>
`;
}

function body(columns: readonly Column[], group: RowGroup): Html {
  const head =
    group.head &&
    html`<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${group.head}</th></tr>
`;
  return html`<tbody>${head}${group.rows.map((row) => bodyRow(columns, row))}</tbody>`;
}

function notes(edition: PageEdition, content: TableContent): Html | null {
  const letters = content.footnotes?.list() ?? [];
  if (letters.length === 0 && !content.note) return null;
  const reasons = letters.map(([letter, reason]) => html`<sup>${letter}</sup> ${reason}`);
  return html`<p class="note"><i>${t(edition.language, 'page.note')}</i>${joined([content.note, ...reasons].filter(Boolean), ' ')}</p>`;
}

/**
 * A numbered table as APA 7 sets it: number and title above, rules only at head and foot, notes below. It scrolls inside its own
 * focusable frame where it is wider than the screen.
 */
export function table(edition: PageEdition, content: TableContent): Html {
  const { language } = edition;
  const number = edition.numbering.nextTable();
  const groups = content.groups.filter((group) => group.rows.length > 0);
  if (groups.length === 0)
    return html`<p><b>${t(language, 'page.table', { number })}</b> ${content.caption} — ${t(language, 'page.no-rows')} ${content.note}</p>`;
  const label = t(language, 'page.wide-table', {
    caption: `${t(language, 'page.table', { number })} ${content.caption}`,
  });
  return html`<div class="table${content.landscape && ' landscape'}">
<div class="scroll${content.tall && ' tall'}" tabindex="0" role="region" aria-label="${label}">
<table>
<caption><b>${t(language, 'page.table', { number })}</b> <span>${content.caption}</span></caption>
${headRows(content.columns)}
${groups.map((group) => body(content.columns, group))}
</table>
</div>
${notes(edition, content)}
</div>
`;
}
