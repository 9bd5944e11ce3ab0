import { afterEach, describe, expect, it } from 'vitest';
import { type ScriptedSmtp, startScriptedSmtp } from '../../test/support/scripted-smtp.ts';
import { MailDelayedError } from '../mail-delayed-error.ts';
import { MailUncertainError } from '../mail-uncertain-error.ts';
import type { OutgoingMail } from '../message.ts';
import { createMailer, type Mailer } from '../send.ts';

const mail: OutgoingMail = {
  messageId: '<news-1@desk.example>',
  references: [],
  unsubscribeUrl: null,
  listId: 'laos.desk.example',
  to: 'reader@news.example',
  subject: 'Talks',
  text: 'Talks began.',
  html: '<p>Talks began.</p>',
  date: new Date('2026-02-05T03:00:01Z'),
};
const LOSSES = [{ cut: 'reset' }, { cut: 'end' }, { reply: '421 4.3.2 going down' }] as const;
const COMMANDS = ['MAIL', 'RCPT', 'DATA'] as const;

interface Way {
  loss: (typeof LOSSES)[number];
  /** At which command, or the message's end, the connection is lost. */
  at: string;
  isKept: boolean;
  pipelines: boolean;
}

let server: ScriptedSmtp;
let mailer: Mailer;
afterEach(async () => {
  mailer.close();
  await server.stop();
});

/** Sends a mail on a connection that is kept, or on a fresh one, and loses it on the way. */
async function sendOn({ loss, at, isKept, pipelines }: Way) {
  server = await startScriptedSmtp();
  mailer = createMailer({ url: server.url, from: 'dateline@desk.example', requireTls: true });
  const greet = () =>
    pipelines && server.answers.push({ to: /^EHLO/, reply: '250-scripted.example\r\n250 PIPELINING' });
  greet();
  if (isKept) await mailer.send({ ...mail, messageId: '<news-0@desk.example>' }, async () => {});
  if (isKept) greet();
  server.answers.push({ to: at === 'end' ? /^\.$/ : new RegExp(`^${at}`), ...loss });
  let notes = 0;
  const outcome: unknown = await mailer
    .send(mail, async () => {
      notes++;
    })
    .catch((error: unknown) => error);
  const received = server.messages.filter((message) => message.includes(mail.messageId)).length;
  return { outcome, notes, received };
}

const ways = LOSSES.flatMap((loss) =>
  [true, false].flatMap((pipelines) => COMMANDS.map((at) => ({ loss, at, pipelines }))),
);
const ends = LOSSES.flatMap((loss) =>
  [true, false].flatMap((pipelines) => [true, false].map((isKept) => ({ loss, pipelines, isKept }))),
);

describe('a connection that is lost', () => {
  it.each(ways)('before the message, kept from an earlier mail, costs nothing: %j', async (way) => {
    const { outcome, notes, received } = await sendOn({ ...way, isKept: true });
    expect({ outcome, notes, received }).toEqual({
      outcome: { response: expect.stringMatching(/^250/) },
      notes: 1,
      received: 1,
    });
    expect(server.connections).toBe(2);
  });

  it.each(ways)('before the message, and fresh, leaves the mail for later: %j', async (way) => {
    const { outcome, notes, received } = await sendOn({ ...way, isKept: false });
    expect(outcome).toBeInstanceOf(MailDelayedError);
    expect({ notes, received }).toEqual({ notes: 0, received: 0 });
  });

  it.each(ends)('with the whole message is never tried again by itself: %j', async (way) => {
    const { outcome, notes, received } = await sendOn({ ...way, at: 'end' });
    // What the server said before it went is an answer.
    expect(outcome).toBeInstanceOf('reply' in way.loss ? MailDelayedError : MailUncertainError);
    expect({ notes, received }).toEqual({ notes: 1, received: 1 });
    expect(server.connections).toBe(1);
  });
});
