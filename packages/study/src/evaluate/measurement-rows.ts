import type { Bilingual } from '@qunhai/kernel';
import type { SemResults } from '@qunhai/results';
import {
  crossLoadings,
  fornellLarcker,
  htmt,
  indicatorVif,
  loadingMeasuresOfDraws,
  type PlsEstimate,
  type ReliabilityRow,
  reliability,
  undefinedReasons,
} from '@qunhai/sem';
import { message } from '../messages.ts';
import { slotsOf } from './draw-columns.ts';
import { estimated, intervalOf, type Quantity, type Summarise } from './summariser.ts';

/** The measurement part of results.json. */
export type MeasurementRows = Pick<
  SemResults,
  'loadings' | 'weights' | 'reliability' | 'htmt' | 'fornellLarcker' | 'crossLoadings'
>;

/** Loadings, weights, reliability and validity of one stage, with their uncertainty. */
export function measurementRows(estimate: PlsEstimate, summarise: Summarise): MeasurementRows {
  return {
    ...indicatorRows(estimate, summarise),
    reliability: reliabilityRows(estimate, summarise),
    htmt: htmtRows(estimate, summarise),
    fornellLarcker: fornellLarcker(estimate).map(({ a, b, value }) => ({ a, b, value })),
    crossLoadings: crossLoadings(estimate).map(({ indicator, construct, estimate: value }) => ({
      indicator,
      construct,
      estimate: value,
    })),
  };
}

function indicatorRows(estimate: PlsEstimate, summarise: Summarise) {
  const slots = slotsOf(estimate);
  const q = estimate.constructs.length;
  const cell = (matrix: Float64Array) => slots.map(({ row, column }) => matrix[row * q + column]!);
  const loadings = summarise(cell(estimate.loadings), (draws) => draws.loadings);
  const weights = summarise(cell(estimate.weights), (draws) => draws.weights);
  const vifs = indicatorVif(estimate);
  const named = slots.map(({ construct, indicator }) => ({ construct: construct.id, indicator }));
  return {
    loadings: named.map((name, i) => ({ ...name, ...estimated(loadings[i]!) })),
    weights: named.map((name, i) => ({
      ...name,
      ...estimated(weights[i]!),
      vif: vifs[i]?.value ?? null,
    })),
  };
}

type Measure = 'alpha' | 'rhoA' | 'rhoC' | 'ave';

function reliabilityRows(estimate: PlsEstimate, summarise: Summarise): SemResults['reliability'] {
  const rows = reliability(estimate);
  const draws: Record<Measure, Quantity> = {
    alpha: ({ alpha }) => alpha!,
    rhoA: ({ rhoA }) => rhoA!,
    rhoC: ({ loadings }, b) => loadingMeasuresOfDraws(estimate, loadings, b).rhoC,
    ave: ({ loadings }, b) => loadingMeasuresOfDraws(estimate, loadings, b).ave,
  };
  const summaries = (measure: Measure) =>
    summarise(
      rows.map((row) => row[measure] ?? Number.NaN),
      draws[measure],
    );
  const of = {
    alpha: summaries('alpha'),
    rhoA: summaries('rhoA'),
    rhoC: summaries('rhoC'),
    ave: summaries('ave'),
  };
  return rows.map((row, column) => {
    const interval = (measure: Measure) =>
      row[measure] === null ? null : intervalOf(of[measure][column]!.interval);
    const { construct, alpha, rhoA, rhoC, ave } = row;
    return {
      construct,
      alpha,
      rhoA,
      rhoC,
      ave,
      intervals: {
        alpha: interval('alpha'),
        rhoA: interval('rhoA'),
        rhoC: interval('rhoC'),
        ave: interval('ave'),
      },
      ...reliabilityNote(row),
    };
  });
}

function reliabilityNote({ alpha, reason }: ReliabilityRow): { note?: Bilingual } {
  if (reason !== null) return { note: undefinedReasons[reason] };
  return alpha !== null && alpha < 0 ? { note: message.both('reliability.negative-alpha') } : {};
}

/** Draws hold pairs of reflective constructs only, in the order of the rows. */
function htmtRows(estimate: PlsEstimate, summarise: Summarise): SemResults['htmt'] {
  const rows = htmt(estimate);
  const drawn = rows.filter((row) => row.reason !== 'composite');
  const summaries = summarise(
    drawn.map((row) => row.value ?? Number.NaN),
    (draws) => draws.htmt ?? new Float64Array(0),
  );
  return rows.map((row) => {
    const { a, b, value, reason } = row;
    const at = drawn.indexOf(row);
    const interval = at < 0 || value === null ? null : intervalOf(summaries[at]!.interval);
    return { a, b, value, interval, ...(reason !== null && { note: undefinedReasons[reason] }) };
  });
}
