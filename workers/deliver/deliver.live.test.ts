import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { NoticeDetail } from '../../core/watch/notice.ts';
import type { Watch } from '../../core/watch/schema.ts';
import { readUnsubscribeToken } from '../../core/watch/unsubscribe-token.ts';
import { threadIdOf } from '../../mail/message-id.ts';
import { unsubscribeUrlOf } from '../../mail/unsubscribe.ts';
import { stopMail } from '../../storage/mail-stops.ts';
import { addNotices } from '../../storage/notices.ts';
import { ownSecret } from '../../storage/own-secrets.ts';
import { mails, stories } from '../../storage/schema.ts';
import { mergeStory } from '../../storage/stories.ts';
import { insertArticle } from '../../test/support/stories.ts';
import { deliverSourceNotices } from './deliver.ts';
import { later, reader, setting, useDeliveries, watchOf } from './fixture.ts';

const desk = useDeliveries();
const { database, newStory, tell, sentMails, runDue, standOf } = desk;
const plain = watchOf('velmora');
const night = watchOf('night', { quiet: { from: '22:00', to: '07:00' } });
let notices = 0;

describe('deliver', () => {
  it('mails a recipient of several watches once, and names them all', async () => {
    const other = watchOf('talks', {}, [reader, 'other@news.example']);
    await tell([plain, other]);
    const made = await sentMails();
    expect(made.map(({ recipient, watch, kind }) => [recipient, watch, kind])).toEqual([
      [reader, 'velmora', 'began'],
      ['other@news.example', 'talks', 'began'],
    ]);
    expect(made[0]?.text).toContain('The watch velmora');
    expect(made[0]?.text).toContain('The watch talks');
    expect(made[1]?.text).not.toContain('The watch velmora');
    expect(await standOf()).toEqual(['told', 'told', 'told']);
  });

  it('gives each recipient their own links to end it', async () => {
    await tell([watchOf('many', {}, [reader, 'other@news.example'])]);
    const secret = await ownSecret(database().db, 'unsubscribe', desk.now);
    const found = await sentMails();
    expect(found.map(({ recipient }) => recipient).sort()).toEqual(['other@news.example', reader].sort());
    for (const { recipient, messageId, unsubscribeUrl, text, html } of found) {
      const [where, token = ''] = unsubscribeUrl?.split('/unsubscribe/') ?? [];
      expect(where).toBe('https://desk.example');
      expect(readUnsubscribeToken(token, secret)).toEqual({ watch: 'many', recipient, mail: messageId });
      for (const part of [text, html]) {
        expect(part).toContain(
          unsubscribeUrlOf({ watch: 'many', recipient }, secret, 'https://desk.example'),
        );
        expect(part).not.toContain('.invalid');
      }
    }
  });

  it('mails nobody who wants no more mail', async () => {
    const stop = {
      address: reader,
      watch: 'velmora',
      cause: 'unsubscribed',
      detail: null,
      mailId: null,
    } as const;
    await stopMail(database().db, stop, desk.now);
    await tell([plain]);
    expect(await standOf()).toEqual([]);
    expect(await sentMails()).toEqual([]);
  });

  it('writes one thread a story: its subject stays, and each mail refers to those before', async () => {
    const { db } = database();
    await tell([plain]);
    await db.update(stories).set({ title: 'The visit is over' }).where(eq(stories.id, desk.storyId));
    await insertArticle(db, { storyId: desk.storyId, title: 'A second report' });
    desk.now = later(60);
    await tell([plain], { kind: 'outlets', threshold: 2, outlets: 2 });
    desk.now = later(120);
    await tell([plain], { kind: 'outlets', threshold: 3, outlets: 3 }, desk.storyId, 'outlets 3');
    const [first, second, third] = await sentMails();
    const [story] = await db.select().from(stories).where(eq(stories.id, desk.storyId));
    const root = threadIdOf(story!, 'desk.example');
    expect(first).toMatchObject({ kind: 'began', references: [root] });
    expect(second).toMatchObject({
      kind: 'news',
      subject: first?.subject,
      references: [root, first?.messageId],
    });
    expect(second!.newestArticle).toBeGreaterThan(first!.newestArticle!);
    expect(third?.references).toEqual([root, first?.messageId, second?.messageId]);
  });

  it('tells what came in since a mail of an earlier release, also where it was published before', async () => {
    const { db } = database();
    await tell([plain]);
    await db.update(mails).set({ newestArticle: null });
    await insertArticle(db, {
      storyId: desk.storyId,
      title: 'A report found late',
      assignedAt: later(30),
    });
    desk.now = later(60);
    await tell([plain], { kind: 'outlets', threshold: 2, outlets: 2 });
    const [, second] = await sentMails();
    expect(second?.text).toContain('A report found late');
    expect(second?.text).not.toContain('No new articles');
  });

  it('goes on with the thread of a story that was merged', async () => {
    const { db } = database();
    await tell([plain]);
    const into = await newStory('Another title');
    await mergeStory(db, desk.storyId, into, desk.now);
    await tell([plain], { kind: 'phase', phase: 'under-way' }, into);
    const [first, second] = await sentMails();
    expect(second).toMatchObject({ storyId: into, subject: first?.subject, kind: 'news' });
    expect(second?.references?.[0]).toBe(first?.references?.[0]);
  });

  it('keeps the first and the latest references of a long thread', async () => {
    await tell([watchOf('busy', { perHour: 100 })]);
    for (let threshold = 2; threshold < 16; threshold++)
      await tell(
        [desk.inForce[0]!],
        { kind: 'outlets', threshold, outlets: threshold },
        desk.storyId,
        `outlets ${threshold}`,
      );
    const made = await sentMails();
    const last = made.at(-1)?.references;
    expect(last).toHaveLength(12);
    expect(last?.[1]).toBe(made[0]?.messageId);
    expect(last?.at(-1)).toBe(made.at(-2)?.messageId);
  });

  it('does not tell again what a recipient was told through another watch', async () => {
    await tell([plain]);
    desk.now = later(5);
    await tell([watchOf('talks')]);
    expect(await sentMails()).toHaveLength(1);
    expect(await standOf()).toEqual(['told', 'told']);
    await tell([watchOf('talks')], { kind: 'outlets', threshold: 3, outlets: 3 }, desk.storyId, 'outlets 3');
    expect(await sentMails()).toHaveLength(2);
  });
});

describe('deliverSourceNotices', () => {
  const bad: NoticeDetail = {
    kind: 'source',
    source: 'harbour-post',
    title: 'Harbour Post',
    state: 'broken',
    since: later(0).toISOString(),
    cause: { code: 'nothing-found', was: 12 },
  };
  const goesBad = (watch: Watch) =>
    database().db.transaction(async (tx) => {
      const row = { watch: watch.name, storyId: null, detail: bad, key: `source-harbour-post ${notices}` };
      await deliverSourceNotices(tx, watch, await addNotices(tx, [row], desk.now), setting, desk.now);
    });

  it('tells each recipient once, whatever watches tell of it', async () => {
    notices++;
    await goesBad(plain);
    await goesBad(watchOf('talks'));
    const made = await sentMails();
    expect(made).toMatchObject([{ kind: 'round-up', storyId: null, recipient: reader, coversFrom: null }]);
    expect(made[0]?.text).toContain('Harbour Post');
    expect(await standOf()).toEqual(['told', 'told']);
  });

  it('waits for the end of quiet hours', async () => {
    notices++;
    desk.now = new Date('2026-02-05T23:00:00Z');
    desk.inForce = [night];
    await goesBad(night);
    expect(await sentMails()).toEqual([]);
    desk.now = new Date('2026-02-06T07:00:00Z');
    await runDue();
    expect(await sentMails()).toMatchObject([{ kind: 'round-up' }]);
  });
});
