import { deserialize, serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Replication } from '@qunhai/simulation';

/** Replications as bytes that keep every number, for the database and for other processes. */
export function packReplications(replications: readonly Replication[]): Uint8Array {
  return gzipSync(serialize(replications), { level: 1 });
}

export function unpackReplications(content: Uint8Array): Replication[] {
  return deserialize(gunzipSync(content)) as Replication[];
}
