import { fail } from '../errors.ts';
import type { NetworkNote } from '../messages.ts';
import type { Network, NetworkTie } from '../model/network.ts';

/** Networks read from a file, and what was made of things that networks here do not have. */
export interface ReadNetworks {
  readonly networks: readonly Network[];
  readonly notes: readonly NetworkNote[];
}

/** A network as the text of a file, and what the format could not hold. */
export interface WrittenNetwork {
  readonly text: string;
  readonly lost: readonly NetworkNote[];
}

/** A tie as files give it: each line may say for itself whether it has a direction. */
export interface FileTie {
  readonly tie: NetworkTie;
  readonly directed: boolean;
}

/** One kind of ties for the whole network: among directed ties an undirected one is two. */
export function uniteDirections(
  ties: readonly FileTie[],
  whenEmpty: boolean,
): { directed: boolean; ties: NetworkTie[]; doubled: number } {
  const directed = ties.length === 0 ? whenEmpty : ties.some((tie) => tie.directed);
  if (!directed) return { directed, ties: ties.map(({ tie }) => tie), doubled: 0 };
  const undirected = ties.filter((tie) => !tie.directed).length;
  return {
    directed,
    ties: ties.flatMap(({ tie, directed: own }) =>
      own || tie.from === tie.to ? [tie] : [tie, { ...tie, from: tie.to, to: tie.from }],
    ),
    doubled: undirected,
  };
}

/** A weight as a file writes it. @throws {QunhaiError} network.syntax */
export function readWeight(written: string, format: string, line: number): number {
  const weight = Number(written);
  if (written.trim() === '' || !(weight >= 0 && weight < Number.POSITIVE_INFINITY))
    throw fail('syntax', { format, line, problem: 'weight', found: written });
  return weight;
}

/** The lines of a text without the byte order mark and carriage returns. */
export function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
}
