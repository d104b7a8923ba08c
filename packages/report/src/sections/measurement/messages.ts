import { defineMessages, type Translator } from '@qunhai/kernel';

const messages = {
  'measurement.title': { zh: '测量模型', en: 'Measurement model' },
  'measurement.lead': {
    zh: '反映型构念看载荷、信度与区分效度；合成型构念由题项构成，看权重与共线性，信度与 AVE 对它没有意义。',
    en: 'Reflective constructs are judged by loadings, reliability and discriminant validity. Composites are formed by their items: weights and collinearity count, while reliability and AVE have no meaning for them.',
  },
  'measurement.none': {
    zh: '模型没有估计，因此没有测量结果。',
    en: 'The model was not estimated, so there are no measurement results.',
  },
  'measurement.reflective': { zh: '反映型构念的载荷', en: 'Loadings of reflective constructs' },
  'measurement.formed': {
    zh: '合成型与二阶构念的权重',
    en: 'Weights of composites and second-order constructs',
  },
  'measurement.loadings-note': {
    zh: '载荷为题项与构念的标准化关系（PLSc 为校正衰减后的值）。',
    en: 'Loadings are standardized (corrected for attenuation under PLSc).',
  },
  'measurement.weights-note': {
    zh: '权重为标准化外部权重；VIF 为题项在同一构念各题项中的方差膨胀因子。权重小不等于题项不重要，请一并看载荷。',
    en: 'Weights are standardized outer weights; VIF is the variance inflation of an item among the items of its construct. A small weight does not make an item unimportant: read the loading beside it.',
  },
  'measurement.mode-A': { zh: '模式 A：相关权重', en: 'mode A: correlation weights' },
  'measurement.mode-B': { zh: '模式 B：回归权重', en: 'mode B: regression weights' },
  'measurement.mode-unit': { zh: '等权重', en: 'equal weights' },
  'measurement.group': { zh: '{construct}（{mode}）', en: '{construct} ({mode})' },
  'measurement.reliability': { zh: '信度与收敛效度', en: 'Reliability and convergent validity' },
  'measurement.reliability-note': {
    zh: 'α{alpha}、{rho}{a}{rhoA}、{rho}{c}{rhoC}、AVE{ave}；数值下方为 {level} 置信区间。常用参照：信度 .70，AVE .50；参照不替代数值。',
    en: 'α {alpha}, {rho}{a} {rhoA}, {rho}{c} {rhoC} and AVE {ave}, with {level} intervals below. Customary marks are .70 for reliability and .50 for AVE; they are no substitute for the figures.',
  },
  'measurement.htmt': { zh: '异质—单质比（HTMT）', en: 'Heterotrait–monotrait ratio (HTMT)' },
  'measurement.htmt-note': {
    zh: '反映型构念两两之间，相关以绝对值进入{cite}；数值下方为 {level} 置信区间。常用参照为 0.85 或 0.90，更要看区间上限是否低于 1。',
    en: 'Pairs of reflective constructs, correlations entering by absolute value {cite}, with {level} intervals below. Customary marks are 0.85 or 0.90; whether the upper limit stays below 1 matters more.',
  },
  'measurement.fornell-larcker': { zh: 'Fornell–Larcker 准则', en: 'Fornell–Larcker criterion' },
  'measurement.fornell-larcker-note': {
    zh: '对角线为 AVE 的平方根（粗体），其下为构念间相关{cite}。',
    en: 'Square roots of AVE on the diagonal (bold), correlations of constructs below it {cite}.',
  },
  'measurement.cross-loadings': { zh: '交叉载荷', en: 'Cross-loadings' },
  'measurement.cross-loadings-open': {
    zh: '显示交叉载荷（{items} 个题项 × {constructs} 个构念）',
    en: 'Show cross-loadings ({items} items × {constructs} constructs)',
  },
  'measurement.cross-loadings-note': {
    zh: '题项与各构念得分的相关；粗体为题项所属的构念。',
    en: 'Correlations of items with construct scores; the item’s own construct is bold.',
  },
  'measurement.item': { zh: '题项', en: 'Item' },
  'measurement.loading': { zh: '载荷', en: 'Loading' },
  'measurement.weight': { zh: '权重', en: 'Weight' },
  'measurement.construct': { zh: '构念', en: 'Construct' },
  'reason.not-reflective': {
    zh: '合成型或二阶构念：该指标没有意义。',
    en: 'Composite or second-order construct: the figure has no meaning.',
  },
  'reason.undefined': { zh: '这些数据算不出这个数。', en: 'These data do not allow this figure.' },
  'reason.no-vif': { zh: '没有计算 VIF。', en: 'No VIF was computed.' },
  'reason.no-loading': { zh: '没有给出载荷。', en: 'No loading is given.' },
} as const;

export const t: Translator<keyof typeof messages> = defineMessages('report/measurement', messages);
