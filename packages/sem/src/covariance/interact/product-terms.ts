import { solveSymmetric } from '@qunhai/numerics';
import { parseModelText, type Statement } from '@qunhai/syntax';
import { fail } from '../../errors.ts';
import { failCovariance } from '../errors.ts';
import type { CovarianceData } from '../moments/read-groups.ts';

/** A product of two latent variables, itself a latent variable of the model. */
export interface LatentInteraction {
  /** The name that regressions of the model use, e.g. in `y ~ f + g + fg`. */
  readonly name: string;
  readonly first: string;
  readonly second: string;
}

/**
 * How products are freed of what their factors alone explain: centred before and after multiplying (Lin, Wen, Marsh & Lin 2010), or
 * residuals of a regression on all indicators of both factors (Little, Bovaird & Widaman 2006).
 */
export type ProductCentring = 'double-mean' | 'residual';

/** A model and its data with the products that interactions are measured by. */
export interface WithProducts {
  readonly statements: readonly Statement[];
  readonly data: CovarianceData;
  /** Indicators that have no partner in their interaction and so no product. */
  readonly unpaired: readonly string[];
}

/**
 * Measure interactions by products of matched pairs of indicators, in the order of the text: each indicator is used once, so that
 * products of an interaction have no residuals in common. Products of two interactions that share an indicator do, and have a covariance of
 * their residuals. Centring is within groups; a product is missing where one of its factors is.
 * @throws {QunhaiError} sem.interaction-factor when one of the two has no observed indicators; sem.missing-variable
 * @see Marsh, Wen & Hau (2004), Psychological Methods 9(3); Lin, Wen, Marsh & Lin (2010), Structural Equation Modeling 17(3)
 */
export function withProducts(
  statements: readonly Statement[],
  data: CovarianceData,
  interactions: readonly LatentInteraction[],
  centring: ProductCentring = 'double-mean',
): WithProducts {
  const columns = new Map(data.variables.map((name, j) => [name, column(data, j)]));
  const added = new Map<string, Float64Array>();
  const unpaired: string[] = [];
  const text: string[] = [];
  const made: Product[] = [];
  for (const { name, first, second } of interactions) {
    const [left, right] = [indicatorsOf(first, statements), indicatorsOf(second, statements)];
    const find = (variable: string) => {
      const found = columns.get(variable);
      if (found === undefined) throw fail('missing-variable', { variable });
      return centred(found, data.groups);
    };
    const all = [...new Set([...left, ...right])].map(find);
    const pairs = Math.min(left.length, right.length);
    unpaired.push(...left.slice(pairs), ...right.slice(pairs));
    const products = left.slice(0, pairs).map((a, j) => {
      const product = multiplied(find(a), find(right[j]!));
      const key = `${name}.${j + 1}`;
      made.push({ name: key, interaction: name, of: [a, right[j]!], isAlone: pairs === 1 });
      added.set(
        key,
        centring === 'residual'
          ? residuals(product, all, data.groups)
          : centred(product, data.groups),
      );
      return key;
    });
    text.push(`${name} =~ ${products.join(' + ')}`);
  }
  return {
    statements: [...statements, ...parseModelText([...text, ...sharedResiduals(made)].join('\n'))],
    data: widened(data, added),
    unpaired,
  };
}

/** A product of two indicators; alone, it equals its interaction and has no residual. */
interface Product {
  readonly name: string;
  readonly interaction: string;
  readonly of: readonly [string, string];
  readonly isAlone: boolean;
}

/** Covariances of the residuals of products, in different interactions, that share an indicator and so its error. */
function sharedResiduals(products: readonly Product[]): string[] {
  return products.flatMap((a, i) =>
    products
      .slice(i + 1)
      .filter(
        (b) =>
          a.interaction !== b.interaction &&
          !(a.isAlone || b.isAlone) &&
          a.of.some((indicator) => b.of.includes(indicator)),
      )
      .map((b) => `${a.name} ~~ ${b.name}`),
  );
}

function indicatorsOf(factor: string, statements: readonly Statement[]): string[] {
  const found = statements.flatMap((s) =>
    s.kind === 'relation' && s.operator === '=~' && s.left === factor ? [s.right] : [],
  );
  const latent = new Set(
    statements.flatMap((s) => (s.kind === 'relation' && s.operator === '=~' ? [s.left] : [])),
  );
  if (found.length === 0 || found.some((name) => latent.has(name)))
    throw failCovariance('interaction-factor', { factor });
  return found;
}

function column({ variables, values }: CovarianceData, j: number): Float64Array {
  const width = variables.length;
  return Float64Array.from({ length: values.length / width }, (_, i) => values[i * width + j]!);
}

function multiplied(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((x, i) => x * b[i]!);
}

/** Deviations from the mean of the group; missing values stay missing. */
function centred(values: Float64Array, groups?: readonly string[]): Float64Array {
  const sums = new Map<string, { sum: number; n: number }>();
  const groupOf = (i: number) => groups?.[i] ?? '';
  values.forEach((x, i) => {
    if (Number.isNaN(x)) return;
    const own = sums.get(groupOf(i)) ?? { sum: 0, n: 0 };
    sums.set(groupOf(i), { sum: own.sum + x, n: own.n + 1 });
  });
  return values.map((x, i) => {
    const own = sums.get(groupOf(i));
    return own ? x - own.sum / own.n : x;
  });
}

/** What the predictors do not explain linearly; from the rows where all are there, missing elsewhere. */
function residuals(
  product: Float64Array,
  predictors: readonly Float64Array[],
  groups?: readonly string[],
): Float64Array {
  const whole = product.map((x, i) =>
    predictors.some((own) => Number.isNaN(own[i]!)) ? Number.NaN : x,
  );
  const there = predictors.map((own) =>
    centred(
      own.map((x, i) => (Number.isNaN(whole[i]!) ? Number.NaN : x)),
      groups,
    ),
  );
  const y = centred(whole, groups);
  const sum = (a: Float64Array, b: Float64Array) =>
    a.reduce((total, x, i) => (Number.isNaN(x * b[i]!) ? total : total + x * b[i]!), 0);
  const crossed = Float64Array.from(there.flatMap((a) => there.map((b) => sum(a, b))));
  const slopes = solveSymmetric(
    crossed,
    Float64Array.from(there, (a) => sum(a, y)),
  );
  if (slopes === null) throw failCovariance('interaction-collinear', {});
  return y.map((x, i) => x - there.reduce((total, own, j) => total + slopes[j]! * own[i]!, 0));
}

function widened(data: CovarianceData, added: ReadonlyMap<string, Float64Array>): CovarianceData {
  const variables = [...data.variables, ...added.keys()];
  const rows = data.values.length / data.variables.length;
  const values = new Float64Array(rows * variables.length);
  const extra = [...added.values()];
  for (let i = 0; i < rows; i++) {
    const from = i * data.variables.length;
    values.set(data.values.subarray(from, from + data.variables.length), i * variables.length);
    extra.forEach((own, j) => {
      values[i * variables.length + data.variables.length + j] = own[i]!;
    });
  }
  return { ...data, variables, values };
}
