import { expect, it } from 'vitest';
import { emptyState } from '../state/state.ts';
import { internalVariables, stateVariables } from './state-variables.ts';

const state = emptyState({ capacity: 4, clusters: 2, markets: 3, resources: 17, room: 2 });

it('describes every variable of the state, or says why it is internal', () => {
  const { ties, ...own } = state;
  const kept = [
    ...Object.entries(own).flatMap(([name, part]) => (isData(part) ? [name] : [])),
    ...Object.entries(ties).flatMap(([name, part]) =>
      ArrayBuffer.isView(part) ? [`ties.${name}`] : [],
    ),
  ];
  const told = [...Object.keys(stateVariables), ...Object.keys(internalVariables)];
  expect(told.toSorted()).toEqual(kept.toSorted());
});

it('gives no two variables of a table the same sign', () => {
  const signs = Object.values(stateVariables).flatMap(({ symbol }) =>
    symbol === '' ? [] : [symbol],
  );
  expect(new Set(signs).size).toBe(signs.length);
});

/** Numbers and arrays of them; not the size of the world, nor code that runs on it. */
function isData(part: unknown): boolean {
  return typeof part === 'number' || ArrayBuffer.isView(part);
}
