/**
 * JSON with object keys in code-point order, two-space indent, −0 written as 0 and a final line feed:
 * the same value gives the same bytes on every machine.
 * @throws {TypeError} when a number is NaN or infinite: absent values are written as null by the caller, on purpose.
 */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(sorted(value, '$'), null, 2)}\n`;
}

function sorted(value: unknown, path: string): unknown {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${path} is ${value}; write null instead`);
    return value === 0 ? 0 : value;
  }
  if (Array.isArray(value)) return value.map((v, i) => sorted(v, `${path}[${i}]`));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, v]) => v !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
        .map(([k, v]) => [k, sorted(v, `${path}.${k}`)]),
    );
  }
  return value;
}
