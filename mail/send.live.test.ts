import { describe, expect, it } from 'vitest';
import { type TestSmtpServer, useSmtpServers } from '../test/support/smtp.ts';
import { MailDelayedError } from './mail-delayed-error.ts';
import { MailRefusedError } from './mail-refused-error.ts';
import { MailUncertainError } from './mail-uncertain-error.ts';
import type { OutgoingMail } from './message.ts';
import { createMailer } from './send.ts';

const startServer = useSmtpServers();

const mail: OutgoingMail = {
  messageId: '<story-12.began.abc@desk.example>',
  references: ['<story-12.def@desk.example>'],
  unsubscribeUrl: null,
  listId: 'laos.desk.example',
  to: 'desk@news.example',
  subject: 'Thăm cấp Nhà nước Lào',
  text: 'Đàm phán\n.\nhết',
  html: '<p>Đàm phán</p>',
  date: new Date('2026-02-05T03:00:01Z'),
};
const nothing = async () => {};
const mailerFor = (server: Pick<TestSmtpServer, 'url'>, silenceMs?: number) =>
  createMailer({
    url: server.url,
    from: 'Dateline <dateline@desk.example>',
    requireTls: true,
    ...(silenceMs ? { silenceMs } : {}),
  });

describe('createMailer', () => {
  it('delivers both parts', async () => {
    const server = await startServer();
    const { response } = await mailerFor(server).send(mail, nothing);
    expect(response).toMatch(/^250 /);
    expect(server.messages).toMatchObject([
      {
        messageId: mail.messageId,
        from: { name: 'Dateline', address: 'dateline@desk.example' },
        to: [{ address: 'desk@news.example' }],
        subject: mail.subject,
        text: `${mail.text}\n`,
        html: expect.stringContaining('<p>Đàm phán</p>'),
      },
    ]);
  });

  it('has what cannot be delivered returned to the sender, or elsewhere', async () => {
    const server = await startServer();
    const options = { url: server.url, from: 'Dateline <dateline@desk.example>', requireTls: true };
    const returnTo = 'bounces@desk.example';
    for (const more of [{}, { returnTo: null }, { returnTo }]) {
      const mailer = createMailer({ ...options, ...more });
      await mailer.send(mail, nothing);
      mailer.close();
    }
    const own = 'dateline@desk.example';
    expect(server.returnTo).toEqual([own, own, returnTo]);
    expect(server.messages.map(({ from }) => from?.address)).toEqual([own, own, own]);
  });

  it('lets the message end only when beforeEnd has ended', async () => {
    const server = await startServer();
    await mailerFor(server).send(mail, async () => {
      await server.settle();
      server.steps.push('beforeEnd');
    });
    expect(server.steps).toEqual([
      'MAIL',
      'RCPT',
      'DATA',
      'first of the message',
      'beforeEnd',
      'end of the message',
    ]);
  });

  it('sends nothing if beforeEnd fails, and says how', async () => {
    const server = await startServer();
    const mailer = mailerFor(server);
    const failure = new Error('the database is down');
    await expect(mailer.send(mail, () => Promise.reject(failure))).rejects.toBe(failure);
    await server.settle();
    expect(server.steps).not.toContain('end of the message');
    await mailer.send(mail, nothing);
    expect(server.messages).toHaveLength(1);
  });

  it('does not end the message when the connection was lost before, and lets beforeEnd end first', async () => {
    const server = await startServer();
    let ended = false;
    const sent = mailerFor(server).send(mail, async () => {
      server.cut();
      await server.settle();
      ended = true;
    });
    await expect(sent).rejects.toBeInstanceOf(MailDelayedError);
    expect(ended).toBe(true);
    expect(server.messages).toEqual([]);
  });

  it('knows that an end did not go out that could not be written', async () => {
    const server = await startServer();
    const sent = mailerFor(server).send(mail, async () => {
      // Noticed by writing on it alone, since nothing is read in between.
      server.cut();
    });
    await expect(sent).rejects.toBeInstanceOf(MailDelayedError);
    expect(server.messages).toEqual([]);
  });

  it('does not call beforeEnd when the connection is lost before the message', async () => {
    const server = await startServer();
    server.refusals.push({ at: 'data', cut: true });
    let called = false;
    const sent = mailerFor(server).send(mail, async () => {
      called = true;
    });
    await expect(sent).rejects.toBeInstanceOf(MailDelayedError);
    expect(called).toBe(false);
  });

  it('is uncertain when the connection is lost after the end', async () => {
    const server = await startServer();
    server.refusals.push({ at: 'end', cut: true });
    await expect(mailerFor(server).send(mail, nothing)).rejects.toBeInstanceOf(MailUncertainError);
    expect(server.messages).toHaveLength(1);
  });

  it('is uncertain when no answer comes', async () => {
    const server = await startServer();
    server.refusals.push({ at: 'end', silent: true });
    await expect(mailerFor(server, 400).send(mail, nothing)).rejects.toBeInstanceOf(MailUncertainError);
  });

  it.each([
    ['rcpt', 450, MailDelayedError],
    ['rcpt', 550, MailRefusedError],
    ['rcpt', 530, MailDelayedError],
    ['end', 451, MailDelayedError],
    ['end', 421, MailDelayedError],
    ['end', 554, MailRefusedError],
  ] as const)('tells a refusal for now from one for good: %s %i', async (at, code, error) => {
    const server = await startServer();
    server.refusals.push({ at, code });
    await expect(mailerFor(server).send(mail, nothing)).rejects.toBeInstanceOf(error);
  });

  it('delays a mail while nobody answers', async () => {
    const server = await startServer();
    await server.stop();
    await expect(mailerFor(server).send(mail, nothing)).rejects.toBeInstanceOf(MailDelayedError);
  });

  it.each([
    'desk@news.example\r\nRCPT TO:<evil@mail.example>',
    '"evil@mail.example x"@news.example',
    'a@b.example, c@d.example',
  ])('offers the server no address like %j', async (to) => {
    const server = await startServer();
    await expect(mailerFor(server).send({ ...mail, to }, nothing)).rejects.toBeInstanceOf(MailRefusedError);
    expect(server.steps).toEqual([]);
  });

  it('logs on, and takes a wrong password for something that will be mended', async () => {
    const server = await startServer({ credentials: { user: 'desk@news.example', pass: 'p/s' } });
    const url = (pass: string) => server.url.replace('//', `//desk%40news.example:${pass}@`);
    await mailerFor({ url: url('p%2Fs') }).send(mail, nothing);
    expect(server.messages).toHaveLength(1);
    const wrong = mailerFor({ url: url('wrong') }).send(mail, nothing);
    await expect(wrong).rejects.toMatchObject({
      code: 'mail-delayed',
      advice: expect.stringContaining('password'),
    });
    await expect(mailerFor({ url: url('p%2Fs') }).verify()).resolves.toBeUndefined();
    await expect(mailerFor({ url: url('wrong') }).verify()).rejects.toThrow();
  });
});

describe('encryption', () => {
  it('is used where the server has it', async () => {
    const server = await startServer({ starttls: true });
    await mailerFor(server).send(mail, nothing);
    expect(server.steps[0]).toBe('MAIL over TLS');
  });

  // 0.0.0.0 leads here, yet is no loopback address.
  const elsewhere = (server: TestSmtpServer) => ({ url: server.url.replace('127.0.0.1', '0.0.0.0') });

  it.each([
    ['the server has none', false],
    ['its certificate is worth nothing', true],
  ])('is insisted on towards another machine: %s', async (_what, starttls) => {
    const server = await startServer({ starttls });
    const sent = mailerFor(elsewhere(server)).send(mail, nothing);
    await expect(sent).rejects.toMatchObject({
      code: 'mail-delayed',
      advice: expect.stringContaining('encryption'),
    });
    expect(server.steps).toEqual([]);
  });

  it.each([
    ['is done without where the server has none', false, 'MAIL'],
    ['is used without a certificate that is worth anything', true, 'MAIL over TLS'],
  ])('%s, if mail in the clear would do', async (_what, starttls, step) => {
    const server = await startServer({ starttls });
    const mailer = createMailer({ ...elsewhere(server), from: 'dateline@desk.example', requireTls: false });
    await mailer.send(mail, nothing);
    expect(server.steps[0]).toBe(step);
  });
});

it('refuses a sender that is no address', () => {
  const options = { url: 'smtp://127.0.0.1', requireTls: true };
  expect(() => createMailer({ ...options, from: 'Dateline' })).toThrow(
    'The sender of mails is not a mail address',
  );
});
