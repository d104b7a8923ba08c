import type { SetCalibration } from '@qunhai/study';
import { fail } from '../errors.ts';
import { decimalOf } from '../options.ts';

type Parser = (values: readonly number[]) => SetCalibration | null;

/** The direct method: full exclusion, crossover and full inclusion. */
const sShape =
  (method: 'logistic' | 'powered' | 'cumulative'): Parser =>
  ([exclusion, crossover, inclusion, ...more]) =>
    inclusion === undefined || more.length > 0
      ? null
      : { method, anchors: { exclusion: exclusion!, crossover: crossover!, inclusion } };

const parsers: Readonly<Record<string, Parser>> = {
  logistic: sShape('logistic'),
  powered: sShape('powered'),
  cumulative: sShape('cumulative'),
  indirect: (thresholds) => (thresholds.length > 0 ? { method: 'indirect', thresholds } : null),
  crisp: (thresholds) => (thresholds.length > 0 ? { method: 'crisp', thresholds } : null),
  scale: ([min, max, ...more]) =>
    max === undefined || more.length > 0 ? null : { method: 'scale', min: min!, max },
  percentiles: (values) => {
    const [low, middle, high, ...more] = values.length === 0 ? [5, 50, 95] : values;
    return high === undefined || more.length > 0
      ? null
      : { method: 'percentiles', percentiles: [low!, middle!, high] };
  },
};

/**
 * A calibration as it is written on the command line: `logistic(400,550,900)`, `crisp(550)`, `scale(1,7)`, `percentiles`.
 * @throws {QunhaiError} cli.bad-calibration
 */
export function parseCalibration(text: string): SetCalibration {
  const [, method = '', list = ''] = /^\s*([a-z]+)\s*(?:\(([^()]*)\))?\s*$/i.exec(text) ?? [];
  const values = list.trim() === '' ? [] : list.split(',').map(decimalOf);
  const known = Object.hasOwn(parsers, method.toLowerCase()) && !values.includes(null);
  const found = known ? parsers[method.toLowerCase()]!(values as number[]) : null;
  if (found === null) throw fail('bad-calibration', { text });
  return found;
}
