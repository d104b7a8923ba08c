import { RandomStream } from '@qunhai/kernel';

/**
 * A table of three indicators each of X, M, Z and Y, with a group: Z = 0.5·X, Y = 0.4·X + 0.3·M + 0.3·X·M + 0.3·Z, all with noise; a
 * `blank` cell now and then.
 * @param rows - how many
 * @param blank - every how many rows `m2` is empty; 0: never
 */
export function simulatedAnswers(rows: number, blank = 0): string {
  const names = ['X', 'M', 'Z', 'Y'].flatMap((name) =>
    [1, 2, 3].map((at) => `${name.toLowerCase()}${at}`),
  );
  const lines = Array.from({ length: rows }, (_, row) => {
    const stream = new RandomStream(7, 'test.answers', row);
    const x = stream.normal();
    const m = stream.normal();
    const z = 0.5 * x + 0.8 * stream.normal();
    const y = 0.4 * x + 0.3 * m + 0.3 * x * m + 0.3 * z + 0.6 * stream.normal();
    const cells = [x, m, z, y].flatMap((value) =>
      [0.9, 0.8, 0.8].map((loading) => (loading * value + 0.5 * stream.normal()).toFixed(4)),
    );
    if (blank > 0 && row % blank === 0) cells[4] = '';
    return [row % 2 === 0 ? 'even' : 'odd', '1', ...cells].join(',');
  });
  return [['side', 'weight', ...names].join(','), ...lines, ''].join('\n');
}
