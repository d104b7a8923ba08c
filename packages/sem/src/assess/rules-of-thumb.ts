import type { Bilingual } from '@qunhai/kernel';

/** A convention by which a figure is commonly judged. It stands beside the figure and never replaces it. */
export interface RuleOfThumb {
  /** What the figure is compared with; null for a rule that is no single number. */
  readonly threshold: number | null;
  readonly rule: Bilingual;
  readonly source: string;
}

/** Rules with a number to compare with. */
type NumberRule =
  | 'q2-predict'
  | 'predictive-power'
  | 'error-symmetry'
  | 'cvpat'
  | 'exact-fit'
  | 'tetrads'
  | 'segment-entropy'
  | 'copula-sample'
  | 'copula-normality'
  | 'reset'
  | 'quadratic'
  | 'chi-square'
  | 'small-sample-chi-square'
  | 'comparative-fit'
  | 'rmsea'
  | 'srmr'
  | 'modification-index'
  | 'correlation-residual'
  | 'estimator-difference'
  | 'ordered-categories'
  | 'factor-determinacy'
  | 'measurement-invariance';

/** Rules that are no single number. */
type WordRule =
  | 'information-criteria'
  | 'segment-number'
  | 'importance-performance'
  | 'likelihood-criteria';

/** Rules by what they judge. */
export const assessmentRules: Readonly<
  Record<NumberRule, RuleOfThumb & { readonly threshold: number }> & Record<WordRule, RuleOfThumb>
> = {
  'q2-predict': {
    threshold: 0,
    rule: {
      en: 'Above 0 the model predicts held-out rows better than the average of the training rows does.',
      zh: '大于 0 表示模型对留出样本的预测优于直接使用训练样本均值。',
    },
    source: 'Shmueli et al. (2019), European Journal of Marketing 53(11), 2322–2347',
  },
  'predictive-power': {
    threshold: 0.5,
    rule: {
      en: 'Smaller errors than the linear benchmark for all indicators: high predictive power; for at least half: medium; for fewer: low; for none: none.',
      zh: '全部题项的误差均小于线性基准，预测力高；不少于半数为中等；少于半数为低；没有则为无预测力。',
    },
    source: 'Shmueli et al. (2019), European Journal of Marketing 53(11), 2322–2347',
  },
  'error-symmetry': {
    threshold: 1,
    rule: {
      en: 'With highly asymmetric errors (skewness beyond ±1) compare mean absolute errors rather than root mean squares.',
      zh: '预测误差明显不对称（偏度超出 ±1）时，宜比较平均绝对误差，而不是均方根误差。',
    },
    source:
      'Shmueli et al. (2019), European Journal of Marketing 53(11), 2322–2347; ±1: Hair et al. (2022), A Primer on PLS-SEM, 3rd ed.',
  },
  cvpat: {
    threshold: 0.05,
    rule: {
      en: 'A loss significantly below that of the average shows predictive validity; significantly below that of the linear model, strong predictive validity.',
      zh: '损失显著低于均值基准，说明具有预测效度；显著低于线性模型基准，说明预测效度强。',
    },
    source: 'Sharma et al. (2023), European Journal of Marketing 57(6), 1662–1677',
  },
  'information-criteria': {
    threshold: null,
    rule: {
      en: 'Of models of the same outcome prefer the one with the smallest BIC; Akaike weights say how sure that choice is.',
      zh: '对同一结果变量的多个模型，宜取 BIC 最小者；Akaike 权重反映这一选择的把握程度。',
    },
    source:
      'Sharma et al. (2019), Journal of the Association for Information Systems 20(4), 346–397; Danks, Sharma & Sarstedt (2020), Journal of Business Research 113, 13–24',
  },
  'exact-fit': {
    threshold: 0.05,
    rule: {
      en: 'A distance beyond the 95% quantile of the resamples rejects exact fit at 5%. Large samples reject trifling misfit too.',
      zh: '距离超过自助抽样的 95% 分位数，即在 5% 水平上拒绝精确拟合。样本很大时，微不足道的偏差也会被拒绝。',
    },
    source: 'Dijkstra & Henseler (2015), Computational Statistics & Data Analysis 81, 10–23',
  },
  tetrads: {
    threshold: 0.1,
    rule: {
      en: 'One Bonferroni-adjusted interval without zero speaks against a reflective block (10% over all its tetrads).',
      zh: '只要有一个经 Bonferroni 校正的区间不含零，即不支持反映型测量（全部四元差的总体错误率为 10%）。',
    },
    source: 'Gudergan et al. (2008), Journal of Business Research 61(12), 1238–1249',
  },
  'segment-number': {
    threshold: null,
    rule: {
      en: 'AIC3 and CAIC pointing to the same number of segments is strong evidence for it; AIC4 and BIC do well otherwise, AIC tends to too many, MDL5 to too few.',
      zh: 'AIC3 与 CAIC 指向同一分段数时较为可信；此外 AIC4 和 BIC 表现较好，AIC 倾向过多分段，MDL5 倾向过少。',
    },
    source:
      'Sarstedt, Becker, Ringle & Schwaiger (2011), Schmalenbach Business Review 63(1), 34–62',
  },
  'segment-entropy': {
    threshold: 0.5,
    rule: {
      en: 'A normed entropy above 0.5 means that rows can be told apart by segment.',
      zh: '标准化熵大于 0.5，说明各样本的分段归属较为清晰。',
    },
    source:
      'Ringle, Sarstedt & Mooi (2010), in Data Mining, Annals of Information Systems 8, 19–49',
  },
  'copula-sample': {
    threshold: 1000,
    rule: {
      en: 'With an intercept the approach needs large samples (up to a thousand rows and more, unless the predictor is very skewed) to detect and correct endogeneity.',
      zh: '模型含截距时，该方法需要较大样本（除非前因变量偏度很大，往往需上千个样本）才能识别并校正内生性。',
    },
    source:
      'Becker, Proksch & Ringle (2022), Journal of the Academy of Marketing Science 50(1), 46–66',
  },
  'copula-normality': {
    threshold: 0.05,
    rule: {
      en: 'Only for a predictor that is not normally distributed (normality rejected) can the copula term be told from the predictor itself.',
      zh: '只有前因变量不服从正态分布（正态性被拒绝）时，才能将连接函数项与该变量本身区分开来。',
    },
    source:
      'Park & Gupta (2012), Marketing Science 31(4), 567–586; Hult et al. (2018), Journal of International Marketing 26(3), 1–21',
  },
  reset: {
    threshold: 0.05,
    rule: {
      en: 'A p below 0.05 says that a linear equation misses something; look for quadratic effects and interactions.',
      zh: 'p 小于 0.05，说明线性方程遗漏了某种关系，可进一步考察二次效应和交互效应。',
    },
    source:
      'Ramsey (1969), Journal of the Royal Statistical Society B 31(2), 350–371; Sarstedt et al. (2020), Tourism Economics 26(4), 531–554',
  },
  quadratic: {
    threshold: 0.05,
    rule: {
      en: 'A squared term that differs from 0 says that an effect changes with the level of its cause; of many such tests the corrected p counts.',
      zh: '平方项显著不为零，说明效应随前因变量水平而变；同时作多个检验时，以校正后的 p 值为准。',
    },
    source:
      'Aiken & West (1991), Multiple Regression: Testing and Interpreting Interactions; Sarstedt et al. (2020), Tourism Economics 26(4), 531–554',
  },
  'importance-performance': {
    threshold: null,
    rule: {
      en: 'Constructs of high importance and low performance deserve attention first; compare with the means of both over all constructs.',
      zh: '重要性高而绩效低的构念应优先改进；可以两者在各构念上的均值为界。',
    },
    source: 'Ringle & Sarstedt (2016), Industrial Management & Data Systems 116(9), 1865–1886',
  },
  'chi-square': {
    threshold: 0.05,
    rule: {
      en: 'A p above .05 does not reject that the model holds exactly. With many rows trifling misfit is rejected too, with few rows hardly any is.',
      zh: 'p 大于 0.05，说明不能拒绝模型完全成立。样本大时微小的偏差也会被拒绝，样本小时则难以发现偏差。',
    },
    source: 'Jöreskog (1969), Psychometrika 34(2), 183–202',
  },
  'small-sample-chi-square': {
    threshold: 0.05,
    rule: {
      en: 'Where χ² rejects a model and its small-sample correction does not (p above .05), do not take exact fit as rejected. The correction is for normal, complete answers.',
      zh: 'χ² 拒绝模型而小样本校正后不拒绝（p 大于 0.05）时，不应认为精确拟合被拒绝。该校正以正态、完整的答案为前提。',
    },
    source:
      'Swain (1975), Analysis of parametric structures for variance matrices; Herzog & Boomsma (2009), Structural Equation Modeling 16(1), 1–27',
  },
  'comparative-fit': {
    threshold: 0.95,
    rule: {
      en: 'At least .95: good fit; .90 to .95: acceptable; below: not.',
      zh: '不低于 0.95 为良好，0.90 至 0.95 尚可，低于 0.90 不可接受。',
    },
    source:
      'Hu & Bentler (1999), Structural Equation Modeling 6(1), 1–55; .90: Bentler & Bonett (1980), Psychological Bulletin 88(3), 588–606',
  },
  rmsea: {
    threshold: 0.06,
    rule: {
      en: 'At most .06: close fit; up to .08: reasonable; above: not.',
      zh: '不高于 0.06 为良好，不高于 0.08 尚可，高于 0.08 不可接受。',
    },
    source:
      'Hu & Bentler (1999), Structural Equation Modeling 6(1), 1–55; .08: Browne & Cudeck (1992), Sociological Methods & Research 21(2), 230–258',
  },
  srmr: {
    threshold: 0.08,
    rule: {
      en: 'At most .08: good fit; up to .10: acceptable; above: not.',
      zh: '不高于 0.08 为良好，不高于 0.10 尚可，高于 0.10 不可接受。',
    },
    source:
      'Hu & Bentler (1999), Structural Equation Modeling 6(1), 1–55; .10: Schermelleh-Engel, Moosbrugger & Müller (2003), Methods of Psychological Research Online 8(2), 23–74',
  },
  'likelihood-criteria': {
    threshold: null,
    rule: {
      en: 'Of models of the same data prefer the one with the smaller value; a BIC smaller by 10 is very strong evidence. Alone it says nothing.',
      zh: '用于比较同一数据的不同模型，数值较小者为优；BIC 相差 10 以上即为很强的证据。单独一个数值没有意义。',
    },
    source:
      'Akaike (1974), IEEE Transactions on Automatic Control 19(6), 716–723; Raftery (1995), Sociological Methodology 25, 111–163',
  },
  'modification-index': {
    threshold: 10.83,
    rule: {
      en: 'An index beyond 10.83 (p < .001, one degree of freedom) is worth a look. Changes made because of indices alone fit chance and seldom hold in new data.',
      zh: '修正指数大于 10.83（自由度为 1 时 p < 0.001）的参数值得留意。仅凭指数修改模型往往是在拟合偶然，换一批数据多半不成立。',
    },
    source: 'MacCallum, Roznowski & Necowitz (1992), Psychological Bulletin 111(3), 490–504',
  },
  'correlation-residual': {
    threshold: 0.1,
    rule: {
      en: 'A correlation that the model misses by more than .10 should be looked at, whatever the overall fit.',
      zh: '无论整体拟合如何，偏差超过 0.10 的相关都应当查看。',
    },
    source: 'Kline (2016), Principles and practice of structural equation modeling, 4th ed.',
  },
  'estimator-difference': {
    threshold: 0.1,
    rule: {
      en: 'Standardized effects that lie more than .10 apart are said to differ in size: a convention of ours.',
      zh: '标准化效应相差超过 0.10 时，视为大小不一致（本软件的约定）。',
    },
    source:
      'Qunhai; Sarstedt, Hair, Ringle, Thiele & Gudergan (2016), Journal of Business Research 69(10), 3998–4010',
  },
  'ordered-categories': {
    threshold: 5,
    rule: {
      en: 'With more than five categories answers can be taken as continuous and estimated by robust maximum likelihood; with fewer, and with five that are skewed, estimates for ordered categories are to be preferred.',
      zh: '作答多于五级时，可按连续变量以稳健极大似然估计；少于五级，或五级而明显偏斜时，宜按有序类别估计。',
    },
    source: 'Rhemtulla, Brosseau-Liard & Savalei (2012), Psychological Methods 17(3), 354–373',
  },
  'factor-determinacy': {
    threshold: 0.9,
    rule: {
      en: 'Scores may stand in for a factor when they correlate with it by .90 or more; .80 is the least that is adequate for research.',
      zh: '因子得分与因子的相关不低于 0.90 时可以代替因子使用；0.80 是研究中的最低要求。',
    },
    source:
      'Gorsuch (1983), Factor analysis, 2nd ed.; Grice (2001), Psychological Methods 6(4), 430–450',
  },
  'measurement-invariance': {
    threshold: -0.01,
    rule: {
      en: 'A step holds when the CFI drops by no more than .01 (.005 with groups below 300); that, and a Δχ² that is not significant, are looked at together.',
      zh: 'CFI 下降不超过 0.01（组内样本不足 300 时为 0.005），即认为该级等值成立；同时参看 Δχ² 是否显著。',
    },
    source:
      'Cheung & Rensvold (2002), Structural Equation Modeling 9(2), 233–255; Chen (2007), Structural Equation Modeling 14(3), 464–504',
  },
};
