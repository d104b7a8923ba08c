import type { Bilingual } from '@qunhai/kernel';
import { type Form, factsInForm, itemsInForm } from '../lookups.ts';
import type { Construct, Fact, Item, Scale, Theory } from '../schema/theory.ts';
import { questionnaireText } from './messages.ts';

/** Questions under one heading. */
interface Section {
  readonly id: Construct['role'];
  readonly title: Bilingual;
  readonly items: readonly Item[];
}

/** What all questionnaire formats share: headings and questions in the order they are asked. */
export interface Layout {
  readonly title: Bilingual;
  readonly sections: readonly Section[];
  readonly facts: readonly Fact[];
}

const roles = ['resource', 'driver', 'mechanism', 'outcome', 'context', 'risk'] as const;

/** Put the items of a form under headings by the role of their construct; headings do not give the construct away. */
export function layOut(theory: Theory, form: Form): Layout {
  const role = new Map(theory.constructs.map((construct) => [construct.id, construct.role]));
  const items = itemsInForm(theory, form);
  const title: Bilingual = {
    zh: questionnaireText('zh', `title.${form}`, { title: theory.title.zh }),
    en: questionnaireText('en', `title.${form}`, { title: theory.title.en }),
  };
  const sections = roles
    .map((id) => ({
      id,
      title: questionnaireText.both(`section.${id}`),
      items: items.filter((item) => role.get(item.construct) === id),
    }))
    .filter((section) => section.items.length > 0);
  return { title, sections, facts: factsInForm(theory, form) };
}

/** More values than this are written in, not ticked. */
const mostChoices = 11;

/** One answer that can be ticked. */
export interface AnswerChoice {
  readonly value: number;
  readonly label: Bilingual;
}

/** The answers of a scale that can be ticked, “don't know” last; null when a number is to be written in. */
export function answerChoices(scale: Scale): AnswerChoice[] | null {
  const { min, max, step, anchors, dontKnow } = scale;
  if (step === undefined || (max - min) / step + 1 > mostChoices) return null;
  const count = Math.floor((max - min) / step + 1e-9) + 1;
  const choices = Array.from({ length: count }, (_, index) => {
    const value = Number((min + index * step).toPrecision(12));
    const label = anchors.find((anchor) => anchor.value === value)?.label;
    const number = String(value);
    return {
      value,
      label: label
        ? { zh: `${number} ${label.zh}`, en: `${number} ${label.en}` }
        : { zh: number, en: number },
    };
  });
  if (dontKnow?.code !== undefined) choices.push({ value: dontKnow.code, label: dontKnow.label });
  return choices;
}

/** Bounds of the number a fact asks for; null when it asks for something else. */
export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
  readonly whole: boolean;
  /** Whether to say the bounds beforehand, not only when they are missed. */
  readonly announced?: boolean;
}

const ranges: Readonly<Record<Fact['kind'], NumberRange | null>> = {
  year: { min: 1000, max: 2100, whole: true },
  integer: { min: 0, whole: true },
  number: { whole: false },
  percent: { min: 0, max: 100, whole: false, announced: true },
  money: { min: 0, whole: false },
  latitude: { min: -90, max: 90, whole: false, announced: true },
  longitude: { min: -180, max: 180, whole: false, announced: true },
  choice: null,
  'multiple-choice': null,
  countries: null,
  text: null,
  partners: null,
};

/** The numbers a fact admits; null when the answer is not a number. */
export function numberRange(fact: Fact): NumberRange | null {
  return ranges[fact.kind];
}

/** What the respondent is told about an admissible number; null when any will do. */
export function rangeHint({ min, max }: NumberRange): Bilingual | null {
  if (min === undefined) return null;
  return max === undefined
    ? questionnaireText.both('hint.least', { min })
    : questionnaireText.both('hint.range', { min, max });
}
