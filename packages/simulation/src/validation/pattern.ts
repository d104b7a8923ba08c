import type { Bilingual } from '@qunhai/kernel';
import { mechanismTexts } from '../odd/mechanism-texts.ts';
import type { MechanismName } from '../parameters/parameter.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';

/** What is taken out of a world: mechanisms, or one path of a mechanism by the parameter that opens it. */
export interface Removal {
  readonly name: Bilingual;
  readonly switchedOff?: Scenario['switchedOff'];
  readonly parameters?: Scenario['parameters'];
}

/** A number that a seed gives, and what the theory says of it. */
export interface Measure {
  readonly id: string;
  readonly name: Bilingual;
  readonly unit: Bilingual;
  /** More or less than nothing, or nothing; null: the theory does not say, and it is told so that a reader sees how far the pattern goes. */
  readonly claimed: 'more' | 'less' | 'nothing' | null;
  /**
   * What is too little to count, in the unit. The effect must lie beyond it with everything on, and this side of it with a removal. Margins
   * were fixed on other seeds than those of the validation.
   */
  readonly margin: number;
  /** Each of these, by itself, must make the effect vanish. */
  readonly vanishesWithout: readonly Removal[];
}

/** A pattern that the default model must show: a line of the theory's list, as an experiment. */
export interface Pattern {
  readonly id: string;
  readonly name: Bilingual;
  readonly mechanisms: readonly MechanismName[];
  readonly claim: Bilingual;
  /** Which worlds are run and compared. */
  readonly design: Bilingual;
  readonly measures: readonly Measure[];
  /**
   * The measures of one seed.
   * @param without - taken out of every world of the experiment; null: nothing is
   */
  readonly observe: (seed: number, without: Removal | null) => readonly number[];
}

/** A measure of which nothing is claimed. */
export function unclaimed({ id, name, unit }: Pick<Measure, 'id' | 'name' | 'unit'>): Measure {
  return { id, name, unit, claimed: null, margin: 0, vanishesWithout: [] };
}

/** A mechanism switched off. */
export function withoutMechanism(mechanism: MechanismName): Removal {
  const { zh, en } = mechanismTexts[mechanism].name;
  return { name: { zh: `关闭“${zh}”`, en: `${en} off` }, switchedOff: [mechanism] };
}
