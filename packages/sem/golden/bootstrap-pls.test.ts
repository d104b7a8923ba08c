import { type BootstrapResult, bootstrapPls, jackknifePls, type PlsDraws } from '@qunhai/sem';
import { describe, expect, it } from 'vitest';
import { hasReference, mobiData, mobiModel, referenceTable } from './mobi.ts';

const composite = mobiModel(() => ({ kind: 'composite', mode: 'A' }));
const reflective = mobiModel(() => ({ kind: 'reflective', mode: 'A' }));

/** Column of our draws behind a column name of the reference, or null for quantities computed elsewhere. */
function drawsOf(draws: PlsDraws, name: string): Float64Array | null {
  const [quantity, label] = name.split(':') as [string, string];
  const pick = (array: Float64Array, columns: number, at: number): Float64Array =>
    array.filter((_, cell) => cell % columns === at);
  if (quantity === 'path') {
    const at = draws.pathLabels.findIndex(({ from, to }) => `${from}>${to}` === label);
    return pick(draws.paths, draws.pathLabels.length, at);
  }
  if (quantity === 'R2')
    return pick(draws.rSquared, draws.constructs.length, draws.constructs.indexOf(label));
  if (quantity !== 'loading') return null;
  const at = draws.indicatorLabels.findIndex(({ indicator }) => indicator === label);
  return pick(draws.loadings, draws.indicatorLabels.length, at);
}

/** Cells of the reference that our draws miss by more than 1e-6. */
function disagreements(result: BootstrapResult, file: string): string[] {
  const { header, rows } = referenceTable(file);
  return header.flatMap((name, column) => {
    const ours = drawsOf(result.draws, name);
    if (!ours) return [];
    return rows.flatMap((row, r) =>
      Math.abs(ours[r]! - Number(row[column])) <= 1e-6
        ? []
        : [`${name}, resample ${r + 1}: ${ours[r]} ≠ ${row[column]}`],
    );
  });
}

/** The given 1-based row numbers as our 0-based ones. */
function givenIndices(): Int32Array {
  const { header, rows } = referenceTable('data/boot_indices_mobi_200x250.csv');
  return Int32Array.from([header, ...rows].flat(), (row) => Number(row) - 1);
}

describe.skipIf(!hasReference)('mobi bootstrap golden numbers (needs ../shared)', () => {
  it('200 given resamples, mode A, path scheme', async () => {
    const indices = givenIndices();
    const request = { resamples: 200, seed: 0, indices };
    const result = await bootstrapPls(composite, mobiData(), {}, request);
    expect(result.used).toBe(200);
    expect(disagreements(result, 'pls_mobi_bootfixed200_modeA_path.csv')).toEqual([]);
  });

  it('200 given resamples, PLSc, inadmissible ones kept as the peer keeps them', async () => {
    const indices = givenIndices();
    const request = { resamples: 200, seed: 0, indices, inadmissible: 'keep' } as const;
    const result = await bootstrapPls(reflective, mobiData(), { consistent: true }, request);
    expect(disagreements(result, 'pls_mobi_bootfixed200_plsc_path.csv')).toEqual([]);
    const strict = await bootstrapPls(
      reflective,
      mobiData(),
      { consistent: true },
      { ...request, inadmissible: 'drop' },
    );
    expect(strict.failed.length + strict.inadmissibleUsed).toBe(result.inadmissibleUsed);
    expect(strict.failed.every((failure) => failure.reason.startsWith('inadmissible'))).toBe(true);
  });

  it('250 leave-one-out estimates', () => {
    const { header, rows } = referenceTable('pls_mobi_csem_jack250_paths.csv');
    const { draws, used } = jackknifePls(composite, mobiData(), {});
    expect(used).toBe(250);
    const wrong = header.flatMap((name, column) => {
      const [to, from] = name.split('~');
      const ours = drawsOf(draws, `path:${from}>${to}`)!;
      return rows.flatMap((row, i) =>
        Math.abs(ours[i]! - Number(row[column])) <= 1e-6 ? [] : [`${name} without row ${i + 1}`],
      );
    });
    expect(wrong).toEqual([]);
  });

  it('means and standard deviations of 10,000 resamples within Monte-Carlo error', async () => {
    const request = { resamples: 10_000, seed: 20261123, collect: ['htmt'] } as const;
    const { draws } = await bootstrapPls(reflective, mobiData(), {}, request);
    const { header, rows } = referenceTable('pls_mobi_boot10000.csv');
    const of = (row: string[], name: string): string => row[header.indexOf(name)]!;
    const columns: Record<string, (row: string[]) => [Float64Array, number, number]> = {
      paths: (row) => [
        draws.paths,
        draws.pathLabels.length,
        draws.pathLabels.findIndex((p) => p.from === of(row, 'row') && p.to === of(row, 'col')),
      ],
      weights: (row) => [draws.weights, 24, indicatorAt(draws, of(row, 'row'))],
      loadings: (row) => [draws.loadings, 24, indicatorAt(draws, of(row, 'row'))],
      HTMT: (row) => [
        draws.htmt!,
        draws.htmtLabels.length,
        draws.htmtLabels.findIndex(
          ({ a, b }) => [a, b].sort().join() === [of(row, 'row'), of(row, 'col')].sort().join(),
        ),
      ],
    };
    const compared = rows.filter(
      (row) => of(row, 'variant') === 'modeA_path' && of(row, 'quantity') in columns,
    );
    expect(compared.length).toBeGreaterThan(60);
    for (const row of compared) {
      const [array, width, at] = columns[of(row, 'quantity')]!(row);
      const name = `${of(row, 'quantity')} ${of(row, 'row')} ${of(row, 'col')}`;
      expect(at, name).toBeGreaterThanOrEqual(0);
      const column = array.filter((_, cell) => cell % width === at);
      const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
      const squares = column.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      const sd = Math.sqrt(squares / (column.length - 1));
      const theirSd = Number(of(row, 'boot_sd'));
      // Two independent means of 10,000 differ with SD √2·sd/100, two SDs with about sd/100 (more with heavy tails).
      expect(Math.abs(mean - Number(of(row, 'boot_mean'))), `mean ${name}`).toBeLessThanOrEqual(
        5 * Math.SQRT2 * (theirSd / 100) + 1e-12,
      );
      expect(Math.abs(sd - theirSd), `SD ${name}`).toBeLessThanOrEqual(0.06 * theirSd + 1e-12);
    }
  });
});

function indicatorAt(draws: PlsDraws, name: string): number {
  return draws.indicatorLabels.findIndex(({ indicator }) => indicator === name);
}
