export * from './results-schema.ts';
