import type { Bilingual } from '@qunhai/kernel';
import type { SecondOrderConstruct, SemConstruct, SemModel } from '@qunhai/sem';
import type { Construct, Theory } from '@qunhai/theory';
import { message } from './messages.ts';

/** The model to estimate, and what of the theory it leaves out and why. */
export interface AnalysisModel {
  readonly model: SemModel;
  readonly notes: readonly Bilingual[];
}

/**
 * The base model of a theory as far as the data measure it: constructs that stand on base paths and have at least one
 * item in the data. Reflective constructs take mode A, composites their declared weighting. Second-order constructs
 * enter when they stand on a path themselves and all their components are measured.
 * @param measured - items that have answers in the analysed wave
 */
export function analysisModel(theory: Theory, measured: ReadonlySet<string>): AnalysisModel {
  const notes: Bilingual[] = [];
  const indicators = indicatorsByConstruct(theory, measured);
  const wanted = theory.paths.filter((path) => path.model === 'base');
  const onPaths = theory.constructs.filter((c) =>
    wanted.some((path) => path.from === c.id || path.to === c.id),
  );
  const usable = onPaths.filter((construct) => isMeasured(construct, indicators));
  for (const construct of onPaths) {
    if (!usable.includes(construct))
      notes.push(message.both('model.unmeasured', { construct: construct.id }));
  }
  const ids = new Set(usable.map((c) => c.id));
  const paths = wanted.filter((path) => ids.has(path.from) && ids.has(path.to));
  const connected = usable.filter((c) => paths.some((p) => p.from === c.id || p.to === c.id));
  notes.push(...absentItemNotes(theory, connected, indicators), ...offPathNotes(theory, onPaths));
  const constructs = withComponents(theory, connected).map((c) => specify(c, indicators));
  return {
    model: { constructs, paths: paths.map(({ from, to }) => ({ from, to })) },
    notes,
  };
}

/**
 * Constructs of a theory as the estimator takes them, with the components of second-order ones; null when the data measure
 * one of them not at all.
 */
export function measuredConstructs(
  theory: Theory,
  ids: readonly string[],
  measured: ReadonlySet<string>,
): SemModel['constructs'] | null {
  const indicators = indicatorsByConstruct(theory, measured);
  const wanted = theory.constructs.filter(({ id }) => ids.includes(id));
  if (!wanted.every((construct) => isMeasured(construct, indicators))) return null;
  return withComponents(theory, wanted).map((construct) => specify(construct, indicators));
}

type Indicators = ReadonlyMap<string, readonly string[]>;

function indicatorsByConstruct(theory: Theory, measured: ReadonlySet<string>): Indicators {
  return new Map(
    theory.constructs.map((construct) => [
      construct.id,
      theory.items.flatMap((item) =>
        item.construct === construct.id && measured.has(item.id) ? [item.id] : [],
      ),
    ]),
  );
}

function isMeasured({ id, measurement }: Construct, indicators: Indicators): boolean {
  const needed = measurement.kind === 'second-order' ? measurement.components : [id];
  return needed.every((component) => (indicators.get(component)?.length ?? 0) > 0);
}

/** Items of a measured construct that the data lack, one note per construct. */
function absentItemNotes(
  theory: Theory,
  constructs: readonly Construct[],
  indicators: Indicators,
): Bilingual[] {
  return constructs.flatMap(({ id }) => {
    const absent = theory.items
      .filter((item) => item.construct === id && !indicators.get(id)?.includes(item.id))
      .map((item) => item.id);
    if (absent.length === 0) return [];
    return [message.both('model.absent-items', { construct: id, items: absent })];
  });
}

/** Second-order constructs are estimated only where a path needs them. */
function offPathNotes(theory: Theory, onPaths: readonly Construct[]): Bilingual[] {
  return theory.constructs
    .filter((c) => c.measurement.kind === 'second-order' && !onPaths.includes(c))
    .map(({ id }) => message.both('model.off-path', { construct: id }));
}

/** The constructs, preceded by components of second-order ones that stand on no path themselves; in theory order. */
function withComponents(theory: Theory, connected: readonly Construct[]): Construct[] {
  const needed = new Set(
    connected.flatMap(({ id, measurement }) =>
      measurement.kind === 'second-order' ? [id, ...measurement.components] : [id],
    ),
  );
  return theory.constructs.filter((construct) => needed.has(construct.id));
}

function specify(
  { id, measurement }: Construct,
  indicators: Indicators,
): SemConstruct | SecondOrderConstruct {
  if (measurement.kind === 'second-order') {
    const { components, approach, weighting } = measurement;
    return { id, kind: 'second-order', mode: weighting, components, approach };
  }
  const mode = measurement.kind === 'reflective' ? 'A' : measurement.weighting;
  return { id, kind: measurement.kind, mode, indicators: indicators.get(id) ?? [] };
}
