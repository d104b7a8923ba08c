import { languages } from '@qunhai/kernel';
import { Model } from 'survey-core';
import { describe, expect, it } from 'vitest';
import { clusteredFirmsTheory } from '../clustered-firms/theory.ts';
import { factsInForm, itemsInForm } from '../lookups.ts';
import type { Theory } from '../schema/theory.ts';
import { questionnaireHtml } from './questionnaire-html.ts';
import { surveyJsForm } from './surveyjs-form.ts';
import { xlsForm } from './xls-form.ts';

const theory = clusteredFirmsTheory;
const forms = ['short', 'full'] as const;
const asked = (form: 'short' | 'full', of: Theory = theory) =>
  [...itemsInForm(of, form), ...factsInForm(of, form)].map((part) => part.id);

/** The built-in theory on a continuous scale, with texts that look like markup. */
const awkward: Theory = {
  ...theory,
  scales: [{ ...theory.scales[0]!, step: undefined }].map(({ step: _, ...scale }) => scale),
  items: theory.items.map((item) => ({
    ...item,
    text: { zh: `<b>&"'${item.id}`, en: `<script>alert("${item.id}")</script>` },
  })),
};

describe('surveyJsForm', () => {
  it.each(forms)('the %s form loads without errors and asks every question', (form) => {
    const survey = new Model(surveyJsForm(theory, { form }));
    expect(survey.jsonErrors ?? []).toEqual([]);
    expect(survey.getAllQuestions().map((question) => question.name)).toEqual([
      'firm',
      'cluster',
      ...asked(form),
    ]);
  });

  it('shows both languages', () => {
    const survey = new Model(surveyJsForm(theory, { form: 'full' }));
    for (const [locale, language] of [
      ['zh-cn', 'zh'],
      ['en', 'en'],
    ] as const) {
      survey.locale = locale;
      expect(survey.title).toContain(theory.title[language]);
      for (const item of theory.items) {
        const question = survey.getQuestionByName(item.id);
        expect(question.title).toBe(item.text[language]);
        expect(question.choices.at(-1).text).toBe(theory.scales[0]!.dontKnow!.label[language]);
      }
      for (const fact of theory.facts)
        expect(survey.getQuestionByName(fact.id).title).toBe(fact.question[language]);
    }
  });

  it('opens in the language asked for', () => {
    expect(new Model(surveyJsForm(theory, { form: 'short', language: 'zh' })).locale).toBe('zh-cn');
  });

  it('requires nothing but the firm', () => {
    const survey = new Model(surveyJsForm(theory, { form: 'full' }));
    const required = survey.getAllQuestions().filter((question) => question.isRequired);
    expect(required.map((question) => question.name)).toEqual(['firm']);
  });

  it('names answers as items, with their codes as values', () => {
    const survey = new Model(surveyJsForm(theory, { form: 'short' }));
    survey.setValue('firm', 'f1');
    for (const item of itemsInForm(theory, 'short')) survey.setValue(item.id, 5);
    expect(survey.validate(false)).toBe(true);
    expect(Object.keys(survey.data)).toEqual(['firm', ...asked('short').slice(0, 44)]);
    const values = survey.getQuestionByName('DL1').choices.map((c: { value: unknown }) => c.value);
    expect(values).toEqual([1, 2, 3, 4, 5, 6, 7, 99]);
  });

  it('asks for a number on a continuous scale', () => {
    const survey = new Model(surveyJsForm(awkward, { form: 'full' }));
    expect(survey.jsonErrors ?? []).toEqual([]);
    expect(survey.getQuestionByName('DL1').getType()).toBe('text');
    expect(survey.getQuestionByName('DL1').inputType).toBe('number');
  });
});

it('asks nothing of items that are positions in the network', () => {
  const [first, ...others] = theory.items;
  const withPosition = {
    ...theory,
    items: [{ ...first!, position: 'localIn' as const }, ...others],
  };
  const asked = JSON.stringify(surveyJsForm(withPosition, { form: 'full' }));
  expect(JSON.stringify(surveyJsForm(theory, { form: 'full' }))).toContain(`"${first!.id}"`);
  expect(asked).not.toContain(`"${first!.id}"`);
  const rows = xlsForm(withPosition, { form: 'full' }).survey.map(({ name }) => name);
  expect(rows).not.toContain(first!.id);
});

describe('xlsForm', () => {
  it.each(forms)(
    'the %s form names columns as items and facts and leaves no list undefined',
    (form) => {
      const { survey, choices, settings } = xlsForm(theory, { form });
      const names = survey.map((row) => row.name).filter((name) => name !== undefined);
      expect(names).toEqual(expect.arrayContaining(asked(form)));
      expect(survey.some((row) => row.type === 'begin_group')).toBe(false);
      const lists = new Set(choices.map((row) => row.list_name));
      const used = survey.flatMap((row) => /^select_\w+ (.+)$/.exec(String(row.type))?.[1] ?? []);
      expect(new Set(used)).toEqual(lists);
      expect(settings).toHaveLength(1);
    },
  );

  it('labels every row in both languages', () => {
    const { survey, choices } = xlsForm(theory, { form: 'full' });
    for (const row of [...survey, ...choices]) {
      if (row.type === 'end_repeat') continue;
      expect(row['label::中文 (zh)'], String(row.name)).toMatch(/./);
      expect(row['label::English (en)'], String(row.name)).toMatch(/./);
    }
  });

  it('bounds numbers', () => {
    const row = xlsForm(theory, { form: 'full' }).survey.find((r) => r.name === 'export_share');
    expect(row).toMatchObject({ type: 'decimal', constraint: '. >= 0 and . <= 100' });
    const item = xlsForm(awkward, { form: 'full' }).survey.find((r) => r.name === 'DL1');
    expect(item).toMatchObject({ type: 'decimal', constraint: '. >= 1 and . <= 7' });
  });
});

describe('questionnaireHtml', () => {
  it.each(forms.flatMap((form) => languages.map((language) => [form, language] as const)))(
    'the %s form in %s asks every question, labelled, with no script and no network',
    (form, language) => {
      const html = questionnaireHtml(theory, { form, language });
      const names = new Set([...html.matchAll(/ name="([^"]+)"/g)].map((match) => match[1]));
      for (const id of asked(form)) if (id !== 'partners') expect(names.has(id), id).toBe(true);
      expect(html).not.toMatch(/<script|https?:|src=|@import|url\(/);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
      expect(new Set(ids).size).toBe(ids.length);
      const wanted = [...html.matchAll(/ (?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)];
      for (const target of wanted.flatMap((match) => match[1]!.split(' ')))
        expect(ids, target).toContain(target);
      if (language === 'en')
        expect(html.replace(/<style>[\s\S]*<\/style>/, '')).not.toMatch(/\p{Script=Han}/u);
      expect(html).toContain(`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">`);
    },
  );

  it('escapes what a theory says', () => {
    const html = questionnaireHtml(awkward, { form: 'full', language: 'en' });
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;alert(&quot;DL1&quot;)&lt;/script&gt;');
    expect(questionnaireHtml(awkward, { form: 'full', language: 'zh' })).toContain(
      '&lt;b&gt;&amp;&quot;&#39;DL1',
    );
  });
});
