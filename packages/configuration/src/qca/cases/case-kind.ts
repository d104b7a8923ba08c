/**
 * What a case says about a sufficient set: it has both (`typical`), the set without the outcome (`deviant-consistency`), the outcome
 * without the set (`deviant-coverage`), neither (`irrelevant`), or lies exactly at 0.5 in one of them.
 * @see Schneider & Rohlfing (2013), Combining QCA and process tracing, Sociological Methods & Research 42(4).
 */
export type CaseKind =
  | 'typical'
  | 'deviant-consistency'
  | 'deviant-coverage'
  | 'irrelevant'
  | 'at-crossover';

export function caseKind(x: number, y: number): CaseKind {
  if (x === 0.5 || y === 0.5) return 'at-crossover';
  if (x > 0.5) return y > 0.5 ? 'typical' : 'deviant-consistency';
  return y > 0.5 ? 'deviant-coverage' : 'irrelevant';
}
