import { type Bilingual, defineErrors, type ErrorFactory } from '@qunhai/kernel';

/** Line and column, when the error is to name them; null where whoever shows it says the place. */
interface Spot {
  readonly line: number;
  readonly column: number;
}

interface Placed {
  readonly spot: Spot | null;
}

/** What can be wrong with a model text: code → details. */
export interface SyntaxErrors {
  unexpected: Placed & { found: string; expected: Bilingual };
  'ends-early': Placed & { expected: Bilingual };
  'plus-missing': Placed & { before: string; after: string };
  'full-width-sign': Placed & { sign: string; half: string };
  unsupported: Placed & { operator: string };
  'unknown-function': Placed & { name: string; known: readonly string[] };
  'mixed-group-modifier': Placed & { text: string };
}

/** What may be expected somewhere. */
type Expectation =
  | 'statement'
  | 'operator'
  | 'variable'
  | 'name'
  | 'modifier'
  | 'entry'
  | 'atom'
  | 'end'
  | 'more';

/** What may be expected somewhere, as a person would call it. */
export const expectations: Readonly<Record<Expectation, Bilingual>> = {
  statement: { zh: '一条语句', en: 'a statement' },
  operator: { zh: '“=~”、“~”等运算符', en: 'an operator such as =~ or ~' },
  variable: { zh: '变量名', en: 'a variable' },
  name: { zh: '名称', en: 'a name' },
  modifier: { zh: '修饰项', en: 'a modifier' },
  entry: { zh: '数字或标签', en: 'a number or a label' },
  atom: { zh: '标签、数字或“(”', en: 'a label, a number or (' },
  end: { zh: '语句结束', en: 'the end of the statement' },
  more: { zh: '“+”或语句结束', en: '+ or the end of the statement' },
};

/** A sign that is expected as it is written. */
export function expectedSign(sign: string): Bilingual {
  return { zh: `“${sign}”`, en: sign };
}

const en = ({ spot }: Placed, text: string) =>
  spot === null ? text : `Line ${spot.line}, column ${spot.column}: ${text}`;
const zh = ({ spot }: Placed, text: string) =>
  spot === null ? text : `第 ${spot.line} 行第 ${spot.column} 列：${text}`;

export const fail: ErrorFactory<SyntaxErrors> = defineErrors<SyntaxErrors>('syntax', {
  unexpected: {
    en: (d) => ({
      message: en(d, `“${d.found}” stands where ${d.expected.en} is expected.`),
      fix: 'Write each statement as lavaan does, such as “f =~ x1 + a*x2”, “y ~ x” or “ind := a*b”.',
    }),
    zh: (d) => ({
      message: zh(d, `“${d.found}”的位置应为${d.expected.zh}。`),
      fix: '请按 lavaan 的写法书写，例如“f =~ x1 + a*x2”、“y ~ x”或“ind := a*b”。',
    }),
  },
  'ends-early': {
    en: (d) => ({
      message: en(d, `The statement ends where ${d.expected.en} is expected.`),
      fix: 'Complete the statement, or remove the operator at its end.',
    }),
    zh: (d) => ({
      message: zh(d, `语句在此结束，但还缺少${d.expected.zh}。`),
      fix: '请补全语句，或删去末尾的运算符。',
    }),
  },
  'plus-missing': {
    en: (d) => ({
      message: en(d, `A “+” is missing between “${d.before}” and “${d.after}”.`),
      fix: 'Write the “+”; a new statement starts on its own line.',
    }),
    zh: (d) => ({
      message: zh(d, `“${d.before}”与“${d.after}”之间缺少“+”。`),
      fix: '请补上“+”；新的一句请另起一行。',
    }),
  },
  'full-width-sign': {
    en: (d) => ({
      message: en(d, `“${d.sign}” is a full-width sign.`),
      fix: `Write the plain “${d.half}”.`,
    }),
    zh: (d) => ({
      message: zh(d, `“${d.sign}”是全角符号。`),
      fix: `请改用半角的“${d.half}”。`,
    }),
  },
  unsupported: {
    en: (d) => ({
      message: en(d, `The operator ${d.operator} of lavaan is not supported.`),
      fix: 'Use =~, <~, ~, ~~, ~ 1, |, :=, ==, < or >.',
    }),
    zh: (d) => ({
      message: zh(d, `不支持 lavaan 的运算符 ${d.operator}。`),
      fix: '请使用 =~、<~、~、~~、~ 1、|、:=、==、< 或 >。',
    }),
  },
  'unknown-function': {
    en: (d) => ({
      message: en(d, `${d.name}() is not known.`),
      fix: `Use one of: ${d.known.join(', ')}.`,
    }),
    zh: (d) => ({
      message: zh(d, `未知的函数 ${d.name}()。`),
      fix: `可用：${d.known.join('、')}。`,
    }),
  },
  'mixed-group-modifier': {
    en: (d) => ({
      message: en(d, `c(${d.text}) mixes numbers and labels.`),
      fix: 'Write one c(…) of numbers (or NA) and one of labels.',
    }),
    zh: (d) => ({
      message: zh(d, `c(${d.text}) 混用了数字和标签。`),
      fix: '请分别写一个数字（或 NA）的 c(…) 和一个标签的 c(…)。',
    }),
  },
});
