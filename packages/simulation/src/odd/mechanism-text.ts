import type { Bilingual } from '@qunhai/kernel';

/** A mechanism as a reader meets it: beside its switch, in reports, and in the ODD description. */
export interface MechanismText {
  /** Its number in the theory. */
  readonly number: number;
  readonly name: Bilingual;
  /** One plain sentence, for the switch. */
  readonly sentence: Bilingual;
  /** What a world does without it. */
  readonly whenOff: Bilingual;
  /** What the paper says that the mechanism makes executable. */
  readonly claim: Bilingual;
  /** What the code computes, in the symbols of `parameterSymbols` and `stateVariables`; ← is the assignment of a quarter. */
  readonly equations: readonly string[];
  /** What the code does that is said better in words. */
  readonly rules: readonly Bilingual[];
}
