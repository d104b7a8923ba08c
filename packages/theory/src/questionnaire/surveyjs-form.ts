import type { Bilingual, Language } from '@qunhai/kernel';
import { type Form, scaleOf } from '../lookups.ts';
import type { Fact, Item, Theory } from '../schema/theory.ts';
import { answerChoices, layOut, type NumberRange, numberRange, rangeHint } from './layout.ts';
import { questionnaireText, tieKinds } from './messages.ts';

/** A text in SurveyJS's two locales. */
interface Localized {
  readonly default: string;
  readonly 'zh-cn': string;
}
type Question = Readonly<Record<string, unknown>>;

/** A SurveyJS form definition; question names are item and fact ids. */
export interface SurveyJsForm {
  readonly title: Localized;
  readonly description: Localized;
  readonly locale: 'default' | 'zh-cn' | 'en';
  readonly pages: readonly {
    readonly name: string;
    readonly title: Localized;
    readonly description?: Localized;
    readonly elements: readonly Question[];
  }[];
}

const localized = ({ zh, en }: Bilingual): Localized => ({ default: en, 'zh-cn': zh });
const message = (key: Parameters<typeof questionnaireText>[1]) =>
  localized(questionnaireText.both(key));

/**
 * The questionnaire of a theory as SurveyJS JSON, English and Chinese (zh-cn) inside.
 * Answers come out under item and fact ids, so they import without a mapping.
 * @param options.language - the locale the form opens in; the respondent's own when omitted
 */
export function surveyJsForm(
  theory: Theory,
  options: { readonly form: Form; readonly language?: Language },
): SurveyJsForm {
  const layout = layOut(theory, options.form);
  const locale = { zh: 'zh-cn', en: 'en' } as const;
  return {
    title: localized(layout.title),
    description: message('intro.optional'),
    locale: options.language ? locale[options.language] : 'default',
    pages: [
      {
        name: 'page_identity',
        title: message('section.identity'),
        description: message('intro.what'),
        elements: [
          { type: 'text', name: 'firm', title: message('identity.firm'), isRequired: true },
          { type: 'text', name: 'cluster', title: message('identity.cluster') },
        ],
      },
      ...layout.sections.map((section) => ({
        name: `page_${section.id}`,
        title: localized(section.title),
        description: message('statement.lead'),
        elements: section.items.map((item) => itemQuestion(theory, item)),
      })),
      ...(layout.facts.length > 0
        ? [
            {
              name: 'page_facts',
              title: message('section.facts'),
              elements: layout.facts.map(factQuestion),
            },
          ]
        : []),
    ],
  };
}

function itemQuestion(theory: Theory, item: Item): Question {
  const scale = scaleOf(theory, item);
  const choices = answerChoices(scale);
  const common = { name: item.id, title: localized(item.text) };
  if (!choices)
    return {
      ...common,
      ...numberInput({ min: scale.min, max: scale.max, whole: false, announced: true }),
    };
  return {
    ...common,
    type: 'radiogroup',
    colCount: 0,
    choices: choices.map(({ value, label }) => ({ value, text: localized(label) })),
  };
}

function numberInput(range: NumberRange): Question {
  const { min, max, whole } = range;
  const hint = range.announced ? rangeHint(range) : null;
  return {
    type: 'text',
    inputType: 'number',
    step: whole ? 1 : 'any',
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(hint ? { description: localized(hint) } : {}),
  };
}

function factQuestion(fact: Fact): Question {
  const common = {
    name: fact.id,
    title: localized(fact.question),
    ...(fact.required ? { isRequired: true } : {}),
  };
  const range = numberRange(fact);
  if (range) return { ...common, ...numberInput(range) };
  switch (fact.kind) {
    case 'choice':
    case 'multiple-choice':
      return {
        ...common,
        type: fact.kind === 'choice' ? 'radiogroup' : 'checkbox',
        choices: fact.options?.map(({ value, label }) => ({ value, text: localized(label) })),
      };
    case 'partners':
      return { ...common, ...partnerTable() };
    case 'countries':
      return { ...common, type: 'text', description: message('hint.countries') };
    default:
      return { ...common, type: 'text' };
  }
}

function partnerTable(): Question {
  const kinds = tieKinds.map((kind) => ({ value: kind, text: message(`tie.${kind}`) }));
  return {
    type: 'matrixdynamic',
    rowCount: 3,
    columns: [
      { name: 'to', title: message('partner.name'), cellType: 'text' },
      { name: 'kind', title: message('partner.kind'), cellType: 'dropdown', choices: kinds },
      { name: 'local', title: message('partner.local'), cellType: 'boolean' },
      { name: 'country', title: message('partner.country'), cellType: 'text' },
    ],
  };
}
