import type { Bilingual } from '@qunhai/kernel';
import type { Column, GroupColumn } from '@qunhai/levels';
import { mean, standardDeviation } from '@qunhai/numerics';
import { scores as scoresOf } from '@qunhai/sem';
import { varyingItems } from '../../analysed-wave.ts';
import { groupFirms, levelsRequest } from '../../groups/group-firms.ts';
import type { AssessedModel } from '../assessed-model.ts';
import { firmScores } from '../necessity/firm-scores.ts';
import type { LevelsAnalysis } from './levels-settings.ts';
import { levelsWords as words } from './messages.ts';

/** What the assessment reads of a study. */
export type LevelsBasis = Pick<
  AssessedModel,
  'theory' | 'data' | 'wave' | 'plan' | 'seed' | 'model' | 'estimation' | 'diagnosis' | 'sem'
>;

/** The firms of the wave in their groups, with their scores, row by row of the wave's matrix. */
export interface GroupedFirms {
  readonly by: string;
  readonly name: Bilingual;
  readonly group: GroupColumn & { readonly values: readonly (string | null)[] };
  readonly sizes: LevelsAnalysis['groups'];
  /** By construct, on the answer scale; NaN where there is none to rely on. */
  readonly scores: ReadonlyMap<string, Float64Array>;
  /** What relations are looked at in: scores of the model, whose composites may weigh items negatively, or `scores` without an estimate. */
  readonly related: ReadonlyMap<string, Float64Array>;
  readonly relatedFrom: LevelsAnalysis['scores'];
}

/** Firms by cluster, or by the fact that the plan names. */
export function groupedFirms(basis: LevelsBasis): GroupedFirms {
  const { theory, data, wave, plan, diagnosis } = basis;
  const { by, title } = levelsRequest(theory, plan);
  const { labels } = groupFirms(by, { theory, wave, diagnosis, dataset: data.dataset });
  const at = new Map(diagnosis.firms.map(({ firm }, i) => [firm, i]));
  const rows = wave.matrix.firms.map((firm) => at.get(firm));
  const answered = firmScores(theory, diagnosis, varyingItems(wave));
  const scores = new Map(
    [...answered].map(([id, { values }]) => [
      id,
      Float64Array.from(rows, (row) => (row === undefined ? Number.NaN : values[row]!)),
    ]),
  );
  const ofModel = modelScores(basis);
  return {
    by,
    name: by === 'cluster' ? words.both('by.cluster') : title,
    group: { name: by, values: labels },
    sizes: sizesOf(labels),
    scores,
    related: ofModel ?? scores,
    relatedFrom: ofModel ? 'model' : 'answers',
  };
}

/** Scores with which the model's paths were estimated; null without an estimate. */
function modelScores({ estimation, wave }: LevelsBasis): Map<string, Float64Array> | null {
  if (estimation.estimate?.status !== 'converged') return null;
  const { constructs, values, rows } = scoresOf(estimation.estimate, wave.matrix);
  return new Map(
    constructs.map((id, j) => {
      const own = new Float64Array(wave.matrix.n).fill(Number.NaN);
      rows.forEach((row, i) => {
        own[row] = values[i * constructs.length + j]!;
      });
      return [id, own];
    }),
  );
}

function sizesOf(labels: readonly (string | null)[]): LevelsAnalysis['groups'] {
  const known = labels.filter((label) => label !== null);
  const sizes = [...Map.groupBy(known, (label) => label).values()].map((rows) => rows.length);
  return {
    ...{ count: sizes.length, firms: known.length, without: labels.length - known.length },
    single: sizes.filter((size) => size === 1).length,
    least: sizes.length === 0 ? 0 : Math.min(...sizes),
    mean: sizes.length === 0 ? 0 : known.length / sizes.length,
    most: sizes.length === 0 ? 0 : Math.max(...sizes),
  };
}

/** Constructs standardized over the firms that have a group and a score of each of them; the others are left out. */
export function standardizedColumns(
  { group, related }: GroupedFirms,
  ids: readonly string[],
): { readonly columns: readonly Column[]; readonly group: GroupColumn } {
  const given = ids.map((id) => related.get(id)!);
  const rows = group.values.flatMap((label, row) =>
    label !== null && given.every((values) => !Number.isNaN(values[row]!)) ? [row] : [],
  );
  return {
    columns: ids.map((name, k) => {
      const own = rows.map((row) => given[k]![row]!);
      const [center, spread] = [mean(own), standardDeviation(own)];
      return { name, values: own.map((value) => (spread > 0 ? (value - center) / spread : 0)) };
    }),
    group: { name: group.name, values: rows.map((row) => group.values[row]!) },
  };
}
