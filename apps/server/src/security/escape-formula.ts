/**
 * Text of a cell as a spreadsheet shows it and does not compute it: a formula can send a reader's data away. Texts that
 * begin like one get an apostrophe in front, which spreadsheets hide; numbers, also written as text, stay as they are.
 * @see OWASP, CSV injection
 */
export function escapeFormula<Cell>(cell: Cell): Cell | string {
  if (typeof cell !== 'string') return cell;
  if (/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(cell)) return cell;
  return /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u.test(cell) ? `'${cell}` : cell;
}
