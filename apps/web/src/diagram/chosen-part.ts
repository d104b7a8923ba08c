import type { Edition } from '@qunhai/report';
import type { SemResults } from '@qunhai/results';
import { type PathRow, pathKey } from './model-diagram.ts';

/** What of the diagram a reader looks at. */
export type ChosenPart =
  | { readonly kind: 'construct'; readonly construct: SemResults['constructs'][number] }
  | { readonly kind: 'path'; readonly path: PathRow };

/** What `?at=` names: a construct by id, or a path as `from~to`; null when the model has no such part. */
export function chosenPart({ results }: Edition, at: string | null): ChosenPart | null {
  if (at === null) return null;
  const { constructs, paths } = results.sem;
  const construct = constructs.find(({ id }) => id === at);
  if (construct) return { kind: 'construct', construct };
  const path = paths.find((row) => pathKey(row) === at);
  return path ? { kind: 'path', path } : null;
}
