import type { StudyCheck } from '@qunhai/study';
import type { Command } from 'commander';
import { exclusionLines } from '../exclusion-lines.ts';
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
      const checked = await checkStudy(folder, { data: options.data ?? {} });
      const [first] = checked.problems;
      if (first !== undefined) setExitCode(exitCodeOf(first));
      if (options.json) put(session, JSON.stringify(asJson(session, checked)));
      else tell(session, checked);
    });
}

function asJson({ language }: Session, { problems, warnings, exclusions, summary }: StudyCheck) {
  return {
    ok: problems.length === 0,
    problems: problems.map(({ code, text }) => ({ code, ...text[language] })),
    warnings: warnings.map((warning) => warning[language]),
    exclusions: exclusions.map(({ reason, ...place }) => ({ ...place, reason: reason[language] })),
    summary,
  };
}

function tell(session: Session, { problems, warnings, exclusions, summary }: StudyCheck): void {
  const { language } = session;
  for (const [i, problem] of problems.entries()) {
    const { message: text, fix } = problem.text[language];
    say(session, message(language, 'check.problem', { number: i + 1, text }));
    say(session, message(language, 'error.fix', { fix }));
  }
  for (const warning of warnings)
    say(session, message(language, 'check.warning', { text: warning[language] }));
  for (const line of exclusionLines(exclusions, language)) say(session, line);
  if (summary === null || problems.length > 0) return;
  const { firms, responses, items } = summary;
  const waves = summary.waves.map(String);
  const values = { firms, responses, waves, items, exclusions: summary.exclusions };
  say(session, message(language, 'check.ok', values));
}
