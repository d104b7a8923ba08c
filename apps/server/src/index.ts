export type { ServerOptions, Storage } from './options.ts';
export { reportHeaders } from './security/headers.ts';
export { type RunningServer, startServer } from './start-server.ts';
