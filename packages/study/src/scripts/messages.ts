import { defineMessages } from '@qunhai/kernel';

/** Remarks in the scripts that reproduce a run; every line becomes a line of comment. */
const messages = {
  'script.of': {
    zh: '研究“{title}”（{study}）：由群海 {version} 的一次运行生成，随机数种子 {seed}。',
    en: 'Study “{title}” ({study}): written by a run of Qunhai {version}, seed {seed}.',
  },
  'script.shell': {
    zh: '重新运行整个研究，并核对 results.json 与原来的逐字节相同。\n在群海源码的根目录中执行：sh reproduce.sh 研究文件夹 输出文件夹 [run 的其他选项，如 --data]\n同一版本、同样的输入文件，在任何机器、任何线程数下结果都相同。',
    en: 'Runs the whole study again and checks that results.json is the same, byte for byte.\nIn the root of a checkout of Qunhai: sh reproduce.sh STUDY OUT [more options of run, such as --data]\nThe same version and the same input files give the same results on every machine, with any number of workers.',
  },
  'script.typescript': {
    zh: '用 answers.csv 重新估计基础模型，与本次运行的路径系数逐一比较；有任何不同时退出码为 1。\n执行：node reproduce.ts [研究文件夹]\n指定研究文件夹时再完整运行一次（含自助抽样），核对 results.json 的 SHA-256。\n需要 Node 24，并且本文件位于群海源码文件夹之内，或旁边有指向其 node_modules 的链接。',
    en: 'Estimates the base model again from answers.csv and compares every path with that of the run; ends with exit code 1 when any differs.\nUse: node reproduce.ts [STUDY]\nWith a study folder it also runs the whole study, bootstrap included, and checks the SHA-256 of results.json.\nNeeds Node 24, and this file inside a checkout of Qunhai or next to a link to its node_modules.',
  },
  'script.answers': {
    zh: 'answers.csv：第 {wave} 轮中模型所用的题项，按分析时的行序，每家企业一行，NA 表示缺失，不含企业标识。\n请在本文件所在的文件夹中运行：Rscript {file}',
    en: 'answers.csv: the items of the model in wave {wave}, in the order of the analysis, one line a firm, NA where an answer is missing, without ids of firms.\nRun it in the folder of this file: Rscript {file}',
  },
  'script.controls': {
    zh: '控制变量在 answers.csv 中以 control- 开头，取过对数的即为对数值，在模型中是单个题项的构念。企业的规模等事实可能让人认出企业，转交前请斟酌。',
    en: 'Control variables begin with control- in answers.csv, as logarithms where the run took them, and are constructs of one item in the model. Facts such as size may tell which firm it is: consider that before you pass the file on.',
  },
  'script.weights': {
    zh: '企业按 {fact} 加权：answers.csv 的 case-weight 列是除以均值后的权重，0 表示不参与估计。权重可能让人认出企业，转交前请斟酌。',
    en: 'Firms are weighted by {fact}: the column case-weight of answers.csv holds the weights divided by their mean, 0 for firms without a part in the estimates. Weights may tell which firm it is: consider that before you pass the file on.',
  },
  'script.seminr-weights': {
    zh: 'seminr 和 cSEM 都不支持个案权重：下面的估计不加权，数值与本次加权的运行不同。要核对加权的路径，请用 reproduce.ts；lavaan.R 用 sampling.weights 加权。',
    en: 'Neither seminr nor cSEM has case weights: what follows is estimated without them, and its figures differ from those of this weighted run. Use reproduce.ts to check the weighted paths; lavaan.R weights with sampling.weights.',
  },
  'script.lavaan-weights': {
    zh: '抽样权重用于伪极大似然估计（sampling.weights），标准误为稳健（MLR）。',
    en: 'Sampling weights by pseudo-maximum likelihood (sampling.weights), with robust standard errors (MLR).',
  },
  'script.names': {
    zh: '标识中的连字符改为点，因为 R 的公式不能使用连字符；与题项同名的构念加后缀 .latent。',
    en: 'Hyphens of ids become dots, because formulas of R cannot hold them; a construct called like an item gets the suffix .latent.',
  },
  'script.base-only': {
    zh: '本脚本只核对基础模型；有交互项的模型另见 seminr-moderation.R（若有），分组比较和诊断请用 reproduce.sh 重现。',
    en: 'This script checks the base model only; seminr-moderation.R, where there is one, has the models with interactions, and reproduce.sh reproduces comparisons of groups and the diagnosis.',
  },
  'script.treatment': {
    zh: '缺失值：mean 以该题项的均值代替，listwise 删去有缺失的行；本次运行用的是 {missing}。',
    en: 'Missing answers: mean replaces them with the mean of the item, listwise leaves the row out; the run used {missing}.',
  },
  'script.fiml': {
    zh: '还可以改为 fiml：用全部已有的答案作极大似然估计（仅 lavaan）。',
    en: 'fiml is possible, too: maximum likelihood from all answers that are there (lavaan only).',
  },
  'script.covariance-treatment': {
    zh: '缺失值：本次运行的协方差模型以 {estimator} 估计，处理方式为 {treatment}；PLS 用的是 {missing}。\nmean 以该题项的均值代替，listwise 删去有缺失的行，fiml 用全部已有的答案作极大似然估计（仅限 ML 与 MLR）。',
    en: 'Missing answers: the covariance-based model of the run was estimated by {estimator} with {treatment}; PLS used {missing}.\nmean replaces them with the mean of the item, listwise leaves the row out, fiml takes all answers that are there (ML and MLR only).',
  },
  'script.ordered': {
    zh: '答案按有序类别处理：ordered 列出全部题项。',
    en: 'Answers are ordered categories: ordered names all items.',
  },
  'script.lavaan': {
    zh: '用 lavaan 按协方差法估计同样的构念和路径（估计方法见下面的 estimator），供质疑者另行核对（已在 lavaan 0.6-14 上试过）。\n这不是同一个估计量，数值不会与 PLS 相同；应当看的是方向和大小是否一致。两者不同的地方：\n- 所有构念都当作公因子。由题项合成的构念（composite）在这里也是公因子：{composites}。\n- 载荷以每个构念的第一个题项为 1；要与 PLS 比较，请看标准化的一列（std.all）。\n- 似然按 n 而不是 n − 1 计算（lavaan 的 likelihood = "normal"）。\n- sem() 让外生构念彼此相关，也让只作结果的构念的残差彼此相关；PLS 没有后者。\n- 题项按连续变量处理，除非 sem() 中写有 ordered。单题项构念没有测量误差。\n- 二阶构念是其组成部分的公因子；PLS 则用得分分两步合成，或重复使用题项。\n若标准化路径超出 ±1，或 lavaan 给出警告，说明这些公因子几乎无法区分，这时的估计不能用来核对。',
    en: 'Estimates the same constructs and paths by covariance-based SEM with lavaan (see estimator below), for a sceptic to check (tried with lavaan 0.6-14).\nThis is another estimator: its figures will not equal those of PLS; see whether direction and size agree. What differs:\n- Every construct is a common factor, also those that are composites in the run: {composites}.\n- The first loading of a construct is fixed to 1; compare the standardized column (std.all) with PLS.\n- The likelihood uses n, not n - 1 (likelihood = "normal" of lavaan).\n- sem() lets exogenous constructs covary, and also the residuals of constructs that are outcomes only; PLS has none of the latter.\n- Items count as continuous, unless sem() says ordered. A construct of one item has no measurement error.\n- A second-order construct is the common factor of its components; PLS forms it from scores in two stages, or from repeated items.\nStandardized paths beyond 1 or -1, or warnings of lavaan, mean that these factors can hardly be told apart: such a solution checks nothing.',
  },
  'script.none': { zh: '无', en: 'none' },
  'script.lavaan-output': {
    zh: '非标准化与标准化的估计写入 lavaan-estimates.csv；下面的表把路径与本次运行并列。',
    en: 'Estimates, unstandardized and standardized, go to lavaan-estimates.csv; the table below shows paths beside those of the run.',
  },
  'script.seminr': {
    zh: '用 seminr 估计同样的模型。注意：写出本脚本的程序没有执行过它（写作时没有安装 seminr），只检查过它的结构；\n函数名和参数依据 seminr 2.3 的文档，如有出入请以您所装版本的文档为准。\n两个程序的约定：\n- 停止准则：两者都在外部权重绝对变化之和低于 10^-k 时停止；seminr 默认 k = 7，这里取本次运行的 {tolerance}。\n- 符号：本程序使每个得分与自己的题项的相关之和为正；seminr 从等权重出发，不再调整。若某个构念整体反号，它的路径也都反号，含义不变。\n- 标准化：两者都用 n − 1 的标准差。\n- PLSc：seminr 对声明为 reflective 的构念自动作一致性修正（ρA），composite 不修正；本次运行的估计量是 {estimator}。\n- 自助抽样：随机数不同，种子 {seed} 也不会抽出同样的样本，标准误只在抽样误差之内一致；seminr 给出百分位区间，本次运行用的是 {interval}。\n- 均值代替缺失只在抽样之前做一次。',
    en: 'Estimates the same model with seminr. Note: the program that wrote this script has not run it (seminr was not installed when it was made); only its structure was checked.\nNames of functions and arguments follow the documentation of seminr 2.3; where they differ, trust that of your version.\nConventions of the two programs:\n- Stop criterion: both stop when the sum of absolute changes of the outer weights falls below 10^-k; seminr takes k = 7 by default, here it is that of the run, {tolerance}.\n- Sign: Qunhai makes the correlations of each score with its own items sum to a positive number; seminr starts from equal weights and leaves signs. When all of a construct has the other sign, so have its paths, and the meaning is the same.\n- Standardization: both divide by the standard deviation with n - 1.\n- PLSc: seminr corrects constructs declared as reflective (rho A), composites never; the estimator of the run is {estimator}.\n- Bootstrap: random numbers differ, and the seed {seed} will not draw the same samples; standard errors agree within sampling error only. seminr gives percentile intervals, the run used {interval}.\n- Missing answers are replaced once, before resampling.',
  },
  'script.moderation': {
    zh: '用 seminr 估计每条调节假设的扩展模型，把交互项的路径与本次运行并列。与 seminr.R 一样，写出本脚本的程序没有执行过它；约定见 seminr.R。\n交互项的估计方法与本次运行相同：{approach}。seminr 中 two_stage、product_indicator、orthogonal 依次对应两阶段法、乘积指标法和正交化法。\n列出的是标准化乘积的路径；结果中的调节效应则是调节变量每升高一个标准差时自变量效应的变化，二者相差乘积的标准差。\n本次运行的估计量是 {estimator}。若为 plsc，本程序也校正乘积的测量误差，seminr 只校正反映型构念而不校正乘积，两者的交互项因此不同；要逐位核对，请用 estimator: pls 再运行一次。',
    en: 'Estimates the extended model of every hypothesis about moderation with seminr, paths of interactions beside those of the run. As with seminr.R, the program that wrote it has not run it; for conventions see there.\nInteractions are estimated as in the run: {approach}. In seminr that is two_stage, product_indicator or orthogonal for two-stage, product-indicator or orthogonalizing.\nListed are paths of standardized products; the moderated effects of the results are changes of the effect for one standard deviation of the moderator and differ from them by the standard deviation of the product.\nThe estimator of the run is {estimator}. With plsc, Qunhai corrects products for measurement error as well, seminr reflective constructs only, so that interactions differ; to compare digit by digit, run once with estimator: pls.',
  },
  'script.centroid': {
    zh: '本次运行用的是 centroid 加权，seminr 没有；这里用 path_factorial，数值会略有不同。',
    en: 'The run used the centroid scheme, which seminr lacks; this is path_factorial, and figures differ a little.',
  },
  'script.repeated': {
    zh: '本次运行对二阶构念重复使用题项，seminr 没有这种方法；这里分两步合成，数值会不同。',
    en: 'The run forms second-order constructs from repeated indicators, which seminr lacks; this is two-stage, and figures differ.',
  },
} as const;

export type ScriptMessage = keyof typeof messages;
export const scriptMessage = defineMessages('study', messages);
