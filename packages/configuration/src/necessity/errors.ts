import { defineErrors, type ErrorFactory } from '@qunhai/kernel';

/** What can be wrong with a request for a necessary condition analysis: code → details. */
export interface NecessityErrors {
  'no-conditions': Record<string, never>;
  'column-length': { column: string; expected: number; found: number };
  'duplicate-column': { column: string };
  'infinite-value': { column: string; row: number };
  'no-complete-case': { rows: number };
  'mixed-corners': { condition: string; corner: number };
  'empty-scope': { column: string; min: number; max: number };
  'outside-scope': { column: string; row: number; min: number; max: number };
  'unknown-condition': { condition: string; known: readonly string[] };
  'unknown-ceiling': { ceiling: string; known: readonly string[] };
  'setting-out-of-range': { field: string; found: number; least: number; most: number };
}

/** Errors of necessary condition analysis. */
export const fail: ErrorFactory<NecessityErrors> = defineErrors<NecessityErrors>('necessity', {
  'no-conditions': {
    en: () => ({
      message: 'No condition is given to examine.',
      fix: 'Give at least one condition column.',
    }),
    zh: () => ({ message: '没有给出要检验的条件。', fix: '请至少给出一列条件变量。' }),
  },
  'column-length': {
    en: (d) => ({
      message: `Column ${d.column} has ${d.found} values; the outcome has ${d.expected}.`,
      fix: 'Give every column one value per case, NaN where it is missing.',
    }),
    zh: (d) => ({
      message: `列 ${d.column} 有 ${d.found} 个值，而结果变量有 ${d.expected} 个。`,
      fix: '请让每一列对每个案例各有一个值，缺失处填 NaN。',
    }),
  },
  'duplicate-column': {
    en: (d) => ({
      message: `Two columns are named ${d.column}.`,
      fix: 'Give every condition and the outcome a name of its own.',
    }),
    zh: (d) => ({
      message: `有两列同名：${d.column}。`,
      fix: '请让各条件和结果变量的名称互不相同。',
    }),
  },
  'infinite-value': {
    en: (d) => ({
      message: `Column ${d.column} holds an infinite value in row ${d.row}.`,
      fix: 'Correct the value, or make it missing (NaN).',
    }),
    zh: (d) => ({
      message: `列 ${d.column} 第 ${d.row} 行的值为无穷大。`,
      fix: '请更正该值，或将其设为缺失（NaN）。',
    }),
  },
  'no-complete-case': {
    en: (d) => ({
      message: `None of the ${d.rows} cases has a value for the outcome and every condition.`,
      fix: 'Leave out the conditions with many missing values, or analyse them one at a time.',
    }),
    zh: (d) => ({
      message: `${d.rows} 个案例中，没有一个在结果和所有条件上都有值。`,
      fix: '请去掉缺失较多的条件，或逐个条件分析。',
    }),
  },
  'mixed-corners': {
    en: (d) => ({
      message: `Corner ${d.corner} of ${d.condition} looks at the other end of the outcome than the first condition's corner.`,
      fix: 'Use corners 1 and 2 (high outcome) in one analysis, 3 and 4 (low outcome) in another.',
    }),
    zh: (d) => ({
      message: `${d.condition} 的角 ${d.corner} 与第一个条件的角所看的结果方向相反。`,
      fix: '请把角 1、2（高结果）与角 3、4（低结果）分在两次分析中。',
    }),
  },
  'empty-scope': {
    en: (d) => ({
      message: `The theoretical scope of ${d.column} runs from ${d.min} to ${d.max}.`,
      fix: 'Give a finite minimum below the maximum.',
    }),
    zh: (d) => ({
      message: `${d.column} 的理论范围是从 ${d.min} 到 ${d.max}。`,
      fix: '请给出有限的最小值和最大值，且最小值小于最大值。',
    }),
  },
  'outside-scope': {
    en: (d) => ({
      message: `Row ${d.row} of ${d.column} lies outside the theoretical scope ${d.min} to ${d.max}.`,
      fix: 'Widen the scope to what the scale allows, or correct the value.',
    }),
    zh: (d) => ({
      message: `${d.column} 第 ${d.row} 行的值超出理论范围 ${d.min} 至 ${d.max}。`,
      fix: '请把范围放宽到量表允许的值，或更正该值。',
    }),
  },
  'unknown-condition': {
    en: (d) => ({
      message: `${d.condition} is not one of the conditions (${d.known.join(', ')}).`,
      fix: 'Correct the name or add the condition.',
    }),
    zh: (d) => ({
      message: `${d.condition} 不在条件之列（${d.known.join('、')}）。`,
      fix: '请更正名称，或添加该条件。',
    }),
  },
  'unknown-ceiling': {
    en: (d) => ({
      message: `There is no ceiling ${d.ceiling} here (${d.known.join(', ')}).`,
      fix: 'Choose one of the ceilings listed.',
    }),
    zh: (d) => ({
      message: `此处没有上限线 ${d.ceiling}（可用：${d.known.join('、')}）。`,
      fix: '请从所列上限线中选择。',
    }),
  },
  'setting-out-of-range': {
    en: (d) => ({
      message: `${d.field} is ${d.found}; it must be from ${d.least} to ${d.most}.`,
      fix: `Set ${d.field} within that range.`,
    }),
    zh: (d) => ({
      message: `${d.field} 为 ${d.found}，应在 ${d.least} 到 ${d.most} 之间。`,
      fix: `请把 ${d.field} 设在该范围内。`,
    }),
  },
});
