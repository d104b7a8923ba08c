import { deserialize, serialize } from 'node:v8';
import type { Replication } from '@qunhai/simulation';

/** Replications as bytes that keep every number, for the database and for other processes. */
export function packReplications(replications: readonly Replication[]): Uint8Array {
  return serialize(replications);
}

export function unpackReplications(content: Uint8Array): Replication[] {
  return deserialize(content) as Replication[];
}
