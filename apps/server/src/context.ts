import type { StudyEventName } from '@qunhai/api';
import type { Orm } from './database/database.ts';
import type { ServerOptions } from './options.ts';

/** Something changed in a study; whoever shows it reads it again. Carries no answers. */
export interface StudyNotice {
  readonly study: string;
  readonly event: StudyEventName;
  /** The run, for `run`. */
  readonly run?: string;
  /** Wave and firm, for `answers`. */
  readonly wave?: number;
  readonly firm?: string;
  /** What, for `changed`. */
  readonly what?: string;
}

/** Tells every process that serves the same database what changed. */
export interface Notices {
  publish(notice: StudyNotice): Promise<void>;
  /** @returns stops listening */
  subscribe(study: string, listener: (notice: StudyNotice) => void): () => void;
}

/** Takes long work off the request: queued in the database, done by worker threads or other machines. */
export interface Jobs {
  /** Queue a run whose row exists. */
  startRun(run: string): Promise<void>;
  /** Ask the worker that has the run to stop. */
  cancelRun(run: string): Promise<void>;
}

/** What routes work with. Made once by `startServer`. */
export interface Context {
  readonly options: ServerOptions;
  readonly database: Orm;
  readonly notices: Notices;
  readonly jobs: Jobs;
  /** Root of tokens: see security/tokens.ts. */
  readonly secret: string;
  /** `https://host[:port]` under which people reach the workbench, for links. */
  readonly origin: () => string;
  /** Whether it listens on loopback only. */
  readonly isLocal: boolean;
}
