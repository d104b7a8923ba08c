import type { Assessments } from '@qunhai/results';

type Necessity = NonNullable<Assessments['necessity']>;
export type Analysis = NonNullable<Necessity['analysis']>;
export type Outcome = Analysis['outcomes'][number];
export type Condition = Outcome['conditions'][number];
export type Effect = Condition['effects'][number];

/** The effect by the ceiling that decides. */
export function mainEffect({ effects }: Condition): Effect {
  return effects.find(({ ceiling }) => ceiling === 'cr-fdh')!;
}
