import { eq } from 'drizzle-orm';
import pino from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { MailDelayedError } from '../../mail/mail-delayed-error.ts';
import { createMailer } from '../../mail/send.ts';
import { retryDelay, taskOf } from '../../queues/definition.ts';
import { mailQueue } from '../../queues/mail.ts';
import { liftStop, stopMail } from '../../storage/mail-stops.ts';
import { addMails, claimMail, markHandedOver, settleMail } from '../../storage/mails.ts';
import { addTasks } from '../../storage/outbox.ts';
import { mailStops, mails, outbox } from '../../storage/schema.ts';
import { useDatabase } from '../../test/support/database.ts';
import { type TestSmtpServer, useSmtpServers } from '../../test/support/smtp.ts';
import { insertStory } from '../../test/support/stories.ts';
import { mailWork } from './mail.ts';

const database = useDatabase();
const startServer = useSmtpServers();
const attempt = { number: 1, last: false };
let now = new Date('2026-02-05T03:00:00Z');
let mailId = 0;

beforeEach(async () => {
  now = new Date('2026-02-05T03:00:00Z');
  const { db } = database();
  await db.delete(mails);
  await db.delete(mailStops);
  await db.delete(outbox);
  const storyId = await insertStory(db);
  const mail = {
    watch: 'laos',
    storyId,
    recipient: 'desk@news.example',
    kind: 'began' as const,
    messageId: `<story-${storyId}@desk.example>`,
    subject: 'Talks',
    text: 'Talks began.',
    html: '<p>Talks began.</p>',
  };
  [mailId = 0] = await addMails(db, [mail], now);
  await addTasks(db, [taskOf(mailQueue, { mailId })], now);
});

const work = (server: Pick<TestSmtpServer, 'url'> | null, resendUncertain = false) =>
  mailWork({
    resendUncertain,
    database: database(),
    mailer: server && createMailer({ url: server.url, from: 'dateline@desk.example', requireTls: true }),
    now: () => now,
    log: pino({ level: 'silent' }),
  });
const run = (server: Pick<TestSmtpServer, 'url'> | null) => work(server).handle({ mailId }, attempt);

const stop = (watch: string | null, address = 'Desk@news.example') =>
  stopMail(database().db, { address, watch, cause: 'unsubscribed', detail: null, mailId: null }, now);

async function row() {
  const [found] = await database().db.select().from(mails).where(eq(mails.id, mailId));
  return found!;
}
const openTasks = () => database().db.select().from(outbox);

describe('mailWork', () => {
  it('sends nothing to who unsubscribed while it waited, until that is lifted', async () => {
    const server = await startServer();
    await stop('another');
    const { id } = await stop('laos');
    await run(server);
    expect(server.messages).toEqual([]);
    expect(await row()).toMatchObject({
      state: 'failed',
      response: expect.stringContaining('mailed no more'),
    });
    expect(await openTasks()).toEqual([]);
    await liftStop(database().db, id, 'ann', now);
    await database().db.update(mails).set({ state: 'queued' });
    await run(server);
    expect(server.messages).toHaveLength(1);
  });

  it('sends a mail once, however often its job runs', async () => {
    const server = await startServer();
    await run(server);
    await run(server);
    expect(server.messages).toMatchObject([{ subject: 'Talks', date: '2026-02-05T03:00:00.000Z' }]);
    expect(server.messages[0]?.references).toMatch(/^<story-\d+\.[0-9a-f]+@desk\.example>$/);
    expect(await row()).toMatchObject({
      state: 'sent',
      sentAt: now,
      attempts: 1,
      response: expect.stringMatching(/^250/),
    });
    expect(await openTasks()).toEqual([]);
  });

  it('notes the handing over before the server can accept', async () => {
    const server = await startServer();
    const states: unknown[] = [];
    server.beforeAnswer = async () => {
      const { state, handedOverAt } = await row();
      states.push({ state, handedOverAt });
    };
    await run(server);
    expect(states).toEqual([{ state: 'sending', handedOverAt: now }]);
  });

  it('waits for a server that is down, and delivers once when it is up again', async () => {
    const server = await startServer();
    await server.stop();
    await expect(run(server)).rejects.toBeInstanceOf(MailDelayedError);
    await expect(run(server)).rejects.toBeInstanceOf(MailDelayedError);
    expect(await row()).toMatchObject({ state: 'queued', attempts: 2, handedOverAt: null });
    expect(await openTasks()).toHaveLength(1);
    const again = await startServer({ port: server.port });
    await run(again);
    expect(again.messages).toHaveLength(1);
    expect(await row()).toMatchObject({ state: 'sent', attempts: 3 });
  });

  it.each(['rcpt', 'end'] as const)('tries again after a 450 to the %s', async (at) => {
    const server = await startServer();
    server.refusals.push({ at, code: 450 });
    await expect(run(server)).rejects.toBeInstanceOf(MailDelayedError);
    expect(await row()).toMatchObject({
      state: 'queued',
      handedOverAt: null,
      response: expect.stringContaining('450'),
    });
    await run(server);
    expect(await row()).toMatchObject({ state: 'sent' });
  });

  it.each(['rcpt', 'end'] as const)('gives up after a 550 to the %s', async (at) => {
    const server = await startServer();
    server.refusals.push({ at, code: 550 });
    await run(server);
    await run(server);
    expect(server.steps.filter((step) => step === 'MAIL')).toHaveLength(1);
    expect(await row()).toMatchObject({ state: 'failed', response: expect.stringContaining('550') });
    expect(await openTasks()).toEqual([]);
  });

  it('sends again what was cut off before its end', async () => {
    const server = await startServer();
    server.refusals.push({ at: 'data', cut: true });
    await expect(run(server)).rejects.toBeInstanceOf(MailDelayedError);
    await run(server);
    expect(server.messages).toHaveLength(1);
    expect(await row()).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('does not send again what was cut off after its end', async () => {
    const server = await startServer();
    server.refusals.push({ at: 'end', cut: true });
    await run(server);
    await run(server);
    expect(server.messages).toHaveLength(1);
    expect(await row()).toMatchObject({ state: 'uncertain', handedOverAt: now });
    expect(await openTasks()).toEqual([]);
  });

  it('sends again what a process took and left before the handing over', async () => {
    const server = await startServer();
    await claimMail(database().db, mailId);
    await run(server);
    expect(server.messages).toHaveLength(1);
    expect(await row()).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('leaves alone what a process handed over and heard no answer to', async () => {
    const server = await startServer();
    const claimed = await claimMail(database().db, mailId);
    await markHandedOver(database().db, claimed!.claim, now);
    await run(server);
    expect(server.steps).toEqual([]);
    expect(await row()).toMatchObject({ state: 'uncertain' });
    expect(await openTasks()).toEqual([]);
  });

  it('delivers once when two runs of the job overlap', async () => {
    const server = await startServer();
    await Promise.all([run(server), run(server), run(server)]);
    expect(server.messages).toHaveLength(1);
    expect(await row()).toMatchObject({ state: 'sent' });
    expect(await openTasks()).toEqual([]);
  });

  it('keeps to the thread that a mail names, and says where such mails end', async () => {
    const server = await startServer();
    const references = ['<news-1@desk.example>', '<news-2@desk.example>'];
    const unsubscribeUrl = 'https://desk.example/unsubscribe/abc';
    await database().db.update(mails).set({ references, unsubscribeUrl });
    await run(server);
    expect(server.messages[0]).toMatchObject({
      references: references.join(' '),
      inReplyTo: references[1],
    });
    const headers = new Map(server.messages[0]?.headers.map(({ key, value }) => [key, value]));
    expect(headers.get('list-unsubscribe')).toBe(`<${unsubscribeUrl}>`);
    expect(headers.get('list-id')).toBe('<laos.desk.example>');
  });

  it('is taken by one who greylists within minutes', async () => {
    const server = await startServer();
    const began = now;
    const isGrey = () => now.getTime() - began.getTime() < 300_000;
    for (let attempt = 1; (await row()).state !== 'sent'; attempt++) {
      if (isGrey()) server.refusals.push({ at: 'rcpt', code: 450 });
      await run(server).catch((error: unknown) => expect(error).toBeInstanceOf(MailDelayedError));
      now = new Date(now.getTime() + retryDelay(mailQueue.retry, attempt, 0.5));
    }
    const minutes = ((await row()).sentAt!.getTime() - began.getTime()) / 60_000;
    expect(minutes).toBeGreaterThanOrEqual(5);
    expect(minutes).toBeLessThan(11);
  });

  it('fails a mail when the attempts are used up, but never one that may have arrived', async () => {
    const failing = work(null);
    await failing.giveUp?.({ mailId }, new Error('the server was down\0 for days'));
    expect(await row()).toMatchObject({ state: 'failed', response: 'the server was down  for days' });
    expect(await openTasks()).toEqual([]);

    await database().db.update(mails).set({ state: 'sending', handedOverAt: now });
    await failing.giveUp?.({ mailId }, new Error('lost'));
    expect(await row()).toMatchObject({ state: 'uncertain' });

    await database().db.update(mails).set({ state: 'sent' });
    await failing.giveUp?.({ mailId }, new Error('lost'));
    expect(await row()).toMatchObject({ state: 'sent' });
  });

  it('does not send old news, nor keep it for a server to come', async () => {
    const server = await startServer();
    now = new Date('2026-02-09T03:00:01Z');
    await run(server);
    expect(server.steps).toEqual([]);
    expect(await row()).toMatchObject({ state: 'failed', response: 'It is no longer news.' });
    expect(await openTasks()).toEqual([]);
  });

  it('fails what is left when mail was switched off', async () => {
    await run(null);
    expect(await row()).toMatchObject({ state: 'failed', response: 'Mail is off.' });
    expect(await openTasks()).toEqual([]);
  });
});

describe('a mail that may have arrived or not', () => {
  const tasks = async () =>
    (await openTasks()).map(({ payload, dueAt }) => ({ task: mailQueue.payload.parse(payload), dueAt }));
  const cutAfterEnd = (server: TestSmtpServer) => server.refusals.push({ at: 'end', cut: true });
  const later = () => {
    now = new Date(now.getTime() + 3_600_000);
  };

  it('is sent once more where that was asked for, under its Message-ID, and not twice', async () => {
    const server = await startServer();
    cutAfterEnd(server);
    await work(server, true).handle({ mailId }, attempt);
    expect(await row()).toMatchObject({ state: 'uncertain' });
    expect(await tasks()).toEqual([
      { task: { mailId, resend: 1 }, dueAt: new Date(now.getTime() + 660_000) },
    ]);

    later();
    cutAfterEnd(server);
    await work(server, true).handle({ mailId, resend: 1 }, attempt);
    expect(await row()).toMatchObject({ state: 'uncertain', attempts: 2 });
    expect(await tasks()).toEqual([]);

    await work(server, true).handle({ mailId, resend: 1 }, attempt);
    const ids = server.messages.map(({ messageId }) => messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('is sent once more after a crash, and has arrived then', async () => {
    const server = await startServer();
    const claimed = await claimMail(database().db, mailId);
    await markHandedOver(database().db, claimed!.claim, now);
    await work(server, true).handle({ mailId }, attempt);
    expect(server.messages).toEqual([]);
    later();
    await work(server, true).handle({ mailId, resend: 1 }, attempt);
    expect(server.messages).toHaveLength(1);
    expect(await row()).toMatchObject({ state: 'sent', attempts: 2 });
    expect(await tasks()).toEqual([]);
  });

  it('is not sent once more when the run that was thought dead heard the answer after all', async () => {
    const server = await startServer();
    server.beforeAnswer = () => work(server, true).handle({ mailId }, attempt);
    await work(server, true).handle({ mailId }, attempt);
    expect(await row()).toMatchObject({ state: 'sent' });
    later();
    for (const { task } of await tasks()) await work(server, true).handle(task, attempt);
    expect(server.messages).toHaveLength(1);
    expect(await tasks()).toEqual([]);
  });

  it('is settled by one person, and then not sent once more', async () => {
    const server = await startServer();
    const { db } = database();
    expect(await settleMail(db, mailId, 'linh', now)).toBe(false);
    cutAfterEnd(server);
    await work(server, true).handle({ mailId }, attempt);
    const both = await Promise.all(['linh', 'an'].map((by) => settleMail(db, mailId, by, now)));
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await row()).toMatchObject({ state: 'uncertain', settledAt: now });
    later();
    await work(server, true).handle({ mailId, resend: 1 }, attempt);
    expect(server.messages).toHaveLength(1);
    expect(await tasks()).toEqual([]);
  });

  it('stays uncertain where it is not sent once more after all', async () => {
    const server = await startServer();
    cutAfterEnd(server);
    await work(server, true).handle({ mailId }, attempt);
    await server.stop();
    later();
    const again = work(server, true);
    const task = { mailId, resend: 1 };
    await expect(again.handle(task, attempt)).rejects.toBeInstanceOf(MailDelayedError);
    expect(await row()).toMatchObject({ state: 'queued' });
    await again.giveUp?.(task, new Error('the server was down for days'));
    expect(await row()).toMatchObject({ state: 'uncertain', response: 'the server was down for days' });
    expect(await tasks()).toEqual([]);
  });

  it('is left to a person once the setting was taken back', async () => {
    const server = await startServer();
    cutAfterEnd(server);
    await work(server, true).handle({ mailId }, attempt);
    later();
    await work(server).handle({ mailId, resend: 1 }, attempt);
    expect(server.messages).toHaveLength(1);
    expect(await row()).toMatchObject({ state: 'uncertain' });
    expect(await tasks()).toEqual([]);
  });

  it('is not sent once more when it is old', async () => {
    const server = await startServer();
    cutAfterEnd(server);
    await work(server, true).handle({ mailId }, attempt);
    now = new Date('2026-02-10T03:00:00Z');
    await work(server, true).handle({ mailId, resend: 1 }, attempt);
    expect(server.messages).toHaveLength(1);
    expect(await row()).toMatchObject({ state: 'uncertain' });
  });

  it('is open anew once a person has it sent again that was settled', async () => {
    const server = await startServer();
    const { db } = database();
    await db.update(mails).set({ state: 'failed' });
    await settleMail(db, mailId, 'linh', now);
    await db.update(mails).set({ state: 'queued' });
    await work(server).handle({ mailId, again: 0 }, attempt);
    expect(await row()).toMatchObject({ state: 'sent', settledBy: null, settledAt: null });
  });
});
