import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { fail } from '../errors.ts';
import { message } from '../messages.ts';
import { openBrowser } from '../open-browser.ts';
import { wholeNumber } from '../options.ts';
import { serveReport } from '../serve-report.ts';
import { put, type Session } from '../session.ts';
import { userCacheFolder } from '../user-cache-folder.ts';

const example = fileURLToPath(
  new URL('../../../../examples/clustered-firms-simulated', import.meta.url),
);

interface Options {
  readonly open: boolean;
  readonly out?: string;
  readonly quiet?: boolean;
}

/** `qunhai demo`: the simulated example, from its data to its report on a localhost address. */
export function addDemoCommand(program: Command, session: Session): void {
  const { language } = session;
  program
    .command('demo')
    .description(message(language, 'command.demo'))
    .option('--no-open', message(language, 'option.no-open'))
    .option('--out <dir>', message(language, 'demo.out'))
    .option('--quiet', message(language, 'option.quiet'))
    .addHelpText('after', message(language, 'demo.port'))
    .action((options: Options) => runDemo(session, options));
}

/** Without a folder to keep them in, the results live as long as the demo. */
async function runDemo(session: Session, options: Options): Promise<void> {
  if (options.out !== undefined) return serveExample(session, options, options.out);
  const temporary = mkdtempSync(join(tmpdir(), 'qunhai-demo-'));
  try {
    await serveExample(session, options, temporary);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function serveExample(session: Session, options: Options, out: string): Promise<void> {
  const { language, signal } = session;
  const asked = session.environment.PORT;
  const port = asked ? wholeNumber('PORT', 0, 65_535)(asked) : undefined;
  const { produceReport } = await import('../produce-report.ts');
  const { html } = await produceReport(session, example, out, {
    quiet: options.quiet ?? false,
    cache: userCacheFolder(session.environment),
  });
  const { address, closed } = await serveReport(html, port, signal).catch((cause) => {
    if (cause.code === 'EADDRINUSE' && port !== undefined)
      throw fail('port-taken', { port }, cause);
    throw cause;
  });
  put(
    session,
    message(language, options.out === undefined ? 'demo.served' : 'demo.served-kept', {
      address,
      out,
    }),
  );
  if (options.open) openBrowser(address);
  await closed;
}
