import type { Bilingual } from '@qunhai/kernel';

/** One of the ten grades of the coupling coordination degree; `from` ≤ D < `to`, the last includes 1. */
export interface CoordinationGrade {
  readonly grade: number;
  readonly from: number;
  readonly to: number;
  readonly name: Bilingual;
}

const names: readonly Bilingual[] = [
  { zh: '极度失调', en: 'extreme disorder' },
  { zh: '严重失调', en: 'serious disorder' },
  { zh: '中度失调', en: 'moderate disorder' },
  { zh: '轻度失调', en: 'mild disorder' },
  { zh: '濒临失调', en: 'on the verge of disorder' },
  { zh: '勉强协调', en: 'bare coordination' },
  { zh: '初级协调', en: 'primary coordination' },
  { zh: '中级协调', en: 'intermediate coordination' },
  { zh: '良好协调', en: 'good coordination' },
  { zh: '优质协调', en: 'superior coordination' },
];

/** The ten grades of 0.1 each, from 极度失调 to 优质协调 (Liao 1999). */
export const coordinationGrades: readonly CoordinationGrade[] = names.map((name, index) => ({
  grade: index + 1,
  from: index / 10,
  to: (index + 1) / 10,
  name,
}));

/** Grade 1 … 10 of a coordination degree 0 … 1. */
export function coordinationGrade(coordination: number): number {
  return Math.min(10, Math.max(1, Math.floor(coordination * 10) + 1));
}
