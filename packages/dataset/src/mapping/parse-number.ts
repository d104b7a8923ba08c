/** Longer texts are no numbers; the bound keeps the patterns below from searching through them. */
const longestNumber = 100;

const pointNumber = /^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?(e[+-]?\d{1,3})?$/i;
const commaNumber = /^[+-]?(\d+|\d{1,3}([. ]\d{3})+)?(,\d+)?(e[+-]?\d{1,3})?$/i;

/**
 * A number written as text, or null. Full-width digits and the minus sign − are understood; commas (or points, when the
 * comma is decimal) may group thousands. NaN, infinities, hexadecimal and anything with other letters are no numbers.
 */
export function parseNumber(text: string, decimal: '.' | ',' = '.'): number | null {
  if (text.length > longestNumber) return null;
  const plain = text.normalize('NFKC').replaceAll('−', '-').trim();
  if (!/\d/.test(plain)) return null;
  if (!(decimal === ',' ? commaNumber : pointNumber).test(plain)) return null;
  const digits =
    decimal === ',' ? plain.replace(/[. ]/g, '').replace(',', '.') : plain.replaceAll(',', '');
  const value = Number(digits);
  return Number.isFinite(value) ? value : null;
}

const units: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 千: 1e3, 百万: 1e6 };

/** An amount or a count with an optional currency mark and Chinese unit, e.g. “¥1,200”, “300万元”, or null. */
export function parseAmount(text: string, decimal: '.' | ',' = '.'): number | null {
  if (text.length > longestNumber) return null;
  const parts =
    /^(?:[¥￥$€£]|rmb|cny|usd|eur)?\s*([^万亿千百元人家个]+?)\s*(百万|万|亿|千)?\s*(?:元|美元|人|家|个)?$/iu.exec(
      text.trim(),
    );
  const value = parts ? parseNumber(parts[1]!, decimal) : null;
  return value === null ? null : value * (units[parts![2] ?? ''] ?? 1);
}
