import type { DiagnosisInput } from '../diagnosis-input.ts';
import type { ConstructScores } from '../scores/construct-scores.ts';
import type { Observation } from './stage-memberships.ts';

/** What is known of the firm in each row: construct scores, item answers, and facts, those of the wave first. */
export function observations(
  { firms, facts, responses }: DiagnosisInput,
  scores: ReadonlyMap<string, ConstructScores>,
): (row: number) => Observation {
  const known = new Map(firms.map((firm) => [firm.id, firm.facts]));
  const columns = new Map(responses.variables.map((id, column) => [id, column]));
  return (row) => ({
    construct: (id) => scores.get(id)?.scores[row],
    item: (id) => {
      const column = columns.get(id);
      return column === undefined ? undefined : responses.values[row * responses.p + column];
    },
    fact: (id) => facts?.[row]?.[id] ?? known.get(responses.firms[row]!)?.[id],
  });
}
