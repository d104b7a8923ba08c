import type { Answers, RespondentForm } from '@qunhai/api';
import type { Language } from '@qunhai/kernel';
import { getLocaleStrings, Model, type Question, settings } from 'survey-core';
import 'survey-core/i18n/simplified-chinese';
import { respondWords } from './messages.ts';

// One h1 stands above the form: pages are h2, questions h3.
settings.titleTags.page = 'h2';
settings.titleTags.question = 'h3';

const locales = { zh: 'zh-cn', en: 'en' } as const;

// SurveyJS speaks of the size of a step; ours is always one, for whole numbers.
for (const language of ['zh', 'en'] as const)
  getLocaleStrings(locales[language]).stepError = respondWords.both('whole')[language];

/** The look of the workbench in the names SurveyJS gives its colours. */
const cssVariables = {
  '--sjs2-color-bg-brand-primary': 'var(--accent)',
  '--sjs2-color-bg-brand-primary-dim': 'var(--accent-strong)',
  '--sjs2-color-bg-brand-secondary': 'var(--accent-wash)',
  '--sjs2-color-fg-brand-primary': 'var(--accent)',
  '--sjs2-color-border-brand-primary': 'var(--accent)',
  '--sjs2-color-fg-basic-primary': 'var(--ink)',
  '--sjs2-color-fg-basic-secondary': 'var(--quiet)',
  '--sjs2-color-bg-alert-primary': 'var(--danger)',
  '--sjs2-color-bg-alert-secondary': 'var(--danger-wash)',
  '--sjs2-color-fg-alert-primary': 'var(--danger)',
  '--sjs2-color-utility-surface-survey': 'transparent',
  '--sjs2-typography-font-family-text': 'var(--font-sans)',
  '--sjs2-color-component-formbox-default-bg': 'var(--paper)',
  '--sjs2-color-component-formbox-default-border': 'var(--outline)',
  '--sjs2-color-component-checkbox-false-default-bg': 'var(--paper)',
  '--sjs2-color-component-checkbox-false-default-border': 'var(--outline)',
  '--sjs2-color-component-radio-false-default-bg': 'var(--paper)',
  '--sjs2-color-component-radio-false-default-border': 'var(--outline)',
  '--sjs2-layout-component-survey-box-gap-vertical': '0px',
  '--sjs2-layout-component-page-box-padding-top': '0px',
  '--sjs2-layout-component-page-box-padding-horizontal': '0px',
};

/** The form as SurveyJS shows it: pages and buttons are ours, questions and their rules are SurveyJS's. */
export function surveyModel(
  { survey }: Pick<RespondentForm, 'survey'>,
  answers: Answers,
  language: Language,
): Model {
  const model = new Model(survey);
  model.applyTheme({ themeName: 'default', isPanelless: true, cssVariables });
  model.locale = locales[language];
  model.showTitle = false;
  model.showNavigationButtons = false;
  model.showQuestionNumbers = false;
  model.textUpdateMode = 'onTyping';
  model.autoFocusFirstError = true;
  model.questionErrorLocation = 'bottom';
  model.widthMode = 'responsive';
  model.requiredMark = '*';
  for (const question of model.getAllQuestions()) {
    if (question.getType() === 'radiogroup') question.colCount = 1;
    if (question.getType() === 'matrixdynamic') asList(question);
  }
  model.data = answers;
  return model;
}

/** A table of partners as a list, which fits a telephone; it begins with one row. */
function asList(question: Question): void {
  question.displayMode = 'list';
  question.rowCount = 1;
  question.maxRowCount = 50;
  const add = respondWords.both('partner.add');
  question.locAddRowText.setJson({ default: add.en, 'zh-cn': add.zh });
}

/** Say it in another language; answers and page stay. */
export function speak(model: Model, language: Language): void {
  model.locale = locales[language];
}

/** What was answered and is admissible; a half-written number is not an answer yet. */
export function validAnswers(model: Model): Answers {
  const data = model.data as Answers;
  const invalid = model
    .getAllQuestions()
    .filter((question) => !question.isEmpty() && !question.validate(false))
    .map(({ name }) => name);
  return Object.fromEntries(Object.entries(data).filter(([name]) => !invalid.includes(name)));
}
