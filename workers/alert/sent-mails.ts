import { groupBy } from '../../core/figures/group.ts';
import type { Queryable } from '../../storage/database.ts';
import { mailedAtOnce } from '../../storage/deliveries.ts';

const HOUR_MS = 3_600_000;

/** When mails of the last hour were made, by watch and recipient. */
export async function sentMails(
  tx: Queryable,
  pairs: readonly { watch: { name: string }; recipient: string }[],
  now: Date,
): Promise<(watch: string, recipient: string) => Date[]> {
  const watches = [...new Set(pairs.map(({ watch }) => watch.name))];
  const recipients = [...new Set(pairs.map(({ recipient }) => recipient))];
  const sent =
    pairs.length === 0 ? [] : await mailedAtOnce(tx, watches, recipients, new Date(now.getTime() - HOUR_MS));
  const keyOf = (watch: string, recipient: string) => `${watch} ${recipient}`;
  const byPair = groupBy(sent, ({ watch, recipient }) => keyOf(watch, recipient));
  return (watch, recipient) => (byPair.get(keyOf(watch, recipient)) ?? []).map(({ at }) => at);
}
