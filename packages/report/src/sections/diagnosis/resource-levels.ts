import type { Resource, Scale } from '@qunhai/theory';
import type { Edition } from '../../edition/edition.ts';
import { type Axis, niceAxis } from '../../figures/axis.ts';
import { t } from './messages.ts';

/** How levels are drawn: on their common answer scale, or as percentages of their own scales where these differ. */
export interface LevelScale {
  readonly axis: Axis;
  readonly axisName: string;
  readonly scaled: (resource: string, value: number) => number;
}

function scaleOf({ theory }: Edition, resource: Resource): Scale | undefined {
  const item = theory.items.find(({ id }) => resource.items.includes(id));
  return theory.scales.find(({ id }) => id === item?.scale);
}

/** The scale on which levels of resources can be drawn together. */
export function levelScale(edition: Edition, resources: readonly Resource[]): LevelScale {
  const { language } = edition;
  const scales = new Map(resources.map((resource) => [resource.id, scaleOf(edition, resource)]));
  const [first] = scales.values();
  const common = [...scales.values()].every(
    (scale) => scale?.min === first?.min && scale?.max === first?.max,
  );
  if (common && first !== undefined) {
    const { min, max } = first;
    return {
      axis: { ...niceAxis(min, max, 6), min, max },
      axisName: t(language, 'resources.axis-scale', { min, max }),
      scaled: (_, value) => value,
    };
  }
  return {
    axis: niceAxis(0, 100),
    axisName: t(language, 'resources.axis-share'),
    scaled: (id, value) => {
      const scale = scales.get(id);
      return scale === undefined ? value : ((value - scale.min) / (scale.max - scale.min)) * 100;
    },
  };
}

/** Resources in the results, best mean first; those without a published level last. */
export function rankedResources(edition: Edition, scale: LevelScale): Resource[] {
  const { theory, results } = edition;
  const meanLevel = ({ id }: Resource): number => {
    const values = results.diagnosis.clusters.flatMap(({ resources }) =>
      resources.flatMap((row) =>
        row.resource === id && row.value !== null ? [scale.scaled(id, row.value)] : [],
      ),
    );
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const present = new Set(
    results.diagnosis.clusters.flatMap(({ resources }) => resources.map((row) => row.resource)),
  );
  const means = new Map(theory.resources.map((resource) => [resource.id, meanLevel(resource)]));
  const rank = (resource: Resource): number => means.get(resource.id) || Number.NEGATIVE_INFINITY;
  return theory.resources.filter(({ id }) => present.has(id)).sort((a, b) => rank(b) - rank(a));
}
