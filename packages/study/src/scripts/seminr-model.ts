import type { Results } from '@qunhai/results';
import type { SemModel } from '@qunhai/sem';
import { commentLines } from './comment-lines.ts';
import { rStrings, type ScriptNames, scriptNames } from './script-names.ts';

type Interactions = NonNullable<SemModel['interactions']>;
type Approach = NonNullable<Results['run']['analysis']['moderationApproach']>;

/** What a script needs to declare a model to seminr. */
export interface SeminrModel {
  readonly model: SemModel;
  readonly results: Results;
  /** Ends the names of the variables of R; nothing for the base model. */
  readonly suffix: string;
}

const methods: Readonly<Record<Approach, string>> = {
  'two-stage': 'two_stage',
  'product-indicator': 'product_indicator',
  orthogonalizing: 'orthogonal',
};

/** `measurement <- constructs(…)`, interactions after all others. */
export function seminrMeasurement({ model, results, suffix }: SeminrModel): string {
  const names = scriptNames(model);
  const { estimator, moderationApproach = 'two-stage' } = results.run.analysis;
  const declared = [
    ...model.constructs.map((c) => construct(c, names, estimator === 'plsc')),
    ...(model.interactions ?? []).map(({ predictor, moderator }) => {
      const iv = JSON.stringify(names.construct(predictor));
      const by = JSON.stringify(names.construct(moderator));
      return `interaction_term(iv = ${iv}, moderator = ${by}, method = ${methods[moderationApproach]})`;
    }),
  ];
  const isRepeated = model.constructs.some(
    (c) => c.kind === 'second-order' && c.approach.endsWith('repeated-indicators'),
  );
  return [
    ...(isRepeated ? [commentLines('#', 'script.repeated')] : []),
    `measurement${suffix} <- constructs(\n${declared.map((one) => `  ${one}`).join(',\n')}\n)`,
  ].join('\n');
}

const weights = { A: 'mode_A', B: 'mode_B', unit: 'unit_weights' } as const;

function construct(
  c: SemModel['constructs'][number],
  names: ScriptNames,
  isConsistent: boolean,
): string {
  const name = JSON.stringify(names.construct(c.id));
  if (c.kind === 'second-order') {
    const dimensions = rStrings(c.components.map(names.construct));
    return `higher_composite(${name}, dimensions = ${dimensions}, method = two_stage, weights = ${weights[c.mode]})`;
  }
  const items = rStrings(c.indicators.map(names.item));
  const isCorrected = isConsistent && c.kind === 'reflective' && c.indicators.length > 1;
  return isCorrected
    ? `reflective(${name}, ${items})`
    : `composite(${name}, ${items}, weights = ${weights[c.mode]})`;
}

/** `structure <- relationships(…)`. */
export function seminrStructure({ model, suffix }: SeminrModel): string {
  const names = scriptNames(model);
  const products = (model.interactions ?? []).flatMap((one) =>
    one.to.map((to) => ({ from: seminrProduct(one, names), to: names.construct(to) })),
  );
  const paths = model.paths.map(({ from, to }) => ({
    from: names.construct(from),
    to: names.construct(to),
  }));
  const declared = [...Map.groupBy([...paths, ...products], ({ to }) => to)].map(
    ([to, into]) =>
      `  paths(from = ${rStrings(into.map(({ from }) => from))}, to = ${rStrings([to])})`,
  );
  return `structure${suffix} <- relationships(\n${declared.join(',\n')}\n)`;
}

/** The name seminr gives to an interaction. */
export function seminrProduct(
  { predictor, moderator }: Interactions[number],
  names: ScriptNames,
): string {
  return `${names.construct(predictor)}*${names.construct(moderator)}`;
}

const schemes = {
  path: 'path_weighting',
  factorial: 'path_factorial',
  centroid: 'path_factorial',
} as const;

/** `estimated <- estimate_pls(…)`. */
export function seminrEstimation({ results, suffix }: SeminrModel): string {
  const { scheme, tolerance, maxIterations } = results.run.analysis;
  const stop = exact(-Math.log10(tolerance));
  return [
    ...(scheme === 'centroid' && suffix === '' ? [commentLines('#', 'script.centroid')] : []),
    `estimated${suffix} <- estimate_pls(`,
    `  data = answers${suffix}, measurement_model = measurement${suffix}, structural_model = structure${suffix},`,
    `  inner_weights = ${schemes[scheme]}, maxIt = ${maxIterations}, stopCriterion = ${stop}`,
    ')',
  ].join('\n');
}

/** Without the last digits, which are those of binary rounding. */
export function exact(value: number): number {
  return Number(value.toPrecision(12));
}
