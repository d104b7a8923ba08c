export { checkTheory } from './check/check-theory.ts';
export type { TheoryPath } from './check/place.ts';
export { formatTheoryIssue, type TheoryIssue } from './check/theory-issue.ts';
export { clusteredFirmsTheory } from './clustered-firms/theory.ts';
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
export * from './schema/theory.ts';
export { theoryToYaml } from './theory-to-yaml.ts';
