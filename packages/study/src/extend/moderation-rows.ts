import type { SemResults } from '@qunhai/results';
import {
  atDeviations,
  conditionalEffects,
  interactionSizeIntervals,
  interactionSizes,
  johnsonNeyman,
  type PlsDraws,
  type PlsResult,
  type Resampled as SemResampled,
  scores,
  structuralVif,
} from '@qunhai/sem';
import { intervalOf, type Summarise, tested } from '../evaluate/summariser.ts';
import type { Resamples } from '../resample-model.ts';
import type { WeighedMatrix } from '../weigh/weighed-matrix.ts';
import type { Extension } from './extended-models.ts';

type ModerationRow = NonNullable<SemResults['moderation']>[number];
type Region = NonNullable<ModerationRow['regions']>[number];

/** What the rows of one extended model are made from. */
export interface ModerationSource {
  readonly extension: Extension;
  readonly estimate: PlsResult;
  /** null where there is nothing to infer from. */
  readonly resamples: Resamples | null;
  readonly matrix: WeighedMatrix;
  readonly level: number;
  readonly summarise: Summarise;
}

/** Values of the moderator, in standard deviations, that a region of significance is looked for in. */
const range = [-3, 3] as const;
/** Steps of the range; boundaries between them are then found to 1e-6. */
const steps = 16;

/** A row for each outcome of each interaction of an extended model. */
export function moderationRows(source: ModerationSource): ModerationRow[] {
  const { estimate, extension, summarise } = source;
  const { terms = [] } = estimate;
  const effects = terms.flatMap((term, t) => term.to.map((to) => ({ term, t, to })));
  const columns = effects.map(({ term, t, to }) => ({ t, path: pathOf(estimate, term.id, to) }));
  const coefficients = columns.map(
    ({ t, path }) => pathValue(estimate, path) * terms[t]!.perProduct,
  );
  const summaries = summarise(coefficients, (draws, rows) => products(draws, rows, columns));
  const vifs = structuralVif(estimate);
  const sizes = sizesOf(source);
  return effects.map(({ term: { id, predictor, moderator, approach }, to }, i) => {
    const hypothesis = extension.hypotheses.find(
      (h) =>
        h.kind === 'moderation' &&
        h.moderator.includes(moderator) &&
        h.from.includes(predictor) &&
        h.to.includes(to),
    )!;
    return {
      model: extension.id,
      hypothesis: hypothesis.id,
      ...{ predictor, moderator, to },
      ...tested(summaries[i]!),
      together: null,
      vif: vifs.find((row) => row.from === id && row.to === to)?.value ?? null,
      fSquared: sizes.find((row) => row.from === id && row.to === to)?.size ?? null,
      moderatorEffect: pathValue(estimate, pathOf(estimate, moderator, to)),
      ...(extension.joint || approach === 'orthogonalizing'
        ? { slopes: [], regions: null, crossing: null }
        : slopesOf(source, predictor, moderator, to)),
    };
  });
}

function pathOf({ paths }: PlsResult, from: string, to: string): number {
  return paths.findIndex((path) => path.from === from && path.to === to);
}

function pathValue({ constructs, paths, pathCoefficients }: PlsResult, path: number): number {
  const { from, to } = paths[path]!;
  const at = (id: string) => constructs.findIndex((construct) => construct.id === id);
  return pathCoefficients[at(from) * constructs.length + at(to)]!;
}

/** Path of a term × its scale, in every draw. */
function products(
  draws: PlsDraws,
  rows: number,
  columns: readonly { readonly t: number; readonly path: number }[],
): Float64Array {
  const { paths, perProduct = new Float64Array(0) } = draws;
  const width = paths.length / rows;
  const terms = perProduct.length / rows;
  const out = new Float64Array(rows * columns.length);
  for (let r = 0; r < rows; r++)
    columns.forEach(({ t, path }, k) => {
      out[r * columns.length + k] = paths[r * width + path]! * perProduct[r * terms + t]!;
    });
  return out;
}

/** f² of every interaction that has one, with its interval. */
function sizesOf(source: ModerationSource): {
  readonly from: string;
  readonly to: string;
  readonly size: ModerationRow['fSquared'];
}[] {
  const resampled = source.extension.joint ? null : resampledOf(source);
  const intervals = resampled ? interactionSizeIntervals(resampled) : [];
  return interactionSizes(source.estimate).map(({ from, to, value, size }, i) => ({
    ...{ from, to },
    size:
      value === null || size === null
        ? null
        : { value, size, interval: intervalOf(intervals[i]?.interval ?? null) },
  }));
}

function resampledOf({ resamples, level }: ModerationSource): SemResampled | null {
  if (resamples === null) return null;
  const { bootstrap, jackknife } = resamples;
  return { bootstrap, level, ...(jackknife && { jackknife }) };
}

function slopesOf(
  source: ModerationSource,
  predictor: string,
  moderator: string,
  to: string,
): Pick<ModerationRow, 'slopes' | 'regions' | 'crossing'> {
  const resampled = resampledOf(source);
  const chain = [predictor, to];
  if (resampled === null)
    return { slopes: bareSlopes(source.estimate, chain, moderator), regions: null, crossing: null };
  const slopes = conditionalEffects(resampled, chain, atDeviations(moderator)).map((effect) => ({
    at: effect.at[moderator]!,
    ...tested(effect),
  }));
  const { regions, crossing } = johnsonNeyman(resampled, chain, moderator, { range, steps });
  const isWithin = crossing && crossing.estimate > range[0] && crossing.estimate < range[1];
  return {
    slopes,
    regions: withShares(regions, moderatorScores(source, moderator)),
    crossing: isWithin ? crossing.estimate : null,
  };
}

/** Slopes without inference: a line through the effect at the mean. */
function bareSlopes(
  estimate: PlsResult,
  [predictor, to]: readonly string[],
  moderator: string,
): ModerationRow['slopes'] {
  const { terms = [] } = estimate;
  const term = terms.find((t) => t.predictor === predictor && t.moderator === moderator)!;
  const change = pathValue(estimate, pathOf(estimate, term.id, to!)) * term.perProduct;
  const mean = pathValue(estimate, pathOf(estimate, predictor!, to!));
  const none = { standardError: null, interval: null, t: null, p: null };
  return [-1, 0, 1].map((at) => ({ at, estimate: mean + at * change, ...none }));
}

/** A firm's score of the moderator, and how much the firm counts. */
interface Weighed {
  readonly score: number;
  readonly weight: number;
}

function moderatorScores({ estimate, matrix }: ModerationSource, moderator: string): Weighed[] {
  const { n, constructs, values, rows } = scores(estimate, matrix);
  const column = constructs.indexOf(moderator);
  return Array.from({ length: n }, (_, i) => ({
    score: values[i * constructs.length + column]!,
    weight: matrix.caseWeights?.[rows[i]!] ?? 1,
  }));
}

/** The share of firms in each region, by their weights; the outer ones count what lies beyond the range. */
function withShares(
  regions: readonly Omit<Region, 'share'>[],
  moderator: readonly Weighed[],
): Region[] {
  const weigh = (some: readonly Weighed[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  return regions.map(({ from, to, effect }, i) => {
    const least = i === 0 ? Number.NEGATIVE_INFINITY : from;
    const most = i === regions.length - 1 ? Number.POSITIVE_INFINITY : to;
    const inside = moderator.filter(({ score }) => score >= least && score < most);
    return { from, to, effect, share: weigh(inside) / weigh(moderator) };
  });
}
