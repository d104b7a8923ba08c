import { existsSync, readFileSync } from 'node:fs';
import type { Assessments, Results } from '@qunhai/results';
import { runStudy } from '@qunhai/study';
import { beforeAll, describe, expect, it } from 'vitest';

const shared = new URL('../../../../shared/realdata/', import.meta.url);
const languages = ['zh', 'en'] as const;
type Language = (typeof languages)[number];

const account = (example: string, language: Language) =>
  readFileSync(
    new URL(`../../../docs/examples/${example}.${language}.md`, import.meta.url),
    'utf8',
  );

/** The run that an account in docs/examples tells of; of its assessments those it quotes. */
function runExample(example: string, files: readonly string[], assessments: (keyof Assessments)[]) {
  const folder = new URL(`../../../examples/${example}`, import.meta.url).pathname;
  const data = Object.fromEntries(files.map((file) => [file, new URL(file, shared).pathname]));
  return runStudy(folder, { data, cache: null, assessments });
}

/** What a run says in sentences. */
function sentences({ assessments = {}, hypotheses }: Results, language: Language): Set<string> {
  const findings = Object.values(assessments).flatMap((family) => family?.findings ?? []);
  const evidence = hypotheses.flatMap((hypothesis) => hypothesis.evidence);
  return new Set([...findings, ...evidence].map(({ text }) => text[language]));
}

function expectQuotesOf(results: Results, example: string) {
  for (const language of languages) {
    const quoted = account(example, language)
      .split('\n')
      .flatMap((line) => (line.startsWith('> ') ? [line.slice(2)] : []));
    expect(quoted.length).toBeGreaterThan(3);
    const told = sentences(results, language);
    for (const quote of quoted) expect(told, quote).toContain(quote);
  }
}

/** That both accounts give figures; Chinese writes zeros before the point that English leaves out. */
function expectFigures(example: string, ...figures: readonly string[]) {
  const [zh, en] = languages.map((language) => account(example, language));
  for (const figure of figures) {
    expect(en).toContain(figure);
    expect(zh).toContain(figure.replaceAll(/(?<!\d)\./g, '0.'));
  }
}

const survey = 'ecuador_innovation_survey_2012_2014.csv';
const network = ['kecskemet_cluster_firms.csv', 'kecskemet_cluster_dyads.csv'];
const isThere = [survey, ...network].every((file) => existsSync(new URL(file, shared)));

describe.skipIf(!isThere)('the account of Ecuador (needs ../shared)', () => {
  let results: Results;
  beforeAll(async () => {
    const families = ['necessity', 'configurations', 'levels', 'comparison'] as const;
    ({ results } = await runExample('ecuador-2014', [survey], [...families]));
  }, 240_000);

  it('quotes what a run says, in both languages', () => {
    expectQuotesOf(results, 'ecuador-2014');
  });

  it('gives figures that a run has', () => {
    const { levels, configurations } = results.assessments!;
    const { groups } = levels!.analysis!;
    expectFigures('ecuador-2014', '2,610', `${groups.count}`, `${groups.most}`);
    expect(groups).toMatchObject({ firms: 2610, count: 24 });
    const selling = configurations!.analysis!.outcomes.find(({ outcome }) => outcome === 'MK')!;
    const [share] = selling.sets.map((set) => set.share);
    expectFigures('ecuador-2014', `${Math.round(100 * share!)}%`);
    expect(selling.conditions).toEqual(['IE', 'CN', 'CA', 'DC']);
    const { rows } = selling.directions.find(({ direction }) => direction === 'high')!;
    const value = (row: (typeof rows)[number]) => row.consistency?.estimate ?? 0;
    const best = rows.reduce((most, row) => (value(row) > value(most) ? row : most));
    expect(best.configuration).toEqual([1, 1, 0, 1]);
    const { interval } = best.consistency!;
    const short = (figure: number) => figure.toFixed(2).replace(/^(−?)0/, '$1');
    expectFigures(
      ...(['ecuador-2014', short(value(best)), `${best.firms}`, `${best.deviant}`] as const),
      `[${short(interval!.lower)}, ${short(interval!.upper)}]`,
      short(best.pri!.estimate),
    );
    const weights = results.sem.weights.filter(({ construct }) => construct === 'MK');
    for (const { estimate } of weights) expectFigures('ecuador-2014', short(Math.abs(estimate)));
  });

  it('counts the firms that export', () => {
    const [head, ...rows] = readFileSync(new URL(survey, shared), 'utf8').trim().split('\n');
    const at = head!.split(',').indexOf('exports_2014');
    const exporting = rows.filter((row) => Number(row.split(',')[at]) > 0);
    expectFigures('ecuador-2014', `${exporting.length}`);
  });
});

describe.skipIf(!isThere)('the account of Kecskemét (needs ../shared)', () => {
  it('quotes what a run says, in both languages', async () => {
    const { results } = await runExample('kecskemet', network, ['network']);
    expectQuotesOf(results, 'kecskemet');
    for (const language of languages)
      for (const { evidence } of results.hypotheses)
        for (const { text } of evidence)
          expect(account('kecskemet', language)).toContain(text[language]);
    const [change] = results.assessments!.network!.analysis!.changes;
    expect(change!.test!.p).toBeLessThan(0.001);
  }, 60_000);
});
