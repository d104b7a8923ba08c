import type { ProductSlots } from '../resample/product-slots.ts';
import { addControls } from '../specify/add-controls.ts';
import { compilePlan, type PlanSettings } from '../specify/compile-plan.ts';
import type { SemModel } from '../specify/model.ts';
import { asScore, type FirstOrderModel, modelStages } from '../specify/model-stages.ts';
import {
  type ProductIndicator,
  productIndicators,
  withProductIndicators,
} from '../specify/product-indicators.ts';
import {
  type ModerationApproach,
  type ProductTerm,
  productTerms,
  termPaths,
} from '../specify/term.ts';
import { validateModel } from '../specify/validate-model.ts';
import { validateApproach } from '../specify/validate-terms.ts';
import type { PlsPlan } from './pls-plan.ts';
import type { PlsOptions } from './pls-result.ts';
import { type SlotMap, slotMap } from './slot-map.ts';

/** One stage: its model, its slots and the plan the kernels run on. */
export interface PlsStage {
  readonly model: FirstOrderModel;
  readonly slots: SlotMap;
  readonly plan: PlsPlan;
}

/** A model ready to be fitted to correlations again and again. */
export interface PlsProgram {
  readonly first: PlsStage | null;
  readonly final: PlsStage;
  /** [final slots] where a first stage exists: the first-stage slot it repeats, or −1 − construct for a score. */
  readonly source: Int32Array;
  readonly approach: ModerationApproach;
  /** Interactions and squares, in the order of their constructs. */
  readonly terms: readonly ProductTerm[];
  /** Product indicators among the variables, after all others; none in the two-stage approach. */
  readonly productIndicators: readonly ProductIndicator[];
  /** Where they are among the slots that the data fill; null when there are none. */
  readonly productSlots: ProductSlots | null;
  /** The stage that adds products of the final stage's scores; null without terms or with product indicators. */
  readonly termStage: TermStage | null;
}

/** A stage in which every construct is its score, and every term the product of two of them. */
interface TermStage {
  readonly stage: PlsStage;
  /** [m] constructs whose scores are multiplied. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** Whether products are corrected for the scores' measurement error. */
  readonly consistent: boolean;
}

/**
 * Validate a model and compile it.
 * @throws {QunhaiError} as {@link validateModel} and validateApproach
 */
export function compileProgram(model: SemModel, options: PlsOptions): PlsProgram {
  const { consistent = false, moderation: approach = 'two-stage' } = options;
  validateModel(model, consistent);
  const whole = addControls(model);
  validateApproach(whole, approach, consistent);
  const settings: PlanSettings = {
    scheme: options.scheme ?? 'path',
    consistent,
    tolerance: options.tolerance ?? defaultTolerance,
    maxIterations: options.maxIterations ?? defaultMaxIterations,
  };
  const hasProducts = approach !== 'two-stage';
  const stages = modelStages(hasProducts ? withProductIndicators(whole) : whole);
  const final = compileStage(stages.final, settings);
  const first = stages.first ? compileStage(stages.first, settings) : null;
  const terms = productTerms(whole);
  const products = hasProducts ? productIndicators(whole) : [];
  return {
    first,
    final,
    source: first ? sourceOf(first, final) : new Int32Array(0),
    approach,
    terms,
    productIndicators: products,
    productSlots: products.length > 0 ? productSlots(first ?? final, products, approach) : null,
    termStage: terms.length > 0 && !hasProducts ? compileTerms(final, terms, settings) : null,
  };
}

/** The variables the data must have for a program: product indicators are made of them. */
export function measuredVariables({ first, final, productIndicators }: PlsProgram): string[] {
  const { variables } = (first ?? final).slots;
  return variables.slice(0, variables.length - productIndicators.length);
}

function compileTerms(
  main: PlsStage,
  terms: readonly ProductTerm[],
  settings: PlanSettings,
): TermStage {
  const ids = main.model.constructs.map((c) => c.id);
  const model: FirstOrderModel = {
    constructs: [...ids, ...terms.map((term) => term.id)].map(asScore),
    paths: [...main.model.paths, ...termPaths(terms)],
  };
  return {
    stage: compileStage(model, { ...settings, consistent: false }),
    first: Int32Array.from(terms, (term) => ids.indexOf(term.predictor)),
    second: Int32Array.from(terms, (term) => ids.indexOf(term.moderator)),
    consistent: main.plan.corrected.some((flag) => flag === 1),
  };
}

function productSlots(
  { slots }: PlsStage,
  products: readonly ProductIndicator[],
  approach: ModerationApproach,
): ProductSlots {
  const slotOf = (indicator: string): number => slots.indicator.indexOf(indicator);
  const own = products.map(({ term }) => products.filter((other) => other.term === term));
  const partial = own.map((group) =>
    approach === 'orthogonalizing'
      ? [...new Set(group.flatMap(({ first, second }) => [slotOf(first), slotOf(second)]))]
      : [],
  );
  const partialStart = new Int32Array(products.length + 1);
  partial.forEach((list, k) => {
    partialStart[k + 1] = partialStart[k]! + list.length;
  });
  return {
    product: Int32Array.from(products, ({ name }) => slotOf(name)),
    first: Int32Array.from(products, ({ first }) => slotOf(first)),
    second: Int32Array.from(products, ({ second }) => slotOf(second)),
    partialStart,
    partial: Int32Array.from(partial.flat()),
  };
}

/** Sum of absolute weight changes at which iteration stops: far below the 1e-6 to which estimates are compared. */
const defaultTolerance = 1e-10;
const defaultMaxIterations = 1000;

function compileStage(model: FirstOrderModel, settings: PlanSettings): PlsStage {
  return { model, slots: slotMap(model), plan: compilePlan(model, settings) };
}

function sourceOf(first: PlsStage, final: PlsStage): Int32Array {
  const constructs = first.model.constructs.map((c) => c.id);
  return Int32Array.from(final.slots.indicator, (indicator, slot) => {
    const same = first.slots.indicator.findIndex(
      (other, at) =>
        other === indicator && first.slots.construct[at] === final.slots.construct[slot],
    );
    return same >= 0 ? same : -1 - constructs.indexOf(indicator);
  });
}
