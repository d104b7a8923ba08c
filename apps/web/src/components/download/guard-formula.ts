/**
 * A text as it may stand in a cell of CSV or XLSX: spreadsheets run texts that begin like a formula, so these get an apostrophe in
 * front (OWASP, CSV injection). Figures are no texts and stay what they are.
 */
export function guardFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
