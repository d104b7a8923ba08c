import { defineMessages, type Translator } from '@qunhai/kernel';

/** Verdicts and notes of necessary condition analysis. */
const messages = {
  'verdict.necessary': {
    zh: '数据支持它是必要条件：达不到所需水平，就没有高结果，其他条件无法弥补。',
    en: 'The data support a necessary condition: without the required level the outcome does not occur, and nothing else makes up for it.',
  },
  'verdict.trivial': {
    zh: '约束太小，没有实际意义。',
    en: 'The constraint is too small to matter.',
  },
  'verdict.not-necessary': {
    zh: '空白区域并不比随机情形更大，不能说它是必要条件。',
    en: 'The empty space is no larger than chance leaves; it cannot be called necessary.',
  },
  'verdict.undecided': {
    zh: 'p 值在显著性水平附近，置换次数不足以判断，请增加置换次数。',
    en: 'p lies too close to the level for this number of permutations; permute more often.',
  },
  'verdict.untested': {
    zh: '没有做置换检验，不知道这片空白是否出于偶然。',
    en: 'No permutation test was made, so the empty space may be chance.',
  },
  'verdict.undefined': {
    zh: '条件或结果没有差异，无法分析。',
    en: 'The condition or the outcome does not vary, so nothing can be said.',
  },
  'note.missing-cases': {
    zh: '{count} 个案例有缺失值，未纳入分析；各列缺失数：{columns}。',
    en: 'Cases left out for missing values: {count}. Values missing, by column: {columns}.',
  },
  'note.few-cases': {
    zh: '只有 {count} 个案例，上限线由少数几个案例决定。',
    en: 'With only {count} cases, the ceiling rests on a few of them.',
  },
  'note.constant': {
    zh: '{column} 在所有案例中取值相同。',
    en: '{column} has the same value in every case.',
  },
  'note.single-case': {
    zh: '{condition} 的效应取决于单个案例：去掉它，d 从 {d} 变为 {without}。',
    en: 'The effect of {condition} hangs on a single case: without it d goes from {d} to {without}.',
  },
  'purity.other-ceiling': {
    zh: '噪声、例外、支撑、均匀度和清晰度不适用于 CR-VRS 上限线。',
    en: 'Noise, exceptions, support, spread and sharpness are not defined for this ceiling (CR-VRS).',
  },
  'purity.other-corner': {
    zh: '噪声、例外、支撑、均匀度和清晰度只适用于角 1（左上角空白）。',
    en: 'Noise, exceptions, support, spread and sharpness are defined for corner 1 only (upper left).',
  },
  'purity.no-variation': {
    zh: '条件或结果没有差异，上限线周围的情况无从描述。',
    en: 'The condition or the outcome does not vary, so there is nothing to say of cases about the ceiling.',
  },
  'purity.no-empty-zone': {
    zh: '观测范围内没有空白区，上限线周围的情况无从描述。',
    en: 'Nothing is empty within the observed range, so there is nothing to say of cases about the ceiling.',
  },
  'purity.no-support': {
    zh: '没有案例在上限线上或紧靠其下，均匀度无法计算。',
    en: 'Spread is not defined: no case is on the ceiling or close below it.',
  },
  'purity.no-case-near': {
    zh: '没有案例靠近上限线而又不在线上，清晰度无法计算。',
    en: 'Sharpness is not defined: no case is close to the ceiling without being on it.',
  },
  'code.NN': {
    zh: '不必要（任何水平均可）',
    en: 'Not necessary: any level will do',
  },
  'code.NA': {
    zh: '达不到（范围内没有足够的水平）',
    en: 'Not available: no level within the scope suffices',
  },
  'corner.1': {
    zh: '高条件是高结果的必要条件',
    en: 'A high level is necessary for a high outcome',
  },
  'corner.2': {
    zh: '低条件是高结果的必要条件',
    en: 'A low level is necessary for a high outcome',
  },
  'corner.3': {
    zh: '高条件是低结果的必要条件',
    en: 'A high level is necessary for a low outcome',
  },
  'corner.4': {
    zh: '低条件是低结果的必要条件',
    en: 'A low level is necessary for a low outcome',
  },
  'priority.bottleneck-first': {
    zh: '既是必要条件，又重要，且有企业未达到所需水平：先补这一块。',
    en: 'Necessary and important, and firms fall short of the required level: lift this first.',
  },
  'priority.bottleneck': {
    zh: '是必要条件，但平均影响不大；未达到所需水平的企业必须先达标，达标后不必再加。',
    en: 'Necessary, though of little average weight: firms that fall short must reach the level, and need no more than that.',
  },
  'priority.secure': {
    zh: '是必要条件，所有企业均已达到所需水平：保持即可。',
    en: 'Necessary, and every firm reaches the required level: hold it.',
  },
  'priority.unreachable': {
    zh: '是必要条件，但量表范围内没有足以达到目标的水平。',
    en: 'Necessary, but no level within the scale is enough for the target.',
  },
  'priority.improve': {
    zh: '重要但不是必要条件：提高它平均有益，也可由其他条件弥补。',
    en: 'Important but not necessary: more of it helps on average, and other conditions can make up for it.',
  },
  'priority.low': {
    zh: '既不必要，也不太重要。',
    en: 'Neither necessary nor of much weight.',
  },
  'priority.not-known': {
    zh: '缺少必要性检验，无法排序。',
    en: 'Necessity was not settled, so it has no rank.',
  },
} as const;

/** Texts of necessary condition analysis, by key. */
export const necessityText: Translator<keyof typeof messages & string> = defineMessages(
  'configuration.necessity',
  messages,
);

/** Key of one of the texts. */
export type NecessityTextKey = keyof typeof messages & string;
