import { defineErrors, type ErrorFactory } from '@qunhai/kernel';

/** What cannot be predicted or compared: code → details. */
interface PredictionErrors {
  'nothing-to-predict': { constructs: readonly string[] };
  'predictions-differ': { field: string };
}

const names = (list: readonly string[]): string => list.join(', ');
const namesZh = (list: readonly string[]): string => list.join('、');

export const failPrediction: ErrorFactory<PredictionErrors> = defineErrors<PredictionErrors>(
  'sem',
  {
    'nothing-to-predict': {
      en: (d) => ({
        message: `Nothing is left to predict: ${names(d.constructs)} repeat the indicators of what would predict them.`,
        fix: 'Use the two-stage approach for the second-order construct.',
      }),
      zh: (d) => ({
        message: `没有可供预测的构念：${namesZh(d.constructs)} 与其预测变量共用同一批指标。`,
        fix: '请对该二阶构念改用两阶段法。',
      }),
    },
    'predictions-differ': {
      en: (d) => ({
        message: `The two models' predictions cannot be compared: they differ in their ${d.field}.`,
        fix: 'Predict both from the same data with the same approach, folds, repeats and seed, for a construct with the same indicators.',
      }),
      zh: (d) => ({
        message: `两个模型的预测无法比较：二者的 ${d.field} 不同。`,
        fix: '请用同一份数据，以相同的方法、折数、重复次数和随机种子，对指标相同的构念进行预测。',
      }),
    },
  },
);
