import { quantileSorted } from '@qunhai/numerics';
import { atLeast, type PermutationTest, permutationTest } from './permutation-test.ts';

/** What measurement invariance of a construct allows. */
export type Invariance =
  /** No estimate to tell from. */
  | 'untested'
  /** Its composite is not the same in the groups: nothing that involves it can be compared. */
  | 'none'
  /** The composite is the same: path coefficients can be compared, means cannot, and data must not be pooled. */
  | 'partial'
  /** Means and variances are equal too: groups can also be pooled. */
  | 'full';

/** Step 2: is a composite formed the same way? */
export interface CompositionalRow {
  readonly construct: string;
  /** Correlation of the scores by the first and by the second group's weights, over all rows. */
  readonly correlation: number;
  /** The `significance` quantile of the correlations of permuted groups. */
  readonly quantile: number;
  /** One-tailed: share of permutations, the observed one among them, with a correlation as low. */
  readonly p: number;
  readonly invariant: boolean;
}

/** Step 3: a difference of means or of log variances of the scores by all rows' weights. */
export interface EqualityRow extends PermutationTest {
  readonly construct: string;
  /** Means: first less second group, in standard deviations. Variances: ln of first over second. */
  readonly difference: number;
  readonly equal: boolean;
}

/** Measurement invariance of composites between two groups. */
export interface Micom {
  readonly significance: number;
  /**
   * Step 1, configural invariance: same indicators, same treatment of the data, same algorithm and settings. This holds by the way
   * groups are compared here; whether items mean the same in each group is for the researcher to say.
   */
  readonly configural: true;
  readonly compositional: readonly CompositionalRow[];
  readonly means: readonly EqualityRow[];
  readonly variances: readonly EqualityRow[];
  readonly byConstruct: readonly { readonly construct: string; readonly invariance: Invariance }[];
  /** The weakest of the constructs'. */
  readonly overall: Invariance;
}

/** Figures of the groups as they are, and of permuted ones ([B × q], NaN where a permutation had no estimate). */
export interface MicomFigures {
  readonly constructs: readonly string[];
  readonly correlations: Float64Array;
  readonly means: Float64Array;
  readonly variances: Float64Array;
  readonly permuted: {
    readonly correlations: Float64Array;
    readonly means: Float64Array;
    readonly variances: Float64Array;
  };
}

/**
 * Judge measurement invariance of composites in three steps from permutations.
 * @see Henseler, Ringle & Sarstedt (2016), Testing measurement invariance of composites using partial least squares,
 *   International Marketing Review 33(3)
 */
export function judgeInvariance(figures: MicomFigures, significance: number): Micom {
  const { constructs, permuted } = figures;
  const q = constructs.length;
  const compositional = constructs.map((construct, j) => ({
    construct,
    ...compositionalTest(
      figures.correlations[j]!,
      column(permuted.correlations, q, j),
      significance,
    ),
  }));
  const equality = (observed: Float64Array, draws: Float64Array) =>
    constructs.map((construct, j) => {
      const none = { p: Number.NaN, lower: Number.NaN, upper: Number.NaN, used: 0 };
      const test = permutationTest(observed[j]!, column(draws, q, j), significance) ?? none;
      return { construct, difference: observed[j]!, ...test, equal: test.p > significance };
    });
  const means = equality(figures.means, permuted.means);
  const variances = equality(figures.variances, permuted.variances);
  const byConstruct = constructs.map((construct, j) => ({
    construct,
    invariance: invarianceOf(compositional[j]!, means[j]!.equal && variances[j]!.equal),
  }));
  const worst = (['none', 'untested', 'partial'] as const).find((level) =>
    byConstruct.some(({ invariance }) => invariance === level),
  );
  return {
    significance,
    configural: true,
    compositional,
    means,
    variances,
    byConstruct,
    overall: worst ?? 'full',
  };
}

function invarianceOf({ p, invariant }: CompositionalRow, equal: boolean): Invariance {
  if (Number.isNaN(p)) return 'untested';
  if (!invariant) return 'none';
  return equal ? 'full' : 'partial';
}

/** The composite is taken as the same unless its correlation is lower than chance would have it. */
function compositionalTest(
  correlation: number,
  draws: Float64Array,
  significance: number,
): Omit<CompositionalRow, 'construct'> {
  const sorted = draws.filter((draw) => !Number.isNaN(draw)).sort();
  if (sorted.length === 0 || Number.isNaN(correlation))
    return { correlation, quantile: Number.NaN, p: Number.NaN, invariant: false };
  const lower = sorted.filter((draw) => atLeast(correlation, draw)).length;
  const p = (1 + lower) / (1 + sorted.length);
  return {
    correlation,
    quantile: quantileSorted(sorted, significance),
    p,
    invariant: p > significance,
  };
}

/** One column of a row-major matrix. */
export function column(matrix: Float64Array, columns: number, at: number): Float64Array {
  return Float64Array.from(
    { length: matrix.length / columns },
    (_, row) => matrix[row * columns + at]!,
  );
}
