import { askedItems, type Theory } from '@qunhai/theory';
import type { TruthInput } from './truth-schema.ts';

/** Sizes of a default truth. */
export interface DefaultTruthOptions {
  /** Firms over all clusters. */
  readonly firms?: number;
  readonly clusters?: number;
  readonly waves?: number;
  /** Absolute path coefficient; lowered where many paths meet so that they explain less than half. */
  readonly effect?: number;
  /** Share of answers missing. */
  readonly missing?: number;
}

const loadingsInTurn = [0.85, 0.8, 0.75] as const;

/**
 * A plausible truth for any theory: every path of the base model with the sign its hypothesis claims, exogenous constructs
 * correlated 0.3, loadings 0.75–0.85, composites of equally weighted indicators that correlate 0.35. A start to edit, no finding.
 */
export function defaultTruth(theory: Theory, options: DefaultTruthOptions = {}): TruthInput {
  const { firms = 300, clusters = 1, waves = 1, effect = 0.3, missing = 0 } = options;
  const measurement = defaultMeasurement(theory);
  const components = new Set(
    theory.constructs.flatMap(({ id, measurement: how }) =>
      how.kind === 'second-order' && id in measurement ? how.components : [],
    ),
  );
  const drawn = Object.keys(measurement).filter((id) => !components.has(id));
  const paths = defaultPaths(theory, new Set(drawn), effect);
  const exogenous = drawn.filter((id) => !paths.some((path) => path.to === id));
  return {
    schema: 'qunhai-truth/1',
    theory: theory.id,
    clusters: defaultClusters(firms, clusters, exogenous),
    paths,
    correlations: exogenous.flatMap((a, i) =>
      exogenous.slice(i + 1).map((b) => ({ a, b, value: 0.3 })),
    ),
    measurement,
    waves: { count: waves },
    missing: { blank: missing },
  };
}

function defaultMeasurement(theory: Theory): TruthInput['measurement'] {
  const onPath = new Set(theory.paths.flatMap((path) => [path.from, path.to]));
  const entries = theory.constructs.flatMap(
    (construct): [string, TruthInput['measurement'][string]][] => {
      const { measurement, id } = construct;
      const items = askedItems(theory)
        .filter((item) => item.construct === id)
        .map((item) => item.id);
      if (measurement.kind === 'second-order') {
        // One that no path touches is made of its components, which are drawn themselves.
        if (!onPath.has(id)) return [];
        return [[id, { weights: equal(measurement.components), correlation: 0.5 }]];
      }
      if (items.length === 0) return [];
      if (measurement.kind === 'composite')
        return [[id, { weights: equal(items), correlation: 0.35 }]];
      return [[id, { loadings: reflectiveLoadings(items) }]];
    },
  );
  return Object.fromEntries(entries);
}

const equal = (ids: readonly string[]): Record<string, number> =>
  Object.fromEntries(ids.map((id) => [id, 1]));

function reflectiveLoadings(items: readonly string[]): Record<string, number> {
  if (items.length === 1) return { [items[0]!]: 1 };
  return Object.fromEntries(items.map((id, i) => [id, loadingsInTurn[i % 3]!]));
}

function defaultPaths(theory: Theory, drawn: ReadonlySet<string>, effect: number) {
  const base = theory.paths.filter(
    (path) => path.model === 'base' && drawn.has(path.from) && drawn.has(path.to),
  );
  const negative = new Set(
    theory.hypotheses.flatMap((h) =>
      h.kind === 'path' && h.sign === '-' ? [`${h.from} ${h.to}`] : [],
    ),
  );
  return base.map(({ from, to }) => {
    const parents = base.filter((path) => path.to === to).length;
    const size = Number(Math.min(effect, 0.7 / parents).toFixed(3));
    return { from, to, value: negative.has(`${from} ${to}`) ? -size : size };
  });
}

/** Clusters of nearly equal size; the k-th differs on the k-th exogenous construct. */
function defaultClusters(
  firms: number,
  count: number,
  exogenous: readonly string[],
): TruthInput['clusters'] {
  return Array.from({ length: count }, (_, c) => {
    const shifted = exogenous[c % Math.max(1, exogenous.length)];
    return {
      id: `C${c + 1}`,
      name: { zh: `集群${c + 1}`, en: `Cluster ${c + 1}` },
      firms: Math.floor(firms / count) + (c < firms % count ? 1 : 0),
      ...(count > 1 && shifted ? { shifts: { [shifted]: 0.4 } } : {}),
    };
  });
}
