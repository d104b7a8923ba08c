import { canonicalJson, type Language } from '@qunhai/kernel';
import {
  type Construct,
  editTheory,
  type Item,
  type ModelTextIssue,
  readModelText,
  type Theory,
  type TheoryEdit,
  withModelText,
  writeModelText,
} from '@qunhai/theory';

/** A theory that is being edited, and its model as text: two views of one thing. */
export interface Draft {
  readonly theory: Theory;
  readonly text: string;
  /**
   * What the text is read against: the theory before the text was last typed into, so that a name that is taken out
   * and typed again comes back with everything that hung on it.
   */
  readonly base: Theory;
  readonly issues: readonly ModelTextIssue[];
  /** The text cannot be followed; the theory is what it said before. */
  readonly pending: boolean;
}

/** Whether two theories say the same. */
export function sameTheory(a: Theory, b: Theory): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}

export function newDraft(theory: Theory, language: Language): Draft {
  const { modelText } = theory;
  const text = writeModelText(theory, {
    language,
    ...(modelText !== undefined && { previous: modelText }),
  });
  return { theory, text, base: theory, issues: [], pending: false };
}

/** The theory of a draft as it is saved: with the text itself when that has comments of its own. */
export function theoryToSave({ theory, text, pending }: Draft): Theory {
  return pending ? theory : withModelText(theory, text);
}

/** The draft after the text was changed; the theory follows as soon as the text can be read. */
export function withText(draft: Draft, text: string): Draft {
  const { theory, issues } = readModelText(text, draft.base);
  const kept = theory === null || sameTheory(theory, draft.theory) ? draft.theory : theory;
  return { ...draft, text, theory: kept, issues, pending: theory === null };
}

/** The draft after the theory was changed elsewhere; the text follows and keeps its comments. */
export function withTheory(draft: Draft, theory: Theory): Draft {
  const text = writeModelText(theory, { previous: draft.text });
  const { issues } = readModelText(text, theory);
  return { theory, text, base: theory, issues, pending: false };
}

/** The text again as the theory has it; what could not be followed is dropped. */
export function withoutPendingText(draft: Draft, language: Language): Draft {
  return newDraft(draft.theory, language);
}

/** Parts that the text names and that now have been written. */
export interface Definition {
  readonly construct?: Construct;
  readonly items: readonly Item[];
}

/** Give the text the parts it names, and read it again. */
export function withDefinition(draft: Draft, { construct, items }: Definition): Draft {
  const { base } = draft;
  const defined: Theory = {
    ...base,
    constructs: construct ? [...base.constructs, construct] : base.constructs,
    items: [...base.items, ...items],
  };
  return withText({ ...draft, base: defined }, draft.text);
}

/** Take a hypothesis out of what the text is read against, and read it again. */
export function withoutHypothesis(draft: Draft, hypothesis: string): Draft {
  const edit: TheoryEdit = { kind: 'remove-hypothesis', hypothesis };
  const base = editTheory(draft.base, edit).theory ?? draft.base;
  const theory = editTheory(draft.theory, edit).theory ?? draft.theory;
  return withText({ ...draft, base, theory }, draft.text);
}
