export * from './schema/theory.ts';
