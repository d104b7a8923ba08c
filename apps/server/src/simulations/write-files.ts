import type { Transaction } from '../database/database.ts';
import { simulationFiles } from '../database/schema.ts';
import type { StoredFile } from './simulation-messages.ts';

/** Bytes that the database is given at once: a file may be larger than what it takes, and no request waits long. */
const pieceBytes = 2 ** 21;

/** Keep files of a simulation; those that are there already stay. */
export async function writeFiles(
  tx: Transaction,
  simulation: string,
  files: readonly StoredFile[],
): Promise<void> {
  for (const { file, content } of files)
    for (let piece = 0; piece * pieceBytes < content.length; piece++)
      await tx
        .insert(simulationFiles)
        .values({
          ...{ simulation, file, piece },
          content: content.subarray(piece * pieceBytes, (piece + 1) * pieceBytes),
        })
        .onConflictDoNothing();
}
