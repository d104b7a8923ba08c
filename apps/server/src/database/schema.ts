export * from './schema/accounts.ts';
export * from './schema/collect.ts';
export * from './schema/runs.ts';
export * from './schema/simulations.ts';
export * from './schema/studies.ts';
