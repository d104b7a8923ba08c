import type { Theory } from '@qunhai/theory';
import { checkTruth } from './check-truth.ts';
import { type Population, population } from './population.ts';
import type { TruthInput } from './truth-schema.ts';

/** What a truth implies over all firms of one wave, for answers that are neither rounded nor missing. */
export interface PopulationMoments {
  readonly constructs: readonly string[];
  /** [q × q] correlations of the constructs. */
  readonly constructCorrelations: Float64Array;
  readonly indicators: readonly string[];
  /** [p × p] correlations of the standardized indicators, reversed items turned around. */
  readonly indicatorCorrelations: Float64Array;
  /** [p × q] correlation of every indicator with every construct: its loading on its own. */
  readonly loadings: Float64Array;
  /** Weight of each indicator of a composite in the composite, scaled to variance 1; NaN for indicators of factors. */
  readonly weights: Float64Array;
}

/**
 * Population correlations of constructs and indicators under a declared truth. With indicators x = λC + e and
 * errors uncorrelated between blocks, cor(x, y) = λ_x cor(C_x, C_y) λ_y between blocks and S within one.
 * @throws {QunhaiError} draw.* when the truth contradicts its theory or itself
 */
export function populationMoments(theory: Theory, declared: TruthInput): PopulationMoments {
  const people = population(theory, checkTruth(declared, theory));
  const { constructs, correlations } = withComponents(people);
  const q = constructs.length;
  const measured = people.blocks.filter((block) => !block.ofConstructs);
  const cells = measured.flatMap((block, b) =>
    block.indicators.map((id, i) => ({ id, i, b, block, c: constructs.indexOf(block.construct) })),
  );
  const p = cells.length;
  const loadings = new Float64Array(p * q);
  const indicatorCorrelations = new Float64Array(p * p);
  cells.forEach((x, row) => {
    const loading = x.block.loadings[x.i]!;
    for (let c = 0; c < q; c++) loadings[row * q + c] = loading * correlations[x.c * q + c]!;
    cells.forEach((y, column) => {
      indicatorCorrelations[row * p + column] =
        x.b === y.b
          ? x.block.correlations[x.i * x.block.indicators.length + y.i]!
          : loadings[row * q + y.c]! * y.block.loadings[y.i]!;
    });
  });
  return {
    constructs,
    constructCorrelations: correlations,
    indicators: cells.map((cell) => cell.id),
    indicatorCorrelations,
    loadings,
    weights: Float64Array.from(cells, ({ block, i }) => block.weights?.[i] ?? Number.NaN),
  };
}

/** The jointly drawn constructs, then the components of second-order constructs. */
function withComponents(people: Population): { constructs: string[]; correlations: Float64Array } {
  const blocks = people.blocks.filter((block) => block.ofConstructs);
  const constructs = [...people.constructs, ...blocks.flatMap((block) => block.indicators)];
  const q = constructs.length;
  const drawn = people.constructs.length;
  const correlations = new Float64Array(q * q);
  for (let i = 0; i < drawn; i++)
    for (let j = 0; j < drawn; j++) correlations[i * q + j] = people.correlations[i * drawn + j]!;
  const set = (i: number, j: number, value: number) => {
    correlations[i * q + j] = value;
    correlations[j * q + i] = value;
  };
  let first = drawn;
  for (const block of blocks) {
    const whole = constructs.indexOf(block.construct);
    const k = block.indicators.length;
    for (let a = 0; a < k; a++) {
      for (let j = 0; j < first; j++)
        set(first + a, j, block.loadings[a]! * correlations[whole * q + j]!);
      for (let b = 0; b <= a; b++) set(first + a, first + b, block.correlations[a * k + b]!);
    }
    first += k;
  }
  return { constructs, correlations };
}
