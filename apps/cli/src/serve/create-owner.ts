import { text } from 'node:stream/consumers';
import { createFirstOwner, type ServerOptions } from '@qunhai/server';
import { type Session, say } from '../session.ts';
import { openTerminal, type Terminal } from './ask-terminal.ts';
import { fail } from './errors.ts';
import { words } from './messages.ts';

const variables = {
  name: 'QUNHAI_OWNER_NAME',
  email: 'QUNHAI_OWNER_EMAIL',
  password: 'QUNHAI_OWNER_PASSWORD',
} as const;

type Field = keyof typeof variables;

/**
 * Create the owner of a workbench from the environment and, for what it does not say, by asking at the terminal; where
 * there is none the password may come through a pipe.
 * @throws {QunhaiError} serve.cannot-ask, server.invalid, accounts.already-set-up
 */
export async function createOwnerFrom(session: Session, options: ServerOptions): Promise<void> {
  const terminal = openTerminal(session);
  try {
    const name = await answer(session, terminal, 'name');
    const email = await answer(session, terminal, 'email');
    const password =
      session.environment[variables.password] ??
      (terminal ? await askPassword(session, terminal) : await pipedPassword(session));
    await createFirstOwner(options, { name, email, password });
    say(session, words(session.language, 'owner.created', { email }));
  } finally {
    terminal?.close();
  }
}

async function answer(session: Session, terminal: Terminal | null, field: 'name' | 'email') {
  const given = session.environment[variables[field]];
  if (given !== undefined) return given;
  if (terminal === null) throw cannotAsk(field);
  return terminal.question(words(session.language, `owner.${field}`));
}

async function askPassword({ language, ...session }: Session, terminal: Terminal): Promise<string> {
  for (;;) {
    const password = await terminal.secret(words(language, 'owner.password'));
    const again = await terminal.secret(words(language, 'owner.password-again'));
    if (password === again) return password;
    say({ language, ...session }, words(language, 'owner.different'));
  }
}

async function pipedPassword({ stdin }: Session): Promise<string> {
  const [first = ''] = stdin === undefined ? [] : (await text(stdin)).split(/\r?\n/);
  if (first === '') throw cannotAsk('password');
  return first;
}

function cannotAsk(field: Field) {
  return fail('cannot-ask', {
    what: words.both(`asked.${field}`),
    variable: variables[field],
  });
}
