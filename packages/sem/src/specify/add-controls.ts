import type { SemConstruct, SemControl, SemModel } from './model.ts';

/**
 * Write the controls of a model out as what they are to an estimator: single-indicator constructs with paths, after
 * the constructs and paths of the model. A categorical control needs one control for each of its dummy variables.
 * @returns the model itself when it has no controls
 * @see Bernerth & Aguinis (2016), A critical review and best-practice recommendations for control variable usage,
 *   Personnel Psychology 69(1)
 */
export function addControls(model: SemModel): SemModel {
  const { controls = [], ...rest } = model;
  if (controls.length === 0) return model;
  return {
    ...rest,
    constructs: [...model.constructs, ...controls.map(asConstruct)],
    paths: [
      ...model.paths,
      ...controls.flatMap((control) =>
        controlled(control, model).map((to) => ({ from: control.id, to })),
      ),
    ],
  };
}

/** The constructs a control has paths to. */
function controlled({ to }: SemControl, model: SemModel): readonly string[] {
  if (to) return to;
  const explained = new Set(model.paths.map((path) => path.to));
  return model.constructs.map((c) => c.id).filter((id) => explained.has(id));
}

function asConstruct({ id, variable }: SemControl): SemConstruct {
  return { id, kind: 'composite', mode: 'unit', indicators: [variable] };
}
