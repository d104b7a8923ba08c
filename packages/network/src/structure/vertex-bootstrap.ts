import { RandomStream } from '@qunhai/kernel';
import { type IndexedNetwork, indexMatrix } from '../model/index-network.ts';

/**
 * A bootstrap network: nodes are drawn with replacement and keep their ties; two copies of one node, whose tie is unknown, take
 * that of a random pair.
 * @param matrix - the observed ties, from `denseMatrix`
 * @see Snijders & Borgatti (1999), Non-parametric standard errors and tests for network statistics, Connections 22(2).
 */
export function resampleNetwork(
  network: IndexedNetwork,
  matrix: Float64Array,
  seed: number,
  draw: number,
): IndexedNetwork {
  const { n } = network;
  const stream = new RandomStream(seed, 'network.vertices', draw);
  const nodes = Array.from({ length: n }, () => stream.integer(n));
  const cells = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const [a, b] = nodes[i] === nodes[j] ? randomPair(stream, n) : [nodes[i]!, nodes[j]!];
      cells[i * n + j] = matrix[a * n + b]!;
      cells[j * n + i] = matrix[b * n + a]!;
    }
  const ids = nodes.map((_, copy) => String(copy));
  return indexMatrix(ids, cells, network.directed);
}

function randomPair(stream: RandomStream, n: number): [number, number] {
  const first = stream.integer(n);
  const second = stream.integer(n - 1);
  return [first, second < first ? second : second + 1];
}
