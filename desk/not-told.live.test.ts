import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { watchSchema } from '../core/watch/schema.ts';
import { stopMail } from '../storage/mail-stops.ts';
import { addNotices } from '../storage/notices.ts';
import { deliveries, mailStops, mails, outbox, webhookCalls } from '../storage/schema.ts';
import { addWatch } from '../storage/watches.ts';
import { useDatabase } from '../test/support/database.ts';
import { textOf } from '../test/support/desk-page.ts';
import { post, usePeople } from '../test/support/people.ts';
import { insertStory } from '../test/support/stories.ts';

const database = useDatabase();
const { now, desk, account, logIn } = usePeople(database);
const HOOK = 'https://hooks.news.example/in?key=quartz';
const { name: _, ...watch } = watchSchema.parse({
  name: 'laos',
  title: 'Laos',
  match: { any: ['Velmora'] },
  recipients: [{ address: 'Desk@news.example', language: 'en' }],
  webhooks: [HOOK],
});

let headers: Record<string, string> = {};
let count = 0;
beforeEach(async () => {
  headers = { 'Accept-Language': 'en' };
  const { db } = database();
  await db.execute(
    sql`truncate dateline.watches, dateline.mails, dateline.mail_stops, dateline.notices, dateline.stories,
      dateline.outbox, dateline.accounts restart identity cascade`,
  );
});

async function read(path: string, sendsMail = true) {
  const response = await desk({ sendsMail }).request(path, { headers });
  const html = await response.text();
  return { html, text: textOf(html.replace(/^.*<main[^>]*>/s, '')) };
}
async function send(path: string, fields: Record<string, string> = {}) {
  const response = await desk().request(path, post(fields, headers));
  return { status: response.status, to: response.headers.get('location') };
}
async function as(role: 'reader' | 'reviewer' | 'admin') {
  await account(`An ${role}`, role);
  headers = { ...(await logIn(`An ${role}`)).headers, 'Accept-Language': 'en' };
}
async function mail(fields: Partial<typeof mails.$inferInsert> = {}): Promise<number> {
  const plain = { watch: 'laos', recipient: 'desk@news.example', kind: 'began' as const, text: '', html: '' };
  const [row] = await database()
    .db.insert(mails)
    .values({
      ...plain,
      subject: 'Talks',
      messageId: `<${++count}@desk.example>`,
      createdAt: now(),
      ...fields,
    })
    .returning({ id: mails.id });
  return row!.id;
}
async function notice() {
  const { db } = database();
  const storyId = await insertStory(db, { title: 'Talks in Velmora' });
  const detail = { kind: 'outlets' as const, threshold: 3, outlets: 4 };
  const [made] = await addNotices(db, [{ watch: 'laos', storyId, detail, key: `${storyId} outlets` }], now());
  return made!.id;
}

describe('mails that are left to a person', () => {
  it('are settled one by one, and asked about no more', async () => {
    const id = await mail({ state: 'uncertain' });
    expect((await read(`/mails/${id}`)).text).toContain('It arrived');
    expect((await send(`/mails/${id}/settle`)).to).toBe(`/mails/${id}?told=settled`);
    const { text } = await read(`/mails/${id}`);
    expect(text).toContain('Settled by desk');
    expect(text).not.toContain('It arrived');
    expect((await read('/mails?state=open')).text).toContain('No mail is like that.');
    expect((await send(`/mails/${id}/settle`)).to).toBe(`/mails/${id}?told=too-late`);
    expect((await read('/house')).text).not.toContain('1 uncertain');
  });

  it('are settled or sent again together, as far as they were seen', async () => {
    const { db } = database();
    const ids = [await mail({ state: 'failed' }), await mail({ state: 'failed', attempts: 4 })];
    await mail({ state: 'uncertain' });
    const { html, text } = await read('/mails?state=failed');
    expect(text).toContain('2 mails of these are left to you.');
    expect(html).toContain('name="upTo" value="2"');
    const late = await mail({ state: 'failed' });
    const sent = await send('/mails/all', { action: 'again', state: 'failed', upTo: '2' });
    expect(sent.to).toBe('/mails?state=failed&again=2');
    const tasks = await db.select({ key: outbox.key }).from(outbox).orderBy(outbox.id);
    expect(tasks.map(({ key }) => key)).toEqual([`mail-${ids[0]}-again-0`, `mail-${ids[1]}-again-4`]);
    const settled = await send('/mails/all', { action: 'settle', upTo: '99' });
    expect(settled.to).toBe('/mails?settled=2');
    const [last] = await db.select().from(mails).where(eq(mails.id, late));
    expect(last).toMatchObject({ state: 'failed', settledBy: 'desk', settledAt: now() });
  });

  it('are those alone whose recipient is still mailed', async () => {
    const { db } = database();
    await addWatch(db, watch, { by: 'Mai', at: now() });
    const id = await mail({ state: 'failed', response: 'Its recipient is mailed no more.' });
    const stop = { address: 'desk@news.example', watch: 'laos', detail: null, mailId: null };
    await stopMail(db, { ...stop, cause: 'unsubscribed' }, now());
    expect((await read('/')).text).not.toContain('Not everybody is told');
    expect((await read('/mails?state=open')).text).toContain('No mail is like that.');
    const { text } = await read(`/mails/${id}`);
    expect(text).toContain('It is not sent again, since its recipient is mailed no more');
    expect(text).not.toContain('Send again');
    await send('/mails/all', { action: 'again', upTo: '9' });
    expect(await db.select().from(outbox)).toEqual([]);
    await send('/mails/stops/1/lift', { back: '/mails' });
    expect((await read('/mails?state=open')).text).toContain('1 mail of these is left to you.');
  });

  it('are open again where one that was settled is sent again', async () => {
    const id = await mail({ state: 'failed', settledBy: 'Mai', settledAt: now() });
    await send(`/mails/${id}/again`);
    expect((await read(`/mails/${id}`)).text).not.toContain('Settled');
  });

  it('stand with all watches that they tell for', async () => {
    const { db } = database();
    for (const title of ['Laos', 'Trade']) await addWatch(db, { ...watch, title }, { by: 'Mai', at: now() });
    const mailId = await mail({ state: 'sent', sentAt: now() });
    const told = { noticeId: await notice(), channel: 'instant' as const, recipient: 'desk@news.example' };
    await db.insert(deliveries).values({ ...told, watch: 'trade', mailId });
    expect((await read('/mails?watch=trade')).text).toContain('laos and trade');
    expect((await read(`/mails/${mailId}`)).text).toContain('Watch laos and trade');
    expect((await read('/watches/trade')).text).toContain('1 recipient · last mail 01:00');
  });

  it('tell that they came back, and what a digest covers', async () => {
    const from = new Date('2026-02-04T00:00:00Z');
    await mail({
      state: 'sent',
      kind: 'digest',
      coversFrom: from,
      coversTo: new Date('2026-02-05T00:00:00Z'),
    });
    const id = await mail({ state: 'sent', subject: 'Lost', bouncedAt: from, bounce: '5.1.1 unknown user' });
    expect((await read('/mails/1')).text).toContain('Covers 4 Feb 2026, 00:00 – 5 Feb 2026, 00:00');
    expect((await read(`/mails/${id}`)).text).toContain('5.1.1 unknown user');
    const { text } = await read('/mails?state=bounced');
    expect([text.includes('Lost'), text.includes('Talks')]).toEqual([true, false]);
  });
});

describe('the front page', () => {
  it('tells reviewers of everything that keeps people from being told, and is silent otherwise', async () => {
    const { db } = database();
    await addWatch(db, watch, { by: 'Mai', at: now() });
    expect((await read('/')).text).not.toContain('Not everybody is told');
    await mail({ state: 'failed', recipient: 'kim@news.example' });
    await mail({ state: 'uncertain', recipient: 'kim@news.example' });
    const stop = { cause: 'bounced' as const, detail: null, mailId: null };
    await stopMail(db, { ...stop, address: 'desk@news.example', watch: null }, now());
    await stopMail(db, { ...stop, address: 'gone@news.example', watch: null }, now());
    const call = { noticeId: await notice(), watch: 'laos', url: HOOK, payload: {}, createdAt: now() };
    await db.insert(webhookCalls).values({ ...call, state: 'failed' });
    const { text } = await read('/', false);
    for (const said of [
      '1 mail failed, 1 mail is uncertain',
      'mail to 1 recipient came back',
      'webhooks do not answer: Laos',
      'no way to send mail is set',
    ])
      expect(text).toContain(said);
    await db.insert(webhookCalls).values({ ...call, noticeId: await notice(), state: 'delivered' });
    expect((await read('/')).text).not.toContain('webhooks do not answer');
    const waiting = { ...call, attempts: 3, createdAt: new Date(now().getTime() - 3_700_000) };
    await db.insert(webhookCalls).values({ ...waiting, noticeId: await notice() });
    expect((await read('/')).text).toContain('webhooks do not answer: Laos');
    expect((await read('/')).html).toContain('href="/webhooks?watch=laos"');
    await as('reader');
    expect((await read('/', false)).text).not.toContain('Not everybody is told');
  });
});

describe('a watch’s page', () => {
  it('shows what was told and how it went out, in numbers', async () => {
    const { db } = database();
    await addWatch(db, watch, { by: 'Mai', at: now() });
    expect((await read('/watches/laos')).text).toContain('Nothing yet.');
    const row = { noticeId: await notice(), watch: 'laos', channel: 'instant' as const };
    await db.insert(deliveries).values([
      { ...row, recipient: 'a@news.example', mailId: await mail() },
      { ...row, recipient: 'b@news.example' },
      { ...row, recipient: 'c@news.example', droppedAt: now() },
      { ...row, recipient: 'a@news.example', channel: 'digest' },
    ]);
    const dueAt = new Date(now().getTime() + 3_600_000);
    const payload = { watch: 'laos', recipient: 'b@news.example', due: dueAt.toISOString() };
    await db.insert(outbox).values({ queue: 'round-up', key: 'b', payload, dueAt, createdAt: now() });
    const { text } = await read('/watches/laos');
    expect(text).toMatch(
      /4 outlets report it: Talks in Velmora 1 recipient mailed · 1 in the next digest · 1 waiting until \S+ · 1 not told after all/,
    );
  });

  it('names who is mailed no more, for reviewers; admins lift it', async () => {
    const { db } = database();
    await addWatch(db, watch, { by: 'Mai', at: now() });
    const stop = { address: 'desk@news.example', watch: 'laos', detail: null, mailId: null };
    await stopMail(db, { ...stop, cause: 'unsubscribed' }, now());
    await as('reader');
    expect((await read('/watches/laos')).text).not.toContain('desk@news.example');
    await as('reviewer');
    expect((await read('/watches/laos')).text).toContain('desk@news.example unsubscribed from laos');
    expect((await send('/mails/stops/1/lift', { back: '/watches/laos' })).status).toBe(403);
    await as('admin');
    expect((await send('/mails/stops/1/lift', { back: '/watches/laos' })).to).toBe('/watches/laos');
    expect(await db.select().from(mailStops)).toMatchObject([{ liftedBy: 'An admin' }]);
    expect((await read('/watches/laos')).text).not.toContain('unsubscribed');
  });

  it('has the secrets of webhooks for admins alone', async () => {
    await addWatch(database().db, watch, { by: 'Mai', at: now() });
    await as('reviewer');
    expect((await read('/watches/laos')).html).not.toMatch(/quartz|whsec_/);
    await as('admin');
    expect((await read('/watches/laos')).html).toMatch(/quartz[\s\S]*whsec_/);
  });
});
