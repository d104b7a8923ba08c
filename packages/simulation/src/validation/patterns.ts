import { advantageInTurbulence } from './advantage-in-turbulence.ts';
import { clusterGrowth } from './cluster-growth.ts';
import { entryThroughPartners } from './entry-through-partners.ts';
import { fewMakeMostExports } from './few-make-most-exports.ts';
import { knowledgePath } from './knowledge-path.ts';
import { middlingEmbeddedness } from './middling-embeddedness.ts';
import { orderOfStages } from './order-of-stages.ts';
import type { Pattern } from './pattern.ts';
import { recoveryAfterShocks } from './recovery-after-shocks.ts';
import { subsidyTrap } from './subsidy-trap.ts';
import { wideningDifferences } from './widening-differences.ts';

/** The patterns that the default model must show, in the order of the theory's list. */
export const patterns: readonly Pattern[] = [
  clusterGrowth,
  advantageInTurbulence,
  knowledgePath,
  entryThroughPartners,
  fewMakeMostExports,
  orderOfStages,
  middlingEmbeddedness,
  recoveryAfterShocks,
  wideningDifferences,
  subsidyTrap,
];
