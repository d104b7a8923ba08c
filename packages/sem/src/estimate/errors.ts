import { defineErrors, type ErrorFactory } from '@qunhai/kernel';

/** What can be wrong with the data of a PLS model, or with its case weights: code → details. */
interface EstimationErrors {
  'case-weights-shape': { expected: number; found: number };
  'case-weight-invalid': { row: number };
  'collinear-indicators': { construct: string };
  'collinear-predictors': { construct: string };
  'unrelated-construct': { construct: string };
}

export const failEstimation: ErrorFactory<EstimationErrors> = defineErrors<EstimationErrors>(
  'sem',
  {
    'case-weights-shape': {
      en: (d) => ({
        message: `There are ${d.found} case weights for ${d.expected} rows.`,
        fix: 'Pass one weight for each row of the data.',
      }),
      zh: (d) => ({
        message: `数据有 ${d.expected} 行，却提供了 ${d.found} 个个案权重。`,
        fix: '请为数据的每一行提供一个权重。',
      }),
    },
    'case-weight-invalid': {
      en: (d) => ({
        message: `The case weight of row ${d.row} is missing, negative or infinite.`,
        fix: 'Give every row a weight of 0 or more; 0 leaves the row out.',
      }),
      zh: (d) => ({
        message: `第 ${d.row} 行的个案权重缺失、为负或为无穷大。`,
        fix: '请为每一行提供不小于 0 的权重；权重为 0 表示不使用该行。',
      }),
    },
    'collinear-indicators': {
      en: (d) => ({
        message: `The indicators of ${d.construct} are collinear, so its regression weights (mode B) do not exist.`,
        fix: 'Drop a redundant indicator or use mode A.',
      }),
      zh: (d) => ({
        message: `${d.construct} 的指标存在完全共线性，无法求得回归权重（模式 B）。`,
        fix: '请删除冗余指标，或改用模式 A。',
      }),
    },
    'collinear-predictors': {
      en: (d) => ({
        message: `The predictors of ${d.construct} are collinear, so its path coefficients do not exist.`,
        fix: `Remove a redundant path into ${d.construct}.`,
      }),
      zh: (d) => ({
        message: `${d.construct} 的前因构念存在完全共线性，无法求得路径系数。`,
        fix: `请删除一条指向 ${d.construct} 的冗余路径。`,
      }),
    },
    'unrelated-construct': {
      en: (d) => ({
        message: `The indicators of ${d.construct} correlate with none of its neighbours, so they cannot be weighted.`,
        fix: `Check the data of ${d.construct}, or use equal weights (mode: unit).`,
      }),
      zh: (d) => ({
        message: `${d.construct} 的指标与其相邻构念均不相关，无法赋权。`,
        fix: `请检查 ${d.construct} 的数据，或改用等权（mode: unit）。`,
      }),
    },
  },
);
