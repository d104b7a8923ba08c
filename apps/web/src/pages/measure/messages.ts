import { defineMessages } from '@qunhai/kernel';

/** The page about how well the constructs were measured. */
export const measureWords = defineMessages('web/measure', {
  title: { zh: '测量', en: 'Measure' },
  lead: {
    zh: '构念测得好不好：信度、题项与构念的关系、构念之间分不分得开。先看这里，再看检验。',
    en: 'How well the constructs were measured: reliability, how items relate to their constructs, and whether constructs can be told apart. Look here before you look at tests.',
  },
  views: { zh: '测量结果', en: 'Results of measurement' },
  'view.reliability': { zh: '信度', en: 'Reliability' },
  'view.loadings': { zh: '载荷', en: 'Loadings' },
  'view.weights': { zh: '权重', en: 'Weights' },
  'view.discriminant': { zh: '区分效度', en: 'Discriminant validity' },
  'view.cross': { zh: '交叉载荷', en: 'Cross-loadings' },
  'coefficient.alpha': { zh: 'Cronbach α', en: 'Cronbach’s alpha' },
  'coefficient.rhoA': { zh: 'Dijkstra–Henseler ρA', en: 'Dijkstra–Henseler’s rho_A' },
  'coefficient.rhoC': {
    zh: 'Jöreskog ρC（组合信度）',
    en: 'Jöreskog’s rho_C (composite reliability)',
  },
  'coefficient.ave': { zh: '平均方差提取量', en: 'Average variance extracted' },
  'none.reliability': { zh: '没有信度可以报告。', en: 'There is no reliability to report.' },
  'none.loadings': {
    zh: '模型中没有反映型构念，因此没有载荷表。',
    en: 'The model has no reflective constructs, so there is no table of loadings.',
  },
  'none.weights': {
    zh: '模型中没有合成型或二阶构念，因此没有权重表。',
    en: 'The model has no composites or second-order constructs, so there is no table of weights.',
  },
  'none.htmt': {
    zh: 'HTMT 比较反映型构念两两之间的相关；模型中没有这样的一对。',
    en: 'HTMT compares pairs of reflective constructs; the model has no such pair.',
  },
  'none.fornell-larcker': {
    zh: '没有构念间相关可以报告。',
    en: 'There are no correlations of constructs to report.',
  },
  'none.cross': { zh: '没有交叉载荷可以报告。', en: 'There are no cross-loadings to report.' },
  'compare.cross': {
    zh: '交叉载荷只显示第 {number} 次运行的。',
    en: 'Cross-loadings are shown of run {number} only.',
  },
  'items.answered': {
    zh: '第 {wave} 轮 {analysed} 份答卷进入分析；{items} 个题项中有 {incomplete} 个存在缺失答案。',
    en: 'Wave {wave}: {analysed} answer sheets analysed. Of {items} items, {incomplete} have missing answers.',
  },
  'items.look': {
    zh: '查看题项的分布与缺失',
    en: 'See distributions and missing answers by item',
  },
});
