import { defineErrors, type ErrorFactory } from '@qunhai/kernel';

/** `set` is the name of a condition or outcome, `row` the position of a case, from 1. */
interface QcaErrors {
  'no-cases': { excluded: number };
  'no-conditions': object;
  'wrong-length': { set: string; expected: number; actual: number };
  'duplicate-name': { name: string };
  'bad-name': { name: string };
  'not-a-set': { set: string; row: number; expected: string };
  'too-many-configurations': { conditions: number; most: number };
  'unknown-condition': { name: string; expression: string };
  'unknown-expectation': { name: string };
  'unknown-level': { condition: string; level: number; levels: number };
  'bad-expression': { expression: string; position: number; found: string };
  'cutoff-range': { cutoff: string; value: number; low: number; high: number };
  'unknown-row': { row: number; most: number };
  'anchors-order': { set: string; anchors: string };
  'anchors-count': { set: string; expected: string; actual: number };
  'anchor-not-a-number': { set: string };
  'calibration-parameter': { set: string; parameter: string; low: number; high: number };
  'calibration-positive': { set: string; row: number };
  'calibration-empty': { set: string };
  'tests-missing': object;
}

export const fail: ErrorFactory<QcaErrors> = defineErrors<QcaErrors>('qca', {
  'no-cases': {
    en: (d) => ({
      message: `No case is left to analyse; ${d.excluded} lack a value.`,
      fix: 'Give at least one case with a value in the outcome and in every condition.',
    }),
    zh: (d) => ({
      message: `没有可以分析的案例；其中 ${d.excluded} 个案例缺值。`,
      fix: '请至少提供一个结果和所有条件都有值的案例。',
    }),
  },
  'no-conditions': {
    en: () => ({ message: 'There is no condition.', fix: 'Name at least one condition.' }),
    zh: () => ({ message: '没有条件变量。', fix: '请至少指定一个条件。' }),
  },
  'wrong-length': {
    en: (d) => ({
      message: `${d.set} has ${d.actual} values for ${d.expected} cases.`,
      fix: 'Give one value per case, NaN where it is missing.',
    }),
    zh: (d) => ({
      message: `${d.set} 有 ${d.actual} 个值，而案例有 ${d.expected} 个。`,
      fix: '请为每个案例提供一个值，缺失处填 NaN。',
    }),
  },
  'duplicate-name': {
    en: (d) => ({
      message: `The name ${d.name} is used twice.`,
      fix: 'Give every condition and the outcome a name of its own.',
    }),
    zh: (d) => ({
      message: `名称 ${d.name} 用了两次。`,
      fix: '请让每个条件和结果各有自己的名称。',
    }),
  },
  'bad-name': {
    en: (d) => ({
      message: `“${d.name}” cannot name a set.`,
      fix: 'Use letters, digits, dots and underscores, and begin with a letter.',
    }),
    zh: (d) => ({
      message: `“${d.name}”不能用作集合的名称。`,
      fix: '请使用字母（含汉字）、数字、点和下划线，并以字母开头。',
    }),
  },
  'not-a-set': {
    en: (d) => ({
      message: `${d.set}, row ${d.row}: the value is not a membership (${d.expected}).`,
      fix: 'Calibrate the variable first.',
    }),
    zh: (d) => ({
      message: `${d.set} 第 ${d.row} 行的值不是隶属度（${d.expected}）。`,
      fix: '请先校准该变量。',
    }),
  },
  'too-many-configurations': {
    en: (d) => ({
      message: `${d.conditions} conditions have more than ${d.most} logically possible configurations.`,
      fix: 'Use fewer conditions or fewer levels, or combine conditions into one.',
    }),
    zh: (d) => ({
      message: `${d.conditions} 个条件的逻辑可能组态超过 ${d.most} 个。`,
      fix: '请减少条件或水平，或把若干条件合并为一个。',
    }),
  },
  'unknown-condition': {
    en: (d) => ({
      message: `The expression ${d.expression} names ${d.name}, which is not a condition.`,
      fix: 'Use the names of the conditions as they are given.',
    }),
    zh: (d) => ({
      message: `表达式 ${d.expression} 中出现了 ${d.name}，它不是条件。`,
      fix: '请使用所给条件的名称。',
    }),
  },
  'unknown-expectation': {
    en: (d) => ({
      message: `There is an expectation for ${d.name}, which is not a condition.`,
      fix: 'Name conditions as they are given, or leave this expectation out.',
    }),
    zh: (d) => ({
      message: `方向性预期中有 ${d.name}，它不是条件。`,
      fix: '请使用所给条件的名称，或删去该预期。',
    }),
  },
  'unknown-level': {
    en: (d) => ({
      message: `${d.condition} has the levels 0 to ${d.levels - 1}, not ${d.level}.`,
      fix: 'Use a level that the condition has.',
    }),
    zh: (d) => ({
      message: `${d.condition} 的水平为 0 至 ${d.levels - 1}，没有 ${d.level}。`,
      fix: '请使用该条件已有的水平。',
    }),
  },
  'bad-expression': {
    en: (d) => ({
      message: `The expression ${d.expression} cannot be read at character ${d.position}: found ${d.found}.`,
      fix: 'Write it as a sum of products, such as A*~B + C, or A[2]*B[0] with levels.',
    }),
    zh: (d) => ({
      message: `表达式 ${d.expression} 在第 ${d.position} 个字符处无法识别：${d.found}。`,
      fix: '请写成积之和的形式，如 A*~B + C；多值条件写作 A[2]*B[0]。',
    }),
  },
  'cutoff-range': {
    en: (d) => ({
      message: `The cut-off ${d.cutoff} is ${d.value}, not a number from ${d.low} to ${d.high}.`,
      fix: 'Choose a cut-off inside that range.',
    }),
    zh: (d) => ({
      message: `门槛值 ${d.cutoff} 为 ${d.value}，不在 ${d.low} 至 ${d.high} 之间。`,
      fix: '请选择该范围内的门槛值。',
    }),
  },
  'unknown-row': {
    en: (d) => ({
      message: `There is no truth-table row ${d.row}; the rows are 1 to ${d.most}.`,
      fix: 'Use the row numbers of the truth table.',
    }),
    zh: (d) => ({
      message: `真值表没有第 ${d.row} 行；行号为 1 至 ${d.most}。`,
      fix: '请使用真值表中的行号。',
    }),
  },
  'anchors-order': {
    en: (d) => ({
      message: `The anchors of ${d.set} (${d.anchors}) are not in order or not distinct.`,
      fix: 'Put the crossover strictly between full non-membership and full membership.',
    }),
    zh: (d) => ({
      message: `${d.set} 的锚点（${d.anchors}）没有按顺序排列或相互重合。`,
      fix: '请让交叉点严格位于完全不隶属与完全隶属之间。',
    }),
  },
  'anchors-count': {
    en: (d) => ({
      message: `${d.set} has ${d.actual} anchors instead of ${d.expected}.`,
      fix: 'Give as many anchors as the kind of calibration needs.',
    }),
    zh: (d) => ({
      message: `${d.set} 有 ${d.actual} 个锚点，应为 ${d.expected} 个。`,
      fix: '请按校准方式的要求提供锚点。',
    }),
  },
  'anchor-not-a-number': {
    en: (d) => ({
      message: `An anchor of ${d.set} is not a finite number.`,
      fix: 'Give every anchor as a number on the scale of the variable.',
    }),
    zh: (d) => ({
      message: `${d.set} 有一个锚点不是有限的数。`,
      fix: '请用变量量表上的数给出每个锚点。',
    }),
  },
  'calibration-parameter': {
    en: (d) => ({
      message: `Calibration of ${d.set}: ${d.parameter} must lie between ${d.low} and ${d.high}, ends excluded.`,
      fix: 'Choose a value inside that range.',
    }),
    zh: (d) => ({
      message: `校准 ${d.set}：${d.parameter} 必须在 ${d.low} 与 ${d.high} 之间（不含端点）。`,
      fix: '请选择该范围内的值。',
    }),
  },
  'calibration-positive': {
    en: (d) => ({
      message: `Indirect calibration of ${d.set} takes logarithms, and the value in row ${d.row} is not positive.`,
      fix: 'Use direct calibration, or add a constant to all values.',
    }),
    zh: (d) => ({
      message: `间接校准 ${d.set} 时要取对数，而第 ${d.row} 行的值不是正数。`,
      fix: '请改用直接校准，或给所有值加上一个常数。',
    }),
  },
  'calibration-empty': {
    en: (d) => ({
      message: `${d.set} has no value to calibrate.`,
      fix: 'Give at least one number.',
    }),
    zh: (d) => ({ message: `${d.set} 没有可以校准的值。`, fix: '请至少提供一个数。' }),
  },
  'tests-missing': {
    en: () => ({
      message: 'There is no alternative solution to compare with.',
      fix: 'Change at least one anchor or cut-off.',
    }),
    zh: () => ({ message: '没有可供比较的替代解。', fix: '请至少改变一个锚点或门槛值。' }),
  },
});
