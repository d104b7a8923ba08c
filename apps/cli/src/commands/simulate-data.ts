import type { Command } from 'commander';
import { message } from '../messages.ts';
import { share, wholeNumber } from '../options.ts';
import type { Session } from '../session.ts';
import type { SimulationOptions } from '../simulate-study.ts';

/** `qunhai simulate-data`: a study folder drawn from a declared truth, which is written beside it. */
export function addSimulateDataCommand(program: Command, session: Session): void {
  const { language } = session;
  program
    .command('simulate-data')
    .description(message(language, 'command.simulate'))
    .option('--theory <file>', message(language, 'option.theory'))
    .option('--firms <n>', message(language, 'option.firms'), wholeNumber('--firms', 10, 100_000))
    .option(
      '--clusters <n>',
      message(language, 'option.clusters'),
      wholeNumber('--clusters', 1, 1000),
    )
    .option('--waves <n>', message(language, 'option.waves'), wholeNumber('--waves', 1, 20))
    .option('--missing <share>', message(language, 'option.missing'), share('--missing', 0.5))
    .option('--truth <file>', message(language, 'option.truth'))
    .option('--seed <n>', message(language, 'option.seed'), wholeNumber('--seed', 0, 2 ** 53 - 1))
    .requiredOption('--out <dir>', message(language, 'option.new-out'))
    .addHelpText('after', message(language, 'simulate.examples'))
    .action(async (options: SimulationOptions) => {
      const { simulateStudy } = await import('../simulate-study.ts');
      simulateStudy(session, options);
    });
}
