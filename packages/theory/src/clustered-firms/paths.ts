import type { TheoryInput } from '../schema/theory.ts';

const resourceDimensions = ['DL', 'IE', 'CN'];
const drivers = ['CA', 'DC'];
const outcomes = ['GR', 'GE', 'MK'];

/** The 14 direct paths of the base model (H1–H4, H6), and those that the full model adds (H11). */
export const paths = [
  ...drivers.flatMap((to) => resourceDimensions.map((from) => ({ from, to }))),
  ...drivers.flatMap((from) => outcomes.map((to) => ({ from, to }))),
  { from: 'GR', to: 'GE' },
  { from: 'GE', to: 'MK' },
  ...['LF', 'LC', 'LP'].map((from) => ({ from, to: 'DC', model: 'full' as const })),
] satisfies TheoryInput['paths'];
