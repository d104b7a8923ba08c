import type { MarkedCell, ScienceColumn, TableContent } from './table-content.ts';
import { columnGroups, markReasons } from './table-content.ts';

/** Pastes into Word as an APA table: rules at head and foot only, notes below. Styles must stand in the tags for Word to take them. */
export function tableMarkup(content: TableContent, noteWord: string): string {
  const { groups, reasons } = markReasons(content.groups);
  const width = content.columns.length;
  const body = groups.flatMap(({ head, rows }) => [
    ...(head === undefined
      ? []
      : [`<tr><td colspan="${width}" style="font-style:italic">${escapeMarkup(head)}</td></tr>`]),
    ...rows.map(
      (row) => `<tr>${row.map((cell, i) => bodyCell(cell, content.columns[i])).join('')}</tr>`,
    ),
  ]);
  const last = body.length - 1;
  const ruled = body.map((row, index) => (index === last ? withRule(row, 'border-bottom') : row));
  const notes = [
    ...(content.note === undefined ? [] : [escapeMarkup(content.note)]),
    ...reasons.map(({ mark, reason }) => `<sup>${mark}</sup> ${escapeMarkup(reason)}`),
  ];
  const note =
    notes.length === 0 ? '' : `<p><i>${escapeMarkup(noteWord)}</i>${notes.join(' ')}</p>`;
  return (
    `<p><b>${escapeMarkup(content.caption)}</b></p>` +
    `<table style="border-collapse:collapse"><thead>${headRows(content.columns)}</thead>` +
    `<tbody>${ruled.join('')}</tbody></table>${note}`
  );
}

/** The same for programs that take no tables: cells parted by tabs. */
export function tablePlainText(content: TableContent): string {
  const { groups, reasons } = markReasons(content.groups);
  const lines = [
    content.caption,
    content.columns.map(({ head }) => head).join('\t'),
    ...groups.flatMap(({ head, rows }) => [
      ...(head === undefined ? [] : [head]),
      ...rows.map((row) => row.map(plainCell).join('\t')),
    ]),
    ...(content.note === undefined ? [] : [content.note]),
    ...reasons.map(({ mark, reason }) => `${mark} ${reason}`),
  ];
  return `${lines.join('\n')}\n`;
}

function plainCell({ text, below, mark = '' }: MarkedCell): string {
  return [text + mark, below].filter(Boolean).join(' ');
}

function headRows(columns: readonly ScienceColumn[]): string {
  const top = 'border-top:1.5pt solid black';
  const bottom = 'border-bottom:.75pt solid black';
  const heads = (style: string) =>
    columns.map(
      (column) => `<th style="${style};${align(column)}">${escapeMarkup(column.head)}</th>`,
    );
  if (columns.every(({ group }) => group === undefined))
    return `<tr>${heads(`${top};${bottom}`).join('')}</tr>`;
  const spanning = columnGroups(columns).map(({ group, span }) => {
    const style = group === null ? top : `${top};${bottom};text-align:center`;
    return `<th colspan="${span}" style="${style}">${escapeMarkup(group ?? '')}</th>`;
  });
  return `<tr>${spanning.join('')}</tr><tr>${heads(bottom).join('')}</tr>`;
}

function bodyCell(cell: MarkedCell, column: ScienceColumn | undefined): string {
  const mark = cell.mark === undefined ? '' : `<sup>${cell.mark}</sup>`;
  const below = cell.below === undefined ? '' : `<br>${escapeMarkup(cell.below)}`;
  const text = escapeMarkup(cell.text);
  const shown = cell.strong ? `<b>${text}</b>` : text;
  return `<td style="${align(column)}">${shown}${mark}${below}</td>`;
}

function align(column: ScienceColumn | undefined): string {
  return `padding:2pt 6pt;text-align:${column?.kind === 'number' ? 'right' : 'left'}`;
}

function withRule(row: string, side: string): string {
  return row.replaceAll('style="', `style="${side}:1.5pt solid black;`);
}

/** Text as it may stand in HTML. */
function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
