import type { RunPart } from '@qunhai/api';

/** What a run's thread is given. */
export interface RunTask {
  readonly snapshot: Uint8Array;
  /** An empty folder for the study. */
  readonly folder: string;
  /** Threads of the bootstrap. */
  readonly workers: number;
}

/** A report as it may be asked for: shown first in a language or the browser's, and with or without single firms. */
export type ReportFile = `report${'' | '-zh' | '-en'}${'' | '-no-firms'}`;

/** Files kept beside the parts of the contract: results.json, single firms, the rows of their list, the model for simulations, reports. */
export type RunFile = 'results' | 'firms' | 'firm-list' | 'model' | ReportFile;

/** A part or file, as gzipped JSON or HTML. */
export interface StoredPart {
  readonly part: RunPart | RunFile;
  readonly content: Uint8Array;
}

/** What a run's thread tells, beside what every job does. `done` comes last. */
export type RunMessage =
  | ({ readonly kind: 'part' } & StoredPart)
  | { readonly kind: 'done'; readonly files: readonly StoredPart[] };
