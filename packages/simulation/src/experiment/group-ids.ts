import type { Model } from '../model/model.ts';
import { groupsOf } from '../outcomes/observe.ts';

/** Names of the groups that are observed, in the order of the paths: all firms, then each cluster when there are several. */
export function groupIds({ setting: { clusters } }: Model): string[] {
  return ['all', ...clusters.map(({ id }) => id)].slice(0, groupsOf(clusters.length));
}
