import { describe, expect, it } from 'vitest';
import { readPlsModel } from './read-pls-model.ts';

const read = (text: string) => readPlsModel({ text, source: 'model.txt' }, 'two-stage');

describe('readPlsModel', () => {
  it('reads kinds, modes, second-order constructs and columns that stand for themselves', () => {
    const { constructs, paths } = read(
      'A =~ a1 + a2\nB <~ b1 + b2\nC <~ mode(A)*c1 + c2\nH <~ A + B\ny ~ H + C',
    );
    expect(constructs).toEqual([
      { id: 'A', kind: 'reflective', mode: 'A', indicators: ['a1', 'a2'] },
      { id: 'B', kind: 'composite', mode: 'B', indicators: ['b1', 'b2'] },
      { id: 'C', kind: 'composite', mode: 'A', indicators: ['c1', 'c2'] },
      { id: 'H', kind: 'second-order', mode: 'B', components: ['A', 'B'], approach: 'two-stage' },
      { id: 'y', kind: 'composite', mode: 'unit', indicators: ['y'] },
    ]);
    expect(paths).toEqual([
      { from: 'H', to: 'y' },
      { from: 'C', to: 'y' },
    ]);
  });

  it('reads products: one interaction whatever the order, a square of a construct with itself', () => {
    const { interactions, quadratics, paths } = read('y ~ x + m + x:m\nz ~ x + m + m:x + x:x');
    expect(interactions).toEqual([{ id: 'x:m', predictor: 'x', moderator: 'm', to: ['y', 'z'] }]);
    expect(quadratics).toEqual([{ id: 'x:x', construct: 'x', to: ['z'] }]);
    expect(paths).toHaveLength(4);
  });

  it.each([
    ['y ~ x\nx ~~ y', 'files.not-in-pls', /model\.txt, line 2, column 1: ~~ /],
    ['y ~ a*x', 'files.not-in-pls', /line 1, column 7: \*x/],
    ['y ~ 1', 'files.not-in-pls', /~ 1/],
    ['A =~ a1\nA <~ a2', 'files.measured-both-ways', /line 2, column 1: A /],
    ['A =~ a1\nH =~ A + b', 'files.mixed-block', /line 2, column 1/],
    ['A <~ mode(C)*a1', 'files.bad-mode', /mode\(C\)/],
    ['x:m ~ y', 'files.path-to-product', /x:m/],
    ['y ~ x z', 'files.bad-statement', /line 1, column 7/],
  ])('refuses %j with its place', (text, code, english) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code }));
    expect(() => read(text)).toThrow(english);
  });
});
