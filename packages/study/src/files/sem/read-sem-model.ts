import type { LatentInteraction } from '@qunhai/sem';
import { type RelationStatement, type Statement, singleStatements } from '@qunhai/syntax';
import { failModel } from '../model/errors.ts';
import { type ModelText, placed, readStatements } from '../model/read-statements.ts';

/** A covariance-based model and what it is estimated from. */
export interface TextSemModel {
  readonly statements: readonly Statement[];
  /** Products of latent variables, by the names that the statements now use. */
  readonly interactions: readonly LatentInteraction[];
  /** Columns of the data, in the order the text names them. */
  readonly columns: readonly string[];
}

/**
 * A model in lavaan's syntax; `y ~ f + g + f:g` adds a latent interaction, a latent variable called `f_by_g`.
 * @throws {QunhaiError} files.bad-statement, files.composite-in-sem, files.product-not-latent
 */
export function readSemModel(model: ModelText): TextSemModel {
  const statements = readStatements(model).flatMap(singleStatements);
  const relations = statements.filter((one) => one.kind === 'relation');
  const latent = new Set(
    relations.flatMap(({ operator, left }) => (operator === '=~' ? [left] : [])),
  );
  for (const relation of relations) checkRelation(relation, latent, model.source);
  const products = [...new Set(relations.map(({ right }) => right).filter(isProduct))];
  const names = statements.flatMap((one) => namesOf(one));
  return {
    statements: statements.map((one) =>
      one.kind === 'relation' && isProduct(one.right)
        ? { ...one, right: productName(one.right) }
        : one,
    ),
    interactions: products.map((product) => {
      const [first, second] = product.split(':') as [string, string];
      return { name: productName(product), first, second };
    }),
    columns: [...new Set(names.filter((name) => !latent.has(name) && !isProduct(name)))],
  };
}

const isProduct = (name: string) => name.includes(':');
const productName = (product: string) => product.replace(':', '_by_');

function checkRelation(
  { left, operator, right, place }: RelationStatement,
  latent: ReadonlySet<string>,
  source: string,
): void {
  const where = placed(source, place);
  if (operator === '<~') throw failModel('composite-in-sem', { ...where, construct: left });
  const wrong =
    isProduct(left) ||
    (isProduct(right) && (operator !== '~' || !right.split(':').every((one) => latent.has(one))));
  if (wrong)
    throw failModel('product-not-latent', { ...where, product: isProduct(left) ? left : right });
}

function namesOf(statement: Statement): string[] {
  if (statement.kind === 'intercept') return [statement.left];
  if (statement.kind !== 'relation') return [];
  const { left, operator, right } = statement;
  return operator === '|' ? [left] : [left, right];
}
