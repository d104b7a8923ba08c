import type { TableLocation } from '@qunhai/study';
import type { Command } from 'commander';
import { fail } from '../errors.ts';
import { message } from '../messages.ts';
import { locationLines } from '../methods/location-lines.ts';
import { methodText } from '../methods/messages.ts';
import { type ShowOptions, showResult } from '../methods/show-result.ts';
import { addTableOptions, type TableOptions } from '../methods/table-options.ts';
import { decimalBetween, wholeNumber } from '../options.ts';
import type { Session } from '../session.ts';

interface Options extends ShowOptions, TableOptions {
  readonly region?: string;
  readonly industry?: string;
  readonly count?: string;
  readonly firms?: boolean;
  readonly total?: string;
  readonly designEffect?: number;
  readonly simulations: number;
  readonly seed: number;
  readonly all?: boolean;
}

/** `qunhai location FILE`: where industries concentrate. */
export function addLocationCommand(program: Command, session: Session): void {
  const { language } = session;
  const text = (key: Parameters<typeof methodText>[1]) => methodText(language, key);
  const command = program
    .command('location')
    .description(text('command.location'))
    .argument('<file>', text('argument.table'))
    .option('--region <column>', text('option.region'))
    .option('--industry <column>', text('option.industry'))
    .option('--count <column>', text('option.count'))
    .option('--firms', text('option.firm-rows'))
    .option('--total <column>', text('option.total'))
    .option(
      '--design-effect <value>',
      text('option.design-effect'),
      decimalBetween('--design-effect', 0.999, 1_000_000),
    )
    .option(
      '--simulations <n>',
      text('option.simulations'),
      wholeNumber('--simulations', 0, 1_000_000),
      999,
    )
    .option(
      '--seed <n>',
      message(language, 'option.simulation-seed'),
      wholeNumber('--seed', 0, 2 ** 53 - 1),
      1,
    )
    .option('--all', text('option.all'));
  addTableOptions(command, session)
    .option('--json', message(language, 'option.json'))
    .option('--quiet', message(language, 'option.quiet'))
    .addHelpText('after', text('location.examples'))
    .action((file: string, options: Options) => analyse(session, file, options));
}

async function analyse(session: Session, file: string, options: Options): Promise<void> {
  const long = longTable(options);
  const { region, firms, total, designEffect, simulations, seed, all = false } = options;
  const { locationOfTable } = await import('@qunhai/study');
  const { readTableFile } = await import('../methods/table-file.ts');
  const table = await readTableFile(session, file, options);
  const request = { region, long, firms: firms ?? false, total, designEffect, simulations, seed };
  await showResult<TableLocation>(
    session,
    options,
    (control) => locationOfTable(table, request, control),
    (result, language) => locationLines(result, all, language),
  );
}

/** A long table names both of its columns; only such a table can have a row for each firm, and totals beside. */
function longTable({ industry, count, firms, total }: Options) {
  if (industry !== undefined && count !== undefined) {
    if (total !== undefined && !firms) throw fail('needs-option', needs('--total', '--firms'));
    return { industry, count };
  }
  if (industry !== undefined) throw fail('needs-option', needs('--industry', '--count'));
  if (count !== undefined) throw fail('needs-option', needs('--count', '--industry'));
  if (firms) throw fail('needs-option', needs('--firms', '--industry'));
  if (total !== undefined) throw fail('needs-option', needs('--total', '--firms'));
  return undefined;
}

const needs = (option: string, needed: string) => ({ option, needed });
