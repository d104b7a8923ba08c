import { startWorker } from '../start-worker.ts';
import { endWithParent } from './end-with-parent.ts';

/** Runs a worker on the PostgreSQL database named on the command line; writes a line when it is ready. */
endWithParent();
const worker = await startWorker({
  storage: { kind: 'postgres', url: process.argv[2]! },
  onFault: (_, error) => console.error(error),
});
process.stdout.write('ready\n');
process.once('SIGTERM', () => void worker.close().then(() => process.exit(0)));
