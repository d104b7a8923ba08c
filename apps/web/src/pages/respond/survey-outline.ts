import type { RespondentForm } from '@qunhai/api';

/** What the page itself reads of a SurveyJS form. */
interface Outline {
  readonly pages: readonly {
    readonly name: string;
    readonly elements: readonly { readonly name: string; readonly type: string }[];
  }[];
}

export function pagesOf({ survey }: Pick<RespondentForm, 'survey'>): Outline['pages'] {
  return (survey as Outline).pages;
}

/** Names of all questions, in order. */
export function questionsOf(form: Pick<RespondentForm, 'survey'>): string[] {
  return pagesOf(form).flatMap(({ elements }) => elements.map(({ name }) => name));
}
