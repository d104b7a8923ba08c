import { z } from 'zod';

/** Positions of a firm in the network that the study reads from its ties; what each means stands in @qunhai/network. */
export const position = z.enum([
  'localDegree',
  'localMutual',
  'localIn',
  'localOut',
  'localStrength',
  'betweenness',
  'closeness',
  'eigenvector',
  'pageRank',
  'kCore',
  'coreness',
  'clustering',
  'constraint',
  'effectiveSize',
  'efficiency',
  'hierarchy',
  'wholeConstraint',
  'wholeEffectiveSize',
  'outsideDegree',
  'globalDegree',
  'countries',
  'countryDiversity',
  'externalInternal',
  'bridging',
  'soleBridges',
  'partnersAbroad',
  'stepsAbroad',
]);

/** A position that an item may take its values from. */
export type Position = z.infer<typeof position>;
