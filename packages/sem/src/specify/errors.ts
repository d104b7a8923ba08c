import { defineErrors, type ErrorFactory } from '@qunhai/kernel';

/** What can be wrong with a model: code → details. */
interface SpecificationErrors {
  'empty-model': { field: string };
  'duplicate-construct': { construct: string };
  'duplicate-indicator': { indicator: string; constructs: readonly string[] };
  'construct-without-indicators': { construct: string };
  'isolated-construct': { construct: string };
  'duplicate-path': { from: string; to: string };
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
}

const names = (list: readonly string[]): string => list.join(', ');
const namesZh = (list: readonly string[]): string => list.join('、');

export const failSpecification: ErrorFactory<SpecificationErrors> =
  defineErrors<SpecificationErrors>('sem', {
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
      zh: (d) => ({
        message: `构念 ${d.construct} 重复声明。`,
        fix: '请为每个构念指定唯一的标识。',
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
        fix: 'Use the two-stage approach (--moderation two-stage; in a study, moderationApproach: two-stage).',
      }),
      zh: (d) => ({
        message: `二次项 ${d.term} 无法用 ${d.approach} 方法估计。`,
        fix: '请改用两阶段法（--moderation two-stage；研究中写 moderationApproach: two-stage）。',
      }),
    },
    'product-indicators-second-order': {
      en: (d) => ({
        message: `${d.term} multiplies the indicators of ${d.construct}, a second-order construct, which has none of its own.`,
        fix: 'Use the two-stage approach (--moderation two-stage; in a study, moderationApproach: two-stage).',
      }),
      zh: (d) => ({
        message: `${d.term} 需要将 ${d.construct} 的指标相乘，但它是二阶构念，没有自己的指标。`,
        fix: '请改用两阶段法（--moderation two-stage；研究中写 moderationApproach: two-stage）。',
      }),
    },
    'product-indicators-consistent': {
      en: (d) => ({
        message: `PLSc has no valid correction for the ${d.approach} approach: products that share an indicator have correlated errors.`,
        fix: 'Use the two-stage approach (--moderation two-stage; in a study, moderationApproach: two-stage), or PLS instead of PLSc.',
      }),
      zh: (d) => ({
        message: `PLSc 无法对 ${d.approach} 方法作有效校正：含有同一指标的乘积指标之间误差相关。`,
        fix: '请改用两阶段法（--moderation two-stage；研究中写 moderationApproach: two-stage），或以 PLS 代替 PLSc。',
      }),
    },
  });
