import { asc, eq } from 'drizzle-orm';
import { pino } from 'pino';
import { beforeEach } from 'vitest';
import type { MailLanguage, Watch } from '../../core/watch/schema.ts';
import { PLAIN_TELLING } from '../../core/watch/telling.ts';
import { addNotices } from '../../storage/notices.ts';
import { deliveries, digestMarks, mails, notices, outbox, stories } from '../../storage/schema.ts';
import { lockStories } from '../../storage/stories.ts';
import { findToldStory } from '../../storage/told-stories.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertArticle, insertStory } from '../../test/support/stories.ts';
import { deliver } from '../deliver/deliver.ts';
import { type DigestOptions, makeDueDigests } from './digest.ts';

export const reader = 'desk@news.example';
const setting = {
  sources: new Map([['harbour-post', { title: 'Harbour Post' }]]),
  mailDomain: 'desk.example',
  deskUrl: 'https://desk.example/',
  zone: 'Europe/Berlin',
  log: pino({ level: 'silent' }),
};

interface Wanted {
  cron?: string;
  zone?: string;
  recipients?: string[];
  language?: MailLanguage;
  instant?: boolean;
}

export function watchOf(name: string, wanted: Wanted = {}): Watch {
  const { cron = '0 7 * * *', zone, recipients = [reader], language = 'en', instant = false } = wanted;
  return {
    ...PLAIN_TELLING,
    mail: { ...PLAIN_TELLING.mail, instant, digest: zone ? { cron, zone } : { cron } },
    name,
    title: `The watch ${name}`,
    match: { any: ['Velmora'], all: [], none: [] },
    recipients: recipients.map((address) => ({ address, language })),
  };
}
export const morning = watchOf('morning');

/** Watches with digests, looks at times that a test sets, and what becomes of that. */
export function useDigests() {
  const database = useDatabase();
  const state = { now: new Date(0), inForce: [] as Watch[] };
  let count = 0;

  /** One look, by another database or other watches where given. */
  const look = (
    by: DigestOptions['database'] = database(),
    watches: DigestOptions['watches'] = async () => state.inForce,
  ) =>
    makeDueDigests({
      ...setting,
      database: by,
      watches,
      now: () => state.now,
    });
  const lookAt = (time: string) => {
    state.now = new Date(time);
    return look();
  };
  const clear = async () => {
    for (const table of [outbox, deliveries, digestMarks, mails, notices]) await database().db.delete(table);
  };
  const newStory = async (title: string) => {
    const id = await insertStory(database().db, { title });
    await insertArticle(database().db, { storyId: id });
    return id;
  };

  beforeEach(async () => {
    await clear();
    await database().db.update(stories).set({ attention: 'none' });
    state.inForce = [morning];
    await lookAt('2026-02-04T12:00:00Z');
  });

  const digests = () =>
    database().db.select().from(mails).where(eq(mails.kind, 'digest')).orderBy(asc(mails.id));

  return Object.assign(state, {
    database,
    look,
    lookAt,
    clear,
    newStory,
    digests,
    /** What watches tell at a time, always something else. */
    async tellAt(time: string | Date, by: Watch[] = [morning], story?: number): Promise<number> {
      count++;
      state.now = new Date(time);
      const storyId = story ?? (await newStory(`Story ${count}`));
      await database().db.transaction(async (tx) => {
        await lockStories(tx);
        const detail = { kind: 'outlets', threshold: count, outlets: count } as const;
        const key = `story-${storyId} ${count}`;
        const rows = by.map(({ name }) => ({ watch: name, storyId, detail, key }));
        const added = await addNotices(tx, rows, state.now);
        const tellings = by.map((watch) => ({
          watch,
          words: [],
          notices: added.filter((notice) => notice.watch === watch.name),
        }));
        const found = await findToldStory(tx, storyId);
        if (found) await deliver(tx, tellings, found, setting, state.now);
      });
      return storyId;
    },
    covered: async () =>
      (await digests()).map(({ coversFrom, coversTo }) => [
        coversFrom?.toISOString(),
        coversTo?.toISOString(),
      ]),
    standOf: async () =>
      (
        await database()
          .db.select()
          .from(deliveries)
          .orderBy(asc(deliveries.noticeId), asc(deliveries.recipient))
      ).map(({ mailId, droppedAt }) => (droppedAt ? 'dropped' : mailId ? 'told' : 'waits')),
  });
}
