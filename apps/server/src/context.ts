import type { ChangedThing } from '@qunhai/api';
import type { Connection, Orm } from './database/database.ts';
import type { ServerOptions } from './options.ts';

/** Something changed in a study; whoever shows it reads it again. Carries no answers. */
export type StudyNotice = { readonly study: string } & (
  | { readonly event: 'run'; readonly run: string; readonly cancelled?: boolean }
  | {
      readonly event: 'simulation';
      readonly simulation: string;
      readonly cancelled?: boolean;
      /** A chunk of it was computed; nothing that pages show. */
      readonly chunk?: string;
    }
  | { readonly event: 'answers'; readonly wave: number; readonly firm?: string }
  | { readonly event: 'changed'; readonly what: ChangedThing }
);

/** Tells every process that serves the same database what changed. */
export interface Notices {
  /** In a transaction, when given: told when that is committed. */
  publish(notice: StudyNotice, connection?: Connection): Promise<void>;
  /**
   * @param onGap - told when notices may have been missed
   * @returns stops listening
   */
  subscribe(study: string, listener: (notice: StudyNotice) => void, onGap?: () => void): () => void;
}

/** Takes long work off the request: queued in the database, done by worker threads or other machines. */
export interface Jobs {
  /** Queue a run whose row exists; in the transaction that makes the row, so that neither is without the other. */
  startRun(run: string, connection?: Connection): Promise<void>;
  /** Mark a run cancelled and have its worker stop; one that has ended stays as it is. */
  cancelRun(run: string, by: string): Promise<void>;
  /** Queue a simulation whose row exists, in the transaction that makes the row. */
  startSimulation(simulation: string, connection?: Connection): Promise<void>;
  /** Mark a simulation cancelled and have its workers stop; one that has ended stays as it is. */
  cancelSimulation(simulation: string, by: string): Promise<void>;
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
