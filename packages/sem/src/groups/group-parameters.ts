import type { PlsProgram } from '../estimate/pls-program.ts';
import { planEffects } from '../evaluate/effect-plan.ts';
import { effectsOfDraws } from '../evaluate/effects.ts';
import { structuralStageOf } from './group-fitter.ts';

/** A parameter that groups can differ in. */
export interface GroupParameter {
  readonly kind: 'path' | 'total-indirect' | 'total' | 'r-squared' | 'loading' | 'weight';
  /** Cause of an effect (a term: of the product of standardized scores); construct of a loading or weight; the explained construct of R². */
  readonly from: string;
  /** Result of an effect; indicator of a loading or weight; same as `from` for R². */
  readonly to: string;
  /** Constructs whose composites must be the same for a comparison to make sense; none for loadings and weights. */
  readonly involves: readonly string[];
}

/** Estimates as rows: one row for an estimate, many for draws. */
export interface ParameterArrays {
  /** [rows × paths] */
  readonly paths: Float64Array;
  /** [rows × q] */
  readonly rSquared: Float64Array;
  /** [rows × slots] */
  readonly loadings: Float64Array;
  readonly weights: Float64Array;
}

/** All parameters of a model, and how to get them from estimates. */
export interface GroupParameters {
  readonly labels: readonly GroupParameter[];
  /** [rows × labels] */
  readonly collect: (arrays: ParameterArrays, rows: number) => Float64Array;
}

/** What groups are compared in: paths, total indirect and total effects, R², loadings and weights. */
export function groupParameters(program: PlsProgram): GroupParameters {
  const { model } = structuralStageOf(program);
  const { slots } = program.final;
  const ids = model.constructs.map((c) => c.id);
  const plan = planEffects(ids, model.paths);
  const explained = ids.flatMap((id, j) => (model.paths.some(({ to }) => to === id) ? [j] : []));
  const withChains = plan.pairs.filter(({ chainCount }) => chainCount > 0);
  const causes = (id: string) => model.paths.filter(({ to }) => to === id).map(({ from }) => from);
  const factors = new Map(program.terms.map((t) => [t.id, [t.predictor, t.moderator]]));
  const measured = (list: readonly string[]) => [
    ...new Set(list.flatMap((id) => factors.get(id) ?? [id])),
  ];
  const onTheWay = (from: string, to: string) => measured(between(ids, model.paths, from, to));
  const measures = slots.indicator.map((indicator, s) => ({
    from: slots.construct[s]!,
    to: indicator,
    involves: [],
  }));
  const labels: GroupParameter[] = [
    ...model.paths.map(({ from, to }) => ({
      kind: 'path' as const,
      from,
      to,
      involves: measured([from, to]),
    })),
    ...withChains.map(({ from, to }) => ({
      kind: 'total-indirect' as const,
      ...{ from, to, involves: onTheWay(from, to) },
    })),
    ...plan.pairs.map(({ from, to }) => ({
      kind: 'total' as const,
      ...{ from, to, involves: onTheWay(from, to) },
    })),
    ...explained.map((j) => ({
      kind: 'r-squared' as const,
      ...{ from: ids[j]!, to: ids[j]!, involves: measured([ids[j]!, ...causes(ids[j]!)]) },
    })),
    ...measures.map((measure) => ({ kind: 'loading' as const, ...measure })),
    ...measures.map((measure) => ({ kind: 'weight' as const, ...measure })),
  ];
  const collect = (arrays: ParameterArrays, rows: number) => {
    const effects = effectsOfDraws(plan, arrays.paths, rows);
    const q = ids.length;
    const explainedOnly = Float64Array.from({ length: rows * explained.length }, (_, at) => {
      const row = Math.floor(at / explained.length);
      return arrays.rSquared[row * q + explained[at % explained.length]!]!;
    });
    const { totalIndirect, total } = effects;
    const { paths, loadings, weights } = arrays;
    return beside([paths, totalIndirect, total, explainedOnly, loadings, weights], rows);
  };
  return { labels, collect };
}

/** Constructs on any way from one to another, both ends included. */
function between(
  ids: readonly string[],
  paths: readonly { readonly from: string; readonly to: string }[],
  from: string,
  to: string,
): string[] {
  const after = reached(from, paths);
  const before = reached(
    to,
    paths.map((path) => ({ from: path.to, to: path.from })),
  );
  return ids.filter((id) => after.has(id) && before.has(id));
}

function reached(
  start: string,
  paths: readonly { readonly from: string; readonly to: string }[],
): Set<string> {
  const seen = new Set([start]);
  // A set yields what is added to it while it is walked.
  for (const id of seen) for (const path of paths) if (path.from === id) seen.add(path.to);
  return seen;
}

/** Matrices with the same rows, side by side. */
function beside(matrices: readonly Float64Array[], rows: number): Float64Array {
  const widths = matrices.map((matrix) => matrix.length / rows);
  const width = widths.reduce((sum, w) => sum + w, 0);
  const out = new Float64Array(rows * width);
  let at = 0;
  matrices.forEach((matrix, m) => {
    const w = widths[m]!;
    for (let row = 0; row < rows; row++)
      out.set(matrix.subarray(row * w, (row + 1) * w), row * width + at);
    at += w;
  });
  return out;
}
