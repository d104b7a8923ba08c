export { estimatePls, type PlsResult } from './estimate/estimate-pls.ts';
export type * from './estimate/pls-result.ts';
export { type DataPreparation, type PreparedData, prepareData } from './estimate/prepare-data.ts';
export { type CaseScores, scores } from './estimate/scores.ts';
export type * from './specify/model.ts';
