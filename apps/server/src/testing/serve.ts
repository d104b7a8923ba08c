import { startServer } from '../start-server.ts';
import { endWithParent } from './end-with-parent.ts';

/** Runs a server with the options given as JSON on the command line; writes its address as a line on standard output. */
endWithParent();
const server = await startServer(JSON.parse(process.argv[2]!));
process.stdout.write(`${server.address}\n`);
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
