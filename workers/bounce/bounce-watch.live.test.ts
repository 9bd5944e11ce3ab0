import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBounceMailbox } from '../../mail/bounce/bounce-mailbox.ts';
import { liftStop, listStops } from '../../storage/mail-stops.ts';
import { mails } from '../../storage/schema.ts';
import { lockStories } from '../../storage/stories.ts';
import { useDatabase } from '../../test/support/database.ts';
import { hasDovecot, startImapServer, type TestImapServer } from '../../test/support/imap.ts';
import { readBounces, startBounceWatch } from './bounce-watch.ts';

const database = useDatabase();
const DAY_MS = 86_400_000;
// Of the real clock, by which the mail server says when a message came in.
const start = new Date();
const clock = { now: start };
const log = pino({ level: 'silent' });
let server: TestImapServer;
let user = '';
let count = 0;

describe.skipIf(!hasDovecot())('mail that comes back, in a mailbox of Dovecot', () => {
  beforeAll(async () => {
    server = await startImapServer();
  });
  afterAll(() => server.stop());

  beforeEach(async () => {
    count += 1;
    user = `user${count}`;
    clock.now = start;
    await database().db.execute(
      sql`truncate dateline.mail_stops, dateline.mails, dateline.bounce_mailboxes restart identity cascade`,
    );
  });

  const watch = (url = server.url(user)) => ({
    database: database(),
    mailbox: openBounceMailbox(url),
    now: () => clock.now,
    log,
  });
  const read = (signal = new AbortController().signal) => readBounces(watch(), signal);
  const stops = async () =>
    (await listStops(database().db)).map(({ address, watch, cause }) => [address, watch, cause]);
  const states = async () =>
    (await database().db.select().from(mails).orderBy(mails.id)).map(({ bouncedAt, bounce }) => [
      bouncedAt !== null,
      bounce,
    ]);

  async function mailTo(recipient: string, handedOverAt: Date | null = clock.now): Promise<string> {
    count += 1;
    const messageId = `<story-${count}.began.0123@desk.example>`;
    await database().db.insert(mails).values({
      watch: 'visits',
      recipient,
      kind: 'began',
      messageId,
      subject: '',
      text: '',
      html: '',
      state: 'sent',
      createdAt: clock.now,
      handedOverAt,
    });
    return messageId;
  }

  interface Returned {
    messageId: string;
    to?: string;
    status?: string;
    action?: string;
    diagnostic?: string;
  }

  const returnedMail = ({
    messageId,
    to = 'kim@news.example',
    status = '5.1.1',
    action = 'failed',
    diagnostic = '550 no such user',
  }: Returned) =>
    [
      'From: MAILER-DAEMON@mx.example',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      `Final-Recipient: rfc822; ${to}`,
      `Action: ${action}`,
      `Status: ${status}`,
      `Diagnostic-Code: smtp; ${diagnostic}`,
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${messageId}`,
      '',
      '--b--',
      '',
    ].join('\r\n');
  const returned = (mail: Returned) => server.deliver(user, returnedMail(mail));

  it('reads while stories change, which do not wait for a mailbox', async () => {
    await returned({ messageId: await mailTo('Kim@news.example') });
    await database().db.transaction(async (tx) => {
      await lockStories(tx);
      expect(await read()).toBe(1);
    });
  });

  it('stops an address that is gone, once, and leaves the mailbox as it is', async () => {
    await server.deliver(user, 'From: lan@news.example\r\nSubject: Thanks\r\n\r\nGood work.');
    await returned({ messageId: await mailTo('Kim@news.example') });
    const before = await readdir(path.join(server.folder(user), 'new'));
    expect(await read()).toBe(2);
    expect(await states()).toEqual([[true, '5.1.1 550 no such user']]);
    expect(await stops()).toEqual([['kim@news.example', null, 'bounced']]);
    expect(await read()).toBe(0);
    await returned({ messageId: await mailTo('Kim@news.example') });
    expect(await read()).toBe(1);
    expect(await stops()).toHaveLength(1);
    expect(await readdir(path.join(server.folder(user), 'new'))).toEqual(expect.arrayContaining(before));
  });

  it('takes no word of who knows not both the mail and its recipient', async () => {
    const messageId = await mailTo('kim@news.example');
    await returned({ messageId, to: 'lan@news.example' });
    await returned({ messageId: messageId.replace('0123', '0124') });
    await returned({ messageId: '<>' });
    expect(await read()).toBe(3);
    expect([await stops(), await states()]).toEqual([[], [[false, null]]]);
  });

  it('takes no word of a mail that nobody was given, nor of one of a month ago', async () => {
    await returned({ messageId: await mailTo('kim@news.example', null) });
    await returned({
      messageId: await mailTo('kim@news.example', new Date(start.getTime() - 30 * DAY_MS)),
    });
    await returned({
      messageId: await mailTo('lan@news.example', new Date(start.getTime() - 29 * DAY_MS)),
      to: 'lan@news.example',
    });
    expect(await read()).toBe(3);
    expect(await stops()).toEqual([['lan@news.example', null, 'bounced']]);
  });

  it('stops an address that may get well on the third day of trouble', async () => {
    for (const [day, expected] of [
      [0, 0],
      [0, 0],
      [1, 0],
      [2, 1],
    ] as const) {
      clock.now = new Date(start.getTime() + day * DAY_MS);
      await returned({ messageId: await mailTo('kim@news.example'), status: '5.2.2' });
      await read();
      expect(await stops()).toHaveLength(expected);
    }
  });

  it('stops nobody for what was sent, nor for a delay', async () => {
    for (const day of [0, 1, 2, 3]) {
      clock.now = new Date(start.getTime() + day * DAY_MS);
      await returned({
        messageId: await mailTo('kim@news.example'),
        status: '5.7.1',
        diagnostic: '550 spam',
      });
      await returned({ messageId: await mailTo('kim@news.example'), status: '4.4.1', action: 'delayed' });
      await read();
    }
    // What the server did not like does not make a full mailbox of the first day one of the third.
    await returned({ messageId: await mailTo('kim@news.example'), status: '5.2.2' });
    await read();
    expect(await stops()).toEqual([]);
    expect((await states()).slice(0, 2)).toEqual([
      [true, '5.7.1 550 spam'],
      [false, '4.4.1 550 no such user'],
    ]);
  });

  it('stops an address again that was lifted, for mail from after that alone', async () => {
    const { db } = database();
    const [first, second] = [await mailTo('kim@news.example'), await mailTo('kim@news.example')];
    await returned({ messageId: first });
    await read();
    const [stop] = await listStops(db);
    clock.now = new Date(start.getTime() + 1_000);
    await liftStop(db, stop?.id ?? 0, 'ann', clock.now);
    await returned({ messageId: second });
    await read();
    expect(await stops()).toEqual([]);
    clock.now = new Date(start.getTime() + 2_000);
    await returned({ messageId: await mailTo('kim@news.example') });
    await read();
    expect(await stops()).toHaveLength(1);
  });

  it('counts no day of mail from before it was lifted', async () => {
    const { db } = database();
    const before = [await mailTo('kim@news.example'), await mailTo('kim@news.example')];
    await returned({ messageId: await mailTo('kim@news.example') });
    await read();
    const [stop] = await listStops(db);
    clock.now = new Date(start.getTime() + 1_000);
    await liftStop(db, stop?.id ?? 0, 'ann', clock.now);
    for (const [day, messageId] of [...before, null].entries()) {
      clock.now = new Date(start.getTime() + day * DAY_MS + 2_000);
      await returned({ messageId: messageId ?? (await mailTo('kim@news.example')), status: '5.2.2' });
      await read();
    }
    expect(await stops()).toEqual([]);
  });

  it('that no row can hold keeps nothing behind it from being read', async () => {
    const base64 = Buffer.from('Message-ID: <story\0@desk.example>\r\n').toString('base64');
    const type = 'Content-Type: text/rfc822-headers';
    await server.deliver(
      user,
      returnedMail({ messageId: '' }).replace(
        `${type}\r\n\r\n`,
        `${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64}\r\n`,
      ),
    );
    await returned({ messageId: await mailTo('kim@news.example') });
    expect(await read()).toBe(2);
    expect(await stops()).toHaveLength(1);
  });

  it('is read anew in a mailbox that was made anew, and changes nothing twice', async () => {
    const messageId = await mailTo('kim@news.example');
    await returned({ messageId });
    await read();
    const before = await states();
    await server.renew(user);
    await returned({ messageId });
    expect(await read()).toBe(1);
    expect(await states()).toEqual(before);
    expect(await stops()).toHaveLength(1);
  });

  it('is read by one process at a time, and from where the one before ended', async () => {
    for (let index = 0; index < 5; index++) await returned({ messageId: await mailTo('kim@news.example') });
    const counts = await Promise.all([read(), read(), read()]);
    expect(counts.reduce((sum, read) => sum + read)).toBe(5);
    const stopped = new AbortController();
    stopped.abort();
    await returned({ messageId: await mailTo('kim@news.example') });
    expect(await read(stopped.signal)).toBe(0);
    expect(await read()).toBe(1);
  });

  it('is waited for where the mailbox cannot be read, and nothing else ends', async () => {
    await server.deliver(user, 'Subject: x\r\n\r\n');
    const wrong = server.url(user).replace('p%40ss', 'wrong');
    await expect(readBounces(watch(wrong), new AbortController().signal)).rejects.toMatchObject({
      code: 'bounces',
      message: expect.stringMatching(/INBOX of user\d+ at 127\.0\.0\.1: .*[Aa]uthentication failed/),
    });
    await expect(openBounceMailbox(wrong).verify()).rejects.toMatchObject({ code: 'bounces' });
    expect(await openBounceMailbox(server.url(user)).verify()).toBe(1);
    const running = startBounceWatch(watch('imap://a:b@127.0.0.1:9/INBOX'));
    await running.stop();
    expect(await read()).toBe(1);
  });

  it('keeps nobody from stopping, where the server says nothing', async () => {
    const sockets: net.Socket[] = [];
    const silent = net.createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
    const connected = once(silent, 'connection');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const running = startBounceWatch(watch(`imap://a:b@127.0.0.1:${port}/INBOX`));
    await connected;
    await running.stop();
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => silent.close(resolve));
  });
});
