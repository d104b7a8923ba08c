import type { PlsPlan } from '../estimate/pls-plan.ts';
import type { PlsProgram, PlsStage } from '../estimate/pls-program.ts';
import type { TermTask } from '../moderate/term-fitter.ts';
import type { ProductSlots } from './product-slots.ts';

/** What a resample can give, as [B × columns] arrays. */
export const quantities = [
  'paths',
  'rSquared',
  'loadings',
  'weights',
  'constructCorrelations',
  'rhoA',
  'alpha',
  'htmt',
  'perProduct',
] as const;

/** One of {@link quantities}. */
type Quantity = (typeof quantities)[number];

/** Quantities that cost extra and are given only when asked for. */
export type OptionalQuantity = 'constructCorrelations' | 'rhoA' | 'alpha' | 'htmt';

/** One stage of a task: its plan, where to start, and the columns of each quantity (0: not collected). */
export interface StageTask {
  readonly plan: PlsPlan;
  /** [P] full-sample weights: a start nearer to each resample's solution than equal weights. */
  readonly startWeights: Float64Array;
  readonly columns: Readonly<Record<Quantity, number>>;
  /** [q] 1 for reflective constructs with two or more indicators: α has a meaning. */
  readonly isScale: Int32Array;
  /** [q] 1 where ρA has a meaning: scales with mode A or equal weights. */
  readonly hasRhoA: Int32Array;
  /** [2 × pairs] pairs of reflective constructs. */
  readonly htmtPairs: Int32Array;
}

/** Everything needed to compute any resample: plain data, so that it can be sent to a worker thread. */
export interface ResampleTask {
  readonly n: number;
  /** [n × p] standardized, row-major. */
  readonly values: Float64Array;
  /** [P] columns of the first fitted stage's slots. */
  readonly variableOf: Int32Array;
  readonly first: StageTask | null;
  readonly final: StageTask;
  readonly source: Int32Array;
  /** Interactions and squares; null when the model has none. */
  readonly terms: TermTask | null;
  /** The stage of their products, in the two-stage approach. */
  readonly termStage: StageTask | null;
  readonly productSlots: ProductSlots | null;
  /** [n] with mean 1, or null. */
  readonly caseWeights: Float64Array | null;
  readonly seed: number;
  /** [B × n] 0-based rows given instead of drawn, or null. */
  readonly indices: Int32Array | null;
  readonly keepInadmissible: boolean;
}

/** Draws of one stage, a row per resample; length 0 when not collected. */
export type StageArrays = Readonly<Record<Quantity, Float64Array>>;

/** The draws of all resamples. */
export interface DrawBlock {
  /** FitStatus by resample. */
  readonly status: Uint8Array;
  /** [B × 3] FitFault, construct (constant indicator: slot) and its stage: 0 first, 1 final, 2 terms. */
  readonly faults: Int32Array;
  readonly first: StageArrays | null;
  readonly final: StageArrays;
  readonly terms: StageArrays | null;
}

/** Describe a stage to the resampler; `terms`: how many interactions and squares it estimates. */
export function stageTask(
  stage: PlsStage,
  startWeights: Float64Array,
  collect: readonly OptionalQuantity[],
  terms = 0,
): StageTask {
  const { plan, model } = stage;
  const { constructs } = model;
  const q = constructs.length;
  const isScale = constructs.map((c) => c.kind === 'reflective' && c.indicators.length > 1);
  const pairs = constructs.flatMap((b, k) =>
    constructs
      .slice(0, k)
      .flatMap((a, j) => (a.kind === 'reflective' && b.kind === 'reflective' ? [[j, k]] : [])),
  );
  const asked = (name: OptionalQuantity, size: number): number =>
    collect.includes(name) ? size : 0;
  return {
    plan,
    startWeights: startWeights.slice(),
    columns: {
      paths: plan.paths,
      rSquared: q,
      loadings: plan.slots,
      weights: plan.slots,
      constructCorrelations: asked('constructCorrelations', (q * (q - 1)) / 2),
      rhoA: asked('rhoA', q),
      alpha: asked('alpha', q),
      htmt: asked('htmt', pairs.length),
      perProduct: terms,
    },
    isScale: Int32Array.from(isScale, Number),
    hasRhoA: Int32Array.from(constructs, (c, j) => Number(isScale[j] && c.mode !== 'B')),
    htmtPairs: Int32Array.from(pairs.flat()),
  };
}

/** Whether a program has a first stage decides which slots the data fill. */
export function dataStage(program: PlsProgram): PlsStage {
  return program.first ?? program.final;
}

/** Allocate draws of `size` resamples; `allocate` decides whether threads can share them. */
export function drawBlock(
  task: ResampleTask,
  size: number,
  allocate: (bytes: number) => ArrayBufferLike = (bytes) => new ArrayBuffer(bytes),
): DrawBlock {
  const arrays = (stage: StageTask): StageArrays =>
    Object.fromEntries(
      quantities.map((name) => [name, new Float64Array(allocate(8 * size * stage.columns[name]))]),
    ) as Record<Quantity, Float64Array>;
  return {
    status: new Uint8Array(allocate(size)),
    faults: new Int32Array(allocate(4 * 3 * size)),
    first: task.first ? arrays(task.first) : null,
    final: arrays(task.final),
    terms: task.termStage && arrays(task.termStage),
  };
}
