import { execFileSync, spawnSync } from 'node:child_process';
import type { IndexedNetwork, Relation } from '@qunhai/network';

/** What a package of R answered, and the seconds its fastest round took. */
export interface PeerAnswer {
  readonly version: string;
  readonly seconds: number;
  readonly answer: readonly number[];
}

/** Whether R is there and loads the package. A script that fails afterwards is an error, not a missing peer. */
function isInstalled(name: string): boolean {
  const script = `quit(status = if (suppressWarnings(requireNamespace("${name}", quietly = TRUE))) 0 else 1)`;
  return spawnSync('Rscript', ['-e', script], { stdio: 'ignore' }).status === 0;
}

/** Run `prepare` once and `work` in every round, with the numbers `given` on standard input. */
function ask(
  name: string,
  call: { prepare: string; work: string; answer: string; rounds: number },
  given: Iterable<number>,
): PeerAnswer | null {
  if (!isInstalled(name)) return null;
  const script = `suppressPackageStartupMessages(library(${name}))
    input <- file("stdin")
    given <- scan(input, quiet = TRUE)
    close(input)
    ${call.prepare}
    times <- replicate(${call.rounds}, system.time(found <<- ${call.work})[["elapsed"]])
    cat(as.character(packageVersion("${name}")), min(times), format(${call.answer}, digits = 17))`;
  const text = execFileSync('Rscript', ['-e', script], {
    input: Array.from(given).join('\n'),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const [version, seconds, ...answer] = text.trim().split(/\s+/);
  return { version: version!, seconds: Number(seconds), answer: answer.map(Number) };
}

/** Betweenness of an undirected network without weights in igraph; null without R and igraph. */
export function igraphBetweenness(network: IndexedNetwork, rounds: number): PeerAnswer | null {
  const { starts, targets } = network.out;
  const ends: number[] = [];
  for (let node = 0; node < network.n; node++)
    for (const target of targets.subarray(starts[node], starts[node + 1]))
      if (node < target) ends.push(node + 1, target + 1);
  const call = {
    prepare: `g <- make_graph(given, n = ${network.n}, directed = FALSE)`,
    work: 'betweenness(g, directed = FALSE, weights = NA)',
    answer: 'found',
    rounds,
  };
  return ask('igraph', call, ends);
}

/** QAP of two relations, all ordered pairs, in sna; the answer is the correlation. Null without R and sna. */
export function snaQap(
  a: Relation,
  b: Relation,
  size: { firms: number; permutations: number; rounds: number },
): PeerAnswer | null {
  const { firms, permutations, rounds } = size;
  const call = {
    prepare: `set.seed(1)
      both <- aperm(array(given, c(${firms}, ${firms}, 2)), c(3, 2, 1))`,
    work: `qaptest(both, gcor, reps = ${permutations}, g1 = 1, g2 = 2)`,
    answer: 'found$testval',
    rounds,
  };
  return ask('sna', call, [...Array.from(a.values), ...Array.from(b.values)]);
}
