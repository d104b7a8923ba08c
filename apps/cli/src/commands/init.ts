import { basename, join, resolve } from 'node:path';
import { assertFolderFree, writeFileAtomically } from '@qunhai/study';
import { clusteredFirmsTheory } from '@qunhai/theory';
import type { Command } from 'commander';
import { message } from '../messages.ts';
import { type Session, say } from '../session.ts';
import { studyTemplate } from '../study-template.ts';

/** `qunhai init DIR`: a study folder to fill in. */
export function addInitCommand(program: Command, session: Session): void {
  const { language } = session;
  program
    .command('init')
    .description(message(language, 'command.init'))
    .argument('<dir>', message(language, 'argument.new-folder'))
    .action((folder: string) => {
      const template = studyTemplate(clusteredFirmsTheory, studyId(folder), language);
      assertFolderFree(folder, template.keys());
      for (const [name, content] of template) writeFileAtomically(join(folder, name), content);
      say(session, message(language, 'init.done', { folder }));
    });
}

/** An id from the folder's name, as far as it has the letters of one. */
function studyId(folder: string): string {
  const name = basename(resolve(folder)).toLowerCase();
  const id = name.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return id.slice(0, 64) || 'my-study';
}
