import type { Hypothesis } from '../schema/theory.ts';
import type { TheoryPath } from './place.ts';

/** A construct that a hypothesis names, and where in the hypothesis. */
export interface Mention {
  readonly id: string;
  readonly at: TheoryPath;
}

const mentions = (field: string, value: string | readonly string[]): Mention[] =>
  typeof value === 'string'
    ? [{ id: value, at: [field] }]
    : value.map((id, index) => ({ id, at: [field, index] }));

/** Every construct a hypothesis names. */
export function constructsNamed(hypothesis: Hypothesis): Mention[] {
  switch (hypothesis.kind) {
    case 'path':
      return [...mentions('from', hypothesis.from), ...mentions('to', hypothesis.to)];
    case 'chain':
      return mentions('chain', hypothesis.chain);
    case 'mediation':
      return (['from', 'through', 'to'] as const).flatMap((f) => mentions(f, hypothesis[f]));
    case 'moderation':
      return (['moderator', 'from', 'to'] as const).flatMap((f) => mentions(f, hypothesis[f]));
    case 'group':
      return [];
  }
}

const pairs = (from: readonly string[], to: readonly string[]): [string, string][] =>
  [...new Set(from)].flatMap((a) => [...new Set(to)].map((b): [string, string] => [a, b]));

/** The direct paths a hypothesis speaks of. */
export function pathsNamed(hypothesis: Hypothesis): [string, string][] {
  switch (hypothesis.kind) {
    case 'path':
      return [[hypothesis.from, hypothesis.to]];
    case 'chain':
      return hypothesis.chain.slice(1).map((to, index) => [hypothesis.chain[index]!, to]);
    case 'mediation':
      return [
        ...pairs(hypothesis.from, hypothesis.through),
        ...pairs(hypothesis.through, hypothesis.to),
      ];
    case 'moderation':
      return pairs(hypothesis.from, hypothesis.to);
    case 'group':
      return [];
  }
}
