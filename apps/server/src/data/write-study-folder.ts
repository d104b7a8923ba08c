import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import type { StudyFolder } from '../runs/snapshot.ts';

/** Write a study's files into a folder, and nowhere else. */
export function writeStudyFolder(study: StudyFolder, folder: string): void {
  for (const [name, content] of Object.entries(study)) {
    const path = join(folder, name);
    if (!path.startsWith(normalize(folder) + sep))
      throw new Error(`${name} leads out of the study`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
