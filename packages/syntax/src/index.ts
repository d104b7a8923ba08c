export { type Dual, type Expression, evaluate, functionNames, namesIn } from './expression.ts';
export { parseModelText } from './parse-model-text.ts';
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
export { expressionText, writeModelText } from './write-model-text.ts';
