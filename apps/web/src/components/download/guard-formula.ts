/**
 * A text as it may stand in a cell of CSV or XLSX: spreadsheets run texts that begin like a formula, so these get an apostrophe in
 * front (OWASP, CSV injection), also when something invisible stands before it or the sign is a full-width one. Figures are no texts
 * and stay what they are.
 */
export function guardFormula(text: string): string {
  return /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
}
