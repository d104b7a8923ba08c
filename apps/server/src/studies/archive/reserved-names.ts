/** Scenarios saved with a study, as a scenario file. */
export const scenariosName = 'scenarios.json';

/** Names of an archive that are not data. */
export const reserved: ReadonlySet<string> = new Set([
  'study.yaml',
  'theory.yaml',
  'workbench.json',
  scenariosName,
]);
