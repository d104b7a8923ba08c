import { type MeasurementRows, measurementRows } from '../../evaluate/measurement-rows.ts';
import type { JudgedStage } from './stages-of.ts';

/** Loadings, weights, reliability and validity of all constructs, those of components last. */
export type PlsMeasurement = MeasurementRows;

/** Measurement of every construct where its indicators measure it: components of second-order constructs in their own stage. */
export function measurementOfStages([main, ...before]: readonly JudgedStage[]): PlsMeasurement {
  const final = measurementRows(main!.estimate, main!.summarise);
  const known = new Set(main!.estimate.constructs.map(({ id }) => id));
  return before.reduce<PlsMeasurement>((all, { estimate, summarise }) => {
    const rows = measurementRows(estimate, summarise);
    const isNew = (id: string) => !known.has(id);
    const own = (row: { readonly construct: string }) => isNew(row.construct);
    const pair = ({ a, b }: { readonly a: string; readonly b: string }) => isNew(a) || isNew(b);
    return {
      loadings: [...all.loadings, ...rows.loadings.filter(own)],
      weights: [...all.weights, ...rows.weights.filter(own)],
      reliability: [...all.reliability, ...rows.reliability.filter(own)],
      crossLoadings: [...all.crossLoadings, ...rows.crossLoadings.filter(own)],
      htmt: [...all.htmt, ...rows.htmt.filter(pair)],
      fornellLarcker: [...all.fornellLarcker, ...rows.fornellLarcker.filter(pair)],
    };
  }, final);
}
