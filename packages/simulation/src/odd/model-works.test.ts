import { expect, it } from 'vitest';
import { type ParameterName, parameterNames, parameters } from '../parameters/parameters.ts';
import { citedInProse, knownWorks } from './model-works.ts';

it.each(parameterNames)(
  'the source of %s is a known work, or it is assumed',
  (name: ParameterName) => {
    const { source } = parameters[name];
    if (source !== 'assumed') expect([...knownWorks.keys()]).toContain(source);
  },
);

it('knows the works that the description cites', () => {
  for (const key of citedInProse) expect(knownWorks.has(key), key).toBe(true);
});
