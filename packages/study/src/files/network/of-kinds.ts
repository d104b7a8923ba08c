import type { Network } from '@qunhai/network';
import { fail } from '../errors.ts';

/** Attributes of ties that name their kind, the first that the network has counting. */
const kindAttributes = ['kind', 'relation', 'type'] as const;

/**
 * A network with the ties of some kinds only; its nodes stay.
 * @throws {QunhaiError} files.no-kind
 */
export function ofKinds(file: string, network: Network, kinds: readonly string[]): Network {
  const attribute = kindAttributes.find((name) =>
    network.ties.some(({ attributes }) => attributes?.[name] !== undefined),
  );
  const kindOf = ({ attributes }: Network['ties'][number]) =>
    attribute === undefined ? undefined : attributes?.[attribute];
  const known = [...new Set(network.ties.flatMap((tie) => kindOf(tie) ?? []))].map(String);
  const strangers = kinds.filter((kind) => !known.includes(kind));
  if (strangers.length > 0) throw fail('no-kind', { file, kinds: strangers, known });
  return { ...network, ties: network.ties.filter((tie) => kinds.includes(String(kindOf(tie)))) };
}
