export { checkTheory } from './check/check-theory.ts';
export type { TheoryPath } from './check/place.ts';
export { formatTheoryIssue, type TheoryIssue } from './check/theory-issue.ts';
export { clusteredFirmsTheory } from './clustered-firms/theory.ts';
export { renderTheoryDocument } from './document/theory-document.ts';
export { theoryJsonSchema } from './json-schema.ts';
export {
  type Form,
  factsInForm,
  findConstruct,
  findFact,
  findItem,
  itemsInForm,
  itemsOf,
  resourcesOf,
  scaleOf,
} from './lookups.ts';
export { type ParsedTheory, parseTheory } from './parse/parse-theory.ts';
export { questionnaireHtml } from './questionnaire/questionnaire-html.ts';
export { type SurveyJsForm, surveyJsForm } from './questionnaire/surveyjs-form.ts';
export { type SheetRow, type XlsForm, xlsForm } from './questionnaire/xls-form.ts';
export * from './schema/theory.ts';
export { theoryToYaml } from './theory-to-yaml.ts';
