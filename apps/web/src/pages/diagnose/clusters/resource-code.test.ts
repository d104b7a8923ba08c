import { clusteredFirmsTheory } from '@qunhai/theory';
import { expect, it } from 'vitest';
import { resourceCode } from './resource-code.ts';

it('tells the resources of the built-in theory apart by their items', () => {
  const { resources } = clusteredFirmsTheory;
  expect(new Set(resources.map(resourceCode)).size).toBe(resources.length);
  const several = resources.find(({ items }) => items.length > 1)!;
  expect(resourceCode(several)).toBe(`${several.items[0]}–${several.items.at(-1)}`);
  const single = resources.find(({ items }) => items.length === 1)!;
  expect(resourceCode(single)).toBe(single.items[0]);
});
