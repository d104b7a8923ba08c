import { defineMessages, type Translator } from '@qunhai/kernel';
import { helpMessages } from './help-messages.ts';
import { plsMessages } from './pls-messages.ts';
import { resultMessages } from './result-messages.ts';

import { semMessages } from './sem-messages.ts';

const messages = { ...helpMessages, ...resultMessages, ...plsMessages, ...semMessages } as const;

/** Texts of the commands that work on plain files. */
export const methodText: Translator<keyof typeof messages> = defineMessages(
  'cli-methods',
  messages,
);
