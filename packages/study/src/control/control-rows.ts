import type { SemResults } from '@qunhai/results';
import type { EffectRows } from '../evaluate/effect-rows.ts';
import type { MeasurementRows } from '../evaluate/measurement-rows.ts';
import type { StructuralRows } from '../evaluate/structural-rows.ts';
import type { ControlRequest } from './control-requests.ts';

type ControlRows = NonNullable<SemResults['controls']>;

/** Paths from controls, which results.json holds apart from the paths of the theory. */
export function controlRows(
  { paths }: StructuralRows,
  controls: readonly ControlRequest[],
): ControlRows {
  return controls.flatMap(({ id, fact, log }) =>
    paths
      .filter(({ from }) => from === id)
      .map(({ to, estimate, standardError, interval, t, p }) => ({
        ...{ fact, log, to, estimate, standardError, interval, t, p },
      })),
  );
}

/** Structure among the theory's constructs; variance explained is that by causes and controls together. */
export function structureWithout(
  { paths, rSquared, fSquared }: StructuralRows,
  controls: ReadonlySet<string>,
): StructuralRows {
  const kept = ({ from }: { readonly from: string }) => !controls.has(from);
  return { paths: paths.filter(kept), rSquared, fSquared: fSquared.filter(kept) };
}

/** Effects that begin at a construct of the theory. */
export function effectsWithout(
  { indirect, totalIndirect, total }: EffectRows,
  controls: ReadonlySet<string>,
): EffectRows {
  const kept = ({ from }: { readonly from: string }) => !controls.has(from);
  return {
    indirect: indirect.filter(({ path }) => !controls.has(path[0]!)),
    totalIndirect: totalIndirect.filter(kept),
    total: total.filter(kept),
  };
}

/** Measurement of the theory's constructs; a control has the id of its only variable. */
export function measurementWithout(
  rows: MeasurementRows,
  controls: ReadonlySet<string>,
): MeasurementRows {
  const ofConstruct = ({ construct }: { readonly construct: string }) => !controls.has(construct);
  const ofPair = ({ a, b }: { readonly a: string; readonly b: string }) =>
    !controls.has(a) && !controls.has(b);
  return {
    loadings: rows.loadings.filter(ofConstruct),
    weights: rows.weights.filter(ofConstruct),
    reliability: rows.reliability.filter(ofConstruct),
    crossLoadings: rows.crossLoadings.filter(
      (row) => ofConstruct(row) && !controls.has(row.indicator),
    ),
    htmt: rows.htmt.filter(ofPair),
    fornellLarcker: rows.fornellLarcker.filter(ofPair),
  };
}
