/**
 * Run the tests as `vitest run` does, and once more those files during which the process itself was struck down.
 *
 * The WebAssembly of the embedded database now and then makes V8 end a process by a signal when several processes compile it at once
 * (https://github.com/nodejs/node/issues/64500). That says nothing of the test it happened to hit, which is told and run again, alone.
 * A failed test, or a second crash, fails the run.
 */
import { parseCLI, startVitest, type Vitest } from 'vitest/node';

const crash =
  /Worker exited unexpectedly with signal SIG(?:TRAP|SEGV|ILL)\b.* test files? (.+\.test\.ts)/;

/** Files that a crash kept from being tested; null where something else went wrong, or nothing did. */
function crashedFiles(vitest: Vitest): string[] | null {
  const errors = vitest.state.getUnhandledErrors().map((error) => {
    const { message = '', cause } = error as Partial<Error>;
    return `${message} ${cause instanceof Error ? cause.message : JSON.stringify(cause ?? '')}`;
  });
  const crashes = errors
    .map((text) => crash.exec(text)?.[1])
    .filter((names) => names !== undefined);
  const isAll = crashes.length > 0 && crashes.length === errors.length;
  const hit = crashes.flatMap((names) => names.split(', '));
  const untroubled = vitest.state
    .getTestModules()
    .every((module) => module.ok() || hit.includes(module.moduleId));
  return isAll && untroubled ? [...new Set(hit)] : null;
}

const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)]);
const first = await startVitest('test', filter, options);
const again = crashedFiles(first);
await first.close();
if (again !== null) {
  console.log(`\nStruck down by a signal, run again: ${again.join(', ')}\n`);
  process.exitCode = 0;
  const second = await startVitest('test', again, { ...options, maxWorkers: 1 });
  await second.close();
}
