import { defineErrors, type ErrorFactory } from '@qunhai/kernel';

/** What cannot be assessed: code → details. */
interface AssessmentErrors {
  'number-out-of-range': { field: string; found: number; least: number; most: number };
  'missing-scale': { indicator: string };
  'tetrads-borrowed': { construct: string; indicators: readonly string[] };
  'terms-not-assessed': { term: string };
}

const names = (list: readonly string[]): string => list.join(', ');
const namesZh = (list: readonly string[]): string => list.join('、');

export const failAssessment: ErrorFactory<AssessmentErrors> = defineErrors<AssessmentErrors>(
  'sem',
  {
    'number-out-of-range': {
      en: (d) => ({
        message: `${d.field} is ${d.found}; it must be a whole number from ${d.least} to ${d.most}.`,
        fix: `Set ${d.field} to a whole number within these bounds.`,
      }),
      zh: (d) => ({
        message: `${d.field} 的值为 ${d.found}，应为 ${d.least} 至 ${d.most} 的整数。`,
        fix: `请将 ${d.field} 设为此范围内的整数。`,
      }),
    },
    'missing-scale': {
      en: (d) => ({
        message: `The answer scale of indicator ${d.indicator} is not known, or its highest answer is not above its lowest.`,
        fix: `Give the lowest and the highest possible answer of ${d.indicator}.`,
      }),
      zh: (d) => ({
        message: `缺少指标 ${d.indicator} 的作答量程，或其最高值不大于最低值。`,
        fix: `请给出 ${d.indicator} 可能的最低值和最高值。`,
      }),
    },
    'tetrads-borrowed': {
      en: (d) => ({
        message: `${d.construct} cannot be tested with the borrowed indicators ${names(d.indicators)}.`,
        fix: 'Lend one indicator to a block of three or two to a block of two, all from one other construct of the model.',
      }),
      zh: (d) => ({
        message: `${d.construct} 不能借用指标 ${namesZh(d.indicators)} 进行检验。`,
        fix: '三个指标的构念可借一个，两个指标的构念可借两个，且须来自模型中的同一个其他构念。',
      }),
    },
    'terms-not-assessed': {
      en: (d) => ({
        message: `This assessment is not defined for a model with interactions or squares such as ${d.term}.`,
        fix: 'Take the interactions and squares out of the model and assess it without them.',
      }),
      zh: (d) => ({
        message: `含有交互项或二次项（如 ${d.term}）的模型不能作此项评估。`,
        fix: '请先从模型中去掉交互项和二次项，再作评估。',
      }),
    },
  },
);
