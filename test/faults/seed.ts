/** Another in each run; one that found something is repeated by it. */
export const SEED = Number(process.env.DATELINE_FAULT_SEED ?? Date.now() % 1_000_000);
