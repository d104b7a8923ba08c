import type { Command } from 'commander';
import { namedValues, nameList } from '../options.ts';
import type { Session } from '../session.ts';
import { methodText } from './messages.ts';

/** How a table named on the command line is read. */
export interface TableOptions {
  readonly sheet?: string;
  readonly missing?: readonly string[];
  readonly where?: Readonly<Record<string, string>>;
}

/** Options of every command that reads a table. */
export function addTableOptions(command: Command, { language }: Session): Command {
  return command
    .option('--sheet <name>', methodText(language, 'option.sheet'))
    .option(
      '--missing <codes>',
      methodText(language, 'option.missing-codes'),
      nameList('--missing'),
    )
    .option(
      '--where <column=value>',
      methodText(language, 'option.where'),
      namedValues('--where', String),
    );
}
