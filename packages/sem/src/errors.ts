import { defineErrors, type ErrorFactory } from '@qunhai/kernel';

/** What can be wrong with a model, its data or a resampling request: code → details. */
export interface SemErrors {
  'empty-model': { field: string };
  'duplicate-construct': { construct: string };
  'unknown-construct': { construct: string; field: string };
  'duplicate-indicator': { indicator: string; constructs: readonly string[] };
  'construct-without-indicators': { construct: string };
  'isolated-construct': { construct: string };
  'duplicate-path': { from: string; to: string };
  'cyclic-paths': { cycle: readonly string[] };
  'component-not-first-order': { construct: string; component: string };
  'component-shared': { component: string; constructs: readonly string[] };
  'component-in-path': { construct: string; component: string };
  'component-named-as-indicator': { component: string };
  'repeated-endogenous': { construct: string; cause: string };
  'repeated-consistent': { construct: string; component: string };
  'extended-reflective': { construct: string };
  'second-order-mixed': { constructs: readonly string[] };
  'without-outcome': { id: string };
  'moderated-by-itself': { term: string; construct: string };
  'duplicate-interaction': { terms: readonly string[]; predictor: string; moderator: string };
  'term-without-main-effect': { term: string; from: string; to: string };
  'construct-named-as-indicator': { construct: string; owner: string };
  'product-indicators-quadratic': { term: string; approach: string };
  'product-indicators-second-order': { term: string; construct: string; approach: string };
  'product-indicators-consistent': { approach: string };
  'case-weights-shape': { expected: number; found: number };
  'case-weight-invalid': { row: number };
  'no-conditional-effects': { approach: string };
  'unknown-chain': { from: string; to: string };
  'unknown-moderator': { moderator: string };
  'data-shape': { field: string; expected: number; found: number };
  'missing-variable': { variable: string };
  'infinite-value': { variable: string; row: number };
  'too-few-rows': { rows: number; required: number };
  'constant-indicator': { indicator: string; rows: number };
  'empty-indicator': { indicator: string };
  'collinear-indicators': { construct: string };
  'collinear-predictors': { construct: string };
  'unrelated-construct': { construct: string };
  'unknown-label': { label: string; known: readonly string[] };
  'unsupported-constraint': { line: number; column: number };
  'interaction-factor': { factor: string };
  'interaction-collinear': Record<string, never>;
  'mixed-ordinal': { variables: readonly string[] };
  'ordinal-explains': { variable: string };
  'ordinal-estimator': { discrepancy: string };
  'ordinal-scores': Record<string, never>;
  'too-many-answers': { variable: string; found: number; most: number };
  'invalid-resamples': { field: string; found: number };
  'invalid-indices': { expected: number; found: number; rows: number };
  'number-out-of-range': { field: string; found: number; least: number; most: number };
  'nothing-to-predict': { constructs: readonly string[] };
  'predictions-differ': { field: string };
  'missing-scale': { indicator: string };
  'tetrads-borrowed': { construct: string; indicators: readonly string[] };
  'terms-not-assessed': { term: string };
  'setting-out-of-range': { field: string; found: number; least: number; most: number };
  'too-few-imputations': { found: number };
  'unequal-estimates': { field: string; expected: number; found: number };
  'group-labels-shape': { expected: number; found: number };
  'too-few-groups': { found: number };
  'group-too-small': { group: string; rows: number; required: number };
  'groups-with-terms': { term: string };
  'groups-with-weights': { field: string };
  'improper-population': { construct: string; value: number };
  'population-not-positive-definite': { variables: number };
}

const names = (list: readonly string[]): string => list.join(', ');
const namesZh = (list: readonly string[]): string => list.join('、');

/** Errors of `@qunhai/sem`. */
export const fail: ErrorFactory<SemErrors> = defineErrors<SemErrors>('sem', {
  'empty-model': {
    en: (d) => ({
      message: `The model has no ${d.field}.`,
      fix: `Declare at least one entry under ${d.field}.`,
    }),
    zh: (d) => ({
      message: `模型的 ${d.field} 为空。`,
      fix: `请在 ${d.field} 中至少声明一项。`,
    }),
  },
  'duplicate-construct': {
    en: (d) => ({
      message: `Construct ${d.construct} is declared twice.`,
      fix: 'Give every construct its own id.',
    }),
    zh: (d) => ({ message: `构念 ${d.construct} 重复声明。`, fix: '请为每个构念指定唯一的标识。' }),
  },
  'unknown-construct': {
    en: (d) => ({
      message: `${d.field} names construct ${d.construct}, which the model does not declare.`,
      fix: `Declare ${d.construct} among the constructs or correct its spelling.`,
    }),
    zh: (d) => ({
      message: `${d.field} 引用了模型中未声明的构念 ${d.construct}。`,
      fix: `请声明构念 ${d.construct}，或更正其拼写。`,
    }),
  },
  'duplicate-indicator': {
    en: (d) => ({
      message: `Indicator ${d.indicator} is used more than once (${names(d.constructs)}).`,
      fix: 'Assign each indicator to one construct only.',
    }),
    zh: (d) => ({
      message: `指标 ${d.indicator} 被重复使用（${namesZh(d.constructs)}）。`,
      fix: '请将每个指标只归入一个构念。',
    }),
  },
  'construct-without-indicators': {
    en: (d) => ({
      message: `Construct ${d.construct} has no indicators or components.`,
      fix: `Give ${d.construct} at least one indicator or remove it.`,
    }),
    zh: (d) => ({
      message: `构念 ${d.construct} 没有任何指标或子构念。`,
      fix: `请为 ${d.construct} 至少指定一个指标，或将其删除。`,
    }),
  },
  'isolated-construct': {
    en: (d) => ({
      message: `Construct ${d.construct} is on no path, so PLS cannot weight its indicators.`,
      fix: `Connect ${d.construct} to another construct or remove it.`,
    }),
    zh: (d) => ({
      message: `构念 ${d.construct} 不在任何路径上，PLS 无法为其指标赋权。`,
      fix: `请将 ${d.construct} 与其他构念相连，或将其删除。`,
    }),
  },
  'duplicate-path': {
    en: (d) => ({
      message: `The path ${d.from} → ${d.to} is declared twice.`,
      fix: 'Remove one of the two.',
    }),
    zh: (d) => ({ message: `路径 ${d.from} → ${d.to} 重复声明。`, fix: '请删除其中一条。' }),
  },
  'cyclic-paths': {
    en: (d) => ({
      message: `The structural model has a cycle: ${d.cycle.join(' → ')}.`,
      fix: 'Remove one path of the cycle.',
    }),
    zh: (d) => ({
      message: `结构模型中存在循环：${d.cycle.join(' → ')}。`,
      fix: '请删除循环中的一条路径。',
    }),
  },
  'component-not-first-order': {
    en: (d) => ({
      message: `Component ${d.component} of ${d.construct} is itself a second-order construct.`,
      fix: 'Form second-order constructs from constructs that have indicators.',
    }),
    zh: (d) => ({
      message: `${d.construct} 的子构念 ${d.component} 本身是二阶构念。`,
      fix: '请只用带有指标的一阶构念组成二阶构念。',
    }),
  },
  'component-shared': {
    en: (d) => ({
      message: `Component ${d.component} is listed more than once (${names(d.constructs)}).`,
      fix: 'List each component under one second-order construct only.',
    }),
    zh: (d) => ({
      message: `子构念 ${d.component} 被重复列出（${namesZh(d.constructs)}）。`,
      fix: '请将每个子构念只归入一个二阶构念。',
    }),
  },
  'component-in-path': {
    en: (d) => ({
      message: `${d.component} is a component of ${d.construct} and also on a path of its own.`,
      fix: `Draw the path to or from ${d.construct}, or take ${d.component} out of its components.`,
    }),
    zh: (d) => ({
      message: `${d.component} 既是 ${d.construct} 的子构念，又单独出现在路径中。`,
      fix: `请改用 ${d.construct} 作为路径端点，或将 ${d.component} 移出其子构念。`,
    }),
  },
  'component-named-as-indicator': {
    en: (d) => ({
      message: `Component ${d.component} has the name of an indicator; its scores would be confused with it.`,
      fix: 'Rename the component or the indicator.',
    }),
    zh: (d) => ({
      message: `子构念 ${d.component} 与某个指标同名，其得分会与该指标混淆。`,
      fix: '请更改子构念或指标的名称。',
    }),
  },
  'repeated-endogenous': {
    en: (d) => ({
      message: `${d.construct} is formed by its components' repeated indicators, which explain it entirely, so no effect of ${d.cause} on it can be estimated.`,
      fix: `Use the two-stage approach for ${d.construct}.`,
    }),
    zh: (d) => ({
      message: `${d.construct} 由子构念的重复指标构成，其方差已被子构念完全解释，无法再估计 ${d.cause} 对它的影响。`,
      fix: `请对 ${d.construct} 改用两阶段法。`,
    }),
  },
  'repeated-consistent': {
    en: (d) => ({
      message: `${d.construct} repeats the indicators of ${d.component}; PLSc would correct ${d.component} for attenuation but not ${d.construct}, which pushes their correlation beyond its bounds.`,
      fix: `Use the two-stage approach for ${d.construct}, or PLS instead of PLSc.`,
    }),
    zh: (d) => ({
      message: `${d.construct} 重复使用了 ${d.component} 的指标；PLSc 会对 ${d.component} 作衰减校正，却不校正 ${d.construct}，致使二者的相关系数超出允许范围。`,
      fix: `请对 ${d.construct} 改用两阶段法，或以 PLS 代替 PLSc 估计。`,
    }),
  },
  'extended-reflective': {
    en: (d) => ({
      message: `${d.construct} causes its components (mode A), so there is nothing the extended repeated indicators approach could extend.`,
      fix: `Use repeated indicators or a two-stage approach for ${d.construct}.`,
    }),
    zh: (d) => ({
      message: `${d.construct} 是其子构念的原因（模式 A），扩展重复指标法对它没有意义。`,
      fix: `请对 ${d.construct} 改用重复指标法或两阶段法。`,
    }),
  },
  'second-order-mixed': {
    en: (d) => ({
      message: `${names(d.constructs)} use different two-stage approaches, whose stages do not fit together.`,
      fix: 'Use either the disjoint or the embedded two-stage approach for all second-order constructs.',
    }),
    zh: (d) => ({
      message: `${namesZh(d.constructs)} 采用了不同的两阶段法，二者的阶段无法合并。`,
      fix: '请让所有二阶构念统一采用分离式或嵌入式两阶段法。',
    }),
  },
  'without-outcome': {
    en: (d) => ({
      message: `${d.id} has no outcome it could have an effect on.`,
      fix: `Name at least one outcome of ${d.id} or remove it.`,
    }),
    zh: (d) => ({
      message: `${d.id} 未指定任何结果变量。`,
      fix: `请为 ${d.id} 至少指定一个结果变量，或将其删除。`,
    }),
  },
  'moderated-by-itself': {
    en: (d) => ({
      message: `Interaction ${d.term} lets ${d.construct} moderate its own effect.`,
      fix: `Declare a quadratic effect of ${d.construct} instead.`,
    }),
    zh: (d) => ({
      message: `交互项 ${d.term} 让 ${d.construct} 调节它自身的影响。`,
      fix: `请改为声明 ${d.construct} 的二次效应。`,
    }),
  },
  'duplicate-interaction': {
    en: (d) => ({
      message: `${names(d.terms)} are the same product of ${d.predictor} and ${d.moderator}.`,
      fix: 'Keep one of them and list all outcomes there.',
    }),
    zh: (d) => ({
      message: `${namesZh(d.terms)} 是 ${d.predictor} 与 ${d.moderator} 的同一个乘积项。`,
      fix: '请只保留一个，并在其中列出全部结果变量。',
    }),
  },
  'term-without-main-effect': {
    en: (d) => ({
      message: `${d.term} acts on ${d.to}, but ${d.from} has no path to it: the product would carry the effect of ${d.from} as well.`,
      fix: `Add the path ${d.from} → ${d.to}.`,
    }),
    zh: (d) => ({
      message: `${d.term} 作用于 ${d.to}，但模型中没有 ${d.from} → ${d.to} 的路径，乘积项会混入 ${d.from} 的主效应。`,
      fix: `请添加路径 ${d.from} → ${d.to}。`,
    }),
  },
  'construct-named-as-indicator': {
    en: (d) => ({
      message: `${d.construct} is the name of a construct or product and of an indicator of ${d.owner}; its scores would be confused with it.`,
      fix: 'Rename the construct, the product or the indicator.',
    }),
    zh: (d) => ({
      message: `${d.construct} 既是构念或乘积项的名称，又是 ${d.owner} 的指标名，得分会与该指标混淆。`,
      fix: '请更改构念、乘积项或指标的名称。',
    }),
  },
  'product-indicators-quadratic': {
    en: (d) => ({
      message: `The square ${d.term} cannot be estimated by the ${d.approach} approach.`,
      fix: 'Use the two-stage approach (moderation: two-stage).',
    }),
    zh: (d) => ({
      message: `二次项 ${d.term} 无法用 ${d.approach} 方法估计。`,
      fix: '请改用两阶段法（moderation: two-stage）。',
    }),
  },
  'product-indicators-second-order': {
    en: (d) => ({
      message: `${d.term} multiplies the indicators of ${d.construct}, a second-order construct, which has none of its own.`,
      fix: 'Use the two-stage approach (moderation: two-stage).',
    }),
    zh: (d) => ({
      message: `${d.term} 需要将 ${d.construct} 的指标相乘，但它是二阶构念，没有自己的指标。`,
      fix: '请改用两阶段法（moderation: two-stage）。',
    }),
  },
  'product-indicators-consistent': {
    en: (d) => ({
      message: `PLSc has no valid correction for the ${d.approach} approach: products that share an indicator have correlated errors.`,
      fix: 'Use the two-stage approach (moderation: two-stage), or PLS instead of PLSc.',
    }),
    zh: (d) => ({
      message: `PLSc 无法对 ${d.approach} 方法作有效校正：含有同一指标的乘积指标之间误差相关。`,
      fix: '请改用两阶段法（moderation: two-stage），或以 PLS 代替 PLSc。',
    }),
  },
  'case-weights-shape': {
    en: (d) => ({
      message: `There are ${d.found} case weights for ${d.expected} rows.`,
      fix: 'Pass one weight for each row of the data.',
    }),
    zh: (d) => ({
      message: `数据有 ${d.expected} 行，却提供了 ${d.found} 个个案权重。`,
      fix: '请为数据的每一行提供一个权重。',
    }),
  },
  'case-weight-invalid': {
    en: (d) => ({
      message: `The case weight of row ${d.row} is missing, negative or infinite.`,
      fix: 'Give every row a weight of 0 or more; 0 leaves the row out.',
    }),
    zh: (d) => ({
      message: `第 ${d.row} 行的个案权重缺失、为负或为无穷大。`,
      fix: '请为每一行提供不小于 0 的权重；权重为 0 表示不使用该行。',
    }),
  },
  'no-conditional-effects': {
    en: (d) => ({
      message: `The ${d.approach} approach takes the linear part out of the product, so effects at values of the moderator do not follow from its coefficients.`,
      fix: 'Use the two-stage approach (moderation: two-stage) for simple slopes.',
    }),
    zh: (d) => ({
      message: `${d.approach} 方法从乘积项中剔除了线性部分，无法由其系数得出调节变量取某值时的效应。`,
      fix: '如需简单斜率，请改用两阶段法（moderation: two-stage）。',
    }),
  },
  'unknown-chain': {
    en: (d) => ({
      message: `The model has no path ${d.from} → ${d.to}.`,
      fix: 'Name constructs that follow one another along paths of the model.',
    }),
    zh: (d) => ({
      message: `模型中没有路径 ${d.from} → ${d.to}。`,
      fix: '请按模型中的路径依次列出构念。',
    }),
  },
  'unknown-moderator': {
    en: (d) => ({
      message: `${d.moderator} moderates no path of the chain asked for.`,
      fix: `Choose a moderator of one of its paths, or add an interaction with ${d.moderator}.`,
    }),
    zh: (d) => ({
      message: `${d.moderator} 不调节所给链条上的任何路径。`,
      fix: `请选择其中某条路径的调节变量，或添加与 ${d.moderator} 的交互项。`,
    }),
  },
  'data-shape': {
    en: (d) => ({
      message: `The data hold ${d.found} ${d.field} where ${d.expected} are declared.`,
      fix: 'Pass n × p values, row by row, and p variable names.',
    }),
    zh: (d) => ({
      message: `数据中的 ${d.field} 数量为 ${d.found}，与声明的 ${d.expected} 不符。`,
      fix: '请按行提供 n × p 个数值及 p 个变量名。',
    }),
  },
  'missing-variable': {
    en: (d) => ({
      message: `The data have no variable ${d.variable}, which the model uses.`,
      fix: `Map a column to ${d.variable} or remove it from the model.`,
    }),
    zh: (d) => ({
      message: `数据中缺少模型所用的变量 ${d.variable}。`,
      fix: `请将某一列映射到 ${d.variable}，或将其从模型中删除。`,
    }),
  },
  'infinite-value': {
    en: (d) => ({
      message: `Variable ${d.variable}, row ${d.row}, is infinite.`,
      fix: 'Correct the value or mark it missing (NaN).',
    }),
    zh: (d) => ({
      message: `变量 ${d.variable} 第 ${d.row} 行的值为无穷大。`,
      fix: '请更正该值，或将其标记为缺失（NaN）。',
    }),
  },
  'too-few-rows': {
    en: (d) => ({
      message: `Only ${d.rows} usable rows; at least ${d.required} are needed.`,
      fix: 'Collect more rows, or choose missing: mean if listwise deletion removed them.',
    }),
    zh: (d) => ({
      message: `可用数据仅 ${d.rows} 行，至少需要 ${d.required} 行。`,
      fix: '请增加样本；若因列表删除而减少，可改用均值替换（missing: mean）。',
    }),
  },
  'constant-indicator': {
    en: (d) => ({
      message: `Indicator ${d.indicator} has the same value in all ${d.rows} rows.`,
      fix: `Remove ${d.indicator} from the model.`,
    }),
    zh: (d) => ({
      message: `指标 ${d.indicator} 在全部 ${d.rows} 行中取值相同。`,
      fix: `请将 ${d.indicator} 从模型中删除。`,
    }),
  },
  'empty-indicator': {
    en: (d) => ({
      message: `Indicator ${d.indicator} has no observed value.`,
      fix: `Remove ${d.indicator} from the model or map another column to it.`,
    }),
    zh: (d) => ({
      message: `指标 ${d.indicator} 没有任何观测值。`,
      fix: `请将 ${d.indicator} 从模型中删除，或为其映射其他列。`,
    }),
  },
  'collinear-indicators': {
    en: (d) => ({
      message: `The indicators of ${d.construct} are collinear, so its regression weights (mode B) do not exist.`,
      fix: 'Drop a redundant indicator or use mode A.',
    }),
    zh: (d) => ({
      message: `${d.construct} 的指标存在完全共线性，无法求得回归权重（模式 B）。`,
      fix: '请删除冗余指标，或改用模式 A。',
    }),
  },
  'collinear-predictors': {
    en: (d) => ({
      message: `The predictors of ${d.construct} are collinear, so its path coefficients do not exist.`,
      fix: `Remove a redundant path into ${d.construct}.`,
    }),
    zh: (d) => ({
      message: `${d.construct} 的前因构念存在完全共线性，无法求得路径系数。`,
      fix: `请删除一条指向 ${d.construct} 的冗余路径。`,
    }),
  },
  'unrelated-construct': {
    en: (d) => ({
      message: `The indicators of ${d.construct} correlate with none of its neighbours, so they cannot be weighted.`,
      fix: `Check the data of ${d.construct}, or use equal weights (mode: unit).`,
    }),
    zh: (d) => ({
      message: `${d.construct} 的指标与其相邻构念均不相关，无法赋权。`,
      fix: `请检查 ${d.construct} 的数据，或改用等权（mode: unit）。`,
    }),
  },
  'unknown-label': {
    en: (d) => ({
      message: `No parameter has the label ${d.label}.`,
      fix:
        d.known.length === 0
          ? 'Label a parameter first, e.g. "y ~ a*x".'
          : `Use one of: ${names(d.known)}.`,
    }),
    zh: (d) => ({
      message: `没有参数使用标签 ${d.label}。`,
      fix:
        d.known.length === 0
          ? '请先给参数加标签，例如 "y ~ a*x"。'
          : `可用的标签：${namesZh(d.known)}。`,
    }),
  },
  'unsupported-constraint': {
    en: (d) => ({
      message: `Line ${d.line}, column ${d.column}: this constraint is not a linear equation between parameters, or it contradicts another one.`,
      fix: 'Write constraints such as a == b, a == 2*b or a + b == 1, or state what depends on parameters with :=.',
    }),
    zh: (d) => ({
      message: `第 ${d.line} 行第 ${d.column} 列：该约束不是参数之间的线性等式，或与其他约束矛盾。`,
      fix: '请写成 a == b、a == 2*b 或 a + b == 1 这样的约束，或用 := 定义由参数导出的量。',
    }),
  },
  'interaction-factor': {
    en: (d) => ({
      message: `${d.factor} has no observed indicators, so there are no products that could measure its interaction.`,
      fix: 'Let latent variables with observed indicators interact.',
    }),
    zh: (d) => ({
      message: `${d.factor} 没有观测指标，无法构造乘积指标来测量其交互作用。`,
      fix: '请选择有观测指标的潜变量构造交互项。',
    }),
  },
  'interaction-collinear': {
    en: () => ({
      message:
        'The indicators of the interacting variables determine one another, so products cannot be freed of them.',
      fix: 'Remove indicators that repeat others, or centre by means instead of residuals.',
    }),
    zh: () => ({
      message: '参与交互的变量的指标之间完全共线，无法从乘积中剔除它们的影响。',
      fix: '请删去重复的指标，或改用均值中心化。',
    }),
  },
  'mixed-ordinal': {
    en: (d) => ({
      message: `Some variables of the model are ordinal, but not ${d.variables.join(', ')}.`,
      fix: 'Declare all observed variables of the model as ordinal, or none.',
    }),
    zh: (d) => ({
      message: `模型中部分变量被声明为有序变量，但 ${d.variables.join('、')} 不是。`,
      fix: '请把模型的全部观测变量都声明为有序变量，或者都不声明。',
    }),
  },
  'ordinal-explains': {
    en: (d) => ({
      message: `The ordinal variable ${d.variable} explains another variable, which is not estimated.`,
      fix: 'Let a latent variable with this indicator explain the other, or treat the variables as metric.',
    }),
    zh: (d) => ({
      message: `有序变量 ${d.variable} 解释了其他变量，这种关系无法估计。`,
      fix: '请改由以该变量为指标的潜变量来解释，或把变量按数值变量处理。',
    }),
  },
  'ordinal-estimator': {
    en: (d) => ({
      message: `Ordinal variables cannot be estimated with ${d.discrepancy}.`,
      fix: 'Choose WLSMV, DWLS or ULS.',
    }),
    zh: (d) => ({
      message: `有序变量不能用 ${d.discrepancy} 估计。`,
      fix: '请选择 WLSMV、DWLS 或 ULS。',
    }),
  },
  'ordinal-scores': {
    en: () => ({
      message: 'Factor scores of ordinal variables are not computed.',
      fix: 'Use the scores of a model that treats the answers as metric, and say so.',
    }),
    zh: () => ({
      message: '暂不计算有序变量的因子得分。',
      fix: '请使用把作答按数值处理的模型的得分，并予以说明。',
    }),
  },
  'too-many-answers': {
    en: (d) => ({
      message: `${d.variable} has ${d.found} different values, too many for an ordinal variable.`,
      fix: `Treat it as metric, or merge answers until ${d.most} are left.`,
    }),
    zh: (d) => ({
      message: `${d.variable} 有 ${d.found} 个不同取值，不适合作为有序变量。`,
      fix: `请按数值变量处理，或合并到 ${d.most} 个取值以内。`,
    }),
  },
  'invalid-resamples': {
    en: (d) => ({
      message: `${d.field} is ${d.found}, not a whole number in its range.`,
      fix: `Set ${d.field} to a positive whole number (the seed may be 0).`,
    }),
    zh: (d) => ({
      message: `${d.field} 的值 ${d.found} 不是有效范围内的整数。`,
      fix: `请将 ${d.field} 设为正整数（随机种子可以为 0）。`,
    }),
  },
  'invalid-indices': {
    en: (d) => ({
      message: `The resample indices hold ${d.found} valid row numbers where ${d.expected} are needed.`,
      fix: `Pass resamples × ${d.rows} row numbers from 0 to ${d.rows - 1}.`,
    }),
    zh: (d) => ({
      message: `自助抽样索引中的有效行号为 ${d.found} 个，应为 ${d.expected} 个。`,
      fix: `请提供“自助抽样次数 × ${d.rows}”个行号，取值 0 至 ${d.rows - 1}。`,
    }),
  },
  'setting-out-of-range': {
    en: (d) => ({
      message: `${d.field} is ${d.found}, outside ${d.least} … ${d.most}.`,
      fix: `Set ${d.field} to a value from ${d.least} to ${d.most}.`,
    }),
    zh: (d) => ({
      message: `${d.field} 的值 ${d.found} 超出范围 ${d.least} 至 ${d.most}。`,
      fix: `请将 ${d.field} 设为 ${d.least} 至 ${d.most} 之间的值。`,
    }),
  },
  'too-few-imputations': {
    en: (d) => ({
      message: `Pooling needs estimates from at least two imputations; there are ${d.found}.`,
      fix: 'Impute the data at least twice, better 20 times or more.',
    }),
    zh: (d) => ({
      message: `合并估计至少需要两次插补的结果，现有 ${d.found} 次。`,
      fix: '请至少插补两次，建议 20 次以上。',
    }),
  },
  'unequal-estimates': {
    en: (d) => ({
      message: `The imputations' ${d.field} differ in length: ${d.found} instead of ${d.expected}.`,
      fix: 'Pass the same quantities, in the same order, from every imputation.',
    }),
    zh: (d) => ({
      message: `各次插补的 ${d.field} 长度不一致：应为 ${d.expected}，实为 ${d.found}。`,
      fix: '请让每次插补提供相同的量，并保持相同顺序。',
    }),
  },
  'group-labels-shape': {
    en: (d) => ({
      message: `There are ${d.found} group labels for ${d.expected} rows.`,
      fix: 'Pass one label for each row of the data; null leaves the row out.',
    }),
    zh: (d) => ({
      message: `数据有 ${d.expected} 行，却提供了 ${d.found} 个分组标签。`,
      fix: '请为数据的每一行提供一个标签；标签为 null 的行不参与比较。',
    }),
  },
  'too-few-groups': {
    en: (d) => ({
      message: `Groups can be compared when there are at least two; the labels name ${d.found}.`,
      fix: 'Choose a variable that separates the rows into two or more groups.',
    }),
    zh: (d) => ({
      message: `分组比较至少需要两组，现有标签只构成 ${d.found} 组。`,
      fix: '请选择能将样本分为两组以上的变量。',
    }),
  },
  'group-too-small': {
    en: (d) => ({
      message: `Group ${d.group} has ${d.rows} usable rows; at least ${d.required} are needed.`,
      fix: `Collect more rows of ${d.group}, merge it with another group, or leave it out.`,
    }),
    zh: (d) => ({
      message: `分组 ${d.group} 的可用数据仅 ${d.rows} 行，至少需要 ${d.required} 行。`,
      fix: `请为 ${d.group} 增加样本、与其他组合并，或不纳入比较。`,
    }),
  },
  'groups-with-terms': {
    en: (d) => ({
      message: `${d.term} cannot be compared between groups this way.`,
      fix: `Estimate ${d.term} in two stages (moderation: two-stage) and compare pairs of groups, or leave it out of the model.`,
    }),
    zh: (d) => ({
      message: `${d.term} 不能以这种方式进行分组比较。`,
      fix: `请用两阶段法估计 ${d.term}（moderation: two-stage）并逐对比较各组，或将其从模型中去掉。`,
    }),
  },
  'groups-with-weights': {
    en: (d) => ({
      message: `${d.field} cannot be used here: rows that are exchanged or drawn anew must count alike.`,
      fix: `Leave ${d.field} out.`,
    }),
    zh: (d) => ({
      message: `此处不能使用 ${d.field}：置换或重抽的各行必须等权。`,
      fix: `请去掉 ${d.field}。`,
    }),
  },
  'improper-population': {
    en: (d) => ({
      message: `The population values explain ${Math.round(100 * d.value)} % of the variance of ${d.construct}.`,
      fix: `Lower the path coefficients into ${d.construct} or its loadings.`,
    }),
    zh: (d) => ({
      message: `按所给总体参数，${d.construct} 的方差被解释了 ${Math.round(100 * d.value)}%。`,
      fix: `请调低指向 ${d.construct} 的路径系数或其载荷。`,
    }),
  },
  'population-not-positive-definite': {
    en: (d) => ({
      message: `No population can have these covariances of ${d.variables} variables: they are not positive definite.`,
      fix: 'Lower the correlations, paths or loadings.',
    }),
    zh: (d) => ({
      message: `${d.variables} 个变量的这组协方差不是正定的，不存在这样的总体。`,
      fix: '请调低相关系数、路径系数或载荷。',
    }),
  },
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
});
