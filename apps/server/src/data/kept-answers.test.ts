import { expect, it } from 'vitest';
import { KeptAnswers } from './kept-answers.ts';

function counting(size: number) {
  let made = 0;
  return {
    make: async () => {
      made++;
      return new Uint8Array(size);
    },
    made: () => made,
  };
}

it('makes an answer once, also when it is asked for twice at the same time', async () => {
  const answers = new KeptAnswers(100);
  const { make, made } = counting(10);
  await Promise.all([answers.get('a', make), answers.get('a', make)]);
  await answers.get('a', make);
  expect(made()).toBe(1);
});

it('lets the least recently used go when there is no room', async () => {
  const answers = new KeptAnswers(25);
  const [a, b, c] = [counting(10), counting(10), counting(10)];
  await answers.get('a', a.make);
  await answers.get('b', b.make);
  await answers.get('a', a.make);
  await answers.get('c', c.make);
  await answers.get('a', a.make);
  expect(a.made()).toBe(1);
  await answers.get('b', b.make);
  expect(b.made()).toBe(2);
});

it('does not keep failures, nor answers larger than all its room', async () => {
  const answers = new KeptAnswers(5);
  await expect(answers.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  const large = counting(10);
  await answers.get('a', large.make);
  await answers.get('a', large.make);
  expect(large.made()).toBe(2);
});
