export { type Dual, type Expression, evaluate, functionNames, namesIn } from './expression.ts';
export type { Mend } from './mistake.ts';
export { parseModelText, singleStatements } from './parse-model-text.ts';
export type { OwnModifier, Term } from './parse-term.ts';
export {
  readSource,
  type Source,
  type SyntaxOptions,
  type SyntaxProblem,
  type WrittenRelation,
  type WrittenStatement,
} from './read-source.ts';
export type {
  ConstraintStatement,
  DefinitionStatement,
  InterceptStatement,
  Modifiers,
  Place,
  RelationOperator,
  RelationStatement,
  Statement,
} from './statement.ts';
export { commentsIn, type Token } from './tokenize.ts';
export { expressionText, modifierText, writeModelText } from './write-model-text.ts';
