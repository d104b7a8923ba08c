import { type Form, type SurveyJsForm, surveyJsForm, type Theory } from '@qunhai/theory';

/** More questions than this tire a thumb; a longer page is parted into pages of even length. */
const longestPage = 7;

/**
 * The form a respondent fills in: without the page that asks who they are, for the link says that, and in pages that suit
 * a telephone.
 */
export function respondentSurvey(theory: Theory, form: Form): SurveyJsForm {
  const survey = surveyJsForm(theory, { form });
  const [identity, ...pages] = survey.pages;
  const introduction = identity?.description ?? survey.description;
  return {
    ...survey,
    pages: pages
      .flatMap(parted)
      .map((page, index) =>
        index === 0 && page.description === undefined
          ? { ...page, description: introduction }
          : page,
      ),
  };
}

type Page = SurveyJsForm['pages'][number];

function parted(page: Page): Page[] {
  const { elements } = page;
  const parts = Math.ceil(elements.length / longestPage);
  if (parts <= 1) return [page];
  const length = Math.ceil(elements.length / parts);
  return Array.from({ length: parts }, (_, part) => ({
    ...page,
    name: `${page.name}_${part + 1}`,
    elements: elements.slice(part * length, (part + 1) * length),
  }));
}
