import type { RunPart, RunProgress } from '@qunhai/api';
import type { Bilingual } from '@qunhai/kernel';

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

/** Files kept beside the parts of the contract: results.json, single firms, the rows of their list, reports. */
export type RunFile = 'results' | 'firms' | 'firm-list' | ReportFile;

/** A part or file, as gzipped JSON or HTML. */
export interface StoredPart {
  readonly part: RunPart | RunFile;
  readonly content: Uint8Array;
}

/** What a run's thread tells. `done` or `failed` comes last; a thread that ends without either has broken down. */
export type RunMessage =
  | { readonly kind: 'progress'; readonly progress: RunProgress }
  | ({ readonly kind: 'part' } & StoredPart)
  | { readonly kind: 'done'; readonly files: readonly StoredPart[] }
  | { readonly kind: 'failed'; readonly reason: RunReason }
  | { readonly kind: 'broken'; readonly error: string };

/** Why a run did not get to its end, and what to do. */
export interface RunReason {
  readonly message: Bilingual;
  readonly fix: Bilingual;
}
