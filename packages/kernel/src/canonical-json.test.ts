import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

it('writes keys in order, drops undefined and turns −0 into 0', () => {
  expect(canonicalJson({ b: -0, a: [1, { d: null, c: 'é' }], z: undefined })).toBe(
    '{\n  "a": [\n    1,\n    {\n      "c": "é",\n      "d": null\n    }\n  ],\n  "b": 0\n}\n',
  );
});

it('refuses NaN by naming where it stands', () => {
  expect(() => canonicalJson({ a: [Number.NaN] })).toThrow('$.a[0] is NaN');
});

it('does not depend on the order keys were written in', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (object) => {
      const reversed = Object.fromEntries(Object.entries(object).reverse());
      return canonicalJson(object) === canonicalJson(reversed);
    }),
  );
});
