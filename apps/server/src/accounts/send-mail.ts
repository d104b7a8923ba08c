import { createTransport } from 'nodemailer';
import type { Context } from '../context.ts';
import { words } from './messages.ts';

/** Whether the server can send mail. */
export function canSendMail({ options }: Context): boolean {
  return options.smtp !== undefined;
}

/** A letter: which, to whom, and what fills its places. */
export interface Letter {
  readonly kind: 'invitation' | 'reset';
  readonly email: string;
  readonly name: string;
  readonly url: string;
  readonly days: number;
}

/** Send a letter in both languages, as the language of its reader is not known. Fails when the mail server refuses. */
export async function sendMail({ options, origin }: Context, letter: Letter): Promise<void> {
  const { kind, email, ...values } = letter;
  const both = (part: 'subject' | 'body', between: string) => {
    const { zh, en } = words.both(`mail.${kind}.${part}`, values);
    return `${zh}${between}${en}`;
  };
  const transport = createTransport({ url: options.smtp ?? '', connectionTimeout: 10_000 });
  await transport.sendMail({
    from: options.mailFrom ?? `Qunhai <no-reply@${new URL(origin()).hostname}>`,
    to: { name: letter.name, address: email },
    subject: both('subject', ' · '),
    text: both('body', '\n\n——\n\n'),
  });
  transport.close();
}
