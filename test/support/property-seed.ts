import fc from 'fast-check';

/**
 * `DATELINE_TEST_SEED` makes property tests try the same cases in every run, so that what decides whether a change lands
 * is the change. Without it each run tries others.
 */
const seed = process.env.DATELINE_TEST_SEED;
if (seed) fc.configureGlobal({ seed: Number(seed) });
