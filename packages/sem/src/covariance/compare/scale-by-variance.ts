import type { Statement } from '@qunhai/syntax';

/**
 * Whether factors can be scaled by their variances instead of their first loadings without changing what the model says: not where its text
 * fixes or equates loadings, or speaks of variances of latent variables.
 */
export function canScaleByVariance(statements: readonly Statement[]): boolean {
  const relations = statements.filter((one) => one.kind === 'relation');
  const latent = new Set(
    relations.flatMap(({ operator, left }) => (operator === '=~' ? [left] : [])),
  );
  return relations.every(({ operator, left, right, modifiers }) => {
    if (operator === '=~')
      return [modifiers.fixed, modifiers.labels, modifiers.equal].every((said) => !said);
    return operator !== '~~' || left !== right || !latent.has(left);
  });
}
