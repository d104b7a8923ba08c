/** Names of cached answers. A page that changes something invalidates by them; `study(id)` is the start of all that hangs on a study. */
export const keys = {
  session: ['session'] as const,
  studies: ['studies'] as const,
  study: (study: string) => ['study', study] as const,
  /** Something of a study: `ofStudy(id, 'theory')`, `ofStudy(id, 'waves')` … */
  ofStudy: (study: string, ...what: readonly string[]) => ['study', study, ...what] as const,
  runs: (study: string) => ['study', study, 'runs'] as const,
  simulations: (study: string) => ['study', study, 'simulations'] as const,
  simulation: (simulation: string) => ['simulation', simulation] as const,
  run: (run: string) => ['run', run] as const,
  ofRun: (run: string, ...what: readonly string[]) => ['run', run, ...what] as const,
};
