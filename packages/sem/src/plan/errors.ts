import { defineErrors, type ErrorFactory } from '@qunhai/kernel';

/** What can be wrong with a population to plan for: code → details. */
interface PlanErrors {
  'improper-population': { construct: string; value: number };
  'population-not-positive-definite': { variables: number };
}

export const failPlan: ErrorFactory<PlanErrors> = defineErrors<PlanErrors>('sem', {
  'improper-population': {
    en: (d) => ({
      message: `The population values explain ${Math.round(100 * d.value)} % of the variance of ${d.construct}.`,
      fix: `Lower the path coefficients into ${d.construct} or its loadings.`,
    }),
    zh: (d) => ({
      message: `按所给总体参数，${d.construct} 的方差被解释了 ${Math.round(100 * d.value)}%。`,
      fix: `请调低指向 ${d.construct} 的路径系数或其载荷。`,
    }),
  },
  'population-not-positive-definite': {
    en: (d) => ({
      message: `No population can have these covariances of ${d.variables} variables: they are not positive definite.`,
      fix: 'Lower the correlations, paths or loadings.',
    }),
    zh: (d) => ({
      message: `${d.variables} 个变量的这组协方差不是正定的，不存在这样的总体。`,
      fix: '请调低相关系数、路径系数或载荷。',
    }),
  },
});
