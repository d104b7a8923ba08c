import type { Statement } from '@qunhai/syntax';

/** Which variables a model has, and what they are in it. Each list in the order of the text. */
export interface VariableRoles {
  readonly latent: readonly string[];
  readonly observed: readonly string[];
  /** Latent variables that nothing explains: exogenous. */
  readonly latentExogenous: readonly string[];
  /** Observed variables that explain others and are neither explained nor indicators. */
  readonly observedExogenous: readonly string[];
  /** Explained variables, latent or observed, that explain nothing themselves and are no indicators. */
  readonly outcomes: readonly string[];
}

/** @see Rosseel (2012), §3.2: how lavaan sorts the variables of a model */
export function variableRoles(statements: readonly Statement[]): VariableRoles {
  const relations = statements.filter((s) => s.kind === 'relation');
  const named = (operator: string, side: 'left' | 'right') =>
    unique(relations.filter((s) => s.operator === operator).map((s) => s[side]));
  const latent = named('=~', 'left');
  const indicators = named('=~', 'right');
  const explained = named('~', 'left');
  const explaining = named('~', 'right');
  const isLatent = new Set(latent);
  const others = [
    ...named('~~', 'left'),
    ...named('~~', 'right'),
    ...statements.filter((s) => s.kind === 'intercept').map((s) => s.left),
    ...named('|', 'left'),
  ];
  const observed = unique([...indicators, ...explained, ...explaining, ...others]).filter(
    (name) => !isLatent.has(name),
  );
  const isIndicator = new Set(indicators);
  const isExplained = new Set(explained);
  const isExplaining = new Set(explaining);
  const endogenous = (name: string) => isExplained.has(name) || isIndicator.has(name);
  return {
    latent,
    observed,
    latentExogenous: latent.filter((name) => !endogenous(name)),
    observedExogenous: observed.filter((name) => isExplaining.has(name) && !endogenous(name)),
    outcomes: [...latent, ...observed].filter(
      (name) => isExplained.has(name) && !isExplaining.has(name) && !isIndicator.has(name),
    ),
  };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
