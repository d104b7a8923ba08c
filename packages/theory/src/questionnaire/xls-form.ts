import type { Bilingual } from '@qunhai/kernel';
import { type Form, scaleOf } from '../lookups.ts';
import type { Fact, Item, Theory } from '../schema/theory.ts';
import { answerChoices, layOut, type NumberRange, numberRange, rangeHint } from './layout.ts';
import { questionnaireText, tieKinds } from './messages.ts';

/** One row of a sheet: column → cell. */
export type SheetRow = Readonly<Record<string, string | number>>;

/** The three sheets of an XLSForm (ODK, KoboToolbox); rows may leave columns out. */
export interface XlsForm {
  readonly survey: readonly SheetRow[];
  readonly choices: readonly SheetRow[];
  readonly settings: readonly SheetRow[];
}

const languageColumns = { zh: '中文 (zh)', en: 'English (en)' } as const;

function inBoth(column: 'label' | 'hint' | 'constraint_message', text: Bilingual): SheetRow {
  return {
    [`${column}::${languageColumns.zh}`]: text.zh,
    [`${column}::${languageColumns.en}`]: text.en,
  };
}

/**
 * The questionnaire of a theory as the sheets of an XLSForm, in both languages. Headings are notes, not groups,
 * so that exported columns are called exactly as the items and facts.
 */
export function xlsForm(theory: Theory, options: { readonly form: Form }): XlsForm {
  const { title, sections, facts } = layOut(theory, options.form);
  const survey: SheetRow[] = [
    note('intro', questionnaireText.both('intro.what')),
    note('intro_optional', questionnaireText.both('intro.optional')),
    {
      type: 'text',
      name: 'firm',
      ...inBoth('label', questionnaireText.both('identity.firm')),
      required: 'yes',
    },
    {
      type: 'text',
      name: 'cluster',
      ...inBoth('label', questionnaireText.both('identity.cluster')),
    },
    ...sections.flatMap((section) => [
      note(`section_${section.id}`, section.title),
      ...section.items.map((item) => itemRow(theory, item)),
    ]),
  ];
  if (facts.length > 0)
    survey.push(
      note('section_facts', questionnaireText.both('section.facts')),
      ...facts.flatMap(factRows),
    );
  return {
    survey,
    choices: choiceRows(
      theory,
      sections.flatMap((section) => section.items),
      facts,
    ),
    settings: [
      {
        form_title: title.zh,
        form_id: `${theory.id}-${options.form}`,
        version: theory.version,
        default_language: languageColumns.zh,
      },
    ],
  };
}

const note = (name: string, label: Bilingual): SheetRow => ({
  type: 'note',
  name,
  ...inBoth('label', label),
});

function numberCells(range: NumberRange): SheetRow {
  const bounds = [
    ...(range.min === undefined ? [] : [`. >= ${range.min}`]),
    ...(range.max === undefined ? [] : [`. <= ${range.max}`]),
  ];
  const hint = rangeHint(range);
  return {
    type: range.whole ? 'integer' : 'decimal',
    ...(bounds.length > 0 ? { constraint: bounds.join(' and ') } : {}),
    ...(hint ? inBoth('constraint_message', hint) : {}),
  };
}

function itemRow(theory: Theory, item: Item): SheetRow {
  const scale = scaleOf(theory, item);
  const answer = answerChoices(scale)
    ? { type: `select_one ${scaleList(scale.id)}`, appearance: 'likert' }
    : numberCells({ min: scale.min, max: scale.max, whole: false });
  return { ...answer, name: item.id, ...inBoth('label', item.text) };
}

const scaleList = (id: string) => `scale_${id}`;
const factList = (id: string) => `fact_${id}`;

function factRows(fact: Fact): SheetRow[] {
  const label = inBoth('label', fact.question);
  const common = { name: fact.id, ...label, ...(fact.required ? { required: 'yes' } : {}) };
  const range = numberRange(fact);
  if (range) return [{ ...numberCells(range), ...common }];
  switch (fact.kind) {
    case 'choice':
      return [{ type: `select_one ${factList(fact.id)}`, ...common }];
    case 'multiple-choice':
      return [{ type: `select_multiple ${factList(fact.id)}`, ...common }];
    case 'countries':
      return [
        { type: 'text', ...common, ...inBoth('hint', questionnaireText.both('hint.countries')) },
      ];
    case 'partners':
      return [
        { type: 'begin_repeat', name: fact.id, ...label },
        { type: 'text', name: 'to', ...inBoth('label', questionnaireText.both('partner.name')) },
        {
          type: 'select_one tie_kind',
          name: 'kind',
          ...inBoth('label', questionnaireText.both('partner.kind')),
        },
        {
          type: 'select_one yes_no',
          name: 'local',
          ...inBoth('label', questionnaireText.both('partner.local')),
        },
        {
          type: 'text',
          name: 'country',
          ...inBoth('label', questionnaireText.both('partner.country')),
        },
        { type: 'end_repeat' },
      ];
    default:
      return [{ type: 'text', ...common }];
  }
}

const choice = (list_name: string, name: string | number, label: Bilingual): SheetRow => ({
  list_name,
  name,
  ...inBoth('label', label),
});

function choiceRows(theory: Theory, items: readonly Item[], facts: readonly Fact[]): SheetRow[] {
  const scales = [...new Set(items.map((item) => scaleOf(theory, item)))];
  const partners = facts.some((fact) => fact.kind === 'partners');
  return [
    ...scales.flatMap((scale) =>
      (answerChoices(scale) ?? []).map(({ value, label }) =>
        choice(scaleList(scale.id), value, label),
      ),
    ),
    ...facts.flatMap((fact) =>
      (fact.options ?? []).map(({ value, label }) => choice(factList(fact.id), value, label)),
    ),
    ...(partners ? partnerChoices() : []),
  ];
}

function partnerChoices(): SheetRow[] {
  return [
    ...tieKinds.map((kind) => choice('tie_kind', kind, questionnaireText.both(`tie.${kind}`))),
    choice('yes_no', 'true', questionnaireText.both('yes')),
    choice('yes_no', 'false', questionnaireText.both('no')),
  ];
}
