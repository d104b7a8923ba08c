import type { PopulationConstruct, PopulationModel, SemModel } from '@qunhai/sem';
import type { Theory } from '@qunhai/theory';
import { analysisModel } from '../../analysis-model.ts';
import { fail } from '../errors.ts';

/** Values of the parameters of a population, all standardized. */
export interface PopulationValues {
  /** Of a path that has no value of its own. */
  readonly path: number;
  /** Loadings of reflective indicators; composites get indicators of equal weight that load as much. */
  readonly loadings: number;
  /** Correlation of every two constructs that nothing explains. */
  readonly correlation: number;
  /** `FROM → TO` → value. */
  readonly paths?: ReadonlyMap<string, number> | undefined;
}

/** Name of a path in tables and messages. */
export const pathName = (from: string, to: string): string => `${from} → ${to}`;

/**
 * The base model of a theory, all its items measured, as a population with stated values.
 * @throws {QunhaiError} files.no-paths, files.second-order
 */
export function populationOfTheory(theory: Theory, values: PopulationValues): PopulationModel {
  const { model } = modelOfTheory(theory);
  const { constructs, paths } = model;
  const higher = constructs.filter(({ kind }) => kind === 'second-order').map(({ id }) => id);
  if (higher.length > 0) throw fail('second-order', { constructs: higher });
  const free = constructs.filter(({ id }) => paths.every(({ to }) => to !== id));
  return {
    constructs: constructs.flatMap((construct) => constructOf(construct, values.loadings)),
    paths: paths.map(({ from, to }) => ({
      ...{ from, to },
      value: values.paths?.get(pathName(from, to)) ?? values.path,
    })),
    correlations: free.flatMap(({ id: a }, at) =>
      free.slice(at + 1).map(({ id: b }) => ({ a, b, value: values.correlation })),
    ),
  };
}

/**
 * Names of the paths of a theory's base model.
 * @throws {QunhaiError} files.no-paths
 */
export function pathsOfTheory(theory: Theory): string[] {
  return modelOfTheory(theory).model.paths.map(({ from, to }) => pathName(from, to));
}

function modelOfTheory(theory: Theory): { model: SemModel } {
  const found = analysisModel(theory, new Set(theory.items.map(({ id }) => id)));
  if (found.model.paths.length === 0) throw fail('no-paths', { model: theory.id });
  return found;
}

function constructOf(
  construct: SemModel['constructs'][number],
  loading: number,
): PopulationConstruct[] {
  if (construct.kind === 'second-order') return [];
  const { id, kind, mode, indicators } = construct;
  const all = (value: number) => Object.fromEntries(indicators.map((item) => [item, value]));
  const only = indicators.length === 1;
  if (kind === 'reflective') return [{ id, kind, loadings: all(only ? 1 : loading) }];
  return [
    {
      ...{ id, kind: 'composite', mode, weights: all(1) },
      ...(!only && { correlation: correlationFor(loading, indicators.length) }),
    },
  ];
}

/** Correlation of k equally weighted indicators that makes each load so much: loading² = (1 + (k − 1)·r)/k. */
function correlationFor(loading: number, k: number): number {
  return (k * loading * loading - 1) / (k - 1);
}
