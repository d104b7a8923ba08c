export { clusteredFirmsTheory } from './clustered-firms/theory.ts';
export * from './schema/theory.ts';
