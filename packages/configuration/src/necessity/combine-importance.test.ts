import { RandomStream } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import { analyzeNecessity } from './analyze-necessity.ts';
import { combineImportance } from './combine-importance.ts';

/** `needed` bounds the outcome, `helpful` does not. */
async function study() {
  const stream = new RandomStream(4, 'test.combined');
  const needed: number[] = [];
  const helpful: number[] = [];
  const outcome: number[] = [];
  for (let i = 0; i < 300; i++) {
    needed.push(100 * stream.uniform());
    helpful.push(100 * stream.uniform());
    outcome.push(needed[i]! * stream.uniform());
  }
  return analyzeNecessity(
    {
      outcome: { name: 'outcome', values: outcome },
      conditions: [
        { name: 'needed', values: needed },
        { name: 'helpful', values: helpful },
      ],
    },
    { permutations: 400 },
  );
}

describe('combineImportance', () => {
  it('puts the necessary condition first and counts who misses its level', async () => {
    const result = await study();
    const map = [
      { condition: 'helpful', importance: 0.6, performance: 70 },
      { condition: 'needed', importance: 0.2, performance: 50 },
    ];
    const { rows } = combineImportance(map, result, { ceiling: 'ce-fdh', level: 50 });
    expect(rows.map((row) => [row.condition, row.priority])).toEqual([
      ['needed', 'bottleneck'],
      ['helpful', 'improve'],
    ]);
    const cell = result.bottlenecks[0]!.rows[5]!.cells[0]!;
    expect(rows[0]!.required).toBe(cell.actual);
    expect(rows[0]!.percentageShort).toBeCloseTo((100 * cell.casesShort!) / 300, 12);
    const [low, high] = rows[0]!.percentageInterval!;
    expect(low).toBeLessThan(rows[0]!.percentageShort!);
    expect(high).toBeGreaterThan(rows[0]!.percentageShort!);
  });

  it('names what it does not know', async () => {
    const result = await study();
    const one = [{ condition: 'nobody', importance: 1, performance: 1 }];
    const at = (level: number) => ({ ceiling: 'ce-fdh' as const, level });
    expect(() => combineImportance(one, result, at(50))).toThrowError(/nobody/);
    expect(() => combineImportance([], result, at(55))).toThrowError(/level is 55/);
    expect(() => combineImportance([], result, { ceiling: 'c-lp', level: 50 })).toThrowError(
      /c-lp/,
    );
  });
});
