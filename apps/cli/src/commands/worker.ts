import type { Command } from 'commander';
import { message } from '../messages.ts';
import { wholeNumber } from '../options.ts';
import { words } from '../serve/messages.ts';
import type { ServeOptions } from '../serve/server-options.ts';
import { put, type Session, say } from '../session.ts';

/** `qunhai worker`: more machines for the runs of a workbench on PostgreSQL. */
export function addWorkerCommand(program: Command, session: Session): void {
  const { language } = session;
  program
    .command('worker')
    .description(words(language, 'command.worker'))
    .option('--postgres <url>', words(language, 'option.postgres'))
    .option('--runs <n>', words(language, 'option.runs'), wholeNumber('--runs', 1, 64))
    .option('--workers <n>', message(language, 'option.workers'), wholeNumber('--workers', 1, 256))
    .addHelpText('after', words(language, 'worker.details'))
    .action((options: ServeOptions) => work(session, options));
}

async function work(session: Session, { postgres, runs, workers }: ServeOptions): Promise<void> {
  const { language, environment, signal } = session;
  const { startWorker } = await import('@qunhai/server');
  const url = typeof postgres === 'string' ? postgres : environment.DATABASE_URL;
  const worker = await startWorker({
    storage: url ? { kind: 'postgres', url } : { kind: 'memory' },
    ...(workers !== undefined && { workers }),
    ...(runs !== undefined && { concurrentRuns: runs }),
    onFault: (reference, error) => {
      const name = error instanceof Error ? error.name : typeof error;
      say(session, words(language, 'worker.fault', { reference, name }));
    },
  });
  put(session, words(language, 'worker.ready', { host: URL.parse(url ?? '')?.host ?? '' }));
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await worker.close();
}
