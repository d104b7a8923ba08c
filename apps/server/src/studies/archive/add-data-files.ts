import { createHash } from 'node:crypto';
import type { Transaction } from '../../database/database.ts';
import { dataFiles } from '../../database/schema.ts';
import { newId } from '../../new-id.ts';

/** A data file of an import. */
export interface ImportedFile {
  readonly name: string;
  readonly format: typeof dataFiles.$inferInsert.format;
  readonly content: Uint8Array;
  /** Now, when omitted. */
  readonly uploadedAt?: Date;
}

/** Put the data files of an import into a study. */
export async function addDataFiles(
  tx: Transaction,
  study: string,
  uploadedBy: string,
  files: readonly ImportedFile[],
): Promise<void> {
  for (const { name, format, content, uploadedAt } of files)
    await tx.insert(dataFiles).values({
      ...{ id: newId(), study, name, format, content, uploadedBy },
      ...(uploadedAt && { uploadedAt }),
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    });
}
