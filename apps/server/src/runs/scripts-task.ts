/** What the thread is given that writes the scripts of a run: what the run keeps. */
export interface ScriptsTask {
  /** results.json, gzipped. */
  readonly results: Uint8Array;
  /** The zipped study folder. */
  readonly snapshot: Uint8Array;
}
