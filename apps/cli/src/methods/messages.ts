import { defineMessages, type Translator } from '@qunhai/kernel';
import { helpMessages } from './help-messages.ts';
import { resultMessages } from './result-messages.ts';

const messages = { ...helpMessages, ...resultMessages } as const;

/** Texts of the commands that work on plain files. */
export const methodText: Translator<keyof typeof messages> = defineMessages(
  'cli-methods',
  messages,
);
