import { abroadParameters } from './abroad-parameters.ts';
import { firmParameters } from './firm-parameters.ts';
import type { Parameter } from './parameter.ts';
import { type ParameterName, parameterNames } from './parameter-names.ts';

export { type ParameterName, parameterNames } from './parameter-names.ts';

/** Every parameter of the model with its meaning, unit, default, range and source. */
export const parameters = { ...firmParameters, ...abroadParameters } satisfies Record<
  ParameterName,
  Parameter
>;

/** A value for every parameter. */
export type Parameters = { readonly [Name in ParameterName]: number };

/** The defaults. */
export function defaultParameters(): Parameters {
  const values = parameterNames.map((name) => [name, parameters[name].default] as const);
  return Object.fromEntries(values) as Parameters;
}
