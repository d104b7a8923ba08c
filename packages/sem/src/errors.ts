import { defineErrors, type ErrorFactory } from '@qunhai/kernel';

/** What several engines find wrong with a model, its data or a setting: code → details. */
interface SharedErrors {
  'unknown-construct': { construct: string; field: string };
  'cyclic-paths': { cycle: readonly string[] };
  'data-shape': { field: string; expected: number; found: number };
  'missing-variable': { variable: string };
  'infinite-value': { variable: string; row: number };
  'too-few-rows': { rows: number; required: number };
  'constant-indicator': { indicator: string; rows: number };
  'empty-indicator': { indicator: string };
  'setting-out-of-range': { field: string; found: number; least: number; most: number };
}

export const fail: ErrorFactory<SharedErrors> = defineErrors<SharedErrors>('sem', {
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
  'setting-out-of-range': {
    en: (d) => ({
      message: `${d.field} is ${d.found}, outside ${d.least} … ${d.most}.`,
      fix: `Set ${d.field} to a value from ${d.least} to ${d.most}.`,
    }),
    zh: (d) => ({
      message: `${d.field} 的值 ${d.found} 超出范围 ${d.least} 至 ${d.most}。`,
      fix: `请将 ${d.field} 设为 ${d.least} 至 ${d.most} 之间的值。`,
    }),
  },
});
