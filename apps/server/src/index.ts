export { createFirstOwner } from './create-first-owner.ts';
export { type ExampleOutcome, openExample } from './open-example.ts';
export type { ServerOptions, Storage } from './options.ts';
export { passwordLinkFor } from './password-link-for.ts';
export { reportHeaders } from './security/headers.ts';
export { type RunningServer, startServer } from './start-server.ts';
export { type RunningWorker, startWorker, type WorkerOptions } from './start-worker.ts';
