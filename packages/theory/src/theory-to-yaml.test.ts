import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clusteredFirmsTheory } from './clustered-firms/theory.ts';
import { parseTheory } from './parse/parse-theory.ts';
import type { Theory } from './schema/theory.ts';
import { theoryToYaml } from './theory-to-yaml.ts';

it('gives back the built-in theory', () => {
  expect(parseTheory(theoryToYaml(clusteredFirmsTheory))).toEqual({
    theory: clusteredFirmsTheory,
    issues: [],
  });
});

/** Texts that YAML could take for something else: numbers, dates, keywords, punctuation, line breaks. */
const awkward = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom(
      'yes',
      'null',
      '~',
      '1e3',
      '2020-01-01',
      '- a',
      'a: b',
      '#',
      '&x',
      '*x',
      '是：否',
    ),
    fc.string({ unit: fc.constantFrom('\n', ' ', '"', "'", ':', '-', 'a', '文'), minLength: 1 }),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '');

const two = ['DL', 'CA'];
const small: Theory = {
  ...clusteredFirmsTheory,
  constructs: clusteredFirmsTheory.constructs
    .filter(({ id }) => two.includes(id))
    .map((construct) => ({ ...construct, references: [] })),
  items: clusteredFirmsTheory.items.filter(({ construct }) => two.includes(construct)),
  paths: clusteredFirmsTheory.paths.filter(({ from, to }) => from === 'DL' && to === 'CA'),
  diagnosis: { stages: [], lockIns: [], targets: [], constraints: [] },
  ...{ resources: [], hypotheses: [], facts: [], bibliography: [], notes: [] },
};

it('gives back any text', () => {
  fc.assert(
    fc.property(awkward, awkward, (zh, en) => {
      const theory = { ...small, title: { zh, en } };
      expect(parseTheory(theoryToYaml(theory)).theory).toEqual(theory);
    }),
    { numRuns: 40 },
  );
});
