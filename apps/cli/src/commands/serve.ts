import type { RunningServer, ServerOptions } from '@qunhai/server';
import type { Command } from 'commander';
import { message } from '../messages.ts';
import { openBrowser } from '../open-browser.ts';
import { wholeNumber } from '../options.ts';
import { words } from '../serve/messages.ts';
import type { ServeOptions } from '../serve/server-options.ts';
import { put, type Session, say } from '../session.ts';

interface Options extends ServeOptions {
  readonly open: boolean;
  readonly build: boolean;
  readonly example?: boolean;
  readonly createOwner?: boolean;
  readonly passwordLink?: string;
  readonly quiet?: boolean;
}

/** Port of the workbench when none is asked for. */
const usualPort = 4270;

/** `qunhai serve`: the workbench, on this computer or for others. */
export function addServeCommand(program: Command, session: Session): void {
  const { language } = session;
  const about = (key: Parameters<typeof words>[1]) => words(language, key);
  program
    .command('serve')
    .description(about('command.serve'))
    .option('--host <address>', about('option.host'))
    .option('--port <n>', about('option.port'), wholeNumber('--port', 0, 65_535))
    .option('--data <dir>', about('option.data-folder'))
    .option('--postgres [url]', about('option.postgres'))
    .option('--tls-key <file>', about('option.tls-key'))
    .option('--tls-cert <file>', about('option.tls-cert'))
    .option('--behind-proxy', about('option.behind-proxy'))
    .option('--public-url <url>', about('option.public-url'))
    .option('--create-owner', about('option.create-owner'))
    .option('--password-link <email>', about('option.password-link'))
    .option('--example', about('option.example'))
    .option('--runs <n>', about('option.runs'), wholeNumber('--runs', 0, 64))
    .option('--workers <n>', message(language, 'option.workers'), wholeNumber('--workers', 1, 256))
    .option('--no-build', about('option.no-build'))
    .option('--no-open', message(language, 'option.no-open'))
    .option('--quiet', message(language, 'option.quiet'))
    .addHelpText('after', about('serve.details'))
    .action((options: Options) => serve(session, options));
}

async function serve(session: Session, options: Options): Promise<void> {
  const { buildPagesIfStale, hasPages } = await import('../serve/build-pages.ts');
  const { serverOptions } = await import('../serve/server-options.ts');
  const asked = serverOptions(session, options);
  if (options.createOwner) {
    const { createOwnerFrom } = await import('../serve/create-owner.ts');
    await createOwnerFrom(session, asked);
  }
  if (options.build) await buildPagesIfStale(session);
  else if (!hasPages()) say(session, words(session.language, 'serve.no-pages'));
  const server = await start(asked);
  try {
    await welcome(session, server, options);
    await aborted(session.signal);
    say(session, words(session.language, 'serve.stopping'));
  } finally {
    await server.close();
  }
}

/** On the port that was asked for, else on the usual one, or any that is free. */
async function start(options: ServerOptions): Promise<RunningServer> {
  const { startServer } = await import('@qunhai/server');
  if (options.port !== undefined) return startServer(options);
  try {
    return await startServer({ ...options, port: usualPort });
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'security.port-taken') throw cause;
    return startServer({ ...options, port: 0 });
  }
}

async function welcome(session: Session, server: RunningServer, options: Options): Promise<void> {
  const { language } = session;
  const { address, context } = server;
  if (options.passwordLink !== undefined) {
    const { passwordLinkFor } = await import('@qunhai/server');
    const email = options.passwordLink;
    const url = await passwordLinkFor(server, email);
    put(session, words(language, 'serve.password-link', { email, url }));
  }
  if (options.example) {
    const { showExample } = await import('../serve/show-example.ts');
    await showExample(session, server, options.quiet ?? false);
    if (session.signal.aborted) return;
  }
  const place = placeInWords(session, context.options);
  put(session, words(language, 'serve.ready', { address, place }));
  if (options.open && context.isLocal) openBrowser(address);
}

function placeInWords({ language }: Session, { storage }: ServerOptions): string {
  if (storage.kind === 'folder') return storage.folder;
  const host = storage.kind === 'postgres' ? (URL.parse(storage.url)?.host ?? '') : '';
  return words(language, 'serve.place-postgres', { host });
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
