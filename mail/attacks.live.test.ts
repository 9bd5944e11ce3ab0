import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startScriptedSmtp } from '../test/support/scripted-smtp.ts';
import { MailRefusedError } from './mail-refused-error.ts';
import type { OutgoingMail } from './message.ts';
import { createMailer } from './send.ts';

const mail: OutgoingMail = {
  messageId: '<story-12.began.abc@desk.example>',
  references: [],
  unsubscribeUrl: 'https://desk.example/unsubscribe/abc',
  listId: 'laos.desk.example',
  to: 'desk@news.example',
  subject: 'Talks',
  text: 'Talks began.',
  html: '<p>Talks began.</p>',
  date: new Date('2026-02-05T03:00:01Z'),
};
const nothing = async () => {};
const COMMANDS = [
  /^EHLO [\w.[\]:-]+$/,
  /^MAIL FROM:<dateline@desk\.example>$/,
  /^RCPT TO:<desk@news\.example>$/,
  /^DATA$/,
];

describe('what a server is told', () => {
  it.each([
    '"a@x.example b"@y.example',
    '"evil@mail.example x"@news.example',
    'desk@news.example\r\nRCPT TO:<evil@mail.example>',
    'desk@news.example>\r\nDATA\r\n',
    'desk@news.example> SIZE=1',
    '<desk@news.example>',
    'desk@news.example,evil@mail.example',
    'Desk <desk@news.example>',
    'desk(comment)@news.example',
    'desk@[127.0.0.1]',
    'đesk@news.example',
    'desk@nеws.example',
    'desk@news.example\u202E',
    'de\u200Bsk@news.example',
    'desk\0@news.example',
    'desk@news.example\n',
    `${'a:'.repeat(5_000)}desk@news.example`,
    `${'('.repeat(50_000)}desk@news.example`,
    `${'a'.repeat(65)}@news.example`,
  ])(
    'is no address that parsers read differently, nor one that keeps them busy (CVE-2025-14874): %#',
    async (to) => {
      const server = await startScriptedSmtp();
      const mailer = createMailer({ url: server.url, from: 'dateline@desk.example', requireTls: true });
      await expect(mailer.send({ ...mail, to }, nothing)).rejects.toBeInstanceOf(MailRefusedError);
      expect(server.lines).toEqual([]);
      await server.stop();
    },
  );

  it('is four commands, whatever stands in a mail (GHSA-vvjj-xcjg-gr5g, GHSA-c7w3-x93f-qmm8)', async () => {
    const server = await startScriptedSmtp();
    const mailer = createMailer({ url: server.url, from: 'dateline@desk.example', requireTls: true });
    const end = fc.constantFrom(
      '\r\n',
      '\n',
      '\r',
      '\n.\n',
      '\r\n.\r\n',
      '\r.\r',
      '\n.\r\n',
      '\r\n.\n',
      '\0\r\n.\r\n',
    );
    const evil = fc
      .tuple(end, end)
      .map(
        ([one, other]) =>
          `x${one}MAIL FROM:<evil@mail.example>${other}RCPT TO:<a@b.example>${one}DATA${other}.`,
      );
    await fc.assert(
      fc.asyncProperty(evil, async (text) => {
        const before = server.messages.length;
        const fields = { subject: text, listId: text, text, html: text, messageId: `<${text}@desk.example>` };
        await mailer.send({ ...mail, ...fields, references: [text], unsubscribeUrl: text }, nothing);
        expect(server.messages).toHaveLength(before + 1);
        // SMTP smuggling (CVE-2023-51764): no bare CR or LF, by which servers disagree about where a message ends.
        expect(server.messages.at(-1)).not.toMatch(/[^\r]\n|\r[^\n]/);
        expect(server.messages.at(-1)).not.toMatch(/^\.(?!\.)/m);
      }),
      { numRuns: 40 },
    );
    expect(server.lines.filter((line) => !COMMANDS.some((command) => command.test(line)))).toEqual([]);
    mailer.close();
    await server.stop();
  });

  it('is no more when user and password hold commands', async () => {
    const server = await startScriptedSmtp();
    server.answers.push({ to: /^EHLO/, reply: '250-scripted.example\r\n250 AUTH PLAIN' });
    server.answers.push({ to: /^AUTH/, reply: '235 welcome' });
    const url = server.url.replace('//', '//a%0d%0aRCPT%20TO:<evil@mail.example>:p%0d%0aDATA@');
    const mailer = createMailer({ url, from: 'dateline@desk.example', requireTls: true });
    await mailer.verify();
    await server.abandoned();
    expect(server.lines).toEqual([
      expect.stringMatching(/^EHLO /),
      expect.stringMatching(/^AUTH PLAIN [\w+/=]+$/),
      'QUIT',
    ]);
    await server.stop();
  });

  it.each([
    'dateline@desk.example\r\nX: 1',
    '"a b"@desk.example',
    'a@b.example, c@d.example',
    'Desk\u0000 <a@b.example>',
  ])('is no sender like %j', (from) => {
    expect(() => createMailer({ url: 'smtp://127.0.0.1', from, requireTls: true })).toThrow(
      'is not a mail address',
    );
  });
});
