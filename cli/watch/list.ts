import { instantInZone } from '../../core/time.ts';
import { type KeptWatch, keptWatches, lastTold } from '../../storage/watches.ts';
import { EXIT } from '../exit-codes.ts';
import { type Session, withStorage } from '../session.ts';
import { formatTable } from '../table.ts';
import { describeConflict } from './check.ts';

/** Every watch, those that were deleted too: a table, or one JSON document. */
export async function listWatches(session: Session, { json = false }: { json?: boolean }): Promise<number> {
  const { watches, unreadable, told } = await withStorage(session, async ({ db }) => ({
    ...(await keptWatches(db)),
    told: await lastTold(db),
  }));
  const toldAt = ({ watch }: KeptWatch) => told.get(watch.name) ?? null;
  if (json) {
    const shown = watches.map((kept) => ({ ...kept, lastToldAt: toldAt(kept) }));
    console.log(JSON.stringify({ watches: shown, unreadable }, null, 2));
  } else {
    const when = (at: Date | null) =>
      at ? instantInZone(at, session.settings.zone).slice(0, 16).replace('T', ' ') : '–';
    const rows = watches.map((kept) => [
      kept.watch.name,
      kept.watch.title,
      kept.watch.recipients.length,
      when(toldAt(kept)),
      when(kept.changedAt),
      kept.changedBy ?? 'file',
      stateOf(kept),
    ]);
    console.log(formatTable(['name', 'title', 'recipients', 'last mail', 'changed', 'by', ''], rows));
    for (const sentence of watches.flatMap(describeConflict)) console.log(`\n${sentence}`);
    for (const { name, message } of unreadable) console.log(`\n${name} cannot be read: ${message}`);
  }
  const isWrong = unreadable.length > 0 || watches.some(({ conflict }) => conflict !== null);
  return isWrong ? EXIT.problems : EXIT.ok;
}

function stateOf({ removedAt, conflict }: KeptWatch): string {
  if (conflict) return 'gone' in conflict ? 'file is gone' : 'conflict';
  return removedAt ? 'deleted' : '';
}
