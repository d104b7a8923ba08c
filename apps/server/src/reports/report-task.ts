import type { Language } from '@qunhai/kernel';

/** Which report of a run. */
export interface ReportWanted {
  /** Whether single firms are shown. */
  readonly firms: boolean;
  /** Shown first; null: the reader's own. */
  readonly language: Language | null;
}

/** What the thread is given that makes a report: what the run keeps, gzipped. */
export interface ReportTask extends ReportWanted {
  readonly results: Uint8Array;
  readonly theory: Uint8Array;
}

/** What the thread is given that makes the report of a simulation. */
export interface SimulationReportTask {
  /** simulation.json, gzipped. */
  readonly results: Uint8Array;
  /** Shown first; null: the reader's own. */
  readonly language: Language | null;
}
