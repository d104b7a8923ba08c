import { QunhaiError } from '@qunhai/kernel';
import { openExample, type RunningServer } from '@qunhai/server';
import { type Session, say, trackProgress } from '../session.ts';
import { announceFirst } from './announce-first.ts';
import { words } from './messages.ts';

/** Have the example in a workbench that is new, and wait for its run with progress in the terminal. */
export async function showExample(
  session: Session,
  server: RunningServer,
  quiet: boolean,
): Promise<void> {
  const { language } = session;
  const { control, end } = trackProgress(session, quiet);
  const announce = () => say(session, words(language, 'example.running'));
  try {
    const outcome = await openExample(server, announceFirst(control, announce));
    end();
    if (outcome.state !== 'failed') return;
    const { message, fix } = outcome;
    const values = { message: message[language], fix: fix[language] };
    say(session, words(language, 'example.failed', values));
  } catch (error) {
    if (!(error instanceof QunhaiError && error.code === 'kernel.cancelled')) throw error;
  } finally {
    end();
  }
}
