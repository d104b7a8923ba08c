export type * from './estimate/pls-result.ts';
export type * from './specify/model.ts';
