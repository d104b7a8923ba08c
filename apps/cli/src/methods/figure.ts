/** A figure with a fixed number of digits; a dash where there is none. */
export function figure(value: number | null | undefined, digits = 3): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '-∞';
  const text = value.toFixed(digits);
  return Number(text) === 0 && text.startsWith('-') ? text.slice(1) : text;
}

/** An interval: `[0.12, 0.34]`. */
export function interval(
  low: number | null | undefined,
  high: number | null | undefined,
  digits = 3,
): string {
  if (low === null || low === undefined || Number.isNaN(low)) return '–';
  return `[${figure(low, digits)}, ${figure(high, digits)}]`;
}

/** A figure as it is, to six digits. */
export function plain(value: number): string {
  return String(Number(value.toPrecision(6)));
}
