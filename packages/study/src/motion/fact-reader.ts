import type { FactValue } from '@qunhai/dataset';
import type { MeasuredStudy, MeasuredWave } from './measure-study.ts';

/** What is known of the firm in a row: what it answered in the wave, else what the firms table says. */
export interface FactReader {
  readonly number: (row: number, fact: string) => number | null;
  readonly text: (row: number, fact: string) => string | null;
  readonly list: (row: number, fact: string) => readonly string[] | null;
}

export function factReader(
  { data }: Pick<MeasuredStudy, 'data'>,
  { wave }: Pick<MeasuredWave, 'wave'>,
): FactReader {
  const table = new Map(data.dataset.firms.map(({ id, facts }) => [id, facts]));
  const value = (row: number, fact: string): FactValue =>
    wave.facts[row]?.[fact] ?? table.get(wave.matrix.firms[row]!)?.[fact] ?? null;
  return {
    number: (row, fact) => {
      const found = value(row, fact);
      return typeof found === 'number' ? found : null;
    },
    text: (row, fact) => {
      const found = value(row, fact);
      return typeof found === 'string' ? found : null;
    },
    list: (row, fact) => {
      const found = value(row, fact);
      return Array.isArray(found) ? (found as readonly string[]) : null;
    },
  };
}
