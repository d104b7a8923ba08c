import type { MechanismName } from '../parameters/parameter.ts';
import { abroadMechanismTexts } from './abroad-mechanism-texts.ts';
import { firmMechanismTexts } from './firm-mechanism-texts.ts';
import type { MechanismText } from './mechanism-text.ts';

/** The twelve mechanisms in words, equations and the paper's claim behind each. */
export const mechanismTexts: Readonly<Record<MechanismName, MechanismText>> = {
  ...firmMechanismTexts,
  ...abroadMechanismTexts,
};
