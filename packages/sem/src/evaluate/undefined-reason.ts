import type { Bilingual } from '@qunhai/kernel';

/** Why a statistic has no value where one might be expected; a `null` never comes without one. */
export type UndefinedReason =
  | 'composite'
  | 'single-item'
  | 'mode'
  | 'degenerate'
  | 'collinear'
  | 'inadmissible'
  | 'too-few-draws'
  | 'estimate-beyond-draws';

/** The reasons as a reader of the report meets them. */
export const undefinedReasons: Readonly<Record<UndefinedReason, Bilingual>> = {
  composite: {
    en: 'Not applicable: a composite is formed by its indicators and has no common factor whose reliability could be estimated.',
    zh: '不适用：合成型构念由其指标构成，没有共同因子，因而不存在可估计的信度。',
  },
  'single-item': {
    en: 'One indicator only: measurement error cannot be estimated from the data.',
    zh: '仅有一个题项，无法由数据估计测量误差。',
  },
  mode: {
    en: 'ρA is defined for correlation weights (mode A) or equal weights only.',
    zh: 'ρA 仅在采用相关权重（模式 A）或等权重时有定义。',
  },
  degenerate: {
    en: 'Undefined for these data: the formula divides by zero or by a negative variance.',
    zh: '该数据下无定义：公式的分母为零或方差为负。',
  },
  collinear: {
    en: 'The variables are linearly dependent; no finite value exists.',
    zh: '变量之间线性相关（完全共线），不存在有限值。',
  },
  inadmissible: {
    en: 'The estimate is inadmissible (an R² of 1 or above, or a reliability ρA of 0 or below), so no value follows from it.',
    zh: '估计结果不可接受（R² 达到或超过 1，或 ρA 不为正），无法据此计算。',
  },
  'too-few-draws': {
    en: 'Too few usable resamples for an interval at this level.',
    zh: '可用的自助抽样次数不足，无法给出该置信水平的区间。',
  },
  'estimate-beyond-draws': {
    en: 'The estimate lies outside all resamples, so the bias correction is infinite and BCa has no interval.',
    zh: '估计值落在全部自助抽样结果之外，偏差校正量为无穷大，BCa 区间不存在。',
  },
};

/** A value, or the reason why there is none. */
export interface Undefinable {
  readonly value: number | null;
  readonly reason: UndefinedReason | null;
}

/** The value when it is finite, else null with the reason. */
export function definedOr(value: number, reason: UndefinedReason): Undefinable {
  return Number.isFinite(value) ? { value, reason: null } : { value: null, reason };
}
