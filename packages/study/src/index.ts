export { serializeResults } from './assemble-results.ts';
export { assertFolderFree } from './assert-folder-free.ts';
export { checkStudy, type StudyCheck, type StudySummary } from './check-study.ts';
export { readTheory } from './read-theory.ts';
export { type ParsedYaml, parseYaml } from './read-yaml.ts';
export { type RunOptions, runStudy, type StudyRun } from './run-study.ts';
export { cannotRead, type FileOverrides } from './study-file.ts';
export { type AnalysisPlan, analysisPlan, type Study, studySchema } from './study-schema.ts';
export { writeFileAtomically } from './write-file-atomically.ts';
