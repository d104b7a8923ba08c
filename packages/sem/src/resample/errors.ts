import { defineErrors, type ErrorFactory } from '@qunhai/kernel';

/** What can be wrong with a resampling request: code → details. */
interface ResamplingErrors {
  'invalid-resamples': { field: string; found: number };
  'invalid-indices': { expected: number; found: number; rows: number };
}

export const failResampling: ErrorFactory<ResamplingErrors> = defineErrors<ResamplingErrors>(
  'sem',
  {
    'invalid-resamples': {
      en: (d) => ({
        message: `${d.field} is ${d.found}, not a whole number in its range.`,
        fix: `Set ${d.field} to a positive whole number (the seed may be 0).`,
      }),
      zh: (d) => ({
        message: `${d.field} 的值 ${d.found} 不是有效范围内的整数。`,
        fix: `请将 ${d.field} 设为正整数（随机种子可以为 0）。`,
      }),
    },
    'invalid-indices': {
      en: (d) => ({
        message: `The resample indices hold ${d.found} valid row numbers where ${d.expected} are needed.`,
        fix: `Pass resamples × ${d.rows} row numbers from 0 to ${d.rows - 1}.`,
      }),
      zh: (d) => ({
        message: `自助抽样索引中的有效行号为 ${d.found} 个，应为 ${d.expected} 个。`,
        fix: `请提供“自助抽样次数 × ${d.rows}”个行号，取值 0 至 ${d.rows - 1}。`,
      }),
    },
  },
);
