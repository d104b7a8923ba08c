import type { Command } from 'commander';
import { message } from '../messages.ts';
import type { Session } from '../session.ts';

/** `qunhai init DIR`: a study folder to fill in. */
export function addInitCommand(program: Command, session: Session): void {
  const { language } = session;
  program
    .command('init')
    .description(message(language, 'command.init'))
    .argument('<dir>', message(language, 'argument.new-folder'))
    .action(async (folder: string) => {
      const { createStudyFolder } = await import('../create-study-folder.ts');
      createStudyFolder(session, folder);
    });
}
