import { defineMessages } from '@qunhai/kernel';

/** Findings and notes on the robustness of the model. */
export const robustnessWords = defineMessages('study/assess-robustness', {
  'none.estimate': {
    zh: '未检验：模型没有得到收敛且可接受的估计；原因见结构模型的说明。',
    en: 'Not examined: the model has no converged, proper estimate. The notes of the structural model say why.',
  },
  'none.resamples': {
    zh: '未检验：本次分析没有作自助抽样，无法给出区间。请将 analysis.resamples 设为 1000 以上后重新运行。',
    en: 'Not examined: no resamples were asked for, and without them there are no intervals. Set analysis.resamples to 1000 or more and run again.',
  },
  'none.obstacle': { zh: '无法检验：{why}', en: 'Could not be examined: {why}' },
  'square.id': { zh: '{construct}²', en: '{construct}²' },
  'figures.corrected': { zh: '校正后 {p}', en: 'corrected {p}' },
  'figures.effect': { zh: '{effect}：{figures}', en: '{effect}: {figures}' },

  'reset.collinear': {
    zh: '拟合值的幂与前因变量共线，无法检验。',
    en: 'Powers of the fitted values are collinear with the causes.',
  },
  'reset.degenerate': {
    zh: '没有足够的残差自由度，无法检验。',
    en: 'No residuals are left to test with.',
  },
  'reset.passes': {
    zh: 'RESET：{count} 个方程都没有发现弯曲；校正后最小的 {p}（{construct}）。',
    en: 'RESET: none of {count} equations is found to miss a bend; the smallest corrected {p} ({construct}).',
  },
  'reset.caution': {
    zh: 'RESET：单独看，{list} 的直线方程似有遗漏，但对 {count} 个检验作校正后不再显著。',
    en: 'RESET: by its own p a straight line misses something for {list}, but not once {count} tests are corrected for.',
  },
  'reset.fails': {
    zh: 'RESET：直线方程遗漏了某种关系，涉及 {list}。请查看下面的二次效应与调节效应。',
    en: 'RESET: a straight line misses something for {list}. Look at the squares below and at the moderated effects.',
  },
  'reset.told': {
    zh: '{construct}（F({df1}, {df2}) = {f}，校正后 {p}）',
    en: '{construct} (F({df1}, {df2}) = {f}, corrected {p})',
  },
  'reset.none': {
    zh: 'RESET 无法计算：任何方程都没有足够的信息。',
    en: 'RESET could not be computed for any equation.',
  },

  'quadratic.passes': {
    zh: '{count} 条路径均未发现弯曲：平方项最明显的是 {strongest}。',
    en: 'None of {count} effects is found to bend: the clearest square is {strongest}.',
  },
  'quadratic.single': {
    zh: '单看区间，平方项不含零的路径有 {count} 条；即使全部关系都是直线，平均每二十条也会有一条如此。',
    en: 'Judged by their intervals alone, {count} would; one in twenty does so by chance where every effect is straight.',
  },
  'quadratic.caution': {
    zh: '{found} / {count} 条路径呈弯曲：{list}。主模型给出的是平均效应，请按前因变量的高低分别解读。',
    en: 'Effects that bend: {found} of {count}. {list}. The model tells their average; read them by the level of the cause.',
  },
  'quadratic.told': {
    zh: '{square}，低于均值一个标准差处斜率 {low}，高一个标准差处 {high}',
    en: '{square}; slope {low} one standard deviation below the mean, {high} one above',
  },
  'quadratic.withheld': {
    zh: '平方项的自助抽样有 {failed} / {requested} 次失败，超过一成，因此不作推断。可将 analysis.estimator 设为 pls 后重试。',
    en: 'Of {requested} resamples with squares {failed} failed, more than a tenth, so that nothing is inferred from them. Try analysis.estimator: pls.',
  },
  'quadratic.component': {
    zh: '路径 {from} → {to} 连接二阶构念及其成分，没有平方项。',
    en: 'The path {from} → {to} joins a second-order construct with its component and has no square.',
  },

  'copula.fails': {
    zh: '前因变量很可能内生：{list}。含连接函数项的路径与原路径见表。',
    en: 'A cause is probably endogenous: {list}. The table has the path with and without the copula term.',
  },
  'copula.caution': {
    zh: '有内生性的迹象：{list}。但 {n} 家企业少于该方法通常所需的 {required} 家，这一迹象本身也不稳定。',
    en: 'A sign of endogeneity: {list}. With {n} firms, fewer than the {required} or so that the approach needs, the sign itself is unsure.',
  },
  'copula.open': {
    zh: '前因变量是否内生仍无法判断：{reasons}。不显著的连接函数项不能证明外生。',
    en: 'Whether causes are endogenous remains open: {reasons}. A copula term that is not told from 0 proves nothing here.',
  },
  'copula.normal': {
    zh: '{count} 条路径中有 {normal} 条的前因变量（{list}）与正态分布无异，该方法无从识别',
    en: 'the causes of {normal} of {count} paths ({list}) cannot be told from a normal variable, and then the approach identifies nothing',
  },
  'copula.small': {
    zh: '{n} 家企业少于该方法通常所需的 {required} 家',
    en: '{n} firms are fewer than the {required} or so that it needs',
  },
  'copula.unidentified': {
    zh: '有 {count} 条路径的连接函数项与前因变量共线',
    en: 'the term of {count} paths is collinear with its cause',
  },
  'copula.passes': {
    zh: '没有发现内生的前因变量：{count} 个连接函数项均与零无异，最明显的是 {strongest}。',
    en: 'No cause is found to be endogenous: none of {count} copula terms differs from 0; the clearest is {strongest}.',
  },
  'copula.told': {
    zh: '{effect}：连接函数项 {term}；路径由 {plain} 变为 {corrected}',
    en: '{effect}: copula term {term}; the path goes from {plain} to {corrected}',
  },

  'segments.passes': {
    zh: '没有发现隐藏的企业群体：AIC3 与 CAIC 都在一个分段时最小；{count} 个备选数目中，一个分段的 BIC 权重为 {weight}。',
    en: 'Nothing points to hidden groups: AIC3 and CAIC both are smallest with one segment, whose BIC weight among {count} numbers is {weight}.',
  },
  'segments.fails': {
    zh: '样本中很可能混有 {segments} 个路径不同的企业群体：AIC3 与 CAIC 一致（BIC 权重 {weight}），标准化熵 {entropy}，各群体企业数 {sizes}。全样本路径是它们的平均。',
    en: 'The sample probably mixes {segments} groups of firms with different paths: AIC3 and CAIC agree (BIC weight {weight}), normed entropy {entropy}, firms by group {sizes}. The paths of the whole sample average over them.',
  },
  'segments.caution': {
    zh: 'AIC3 与 CAIC 都指向 {segments} 个分段（BIC 权重 {weight}），但{why}，不宜当作真实的企业群体。',
    en: 'AIC3 and CAIC both ask for {segments} segments (BIC weight {weight}), but {why}; do not take them for real groups of firms.',
  },
  'segments.blurred': {
    zh: '企业归属不清（标准化熵 {entropy}）',
    en: 'firms cannot be told apart by segment (normed entropy {entropy})',
  },
  'segments.edge': {
    zh: '这已是所试的最大数目，混合模型可能只是在迁就偏斜或取值很少的答案',
    en: 'that is the largest number tried, and a mixture may merely follow answers that are skewed or of few values',
  },
  'segments.tiny': {
    zh: '最小的分段只有 {firms} 家企业，少于所需的 {required} 家',
    en: 'the smallest has {firms} firms, fewer than the {required} that a group needs',
  },
  'segments.open': {
    zh: '分段数目无法确定：AIC3 指向 {aic3}，CAIC 指向 {caic}，AIC4 指向 {aic4}，BIC 指向 {bic}（BIC 权重 {weight}）。',
    en: 'The number of segments is not settled: AIC3 asks for {aic3}, CAIC for {caic}, AIC4 for {aic4} and BIC for {bic} (BIC weight {weight}).',
  },
  'segments.some': {
    zh: '样本中很可能隐藏着路径不同的企业群体，但有几个无法确定：AIC3 指向 {aic3}，CAIC 指向 {caic}，AIC4 指向 {aic4}，BIC 指向 {bic}（BIC 权重 {weight}）。全样本路径可能是不同群体的平均。',
    en: 'The sample probably hides groups with different paths, but how many is not settled: AIC3 asks for {aic3}, CAIC for {caic}, AIC4 for {aic4} and BIC for {bic} (BIC weight {weight}). The paths of the whole sample may average over them.',
  },
  'segments.only-one': {
    zh: '两个及以上的分段都无法估计：企业太少，或残差退化。',
    en: 'Two segments or more could not be estimated: there are too few firms, or residuals vanish.',
  },
  'segments.none': {
    zh: '无法检验：有的方程没有残差，或企业太少，混合模型无从估计。',
    en: 'Not examined: no mixture could be estimated, because an equation leaves no residuals or there are too few firms.',
  },
  'segments.lonely': {
    zh: '{segments} 个分段的最优解在 {followed} 个继续迭代的起点中只有一个到达，可能还有更好的解。',
    en: 'Only one of {followed} starts that were followed came to the best solution with {segments} segments; there may be a better one.',
  },
  'segments.most': {
    zh: '这里列出的是所试的最大数目 {most}，可能还有更多分段。',
    en: 'Described is the largest number tried, {most}; there may be more segments.',
  },
  'segments.no-intervals': {
    zh: '没有作自助抽样，各分段的路径没有区间，故未列出。',
    en: 'Without resamples there are no intervals of the segments’ paths, so that they are left out.',
  },
  'segments.unstable': {
    zh: '{requested} 次抽样中有 {failed} 次某个分段消失，超过一成：这些分段不稳定，故不给出其路径。',
    en: 'In {failed} of {requested} resamples a segment vanished, more than a tenth: these segments are unstable, and their paths are left out.',
  },

  'tetrads.passes': {
    zh: '{list} 的题项与单一公因子相容：没有一个校正后的四元差区间不含零。',
    en: 'One common factor is compatible with the items of {list}: every adjusted interval of a tetrad holds 0.',
  },
  'tetrads.fails': {
    zh: '{construct} 的题项不能由单一公因子解释：{told}；对 {blocks} 组题项校正后 {p}。请考虑把它拆分，或作为合成型构念。',
    en: 'One common factor does not explain the items of {construct}: {told}; corrected for the number of blocks ({blocks}) {p}. Consider splitting it, or taking it for a composite.',
  },
  'tetrads.caution': {
    zh: '{construct} 有四元差的区间不含零：{told}；但对 {blocks} 组题项校正后 {p}，可能出于偶然。',
    en: 'A tetrad of {construct} differs from 0: {told}; corrected for the number of blocks ({blocks}) {p}, so that it may be chance.',
  },
  'tetrads.open': {
    zh: '{list} 无法判断：有的四元差没有区间。',
    en: 'Nothing can be said of {list}: a tetrad has no interval.',
  },
  'tetrads.none': {
    zh: '没有至少含四个题项的反映型构念，四元差检验无从进行。',
    en: 'No reflective construct has four items or more, so that there are no tetrads to test.',
  },
});
