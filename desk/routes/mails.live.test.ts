import { eq, sql } from 'drizzle-orm';
import pino from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { createMailer } from '../../mail/send.ts';
import { mailQueue } from '../../queues/mail.ts';
import { addAccount } from '../../storage/accounts.ts';
import { mails, outbox } from '../../storage/schema.ts';
import { startSession } from '../../storage/sessions.ts';
import { useDatabase } from '../../test/support/database.ts';
import { textOf } from '../../test/support/desk-page.ts';
import { type TestSmtpServer, useSmtpServers } from '../../test/support/smtp.ts';
import { insertStory } from '../../test/support/stories.ts';
import { mailWork } from '../../workers/mail/mail.ts';
import { createDesk } from '../app.tsx';

const database = useDatabase();
const startServer = useSmtpServers();
const ORIGIN = 'http://localhost';
const now = new Date('2026-02-05T08:00:00Z');

function open(headers: Record<string, string> = {}) {
  const app = createDesk({ db: database(), zone: 'UTC', now: () => now, onError: () => {} });
  const given = { 'accept-language': 'en', ...headers };
  return {
    get: (path: string) => app.request(ORIGIN + path, { headers: given }),
    text: async (path: string) => textOf(await (await app.request(ORIGIN + path, { headers: given })).text()),
    post: (path: string, origin = ORIGIN) =>
      app.request(ORIGIN + path, { method: 'POST', headers: { ...given, origin } }),
  };
}

async function loggedIn(role: 'reader' | 'reviewer') {
  const { db } = database();
  await addAccount(db, { name: `An ${role}`, role, passwordHash: '-', at: now });
  return open({ cookie: `dateline_session=${await startSession(db, `An ${role}`, now)}` });
}

let count = 0;
async function insertMail(fields: Partial<typeof mails.$inferInsert> = {}): Promise<number> {
  const [row] = await database()
    .db.insert(mails)
    .values({
      watch: 'lotus',
      recipient: 'desk@news.example',
      kind: 'began',
      messageId: `<mail-${++count}@desk.example>`,
      subject: `Mail ${count}`,
      text: 'Talks began.',
      html: '<p style="color:red">Talks began.</p>',
      createdAt: now,
      ...fields,
    })
    .returning({ id: mails.id });
  return row!.id;
}

const row = async (id: number) => (await database().db.select().from(mails).where(eq(mails.id, id)))[0]!;

/** Works off what the outbox holds, as the mail worker would. */
async function workOff(server: Pick<TestSmtpServer, 'url'>): Promise<void> {
  const work = mailWork({
    database: database(),
    mailer: createMailer({ url: server.url, from: 'dateline@desk.example', requireTls: true }),
    now: () => now,
    log: pino({ level: 'silent' }),
  });
  for (const { payload } of await database().db.select().from(outbox))
    await work.handle(mailQueue.payload.parse(payload), { number: 1, last: false });
}

beforeEach(async () => {
  await database().db.execute(
    sql`truncate dateline.mails, dateline.outbox, dateline.stories, dateline.accounts, dateline.sessions restart identity cascade`,
  );
});

describe('/mails', () => {
  it('lists the newest first, fifty at a time, and leads on by address', async () => {
    for (let n = 0; n < 52; n++) await insertMail({ subject: `News no. ${n}.` });
    const html = await (await open().get('/mails?watch=lotus')).text();
    expect(html.indexOf('News no. 51.')).toBeLessThan(html.indexOf('News no. 50.'));
    expect(html).not.toContain('News no. 1.');
    const [, older = ''] = /class="next" href="([^"]+)"/.exec(html) ?? [];
    expect(older).toBe('/mails?watch=lotus&amp;before=3');
    await insertMail({ subject: 'It came meanwhile' });
    const rest = await open().text(older.replace('&amp;', '&'));
    expect(rest).toContain('News no. 1.');
    expect(rest).not.toContain('News no. 2.');
    expect(rest).not.toContain('It came meanwhile');
  });

  it('is narrowed by state, watch and words, in the address', async () => {
    await insertMail({ subject: '“Hội đàm” tại Velmora', state: 'failed' });
    await insertMail({ subject: 'Low tide', watch: 'delta', recipient: 'an_binh@embassy.example' });
    const shown = async (query: string) => {
      const text = await open().text(`/mails?${query}`);
      return [text.includes('Velmora'), text.includes('Low tide')];
    };
    expect(await shown('')).toEqual([true, true]);
    expect(await shown('state=failed&watch=&q=')).toEqual([true, false]);
    expect(await shown('watch=delta')).toEqual([false, true]);
    expect(await shown('q=hoi+dam')).toEqual([true, false]);
    expect(await shown('q=an_binh@')).toEqual([false, true]);
    // An underscore is no wildcard.
    expect(await shown('q=an%25binh')).toEqual([false, false]);
    expect(await open().text('/mails?q=nothing')).toContain('No mail is like that.');
    expect((await open().get('/mails?state=lost')).status).toBe(404);
    expect((await open().get('/mails?before=0')).status).toBe(404);
  });

  it('is not for readers: whom mails go to is private', async () => {
    const id = await insertMail();
    const reader = await loggedIn('reader');
    for (const path of ['/mails', `/mails/${id}`, `/mails/${id}/html`])
      expect((await reader.get(path)).status).toBe(403);
    expect((await (await loggedIn('reviewer')).get('/mails')).status).toBe(200);
  });
});

describe('a mail’s page', () => {
  it('tells to whom, when, what became of it, what the server said and what to do', async () => {
    const storyId = await insertStory(database().db, { title: 'Talks in Velmora' });
    const id = await insertMail({
      storyId,
      state: 'failed',
      attempts: 2,
      response: '550 No such user <b>',
      text: 'Plain <i>text</i>',
    });
    const html = await (await open().get(`/mails/${id}`)).text();
    const text = textOf(html);
    expect(text).toContain('To desk@news.example');
    expect(text).toContain('Failed It did not go out.');
    expect(text).toContain('Last word: 550 No such user &lt;b&gt;');
    expect(html).toContain(`<a href="/stories/${storyId}">Talks in Velmora</a>`);
    expect(html).toContain('Plain &lt;i&gt;text&lt;/i&gt;');
    expect(html).toContain(`<iframe class="mail-html" sandbox="" src="/mails/${id}/html"`);
    expect(await open().text(`/mails/${id}?lang=vi`)).toContain('Không gửi được Thư chưa đi.');
  });

  it('serves the HTML by itself, under a policy that lets nothing run, load or frame it elsewhere', async () => {
    const id = await insertMail();
    const response = await open().get(`/mails/${id}/html`);
    expect(await response.text()).toBe('<p style="color:red">Talks began.</p>');
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox",
    );
    expect(response.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    const page = await open().get(`/mails/${id}`);
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('is nowhere for what is no mail', async () => {
    for (const path of ['/mails/9', '/mails/0', '/mails/x', '/mails/9/html'])
      expect((await open().get(path)).status).toBe(404);
  });
});

describe('sending again', () => {
  it.each(['failed', 'uncertain'] as const)('delivers a mail that is %s, however old', async (state) => {
    const server = await startServer();
    const old = new Date('2026-01-01T08:00:00Z');
    const id = await insertMail({ state, attempts: 85, createdAt: old, handedOverAt: old });
    const button = state === 'uncertain' ? 'Send again: it may arrive twice' : 'Send again';
    expect(await open().text(`/mails/${id}`)).toContain(button);
    const answer = await open().post(`/mails/${id}/again`);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/mails/${id}?told=given-back`]);
    expect(await row(id)).toMatchObject({ state: 'queued', handedOverAt: null });
    // Under a key of its own: a job that was given up may lie in the queue for days.
    expect(await database().db.select().from(outbox)).toMatchObject([{ key: `mail-${id}-again-85` }]);
    await workOff(server);
    expect(server.messages).toMatchObject([
      { subject: `Mail ${count}`, messageId: `<mail-${count}@desk.example>` },
    ]);
    expect(await row(id)).toMatchObject({ state: 'sent', attempts: 86 });
    expect(await database().db.select().from(outbox)).toEqual([]);
  });

  it('is done once, however often it is asked for', async () => {
    const server = await startServer();
    const id = await insertMail({ state: 'failed' });
    const answers = await Promise.all([1, 2, 3].map(() => open().post(`/mails/${id}/again`)));
    const told = answers.map((answer) => answer.headers.get('location')?.replace(/.*told=/, '')).sort();
    expect(told).toEqual(['given-back', 'too-late', 'too-late']);
    await workOff(server);
    expect(server.messages).toHaveLength(1);
    expect(await open().text(`/mails/${id}?told=too-late`)).toContain('Nothing was done');
  });

  it('fails again where the server refuses again, and can be asked for once more', async () => {
    const server = await startServer();
    server.refusals.push({ at: 'rcpt', code: 550 });
    const id = await insertMail({ state: 'failed', attempts: 1 });
    await open().post(`/mails/${id}/again`);
    await workOff(server);
    expect(await row(id)).toMatchObject({ state: 'failed', attempts: 2 });
    await open().post(`/mails/${id}/again`);
    await workOff(server);
    expect(await row(id)).toMatchObject({ state: 'sent', attempts: 3 });
  });

  it.each(['queued', 'sending', 'sent'] as const)('is not offered for a mail that is %s', async (state) => {
    const id = await insertMail({ state });
    expect(await (await open().get(`/mails/${id}`)).text()).not.toContain('/again');
    await open().post(`/mails/${id}/again`);
    expect(await row(id)).toMatchObject({ state });
    expect(await database().db.select().from(outbox)).toEqual([]);
  });

  it('is for reviewers, from the desk’s own pages', async () => {
    const id = await insertMail({ state: 'failed' });
    expect((await (await loggedIn('reader')).post(`/mails/${id}/again`)).status).toBe(403);
    const reviewer = await loggedIn('reviewer');
    expect((await reviewer.post(`/mails/${id}/again`, 'https://evil.example')).status).toBe(403);
    expect(await row(id)).toMatchObject({ state: 'failed' });
    expect((await reviewer.post(`/mails/${id}/again`)).status).toBe(303);
  });
});
