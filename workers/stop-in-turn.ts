/**
 * Ends what runs, one stage after the other and each part of it, whatever becomes of the others. Throws what went wrong
 * once all had their turn.
 */
export async function stopInTurn(stages: readonly (readonly (() => unknown)[])[]): Promise<void> {
  const failures: unknown[] = [];
  for (const stage of stages) {
    const ends = await Promise.allSettled(stage.map(async (stop) => stop()));
    failures.push(...ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : [])));
  }
  if (failures.length > 1) throw new AggregateError(failures, `${failures.length} parts did not stop well`);
  if (failures.length === 1) throw failures[0];
}
