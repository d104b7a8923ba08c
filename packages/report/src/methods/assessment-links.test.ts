import type { Assessments, Finding } from '@qunhai/results';
import { describe, expect, it } from 'vitest';
import { newEdition } from '../edition/edition.ts';
import { plainText } from '../html/html.ts';
import { renderReport } from '../render-report.ts';
import { sampleResults } from '../testing/sample-results.ts';
import { sampleTheory } from '../testing/sample-theory.ts';
import {
  assessmentAdvice,
  assessmentCounts,
  assessmentLinks,
  assessmentList,
} from './assessment-links.ts';

const theory = sampleTheory();
const found = (id: string, verdict: Finding['verdict']): Finding => ({
  ...{ id, verdict, text: { zh: '结论。', en: 'A finding.' } },
});
const data = { missing: null, imputed: null, normality: null, sampleSize: null, notes: [] };
const assessments: Assessments = {
  data: {
    ...data,
    findings: [found('missing.share', 'passes'), found('normality', 'caution')],
  },
  necessity: { findings: [found('necessity.CA', 'open')], notes: [], analysis: null },
  location: { findings: [found('location.A', 'passes')], notes: [] },
};
const results = { ...sampleResults(theory, { firms: 4 }), assessments };

describe('what a report says of its assessments', () => {
  it('counts verdicts, those that call for attention first', () => {
    const edition = newEdition(results, theory, 'en');
    expect(assessmentCounts(edition)).toEqual({
      total: 4,
      counts: '1 to keep in mind, 1 open, 2 in order',
    });
    expect(plainText(assessmentLinks(edition, ['caution', 'open'])!)).toBe(
      'What the data can carry (1 to keep in mind); Necessary conditions (1 open)',
    );
    expect(plainText(assessmentLinks(edition)!)).toBe(
      'What the data can carry; Necessary conditions; Is it a cluster?',
    );
    expect(plainText(assessmentLinks(newEdition(results, theory, 'zh'), ['open'])!)).toBe(
      '必要条件（无法判断 1 项）',
    );
    expect(assessmentLinks(edition, ['fails'])).toBeNull();
  });

  it('lists families, the most urgent first, and says what to read', () => {
    const location = { findings: [found('location.A', 'fails')], notes: [] };
    const failing = { ...results, assessments: { ...assessments, location } };
    const families = (of: typeof results, language: 'zh' | 'en') =>
      [
        ...assessmentList(newEdition(of, theory, language)).markup.matchAll(/<li>(.*?)<\/li>/gs),
      ].map(([, item]) => item!.replace(/<[^>]+>/g, ''));
    expect(families(failing, 'en')).toEqual([
      'Is it a cluster?: 1 not in order',
      'What the data can carry: 1 to keep in mind, 1 in order',
      'Necessary conditions: 1 open',
    ]);
    expect(families(results, 'zh')[0]).toBe('数据能支撑什么：留意 1 项、通过 1 项');
    expect(assessmentAdvice(newEdition(failing, theory, 'en'))).toBe(
      'Before relying on the conclusions above, read “Is it a cluster?”: something there is not in order.',
    );
    expect(assessmentAdvice(newEdition(results, theory, 'zh'))).toMatch(/^没有未通过的检验/);
  });

  it('says nothing where nothing was assessed', () => {
    const edition = newEdition({ ...results, assessments: {} }, theory, 'en');
    expect(assessmentCounts(edition)).toBeNull();
    expect(assessmentLinks(edition)).toBeNull();
  });

  it('stands in summary, methods and limitations, and every link leads somewhere', async () => {
    const markup = await renderReport(results, theory);
    const links = [...markup.matchAll(/href="#((?:zh|en)-methods-\w+)"/g)].map(([, id]) => id!);
    for (const id of links) expect(markup).toContain(`<section id="${id}"`);
    // Contents, summary, methods and limitations; the data have no finding that limits conclusions.
    expect(links.filter((id) => id === 'en-methods-necessity')).toHaveLength(4);
    expect(links.filter((id) => id === 'zh-methods-data')).toHaveLength(3);
  });
});
