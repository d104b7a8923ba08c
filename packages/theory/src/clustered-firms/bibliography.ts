import type { TheoryInput } from '../schema/theory.ts';
import { addedWorks } from './works-added.ts';
import { clusterWorks } from './works-clusters.ts';
import { firmWorks } from './works-firms.ts';

/** Every work the paper cites, and the few that the product adds (`works-added.ts`). */
export const bibliography = [...clusterWorks, ...firmWorks, ...addedWorks].sort((a, b) =>
  a.key < b.key ? -1 : 1,
) satisfies TheoryInput['bibliography'];
