import { type AssessmentFamily, assessmentFamilies } from '@qunhai/results';
import { fail } from './errors.ts';

/** A parser of whole-number options within bounds. */
export function wholeNumber(
  option: string,
  minimum: number,
  maximum: number,
): (value: string) => number {
  return (value) => {
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= minimum && number <= maximum))
      throw fail('bad-number', { option, value, minimum, maximum });
    return number;
  };
}

/** A number of resamples, by the same rule as in study.yaml: 0, or 50 to 100,000. */
export function resampleCount(value: string): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number === 0 || (number >= 50 && number <= 100_000)) return number;
  throw fail('bad-resamples', { value });
}

/** Families of assessments, comma-separated; `none` for none. */
export function familyList(value: string): AssessmentFamily[] {
  if (value === 'none') return [];
  const asked = value.split(',').map((one) => one.trim());
  const isFamily = (one: string): one is AssessmentFamily =>
    assessmentFamilies.some((family) => family === one);
  const unknown = asked.find((one) => !isFamily(one));
  if (unknown !== undefined)
    throw fail('bad-family', { value: unknown, known: [...assessmentFamilies] });
  return asked.filter(isFamily);
}

/** Collects `--data NAME=PATH`; later ones win. */
export function dataOption(
  value: string,
  before: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const at = value.indexOf('=');
  if (at < 1 || at === value.length - 1) throw fail('bad-data-option', { value });
  return { ...before, [value.slice(0, at)]: value.slice(at + 1) };
}

/** A parser of shares, 0 to a maximum. */
export function share(option: string, maximum: number): (value: string) => number {
  return (value) => {
    const number = /^\d*\.?\d+$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= 0 && number <= maximum)) throw fail('bad-share', { option, value, maximum });
    return number;
  };
}

/** A parser of names separated by commas. */
export function nameList(option: string): (value: string) => string[] {
  return (value) => {
    const names = value.split(',').map((name) => name.trim());
    if (names.some((name) => name === '')) throw fail('bad-list', { option, value });
    return names;
  };
}

/** A parser of whole numbers within bounds, separated by commas. */
export function wholeNumberList(
  option: string,
  minimum: number,
  maximum: number,
): (value: string) => number[] {
  const one = wholeNumber(option, minimum, maximum);
  return (value) => nameList(option)(value).map(one);
}

/** A decimal number, as people write it; null when the text is none. */
export function decimalOf(text: string): number | null {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : null;
}

/** A parser of decimal numbers between two others, these left out. */
export function decimalBetween(
  option: string,
  minimum: number,
  maximum: number,
): (value: string) => number {
  return (value) => {
    const number = decimalOf(value);
    if (number === null || !(number > minimum && number < maximum))
      throw fail('bad-decimal', { option, value, minimum, maximum });
    return number;
  };
}

/** A parser of ranges `LEAST:MOST`. */
export function rangeOf(option: string): (value: string) => { min: number; max: number } {
  return (value) => {
    const [min = null, max = null] = value.split(':').map(decimalOf);
    if (min === null || max === null || !(min < max) || value.split(':').length > 2)
      throw fail('bad-range', { option, value });
    return { min, max };
  };
}

/** Collects `--option NAME=VALUE`; later ones win. */
export function namedValues<Value>(
  option: string,
  read: (value: string) => Value,
): (value: string, before?: Readonly<Record<string, Value>>) => Record<string, Value> {
  return (value, before = {}) => {
    const at = value.indexOf('=');
    if (at < 1 || at === value.length - 1) throw fail('bad-named-value', { option, value });
    return { ...before, [value.slice(0, at).trim()]: read(value.slice(at + 1)) };
  };
}
