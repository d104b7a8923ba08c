import type { Bilingual } from '@qunhai/kernel';
import type { CommanderError, Help } from 'commander';
import { message } from './messages.ts';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Our descriptions name choices and defaults themselves, in the language of the help. */
export const plainHelp: Partial<Help> = {
  optionDescription: (option) => option.description,
  argumentDescription: (argument) => argument.description,
};

/** Commander's own headings in Chinese. */
export const chineseHelp: Partial<Help> = { styleTitle: (title) => titles[title] ?? title };

/** What was wrong with the command line, in both languages; commander speaks English only. */
export function usageProblem(error: CommanderError): Bilingual {
  const subject = (error.message.match(/'([^']*)'/)?.[1] ?? '').replace(/ <.*>$/, '');
  switch (error.code) {
    case 'commander.unknownCommand':
      return message.both('usage.unknown-command', { subject });
    case 'commander.unknownOption':
      return message.both('usage.unknown-option', { subject });
    case 'commander.missingArgument':
      return message.both('usage.missing-argument', { subject });
    case 'commander.optionMissingArgument':
      return message.both('usage.option-needs-value', { subject });
    case 'commander.missingMandatoryOptionValue':
      return message.both('usage.missing-option', { subject });
    case 'commander.excessArguments':
      return message.both('usage.too-many-arguments');
    case 'commander.invalidArgument':
      return message.both('usage.not-allowed', {
        subject,
        allowed: error.message.match(/Allowed choices are (.*?)\.?$/)?.[1]?.split(', ') ?? [],
      });
    default:
      return message.both('usage.other');
  }
}
