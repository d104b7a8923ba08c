import { defineErrors, type ErrorFactory } from '@qunhai/kernel';

interface Spot {
  readonly line: number;
  readonly column: number;
}

/** What can be wrong with a model text: code → details. */
export interface SyntaxErrors {
  unexpected: Spot & { found: string; expected: string };
  'ends-early': Spot & { expected: string };
  unsupported: Spot & { operator: string };
  'unknown-function': Spot & { name: string; known: readonly string[] };
  'mixed-group-modifier': Spot & { text: string };
}

const where = (d: Spot) => `Line ${d.line}, column ${d.column}`;
const whereZh = (d: Spot) => `第 ${d.line} 行第 ${d.column} 列`;

export const fail: ErrorFactory<SyntaxErrors> = defineErrors<SyntaxErrors>('syntax', {
  unexpected: {
    en: (d) => ({
      message: `${where(d)}: "${d.found}" stands where ${d.expected} is expected.`,
      fix: 'Write each statement as lavaan does, e.g. "f =~ x1 + a*x2", "y ~ x" or "ind := a*b".',
    }),
    zh: (d) => ({
      message: `${whereZh(d)}：“${d.found}”的位置应为 ${d.expected}。`,
      fix: '请按 lavaan 的写法书写，例如 "f =~ x1 + a*x2"、"y ~ x" 或 "ind := a*b"。',
    }),
  },
  'ends-early': {
    en: (d) => ({
      message: `${where(d)}: the statement ends where ${d.expected} is expected.`,
      fix: 'Complete the statement, or remove the operator at its end.',
    }),
    zh: (d) => ({
      message: `${whereZh(d)}：语句在此结束，但还缺少 ${d.expected}。`,
      fix: '请补全语句，或删去末尾的运算符。',
    }),
  },
  unsupported: {
    en: (d) => ({
      message: `${where(d)}: the operator ${d.operator} of lavaan is not supported.`,
      fix: 'Use =~, ~, ~~, ~ 1, |, :=, ==, < or >.',
    }),
    zh: (d) => ({
      message: `${whereZh(d)}：不支持 lavaan 的运算符 ${d.operator}。`,
      fix: '请使用 =~、~、~~、~ 1、|、:=、==、< 或 >。',
    }),
  },
  'unknown-function': {
    en: (d) => ({
      message: `${where(d)}: ${d.name}() is not known.`,
      fix: `Use one of: ${d.known.join(', ')}.`,
    }),
    zh: (d) => ({
      message: `${whereZh(d)}：未知的函数 ${d.name}()。`,
      fix: `可用：${d.known.join('、')}。`,
    }),
  },
  'mixed-group-modifier': {
    en: (d) => ({
      message: `${where(d)}: c(${d.text}) mixes numbers and labels.`,
      fix: 'Write one c(…) of numbers (or NA) and one of labels.',
    }),
    zh: (d) => ({
      message: `${whereZh(d)}：c(${d.text}) 混用了数字和标签。`,
      fix: '请分别写一个数字（或 NA）的 c(…) 和一个标签的 c(…)。',
    }),
  },
});
