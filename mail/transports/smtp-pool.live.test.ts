import { describe, expect, it } from 'vitest';
import { startScriptedSmtp } from '../../test/support/scripted-smtp.ts';
import { type TestSmtpServer, useSmtpServers } from '../../test/support/smtp.ts';
import { MailDelayedError } from '../mail-delayed-error.ts';
import { MailRefusedError } from '../mail-refused-error.ts';
import type { OutgoingMail } from '../message.ts';
import { createMailer, MAILS_AT_ONCE } from '../send.ts';

const startServer = useSmtpServers();
const mailNo = (number: number): OutgoingMail => ({
  messageId: `<news-${number}@desk.example>`,
  references: [],
  unsubscribeUrl: null,
  listId: 'laos.desk.example',
  to: `reader-${number}@news.example`,
  subject: 'Talks',
  text: 'Talks began.',
  html: '<p>Talks began.</p>',
  date: new Date('2026-02-05T03:00:01Z'),
});
const nothing = async () => {};
const mailerFor = ({ url }: Pick<TestSmtpServer, 'url'>) =>
  createMailer({ url, from: 'dateline@desk.example', requireTls: true });

describe('connections to the mail server', () => {
  it('are kept for the next mail, a hundred at most', async () => {
    const server = await startServer();
    const mailer = mailerFor(server);
    for (let number = 0; number < 100; number++) await mailer.send(mailNo(number), nothing);
    expect(server.connections).toBe(1);
    await mailer.send(mailNo(100), nothing);
    expect(server.connections).toBe(2);
    mailer.close();
  });

  it('take a thousand recipients of one story each their own mail', async () => {
    const server = await startServer();
    const mailer = mailerFor(server);
    const numbers = Array.from({ length: 1_000 }, (_, number) => number);
    const waiting = [...numbers];
    await Promise.all(
      Array.from({ length: MAILS_AT_ONCE }, async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
          await mailer.send(mailNo(next), nothing);
      }),
    );
    mailer.close();
    const told = server.messages.map(({ to }) => to?.map(({ address }) => address));
    expect(told.map((to) => to?.length)).toEqual(numbers.map(() => 1));
    expect(new Set(told.flat()).size).toBe(1_000);
    expect(server.steps.filter((step) => step === 'RCPT')).toHaveLength(1_000);
    expect(server.connections).toBeLessThanOrEqual(MAILS_AT_ONCE + 10);
  }, 60_000);

  it('are opened anew where the server hung up meanwhile, and the mail goes once', async () => {
    const server = await startServer();
    const mailer = mailerFor(server);
    await mailer.send(mailNo(1), nothing);
    let notes = 0;
    server.cut();
    await mailer.send(mailNo(2), async () => {
      notes++;
    });
    expect(notes).toBe(1);
    expect(server.messages.map(({ messageId }) => messageId)).toEqual([
      '<news-1@desk.example>',
      '<news-2@desk.example>',
    ]);
    mailer.close();
  });

  it('are opened anew where the server says good-bye to the next mail (421)', async () => {
    const server = await startScriptedSmtp();
    const mailer = mailerFor(server);
    await mailer.send(mailNo(1), nothing);
    server.answers.push({ to: /^MAIL/, reply: '421 4.4.2 idle for too long' });
    await mailer.send(mailNo(2), nothing);
    expect(server.messages).toHaveLength(2);
    expect(server.connections).toBe(2);
    mailer.close();
    await server.stop();
  });

  it('are not tried twice by one mail', async () => {
    const server = await startServer();
    const mailer = mailerFor(server);
    await mailer.send(mailNo(1), nothing);
    server.cut();
    await server.stop();
    await expect(mailer.send(mailNo(2), nothing)).rejects.toBeInstanceOf(MailDelayedError);
  });

  it('are lost with a mail that was begun: it is not begun again behind the back of its sender', async () => {
    const server = await startServer();
    const mailer = mailerFor(server);
    await mailer.send(mailNo(1), nothing);
    let notes = 0;
    const sent = mailer.send(mailNo(2), async () => {
      notes++;
      server.cut();
      await server.settle();
    });
    await expect(sent).rejects.toBeInstanceOf(MailDelayedError);
    expect(notes).toBe(1);
    expect(server.messages).toHaveLength(1);
  });

  it('are given up after a refusal, so that nothing of it reaches the next mail', async () => {
    const server = await startServer();
    const mailer = mailerFor(server);
    server.refusals.push({ at: 'rcpt', code: 550 });
    await expect(mailer.send(mailNo(1), nothing)).rejects.toBeInstanceOf(MailRefusedError);
    await mailer.send(mailNo(2), nothing);
    expect(server.connections).toBe(2);
    expect(server.messages).toHaveLength(1);
    mailer.close();
  });

  it('are gone once the mailer is closed, and one that comes later opens its own', async () => {
    const server = await startScriptedSmtp();
    const mailer = mailerFor(server);
    await mailer.send(mailNo(1), nothing);
    expect(server.lines).not.toContain('QUIT');
    mailer.close();
    await server.abandoned();
    expect(server.lines.at(-1)).toBe('QUIT');
    await mailer.send(mailNo(2), nothing);
    expect(server.messages).toHaveLength(2);
    mailer.close();
    await server.stop();
  });

  it('keep no process from ending that only looked whether the server is there', async () => {
    const server = await startScriptedSmtp();
    await mailerFor(server).verify();
    await server.abandoned();
    expect(server.lines).toEqual([expect.stringMatching(/^EHLO \S+$/), 'QUIT']);
    await server.stop();
  });
});

it('takes no mail for sent that the server answered before it had its end', async () => {
  const server = await startScriptedSmtp();
  server.answers.push({ to: /^DATA/, reply: '354 go on\r\n250 taken already' });
  const sent = mailerFor(server).send(mailNo(1), () => server.settle());
  await expect(sent).rejects.toBeInstanceOf(MailDelayedError);
  expect(server.messages).toEqual([]);
  await server.stop();
});
