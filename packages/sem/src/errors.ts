import { defineErrors, type ErrorFactory } from '@qunhai/kernel';

/** What can be wrong with a model, its data or a resampling request: code → details. */
export interface SemErrors {
  'empty-model': { field: string };
  'duplicate-construct': { construct: string };
  'unknown-construct': { construct: string; field: string };
  'duplicate-indicator': { indicator: string; constructs: readonly string[] };
  'construct-without-indicators': { construct: string };
  'isolated-construct': { construct: string };
  'duplicate-path': { from: string; to: string };
  'cyclic-paths': { cycle: readonly string[] };
  'component-not-first-order': { construct: string; component: string };
  'component-shared': { component: string; constructs: readonly string[] };
  'component-in-path': { construct: string; component: string };
  'component-named-as-indicator': { component: string };
  'repeated-endogenous': { construct: string; cause: string };
  'repeated-consistent': { construct: string; component: string };
  'data-shape': { field: string; expected: number; found: number };
  'missing-variable': { variable: string };
  'infinite-value': { variable: string; row: number };
  'too-few-rows': { rows: number; required: number };
  'constant-indicator': { indicator: string; rows: number };
  'empty-indicator': { indicator: string };
  'collinear-indicators': { construct: string };
  'collinear-predictors': { construct: string };
  'unrelated-construct': { construct: string };
  'invalid-resamples': { field: string; found: number };
  'invalid-indices': { expected: number; found: number; rows: number };
}

const names = (list: readonly string[]): string => list.join(', ');
const namesZh = (list: readonly string[]): string => list.join('、');

/** Errors of `@qunhai/sem`. */
export const fail: ErrorFactory<SemErrors> = defineErrors<SemErrors>('sem', {
  'empty-model': {
    en: (d) => ({
      message: `The model has no ${d.field}.`,
      fix: `Declare at least one entry under ${d.field}.`,
    }),
    zh: (d) => ({
      message: `模型的 ${d.field} 为空。`,
      fix: `请在 ${d.field} 中至少声明一项。`,
    }),
  },
  'duplicate-construct': {
    en: (d) => ({
      message: `Construct ${d.construct} is declared twice.`,
      fix: 'Give every construct its own id.',
    }),
    zh: (d) => ({ message: `构念 ${d.construct} 重复声明。`, fix: '请为每个构念指定唯一的标识。' }),
  },
  'unknown-construct': {
    en: (d) => ({
      message: `${d.field} names construct ${d.construct}, which the model does not declare.`,
      fix: `Declare ${d.construct} among the constructs or correct its spelling.`,
    }),
    zh: (d) => ({
      message: `${d.field} 引用了模型中未声明的构念 ${d.construct}。`,
      fix: `请声明构念 ${d.construct}，或更正其拼写。`,
    }),
  },
  'duplicate-indicator': {
    en: (d) => ({
      message: `Indicator ${d.indicator} is used more than once (${names(d.constructs)}).`,
      fix: 'Assign each indicator to one construct only.',
    }),
    zh: (d) => ({
      message: `指标 ${d.indicator} 被重复使用（${namesZh(d.constructs)}）。`,
      fix: '请将每个指标只归入一个构念。',
    }),
  },
  'construct-without-indicators': {
    en: (d) => ({
      message: `Construct ${d.construct} has no indicators or components.`,
      fix: `Give ${d.construct} at least one indicator or remove it.`,
    }),
    zh: (d) => ({
      message: `构念 ${d.construct} 没有任何指标或子构念。`,
      fix: `请为 ${d.construct} 至少指定一个指标，或将其删除。`,
    }),
  },
  'isolated-construct': {
    en: (d) => ({
      message: `Construct ${d.construct} is on no path, so PLS cannot weight its indicators.`,
      fix: `Connect ${d.construct} to another construct or remove it.`,
    }),
    zh: (d) => ({
      message: `构念 ${d.construct} 不在任何路径上，PLS 无法为其指标赋权。`,
      fix: `请将 ${d.construct} 与其他构念相连，或将其删除。`,
    }),
  },
  'duplicate-path': {
    en: (d) => ({
      message: `The path ${d.from} → ${d.to} is declared twice.`,
      fix: 'Remove one of the two.',
    }),
    zh: (d) => ({ message: `路径 ${d.from} → ${d.to} 重复声明。`, fix: '请删除其中一条。' }),
  },
  'cyclic-paths': {
    en: (d) => ({
      message: `The structural model has a cycle: ${d.cycle.join(' → ')}.`,
      fix: 'Remove one path of the cycle.',
    }),
    zh: (d) => ({
      message: `结构模型中存在循环：${d.cycle.join(' → ')}。`,
      fix: '请删除循环中的一条路径。',
    }),
  },
  'component-not-first-order': {
    en: (d) => ({
      message: `Component ${d.component} of ${d.construct} is itself a second-order construct.`,
      fix: 'Form second-order constructs from constructs that have indicators.',
    }),
    zh: (d) => ({
      message: `${d.construct} 的子构念 ${d.component} 本身是二阶构念。`,
      fix: '请只用带有指标的一阶构念组成二阶构念。',
    }),
  },
  'component-shared': {
    en: (d) => ({
      message: `Component ${d.component} is listed more than once (${names(d.constructs)}).`,
      fix: 'List each component under one second-order construct only.',
    }),
    zh: (d) => ({
      message: `子构念 ${d.component} 被重复列出（${namesZh(d.constructs)}）。`,
      fix: '请将每个子构念只归入一个二阶构念。',
    }),
  },
  'component-in-path': {
    en: (d) => ({
      message: `${d.component} is a component of ${d.construct} and also on a path of its own.`,
      fix: `Draw the path to or from ${d.construct}, or take ${d.component} out of its components.`,
    }),
    zh: (d) => ({
      message: `${d.component} 既是 ${d.construct} 的子构念，又单独出现在路径中。`,
      fix: `请改用 ${d.construct} 作为路径端点，或将 ${d.component} 移出其子构念。`,
    }),
  },
  'component-named-as-indicator': {
    en: (d) => ({
      message: `Component ${d.component} has the name of an indicator; its scores would be confused with it.`,
      fix: 'Rename the component or the indicator.',
    }),
    zh: (d) => ({
      message: `子构念 ${d.component} 与某个指标同名，其得分会与该指标混淆。`,
      fix: '请更改子构念或指标的名称。',
    }),
  },
  'repeated-endogenous': {
    en: (d) => ({
      message: `${d.construct} is formed by its components' repeated indicators, which explain it entirely, so no effect of ${d.cause} on it can be estimated.`,
      fix: `Use the two-stage approach for ${d.construct}.`,
    }),
    zh: (d) => ({
      message: `${d.construct} 由子构念的重复指标构成，其方差已被子构念完全解释，无法再估计 ${d.cause} 对它的影响。`,
      fix: `请对 ${d.construct} 改用两阶段法。`,
    }),
  },
  'repeated-consistent': {
    en: (d) => ({
      message: `${d.construct} repeats the indicators of ${d.component}; PLSc would correct ${d.component} for attenuation but not ${d.construct}, which pushes their correlation beyond its bounds.`,
      fix: `Use the two-stage approach for ${d.construct}, or PLS instead of PLSc.`,
    }),
    zh: (d) => ({
      message: `${d.construct} 重复使用了 ${d.component} 的指标；PLSc 会对 ${d.component} 作衰减校正，却不校正 ${d.construct}，致使二者的相关系数超出允许范围。`,
      fix: `请对 ${d.construct} 改用两阶段法，或以 PLS 代替 PLSc 估计。`,
    }),
  },
  'data-shape': {
    en: (d) => ({
      message: `The data hold ${d.found} ${d.field} where ${d.expected} are declared.`,
      fix: 'Pass n × p values, row by row, and p variable names.',
    }),
    zh: (d) => ({
      message: `数据中的 ${d.field} 数量为 ${d.found}，与声明的 ${d.expected} 不符。`,
      fix: '请按行提供 n × p 个数值及 p 个变量名。',
    }),
  },
  'missing-variable': {
    en: (d) => ({
      message: `The data have no variable ${d.variable}, which the model uses.`,
      fix: `Map a column to ${d.variable} or remove it from the model.`,
    }),
    zh: (d) => ({
      message: `数据中缺少模型所用的变量 ${d.variable}。`,
      fix: `请将某一列映射到 ${d.variable}，或将其从模型中删除。`,
    }),
  },
  'infinite-value': {
    en: (d) => ({
      message: `Variable ${d.variable}, row ${d.row}, is infinite.`,
      fix: 'Correct the value or mark it missing (NaN).',
    }),
    zh: (d) => ({
      message: `变量 ${d.variable} 第 ${d.row} 行的值为无穷大。`,
      fix: '请更正该值，或将其标记为缺失（NaN）。',
    }),
  },
  'too-few-rows': {
    en: (d) => ({
      message: `Only ${d.rows} usable rows; at least ${d.required} are needed.`,
      fix: 'Collect more rows, or choose missing: mean if listwise deletion removed them.',
    }),
    zh: (d) => ({
      message: `可用数据仅 ${d.rows} 行，至少需要 ${d.required} 行。`,
      fix: '请增加样本；若因列表删除而减少，可改用均值替换（missing: mean）。',
    }),
  },
  'constant-indicator': {
    en: (d) => ({
      message: `Indicator ${d.indicator} has the same value in all ${d.rows} rows.`,
      fix: `Remove ${d.indicator} from the model.`,
    }),
    zh: (d) => ({
      message: `指标 ${d.indicator} 在全部 ${d.rows} 行中取值相同。`,
      fix: `请将 ${d.indicator} 从模型中删除。`,
    }),
  },
  'empty-indicator': {
    en: (d) => ({
      message: `Indicator ${d.indicator} has no observed value.`,
      fix: `Remove ${d.indicator} from the model or map another column to it.`,
    }),
    zh: (d) => ({
      message: `指标 ${d.indicator} 没有任何观测值。`,
      fix: `请将 ${d.indicator} 从模型中删除，或为其映射其他列。`,
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
});
