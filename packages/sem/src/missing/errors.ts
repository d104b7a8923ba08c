import { defineErrors, type ErrorFactory } from '@qunhai/kernel';

/** What can be wrong with imputation and pooling: code → details. */
interface ImputationErrors {
  'too-few-imputations': { found: number };
  'unequal-estimates': { field: string; expected: number; found: number };
}

export const failImputation: ErrorFactory<ImputationErrors> = defineErrors<ImputationErrors>(
  'sem',
  {
    'too-few-imputations': {
      en: (d) => ({
        message: `Pooling needs estimates from at least two imputations; there are ${d.found}.`,
        fix: 'Impute the data at least twice, better 20 times or more.',
      }),
      zh: (d) => ({
        message: `合并估计至少需要两次插补的结果，现有 ${d.found} 次。`,
        fix: '请至少插补两次，建议 20 次以上。',
      }),
    },
    'unequal-estimates': {
      en: (d) => ({
        message: `The imputations' ${d.field} differ in length: ${d.found} instead of ${d.expected}.`,
        fix: 'Pass the same quantities, in the same order, from every imputation.',
      }),
      zh: (d) => ({
        message: `各次插补的 ${d.field} 长度不一致：应为 ${d.expected}，实为 ${d.found}。`,
        fix: '请让每次插补提供相同的量，并保持相同顺序。',
      }),
    },
  },
);
