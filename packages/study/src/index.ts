export { type AnalysisPlan, analysisPlan, type Study, studySchema } from './study-schema.ts';
