import type { SemResults } from '@qunhai/results';
import {
  fSquared,
  type PlsDraws,
  type PlsEstimate,
  pathVector,
  rSquared,
  structuralVif,
} from '@qunhai/sem';
import type { Hypothesis, Theory } from '@qunhai/theory';
import { selectColumns } from './draw-columns.ts';
import { intervalOf, type Summarise, tested } from './summariser.ts';

/** The structural part of results.json. */
export type StructuralRows = Pick<SemResults, 'paths' | 'rSquared' | 'fSquared'>;

/** Paths, explained variance and effect sizes, with their uncertainty. */
export function structuralRows(
  estimate: PlsEstimate,
  theory: Theory,
  summarise: Summarise,
): StructuralRows {
  const f = fSquaredRows(estimate, summarise);
  const vifs = structuralVif(estimate);
  const summaries = summarise(pathVector(estimate), (draws) => draws.paths);
  return {
    paths: estimate.paths.map(({ from, to }, i) => {
      const same = (row: Path) => row.from === from && row.to === to;
      const hypothesis = theory.hypotheses.find((h) => linksOf(h).some(same));
      return {
        from,
        to,
        ...tested(summaries[i]!),
        hypothesis: hypothesis?.id ?? null,
        vif: vifs.find(same)?.value ?? null,
        fSquared: f.find(same)?.value ?? null,
      };
    }),
    rSquared: rSquaredRows(estimate, summarise),
    fSquared: f,
  };
}

type Path = { readonly from: string; readonly to: string };

/** The direct paths a hypothesis states: its own, or every link of its chain. */
function linksOf(hypothesis: Hypothesis): readonly Path[] {
  if (hypothesis.kind === 'path') return [hypothesis];
  if (hypothesis.kind !== 'chain') return [];
  const { chain } = hypothesis;
  return chain.slice(1).map((to, i) => ({ from: chain[i]!, to }));
}

function rSquaredRows(estimate: PlsEstimate, summarise: Summarise): SemResults['rSquared'] {
  const rows = rSquared(estimate);
  const columns = rows.map(({ construct }) =>
    estimate.constructs.findIndex(({ id }) => id === construct),
  );
  const summaries = summarise(
    rows.map((row) => row.value),
    (draws, count) => selectColumns(draws.rSquared, count, columns),
  );
  return rows.map(({ construct, value, adjusted }, i) => ({
    construct,
    value,
    // Defined: a model is estimated only with more rows than its largest regression has predictors.
    adjusted: adjusted!,
    interval: intervalOf(summaries[i]!.interval),
  }));
}

/** A row for each path whose f² exists: it does not where R² is 1 or the other predictors are collinear. */
function fSquaredRows(estimate: PlsEstimate, summarise: Summarise): SemResults['fSquared'] {
  const rows = fSquared(estimate);
  const summaries = summarise(
    rows.map((row) => row.value ?? Number.NaN),
    (draws, count) => fSquaredDraws(estimate, draws, count),
  );
  return rows.flatMap(({ from, to, value }, i) =>
    value === null ? [] : [{ from, to, value, interval: intervalOf(summaries[i]!.interval) }],
  );
}

/** f² of every draw from its construct correlations and R², in the order of `fSquared`. */
function fSquaredDraws(estimate: PlsEstimate, draws: PlsDraws, count: number): Float64Array {
  const q = estimate.constructs.length;
  const width = estimate.paths.length;
  const all = new Float64Array(count * width);
  for (let draw = 0; draw < count; draw++) {
    const rows = fSquared({
      ...estimate,
      constructCorrelations: fullCorrelations(draws.constructCorrelations!, q, draw),
      rSquared: draws.rSquared.subarray(draw * q, (draw + 1) * q),
    });
    rows.forEach((row, i) => {
      all[draw * width + i] = row.value ?? Number.NaN;
    });
  }
  return all;
}

/** Lower triangle by rows, without diagonal → [q × q]. */
function fullCorrelations(triangles: Float64Array, q: number, draw: number): Float64Array {
  const full = new Float64Array(q * q).fill(1);
  let at = draw * ((q * (q - 1)) / 2);
  for (let j = 1; j < q; j++) {
    for (let k = 0; k < j; k++) {
      full[j * q + k] = triangles[at]!;
      full[k * q + j] = triangles[at++]!;
    }
  }
  return full;
}
