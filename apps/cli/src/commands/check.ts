import type { Command } from 'commander';
import { exitCodeOf } from '../exit-codes.ts';
import { message } from '../messages.ts';
import { dataOption } from '../options.ts';
import { put, type Session, say } from '../session.ts';

interface Options {
  readonly data?: Record<string, string>;
  readonly json?: boolean;
}

/** `qunhai check STUDY`: every problem of theory, mapping and data, without analysing. */
export function addCheckCommand(
  program: Command,
  session: Session,
  setExitCode: (code: number) => void,
): void {
  const { language } = session;
  program
    .command('check')
    .description(message(language, 'command.check'))
    .argument('<study>', message(language, 'argument.study'))
    .option('--data <name=path>', message(language, 'option.data'), dataOption)
    .option('--json', message(language, 'option.json'))
    .action(async (folder: string, options: Options) => {
      const { checkStudy } = await import('@qunhai/study');
      const { problems, summary } = await checkStudy(folder, { data: options.data ?? {} });
      const [first] = problems;
      if (first !== undefined) setExitCode(exitCodeOf(first));
      if (options.json) {
        const listed = problems.map(({ code, text }) => ({ code, ...text[language] }));
        put(session, JSON.stringify({ ok: problems.length === 0, problems: listed, summary }));
        return;
      }
      for (const [i, problem] of problems.entries()) {
        const { message: text, fix } = problem.text[language];
        say(session, message(language, 'check.problem', { number: i + 1, text }));
        say(session, message(language, 'error.fix', { fix }));
      }
      if (summary === null) return;
      if (summary.absentItems.length > 0) {
        const items = summary.absentItems.join(', ');
        say(session, message(language, 'check.absent-items', { items }));
      }
      if (problems.length > 0) return;
      say(
        session,
        message(language, 'check.ok', {
          firms: summary.firms,
          responses: summary.responses,
          waves: summary.waves.join(', '),
          items: summary.items,
          exclusions: summary.exclusions,
        }),
      );
    });
}
