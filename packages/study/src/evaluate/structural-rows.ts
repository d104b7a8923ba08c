import type { SemResults } from '@qunhai/results';
import {
  fSquared,
  fSquaredOfDraws,
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
  theory: Pick<Theory, 'hypotheses'>,
  summarise: Summarise,
): StructuralRows {
  return {
    paths: pathRows(estimate, theory, summarise),
    rSquared: rSquaredRows(estimate, summarise),
    fSquared: fSquaredRows(estimate, summarise),
  };
}

/** Paths with their uncertainty, the collinearity of their causes and their effect sizes. */
export function pathRows(
  estimate: PlsEstimate,
  theory: Pick<Theory, 'hypotheses'>,
  summarise: Summarise,
): SemResults['paths'] {
  const sizes = fSquared(estimate);
  const vifs = structuralVif(estimate);
  const summaries = summarise(pathVector(estimate), (draws) => draws.paths);
  return estimate.paths.map(({ from, to }, i) => {
    const same = (row: Path) => row.from === from && row.to === to;
    const hypothesis = theory.hypotheses.find((h) => linksOf(h).some(same));
    return {
      from,
      to,
      ...tested(summaries[i]!),
      hypothesis: hypothesis?.id ?? null,
      vif: vifs.find(same)?.value ?? null,
      fSquared: sizes.find(same)?.value ?? null,
    };
  });
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
    (draws, count) => fSquaredOfDraws(estimate, draws.constructCorrelations!, count),
  );
  return rows.flatMap(({ from, to, value }, i) =>
    value === null ? [] : [{ from, to, value, interval: intervalOf(summaries[i]!.interval) }],
  );
}
