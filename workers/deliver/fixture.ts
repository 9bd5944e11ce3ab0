import { asc, eq } from 'drizzle-orm';
import { beforeEach } from 'vitest';
import type { NoticeDetail } from '../../core/watch/notice.ts';
import type { Watch } from '../../core/watch/schema.ts';
import { PLAIN_TELLING } from '../../core/watch/telling.ts';
import { addNotices } from '../../storage/notices.ts';
import { deliveries, mailStops, mails, outbox, watches } from '../../storage/schema.ts';
import { lockStories } from '../../storage/stories.ts';
import { findToldStory } from '../../storage/told-stories.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertArticle, insertStory } from '../../test/support/stories.ts';
import { deliver } from './deliver.ts';
import { roundUpWork } from './round-up.ts';

export const reader = 'desk@news.example';
export const began: NoticeDetail = { kind: 'began' };
export const setting = {
  sources: new Map([['harbour-post', { title: 'Harbour Post' }]]),
  mailDomain: 'desk.example',
  deskUrl: 'https://desk.example/',
  zone: 'UTC',
};
const start = new Date('2026-02-05T12:00:00Z');
export const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

export function watchOf(name: string, mail: Partial<Watch['mail']> = {}, recipients = [reader]): Watch {
  return {
    ...PLAIN_TELLING,
    mail: { ...PLAIN_TELLING.mail, ...mail },
    name,
    title: `The watch ${name}`,
    match: { any: ['Velmora'], all: [], none: [] },
    recipients: recipients.map((address) => ({ address, language: 'en' })),
  };
}

/** Watches that tell of stories at times that a test sets, and what becomes of that. */
export function useDeliveries() {
  const database = useDatabase();
  const state = { now: start, inForce: [] as Watch[], storyId: 0 };

  const newStory = async (title = 'Arvik Lindqvist visits Velmora') => {
    const id = await insertStory(database().db, { title });
    await insertArticle(database().db, { storyId: id });
    return id;
  };

  beforeEach(async () => {
    const { db } = database();
    for (const table of [outbox, deliveries, mailStops, mails, watches]) await db.delete(table);
    Object.assign(state, { now: start, inForce: [], storyId: await newStory() });
  });

  /** What watches tell of a story, each the same. */
  const tell = (
    by: Watch[],
    detail: NoticeDetail = began,
    story = state.storyId,
    key: string = detail.kind,
  ) => {
    for (const watch of by) if (!state.inForce.includes(watch)) state.inForce.push(watch);
    return database().db.transaction(async (tx) => {
      await lockStories(tx);
      const rows = by.map(({ name }) => ({
        watch: name,
        storyId: story,
        detail,
        key: `story-${story} ${key}`,
      }));
      const added = await addNotices(tx, rows, state.now);
      const found = await findToldStory(tx, story);
      const tellings = by.map((watch) => ({
        watch,
        words: ['Velmora'],
        notices: added.filter((notice) => notice.watch === watch.name),
      }));
      if (found) await deliver(tx, tellings, found, setting, state.now);
    });
  };

  const roundUps = () =>
    database().db.select().from(outbox).where(eq(outbox.queue, 'round-up')).orderBy(asc(outbox.id));

  return Object.assign(state, {
    database,
    newStory,
    tell,
    roundUps,
    setWatches(list: Watch[]): void {
      state.inForce = list;
    },
    sentMails: () => database().db.select().from(mails).orderBy(asc(mails.id)),
    dues: async () => (await roundUps()).map(({ dueAt }) => dueAt),
    /** Does what is due, as its worker, by whose clock it may be another time. */
    async runDue(at?: Date): Promise<void> {
      const work = roundUpWork({
        ...setting,
        database: database(),
        watches: async () => state.inForce,
        now: () => at ?? state.now,
      });
      for (const { payload, dueAt } of await roundUps())
        if (dueAt && dueAt <= state.now)
          await work.handle(work.queue.payload.parse(payload), { number: 1, last: false });
    },
    standOf: async () =>
      (await database().db.select().from(deliveries).orderBy(asc(deliveries.noticeId))).map(
        ({ mailId, droppedAt }) => (droppedAt ? 'dropped' : mailId ? 'told' : 'waits'),
      ),
  });
}
