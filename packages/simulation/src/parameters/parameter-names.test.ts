import { expect, it } from 'vitest';
import { parameterNames } from './parameter-names.ts';
import { parameters } from './parameters.ts';

it('names every parameter once, in the order in which they are told', () => {
  expect(Object.keys(parameters)).toEqual([...parameterNames]);
});
