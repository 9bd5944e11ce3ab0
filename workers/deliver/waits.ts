import { groupBy } from '../../core/group-by.ts';
import { type Wait, waitOf } from '../../core/watch/pace.ts';
import type { Watch } from '../../core/watch/schema.ts';
import type { Queryable } from '../../storage/database.ts';
import { mailedAtOnce } from '../../storage/deliveries.ts';

const HOUR_MS = 3_600_000;

/** A recipient whom a watch tells at once. */
export interface Pair {
  watch: Watch;
  recipient: string;
}

/** For what each has to wait, by the mails of the last hour and the clock; null of those who may be mailed now. */
export async function waitsOf(
  tx: Queryable,
  pairs: readonly Pair[],
  zone: string,
  now: Date,
): Promise<(Wait | null)[]> {
  if (pairs.length === 0) return [];
  const watches = [...new Set(pairs.map(({ watch }) => watch.name))];
  const recipients = [...new Set(pairs.map(({ recipient }) => recipient))];
  const mailed = await mailedAtOnce(tx, watches, recipients, new Date(now.getTime() - HOUR_MS));
  const keyOf = (watch: string, recipient: string) => `${watch} ${recipient}`;
  const byPair = groupBy(mailed, ({ watch, recipient }) => keyOf(watch, recipient));
  return pairs.map(({ watch, recipient }) => {
    const own = byPair.get(keyOf(watch.name, recipient)) ?? [];
    return waitOf(
      watch.mail,
      own.map(({ at }) => at),
      zone,
      now,
    );
  });
}
