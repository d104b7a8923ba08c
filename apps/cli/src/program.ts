import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { addCheckCommand } from './commands/check.ts';
import { addDemoCommand } from './commands/demo.ts';
import { addInitCommand } from './commands/init.ts';
import { addLevelsCommand } from './commands/levels.ts';
import { addLocationCommand } from './commands/location.ts';
import { addNcaCommand } from './commands/nca.ts';
import { addNetworkCommand } from './commands/network.ts';
import { addPlsCommand } from './commands/pls.ts';
import { addPowerCommand } from './commands/power.ts';
import { addQcaCommand } from './commands/qca.ts';
import { addQuestionnaireCommand } from './commands/questionnaire.ts';
import { addRunCommand } from './commands/run.ts';
import { addSemCommand } from './commands/sem.ts';
import { addServeCommand } from './commands/serve.ts';
import { addSimulateCommand } from './commands/simulate.ts';
import { addSimulateDataCommand } from './commands/simulate-data.ts';
import { addTheoryCommand } from './commands/theory.ts';
import { addWorkerCommand } from './commands/worker.ts';
import { message } from './messages.ts';
import type { Session } from './session.ts';
import { chineseHelp, plainHelp } from './translate-commander.ts';

/** The command line of `qunhai` in the session's language; `setExitCode` is told how a command that did not throw ended. */
export function buildProgram(session: Session, setExitCode: (code: number) => void): Command {
  const { language } = session;
  const program = new Command('qunhai')
    .description(message(language, 'program.what'))
    .version(version(), '-V, --version', message(language, 'option.version'))
    .addHelpText('after', message(language, 'program.examples'));
  addInitCommand(program, session);
  addCheckCommand(program, session, setExitCode);
  addRunCommand(program, session, setExitCode);
  addSimulateCommand(program, session);
  addTheoryCommand(program, session);
  addQuestionnaireCommand(program, session);
  addSimulateDataCommand(program, session);
  addPowerCommand(program, session);
  addPlsCommand(program, session, setExitCode);
  addSemCommand(program, session, setExitCode);
  addQcaCommand(program, session);
  addNcaCommand(program, session);
  addNetworkCommand(program, session);
  addLevelsCommand(program, session);
  addLocationCommand(program, session);
  addDemoCommand(program, session);
  addServeCommand(program, session);
  addWorkerCommand(program, session);
  configureTree(program, session);
  return program;
}

/** The settings that commander does not hand down to commands that already exist. */
function configureTree(command: Command, session: Session): void {
  const { language } = session;
  command
    .exitOverride()
    .helpCommand(false)
    .helpOption('-h, --help', message(language, 'option.help'))
    .configureHelp({ ...plainHelp, ...(language === 'zh' && chineseHelp) })
    .configureOutput({
      writeOut: (text) => session.stdout.write(text),
      writeErr: (text) => session.stderr.write(text),
      outputError: () => {},
    });
  if (!command.options.some((option) => option.long === '--lang'))
    command.addOption(
      new Option('--lang <language>', message(language, 'option.lang')).choices(['zh', 'en']),
    );
  for (const child of command.commands) configureTree(child, session);
}

function version(): string {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return String(manifest.version);
}
