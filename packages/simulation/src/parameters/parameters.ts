import { abroadParameters } from './abroad-parameters.ts';
import { firmParameters } from './firm-parameters.ts';
import type { Parameter } from './parameter.ts';

/** Every parameter of the model with its meaning, unit, default, range and source. */
export const parameters = { ...firmParameters, ...abroadParameters } satisfies Record<
  string,
  Parameter
>;

export type ParameterName = keyof typeof parameters;

/** A value for every parameter. */
export type Parameters = { readonly [Name in ParameterName]: number };

export const parameterNames: readonly ParameterName[] = Object.keys(parameters) as ParameterName[];

/** The defaults. */
export function defaultParameters(): Parameters {
  const values = parameterNames.map((name) => [name, parameters[name].default] as const);
  return Object.fromEntries(values) as Parameters;
}
