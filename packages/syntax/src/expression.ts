/** Functions of one argument that expressions may use, with their derivatives. */
const functions: Readonly<Record<string, readonly [(x: number) => number, (x: number) => number]>> =
  {
    exp: [Math.exp, Math.exp],
    log: [Math.log, (x) => 1 / x],
    sqrt: [Math.sqrt, (x) => 0.5 / Math.sqrt(x)],
    abs: [Math.abs, Math.sign],
  };

/** Names of the functions that expressions may use. */
export const functionNames: readonly string[] = Object.keys(functions);

/** An expression over labelled parameters, as a tree. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly argument: Expression }
  | { readonly kind: 'negative'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: '+' | '-' | '*' | '/' | '^';
      readonly left: Expression;
      readonly right: Expression;
    };

/** A value with its gradient in the parameters. */
export interface Dual {
  readonly value: number;
  readonly gradient: Float64Array;
}

/**
 * Value and exact gradient of an expression by forward differentiation.
 * @param size - number of parameters
 * @param lookUp - value and gradient of a name; undefined when nothing has it
 * @throws what `lookUp` throws; a name it does not know gives NaN
 */
export function evaluate(
  expression: Expression,
  size: number,
  lookUp: (name: string) => Dual | undefined,
): Dual {
  const recur = (part: Expression): Dual => evaluate(part, size, lookUp);
  switch (expression.kind) {
    case 'number':
      return { value: expression.value, gradient: new Float64Array(size) };
    case 'name':
      return (
        lookUp(expression.name) ?? {
          value: Number.NaN,
          gradient: new Float64Array(size).fill(Number.NaN),
        }
      );
    case 'negative':
      return scaled(recur(expression.of), -1, (x) => -x);
    case 'call': {
      const inner = recur(expression.argument);
      const [of, slope] = functions[expression.name] ?? [() => Number.NaN, () => Number.NaN];
      return scaled(inner, slope(inner.value), of);
    }
    case 'binary':
      return combine(expression.operator, recur(expression.left), recur(expression.right));
  }
}

function scaled(inner: Dual, slope: number, of: (x: number) => number): Dual {
  return { value: of(inner.value), gradient: inner.gradient.map((g) => slope * g) };
}

function combine(operator: '+' | '-' | '*' | '/' | '^', a: Dual, b: Dual): Dual {
  const mixed = (value: number, ofA: number, ofB: number): Dual => ({
    value,
    gradient: a.gradient.map((g, i) => sumOfProducts(ofA, g, ofB, b.gradient[i]!)),
  });
  switch (operator) {
    case '+':
      return mixed(a.value + b.value, 1, 1);
    case '-':
      return mixed(a.value - b.value, 1, -1);
    case '*':
      return mixed(a.value * b.value, b.value, a.value);
    case '/':
      return mixed(a.value / b.value, 1 / b.value, -a.value / (b.value * b.value));
    case '^':
      return mixed(
        a.value ** b.value,
        b.value * a.value ** (b.value - 1),
        a.value > 0 ? Math.log(a.value) * a.value ** b.value : 0,
      );
  }
}

/** x·a + y·b where a factor of zero silences the other, whatever it is. */
function sumOfProducts(x: number, a: number, y: number, b: number): number {
  return (a === 0 ? 0 : x * a) + (b === 0 ? 0 : y * b);
}

/** Names an expression uses, each once, in order. */
export function namesIn(expression: Expression): string[] {
  const found = new Set<string>();
  const walk = (part: Expression): void => {
    if (part.kind === 'name') found.add(part.name);
    if (part.kind === 'call') walk(part.argument);
    if (part.kind === 'negative') walk(part.of);
    if (part.kind === 'binary') {
      walk(part.left);
      walk(part.right);
    }
  };
  walk(expression);
  return [...found];
}
