import { describe, expect, it } from 'vitest';
import {
  associatePosition,
  compareWaves,
  firmPositions,
  indexNetwork,
  networkStructure,
  positionColumn,
  positionMeasures,
  positionStability,
  resolveNominations,
  valueChainCompleteness,
} from './index.ts';

describe('nominations', () => {
  const roster = [
    { id: 'a', responded: true },
    { id: 'b', responded: true },
    { id: 'c', responded: false },
    { id: 'd', responded: false },
  ];
  const nominations = [
    { from: 'a', to: 'b', weight: 3 },
    { from: 'b', to: 'a', weight: 1 },
    { from: 'a', to: 'c', weight: 2 },
    { from: 'a', to: 'a' },
    { from: 'a', to: 'stranger' },
    { from: 'b', to: 'c' },
    { from: 'b', to: 'c' },
  ];
  const by = (policy: Parameters<typeof resolveNominations>[2]) =>
    resolveNominations(roster, nominations, policy);

  it('become ties by a stated policy, with everything counted', () => {
    expect(by('as-reported').counts).toEqual({
      roster: 4,
      respondents: 2,
      nominations: 7,
      selfNominations: 1,
      repeated: 1,
      offRoster: 1,
      byNonRespondents: 0,
      mutualPairs: 1,
      oneSidedPairs: 0,
      unconfirmedPairs: 2,
      unknownPairs: 1,
      reconstructed: 0,
      ties: 4,
    });
    expect(by('either').network).toMatchObject({
      directed: false,
      ties: [
        { from: 'a', to: 'b', weight: 3 },
        { from: 'a', to: 'c', weight: 2 },
        { from: 'b', to: 'c', weight: 2 },
      ],
    });
    expect(by('both').network.ties).toEqual([{ from: 'a', to: 'b', weight: 1 }]);
    const filled = by('reconstruct');
    expect(filled.counts.reconstructed).toBe(2);
    expect(filled.network.ties).toContainEqual({ from: 'c', to: 'a', weight: 2 });
    const codes = by('both').notes.map(({ code }) => code);
    expect(codes).toEqual([
      'policy-both',
      'nonrespondents',
      'unknown-pairs',
      'off-roster',
      'self-ties',
      'merged-ties',
    ]);
    expect(by('both').notes[0]!.text.zh).toContain('舍去 2 对');
  });
});

describe('waves', () => {
  const wave = (ids: string[], ties: string[], directed = true) =>
    indexNetwork({
      directed,
      nodes: ids.map((id) => ({ id })),
      ties: ties.map((tie) => ({ from: tie[0]!, to: tie[1]! })),
    });

  it('are compared by id, entries and exits apart', async () => {
    const found = await compareWaves(
      wave([...'abcdx'], ['ab', 'bc', 'cd', 'xa']),
      wave([...'yabcd'], ['ab', 'bc', 'da', 'ya']),
    );
    expect(found).toMatchObject({
      entered: ['y'],
      left: ['x'],
      all: { persisted: 2, created: 2, dissolved: 2, createdByEntry: 1, dissolvedByExit: 1 },
      common: { persisted: 2, created: 1, dissolved: 1, hamming: 2, jaccard: 0.5 },
    });
    expect(found.firms[0]).toEqual({ firm: 'a', jaccard: 0.5 });
    expect(found.test!.observed).toBe(0.5);
  });

  it('work undirected, empty and without common firms', async () => {
    const same = wave([...'abcd'], ['ab', 'bc'], false);
    const found = await compareWaves(same, wave([...'abcd'], ['ba', 'cb'], false));
    expect(found.common).toMatchObject({ jaccard: 1, hamming: 0 });
    const none = await compareWaves(wave(['a'], []), wave(['b'], []));
    expect(none).toMatchObject({ common: { jaccard: null }, test: null, jaccardError: null });
    await expect(compareWaves(same, wave(['a'], []))).rejects.toThrow(/direction/);
  });
});

describe('value chain', () => {
  const firms = [...'abcde'].map((id) => ({ id }));
  const ties = [
    { from: 'a', to: 'b' },
    { from: 'd', to: 'e' },
  ];
  const network = indexNetwork({ directed: false, nodes: firms, ties });
  const chain = { steps: ['spin', 'weave', 'dye', 'sew'], support: ['bank', 'testing'] };

  it('says which steps are covered, linked, fragile and supported', () => {
    const found = valueChainCompleteness(network, chain, [
      { id: 'a', steps: ['spin'] },
      { id: 'b', steps: ['weave'] },
      { id: 'c', steps: ['weave', 'dye'] },
      { id: 'd', steps: ['bank'] },
      { id: 'e', steps: null },
    ]);
    expect(found.covered).toEqual({ observed: 0.75, highest: 1, lowestWithoutOneFirm: 0.5 });
    expect(found.links.map(({ linked, inside }) => [linked, inside])).toEqual([
      [true, 0],
      [true, 1],
      [false, 0],
    ]);
    expect(found.linked!.observed).toBeCloseTo(2 / 3, 12);
    expect(found.supported).toMatchObject({ observed: 0.5 });
    expect(found.steps.map(({ fragile }) => fragile)).toEqual([true, false, true, false]);
    expect(found.unknown).toBe(1);
  });

  it('says what is wrong', () => {
    const check =
      (places: { id: string; steps: string[] }[], steps = chain.steps) =>
      () =>
        valueChainCompleteness(network, { steps }, places);
    expect(check([{ id: 'a', steps: ['knit'] }])).toThrow(/step knit/);
    expect(check([{ id: 'z', steps: [] }])).toThrow(/names z/);
    expect(check([], [])).toThrow(/no steps/);
    expect(check([], ['x', 'x'])).toThrow(/x twice/);
  });
});

describe('positions', () => {
  const firms = [...'abcdef'].map((id) => ({ id }));
  const local = ['ab', 'ba', 'bc', 'cd', 'da', 'ac'].map((tie) => ({ from: tie[0]!, to: tie[1]! }));
  const ties = [
    ...local,
    { from: 'a', to: 'Buyer', country: 'DE' },
    { from: 'a', to: 'Agent', country: 'US' },
    { from: 'b', to: 'Buyer', place: 'abroad' as const },
    { from: 'e', to: 'Supplier', country: 'CN' },
    { from: 'e', to: 'Somebody' },
  ];
  const found = firmPositions(firms, ties, { homeCountry: 'CN' });
  const of = (id: string) => found.firms.find(({ firm }) => firm === id)!.positions;

  it('stand between local and global', () => {
    expect(of('a')).toMatchObject({
      localDegree: 3,
      localMutual: 1,
      localIn: 2,
      localOut: 2,
      globalDegree: 2,
      outsideDegree: 0,
      countries: 2,
      countryDiversity: 0.5,
      bridging: 5,
      soleBridges: 1,
      partnersAbroad: 1,
      stepsAbroad: 1,
    });
    expect(of('a').externalInternal).toBeCloseTo(-0.2, 12);
    expect(of('d')).toMatchObject({ stepsAbroad: 2, globalDegree: 0, partnersAbroad: 1 });
    expect(of('e')).toMatchObject({
      outsideDegree: 1,
      localDegree: 0,
      constraint: null,
      stepsAbroad: null,
    });
    expect(of('f').externalInternal).toBeNull();
    expect(of('a').wholeConstraint!).toBeLessThan(of('a').constraint!);
    expect(found.notes.map(({ code }) => code)).toEqual([
      'policy-either',
      'unknown-place',
      'census',
    ]);
    expect(Object.keys(of('a')).sort()).toEqual(positionMeasures.map(({ id }) => id).sort());
    expect([...positionColumn(found, 'localDegree')]).toEqual([3, 2, 3, 2, 0, 0]);
    expect(positionColumn(found, 'constraint')[5]).toBeNaN();
  });

  it('use stated numbers when partners are not listed, and know what a silent firm leaves unknown', () => {
    const stated = firmPositions(
      [
        { id: 'a', partnersAbroad: 4 },
        { id: 'b', responded: false },
      ],
      [{ from: 'a', to: 'b' }],
    );
    expect(stated.firms[0]!.positions).toMatchObject({
      globalDegree: 4,
      bridging: null,
      stepsAbroad: 1,
    });
    expect(stated.firms[1]!.positions).toMatchObject({ localOut: null, localIn: 1 });
    expect(stated.notes.map(({ code }) => code)).toContain('counts-used');
  });

  it('tell how stable they are', async () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ id: String(i) }));
    const web = many.flatMap((_, i) =>
      many
        .filter((__, j) => j !== i && (i * 7 + j * 3) % 11 < 40 / (i + 4))
        .map(({ id }) => ({ from: String(i), to: id })),
    );
    const stability = await positionStability(many, web);
    const degree = stability.find(({ position }) => position === 'localDegree')!;
    expect(degree.verdict).toBe('stable');
    expect(stability.find(({ position }) => position === 'globalDegree')!.verdict).toBe(
      'undefined',
    );
    await expect(positionStability(firms, ties, { dropped: 1 })).rejects.toThrow(
      /dropped cannot be 1/,
    );
  });

  it('go with outcomes or not, in words', async () => {
    const column = (id: string, values: number[]) => ({ id, name: { zh: id, en: id }, values });
    const up = column('up', [1, 2, 3, 4, 5, 6, 7, 8, 9, Number.NaN]);
    const with_ = await associatePosition(up, column('out', [1, 3, 2, 4, 5, 7, 6, 8, 9, 1]));
    expect(with_).toMatchObject({ n: 9, verdict: 'goes-with' });
    expect(with_.low!).toBeLessThan(with_.rho!);
    const flat = await associatePosition(up, column('flat', new Array(10).fill(1)));
    expect(flat).toMatchObject({ rho: null, verdict: 'undefined' });
    expect(flat.explanation.zh).toContain('无法判断');
  });
});

describe('structure', () => {
  it('tells a local network from scattered firms, with errors', async () => {
    const nodes = Array.from({ length: 24 }, (_, i) => ({ id: String(i) }));
    // Six groups of four that are fully tied, in a ring.
    const ties = nodes.flatMap((_, i) => [
      ...[1, 2, 3].map((step) => ({
        from: String(i),
        to: String(Math.floor(i / 4) * 4 + ((i + step) % 4)),
      })),
      { from: String(i), to: String((i + 4) % 24) },
    ]);
    const tied = await networkStructure(indexNetwork({ directed: false, nodes, ties }), {
      draws: 200,
    });
    expect(tied.verdict).toBe('present');
    const of = (figure: string) => tied.figures.find((each) => each.figure === figure)!;
    expect(of('giantShare').value).toBe(1);
    expect(tied.closure!.greater.p).toBeLessThan(0.05);
    expect(tied.closure!.mean).toBeCloseTo(of('transitivity').byChance!, 1);
    expect(of('density').error!).toBeGreaterThan(0);
    expect(of('reciprocity').value).toBeNull();
    const few = indexNetwork({ directed: true, nodes, ties: [{ from: '0', to: '1' }] });
    expect((await networkStructure(few, { draws: 200 })).verdict).toBe('absent');
  });
});
