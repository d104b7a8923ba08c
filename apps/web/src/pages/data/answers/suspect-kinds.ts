/** Rules of the quality report that a respondent's answers can cross. */
export const suspectKinds = [
  'missing',
  'duplicate',
  'straight-lining',
  'speeder',
  'outlier',
] as const;

export type SuspectKind = (typeof suspectKinds)[number];
