/**
 * Property tests draw the same cases in every run, so that a change is judged by what it changed.
 * QUNHAI_TEST_SEED=N draws others: that is how new counterexamples are looked for.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.QUNHAI_TEST_SEED ?? 1) });
