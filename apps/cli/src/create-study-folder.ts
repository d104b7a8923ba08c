import { basename, join, resolve } from 'node:path';
import { assertFolderFree, writeFileAtomically } from '@qunhai/study';
import { clusteredFirmsTheory } from '@qunhai/theory';
import { message } from './messages.ts';
import { type Session, say } from './session.ts';
import { studyTemplate } from './study-template.ts';

/** Write the files of a new study; none when one of them is already there. */
export function createStudyFolder(session: Session, folder: string): void {
  const { language } = session;
  const template = studyTemplate(clusteredFirmsTheory, studyId(folder), language);
  assertFolderFree(folder, template.keys());
  for (const [name, content] of template) writeFileAtomically(join(folder, name), content);
  say(session, message(language, 'init.done', { folder }));
}

/** An id from the folder's name, as far as it has the letters of one. */
function studyId(folder: string): string {
  const name = basename(resolve(folder)).toLowerCase();
  const id = name.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return id.slice(0, 64) || 'my-study';
}
