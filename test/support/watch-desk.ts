import { sql } from 'drizzle-orm';
import { beforeEach } from 'vitest';
import { watchSchema } from '../../core/watch/schema.ts';
import type { Role } from '../../storage/accounts.ts';
import { takeInFile } from '../../storage/watch-files.ts';
import { findWatch } from '../../storage/watches.ts';
import type { TestDatabase } from './database.ts';
import { textOf } from './desk-page.ts';
import { post, usePeople } from './people.ts';
import { insertArticle, insertStory } from './stories.ts';

const SOURCES = new Map([['harbour-post', { title: 'Harbour Post', home: 'x', scheduleZone: 'UTC' }]]);

/** A watch as its file has it. */
export const FILED = watchSchema.parse({
  name: 'laos',
  title: 'Laos',
  match: { any: ['Velmora'] },
  recipients: [{ address: 'desk@news.example', language: 'vi' }],
});
/** The same as the form sends it, without whom it tells. */
export const LAOS = { title: 'Laos', any: 'Velmora', action: 'save' };

/** A desk with no watch, and two stories: one in Velmora, one on a ferry. */
export function useWatchDesk(database: () => TestDatabase) {
  const { now, desk, account, logIn } = usePeople(database);
  let headers: Record<string, string> = {};
  beforeEach(async () => {
    headers = { 'Accept-Language': 'en' };
    const { db } = database();
    await db.execute(sql`truncate dateline.watches, dateline.mails, dateline.pages restart identity cascade`);
    const talks = await insertStory(db, { title: 'Talks in Velmora' });
    await insertArticle(db, { storyId: talks, title: 'To Velmora' });
    await insertArticle(db, { storyId: await insertStory(db, { title: 'A ferry' }), title: 'A ferry' });
  });

  return {
    now,
    file: (title: string, hash = title) =>
      takeInFile(database().db, { watch: { ...FILED, title }, hash }, { at: now() }),
    async read(path: string) {
      const response = await desk({ sources: SOURCES }).request(path, { headers });
      const html = await response.text();
      return { status: response.status, html, text: textOf(html.replace(/^.*<main[^>]*>/s, '')) };
    },
    async send(path: string, fields: Record<string, string>) {
      const response = await desk({ sources: SOURCES }).request(path, post(fields, headers));
      const html = await response.text();
      return { status: response.status, to: response.headers.get('location'), html, text: textOf(html) };
    },
    async as(role: Role) {
      await account('Mai', role);
      headers = (await logIn('Mai')).headers;
    },
    async kept(name = 'laos') {
      const found = await findWatch(database().db, name);
      if (!found) throw new Error(`there is no watch ${name}`);
      return found;
    },
  };
}
