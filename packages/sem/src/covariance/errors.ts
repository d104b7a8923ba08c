import { defineErrors, type ErrorFactory } from '@qunhai/kernel';

/** What can be wrong with a covariance-based model: code → details. */
interface CovarianceErrors {
  'unknown-label': { label: string; known: readonly string[] };
  'unsupported-constraint': { line: number; column: number };
  'interaction-factor': { factor: string };
  'interaction-collinear': Record<string, never>;
  'mixed-ordinal': { variables: readonly string[] };
  'ordinal-explains': { variable: string };
  'ordinal-estimator': { discrepancy: string };
  'ordinal-scores': Record<string, never>;
  'too-many-answers': { variable: string; found: number; most: number };
  'group-too-small': { group: string; rows: number; required: number };
  'constant-in-group': { group: string; indicator: string; rows: number };
}

const names = (list: readonly string[]): string => list.join(', ');
const namesZh = (list: readonly string[]): string => list.join('、');

export const failCovariance: ErrorFactory<CovarianceErrors> = defineErrors<CovarianceErrors>(
  'sem',
  {
    'group-too-small': {
      en: (d) => ({
        message: `The group ${d.group} has only ${d.rows} usable rows, fewer than the ${d.required} without which its covariances are singular.`,
        fix: `Leave ${d.group} out, join it with another group, or collect more rows.`,
      }),
      zh: (d) => ({
        message: `${d.group} 组可用数据仅 ${d.rows} 行，不足 ${d.required} 行时其协方差矩阵奇异，无法估计。`,
        fix: `请去掉 ${d.group} 组，与其他组合并，或增加样本。`,
      }),
    },
    'constant-in-group': {
      en: (d) => ({
        message: `${d.indicator} has the same value in all ${d.rows} rows of the group ${d.group}.`,
        fix: `Remove ${d.indicator} from the model, or leave ${d.group} out.`,
      }),
      zh: (d) => ({
        message: `${d.indicator} 在 ${d.group} 组的 ${d.rows} 行中取值全部相同。`,
        fix: `请将 ${d.indicator} 从模型中删除，或去掉 ${d.group} 组。`,
      }),
    },
    'unknown-label': {
      en: (d) => ({
        message: `No parameter has the label ${d.label}.`,
        fix:
          d.known.length === 0
            ? 'Label a parameter first, e.g. "y ~ a*x".'
            : `Use one of: ${names(d.known)}.`,
      }),
      zh: (d) => ({
        message: `没有参数使用标签 ${d.label}。`,
        fix:
          d.known.length === 0
            ? '请先给参数加标签，例如 "y ~ a*x"。'
            : `可用的标签：${namesZh(d.known)}。`,
      }),
    },
    'unsupported-constraint': {
      en: (d) => ({
        message: `Line ${d.line}, column ${d.column}: this constraint is not a linear equation between parameters, or it contradicts another one.`,
        fix: 'Write constraints such as a == b, a == 2*b or a + b == 1, or state what depends on parameters with :=.',
      }),
      zh: (d) => ({
        message: `第 ${d.line} 行第 ${d.column} 列：该约束不是参数之间的线性等式，或与其他约束矛盾。`,
        fix: '请写成 a == b、a == 2*b 或 a + b == 1 这样的约束，或用 := 定义由参数导出的量。',
      }),
    },
    'interaction-factor': {
      en: (d) => ({
        message: `${d.factor} has no observed indicators, so there are no products that could measure its interaction.`,
        fix: 'Let latent variables with observed indicators interact.',
      }),
      zh: (d) => ({
        message: `${d.factor} 没有观测指标，无法构造乘积指标来测量其交互作用。`,
        fix: '请选择有观测指标的潜变量构造交互项。',
      }),
    },
    'interaction-collinear': {
      en: () => ({
        message:
          'The indicators of the interacting variables determine one another, so products cannot be freed of them.',
        fix: 'Remove indicators that repeat others, or centre by means instead of residuals.',
      }),
      zh: () => ({
        message: '参与交互的变量的指标之间完全共线，无法从乘积中剔除它们的影响。',
        fix: '请删去重复的指标，或改用均值中心化。',
      }),
    },
    'mixed-ordinal': {
      en: (d) => ({
        message: `Some variables of the model are ordinal, but not ${d.variables.join(', ')}.`,
        fix: 'Declare all observed variables of the model as ordinal, or none.',
      }),
      zh: (d) => ({
        message: `模型中部分变量被声明为有序变量，但 ${d.variables.join('、')} 不是。`,
        fix: '请把模型的全部观测变量都声明为有序变量，或者都不声明。',
      }),
    },
    'ordinal-explains': {
      en: (d) => ({
        message: `The ordinal variable ${d.variable} explains another variable, which is not estimated.`,
        fix: 'Let a latent variable with this indicator explain the other, or treat the variables as metric.',
      }),
      zh: (d) => ({
        message: `有序变量 ${d.variable} 解释了其他变量，这种关系无法估计。`,
        fix: '请改由以该变量为指标的潜变量来解释，或把变量按数值变量处理。',
      }),
    },
    'ordinal-estimator': {
      en: (d) => ({
        message: `Ordinal variables cannot be estimated with ${d.discrepancy}.`,
        fix: 'Choose WLSMV, ULSMV, DWLS or ULS.',
      }),
      zh: (d) => ({
        message: `有序变量不能用 ${d.discrepancy} 估计。`,
        fix: '请选择 WLSMV、ULSMV、DWLS 或 ULS。',
      }),
    },
    'ordinal-scores': {
      en: () => ({
        message: 'Factor scores of ordinal variables are not computed.',
        fix: 'Use the scores of a model that treats the answers as metric, and say so.',
      }),
      zh: () => ({
        message: '暂不计算有序变量的因子得分。',
        fix: '请使用把作答按数值处理的模型的得分，并予以说明。',
      }),
    },
    'too-many-answers': {
      en: (d) => ({
        message: `${d.variable} has ${d.found} different values, too many for an ordinal variable.`,
        fix: `Treat it as metric, or merge answers until ${d.most} are left.`,
      }),
      zh: (d) => ({
        message: `${d.variable} 有 ${d.found} 个不同取值，不适合作为有序变量。`,
        fix: `请按数值变量处理，或合并到 ${d.most} 个取值以内。`,
      }),
    },
  },
);
