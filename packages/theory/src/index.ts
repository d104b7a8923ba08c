export { checkTheory } from './check/check-theory.ts';
export { readParameter } from './check/parameter.ts';
export type { TheoryPath } from './check/place.ts';
export { formatTheoryIssue, type TheoryIssue } from './check/theory-issue.ts';
export { clusteredFirmsTheory } from './clustered-firms/theory.ts';
export { fullCitation, shortCitation } from './document/cite.ts';
export { renderTheoryDocument } from './document/theory-document.ts';
export { type EditedTheory, editTheory, type TheoryEdit } from './edit/edit-theory.ts';
export type { Dependent } from './edit/remove-parts.ts';
export { theoryJsonSchema } from './json-schema.ts';
export {
  askedItems,
  type Form,
  factsInForm,
  findConstruct,
  findFact,
  findItem,
  hypothesesOf,
  itemsInForm,
  itemsOf,
  parameterOfPath,
  resourcesOf,
  scaleOf,
} from './lookups.ts';
export type { ModelTextIssue, ModelTextRemedy } from './model-text/model-text-issue.ts';
export { withModelText } from './model-text/own-model-text.ts';
export { type ReadModelText, readModelText } from './model-text/read-model-text.ts';
export { type ModelTextOptions, writeModelText } from './model-text/write-model-text.ts';
export { type ParsedTheory, parseTheory } from './parse/parse-theory.ts';
export { questionnaireHtml } from './questionnaire/questionnaire-html.ts';
export { type SurveyJsForm, surveyJsForm } from './questionnaire/surveyjs-form.ts';
export { type SheetRow, type XlsForm, xlsForm } from './questionnaire/xls-form.ts';
export { type Position, position } from './schema/positions.ts';
export * from './schema/theory.ts';
export { theoryToYaml } from './theory-to-yaml.ts';
