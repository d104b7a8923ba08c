import type { Bilingual, Language } from '@qunhai/kernel';
import type { StudyFolder } from '../runs/snapshot.ts';

/** Reading that would hold up other requests, done in a thread of its own. All plain data. */
export type DataTask = InspectTask | LookTask | ExportTask;

/** Say what a file holds and what its columns may be. */
export interface InspectTask {
  readonly kind: 'inspect';
  readonly bytes: Uint8Array;
  readonly file: string;
  /** YAML of the study's theory; null for the built-in one. */
  readonly theory: string | null;
  readonly sheet?: string | undefined;
  readonly role?: 'responses' | 'firms' | 'clusters' | 'ties' | 'regions' | undefined;
  readonly wave?: number | undefined;
  /** Only how this column reads as the answers of this target. */
  readonly chosen?: { readonly target: string; readonly column: string } | undefined;
}

/** Look at a study's data as a run would read them. */
export interface LookTask {
  readonly kind: 'check' | 'quality' | 'table';
  readonly study: StudyFolder;
  /** An empty folder for the study's files. */
  readonly folder: string;
  readonly wave?: number | undefined;
}

/** Write the study's answers as one file. */
export interface ExportTask {
  readonly kind: 'csv' | 'xlsx';
  readonly study: StudyFolder;
  readonly folder: string;
  /** YAML of the study's theory; null for the built-in one. */
  readonly theory: string | null;
  readonly language: Language;
}

/** What a thread answers: bytes to send on, or why there are none. */
export type DataReply =
  | { readonly kind: 'done'; readonly body: Uint8Array }
  | {
      readonly kind: 'failed';
      readonly code: string;
      readonly problem: { readonly message: Bilingual; readonly fix: Bilingual };
    }
  | { readonly kind: 'broken'; readonly error: string };
