/** Files of a finished simulation. Until a withdrawal, what it then leaves lies ready beside the results. */
export type SimulationFile =
  | 'results'
  | 'results-left'
  | 'paths'
  | 'report'
  | 'report-zh'
  | 'report-en';
