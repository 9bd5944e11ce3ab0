import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { MailDelayedError } from '../mail-delayed-error.ts';
import { MailRefusedError } from '../mail-refused-error.ts';
import { MailUncertainError } from '../mail-uncertain-error.ts';
import type { OutgoingMail } from '../message.ts';
import { createMailer } from '../send.ts';
import { commandTransport } from './command-transport.ts';

const mail: OutgoingMail = {
  messageId: '<story-12.began.abc@desk.example>',
  references: [],
  unsubscribeUrl: null,
  listId: 'laos.desk.example',
  to: '-oQ/tmp@news.example',
  subject: 'Talks',
  text: 'Talks began.\n.\nend',
  html: '<p>Talks began.</p>',
  date: new Date('2026-02-05T03:00:01Z'),
};
const nothing = async () => {};
let folder = '';
const inFolder = (name: string) => path.join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-sendmail-'));
});

/** A program in place of sendmail; it may write into its folder, `$here`. */
function program(script: string): string {
  const file = inFolder('sendmail');
  writeFileSync(file, `#!/bin/sh\nhere="${folder}"\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}
const mailerFor = (...command: string[]) =>
  createMailer({ command, from: 'Dateline <dateline@desk.example>' });
const consignment = (beforeEnd: () => Promise<void>) => ({
  mail,
  from: 'dateline@desk.example',
  message: Buffer.from('Subject: Talks\r\n\r\nTalks began.\r\n'),
  beforeEnd,
});

describe('a program that takes mails', () => {
  it('is given the addresses as no options (CVE-2020-7769), and the message', async () => {
    const file = program('for word in "$@"; do echo "$word" >> "$here/words"; done; cat > "$here/message"');
    const { response } = await mailerFor(file, '-a', 'desk $(touch x)').send(mail, nothing);
    expect(response).toBe(`taken by ${file}`);
    expect(readFileSync(inFolder('words'), 'utf8').trim().split('\n')).toEqual([
      ...['-a', 'desk $(touch x)', '-i', '-f', 'dateline@desk.example', '--', mail.to],
    ]);
    const message = readFileSync(inFolder('message'), 'utf8');
    expect(message).toContain('Message-ID: <story-12.began.abc@desk.example>\r\n');
    expect(message).toContain('\r\n.\r\nend');
  });

  it('is begun only when beforeEnd has ended, since the end of this process would be that of the message', async () => {
    const file = program('touch "$here/begun"; cat > /dev/null');
    await mailerFor(file).send(mail, async () => {
      await sleep(200);
      expect(existsSync(inFolder('begun'))).toBe(false);
    });
    expect(existsSync(inFolder('begun'))).toBe(true);
  });

  it('is not begun if beforeEnd fails', async () => {
    const file = program('touch "$here/begun"; cat > /dev/null');
    const failure = new Error('the database is down');
    await expect(mailerFor(file).send(mail, () => Promise.reject(failure))).rejects.toBe(failure);
    await sleep(200);
    expect(existsSync(inFolder('begun'))).toBe(false);
  });

  it.each([
    ['EX_TEMPFAIL', 75, MailDelayedError],
    ['EX_CONFIG', 78, MailDelayedError],
    ['an error of its own', 1, MailDelayedError],
    ['a program of its own that is missing', 127, MailDelayedError],
    ['EX_DATAERR', 65, MailRefusedError],
    ['EX_NOUSER', 67, MailRefusedError],
    ['EX_UNAVAILABLE', 69, MailRefusedError],
  ])('says by its code whether it may take the mail later: %s', async (_what, code, error) => {
    const sent = mailerFor(program(`cat > /dev/null; echo "no, $2 says so" >&2; exit ${code}`)).send(
      mail,
      nothing,
    );
    await expect(sent).rejects.toBeInstanceOf(error);
    await expect(sent).rejects.toThrow('no, -f says so');
  });

  it('is uncertain when it dies with the whole message', async () => {
    const sent = mailerFor(program('cat > /dev/null; kill -9 $$')).send(mail, nothing);
    await expect(sent).rejects.toBeInstanceOf(MailUncertainError);
    await expect(sent).rejects.toThrow('SIGKILL');
  });

  it('is uncertain when it does not end with the whole message, and is ended', async () => {
    const file = program('cat > /dev/null; sleep 600 & echo $! > "$here/pid"; wait');
    const sent = commandTransport([file], 300).deliver(consignment(nothing));
    await expect(sent).rejects.toBeInstanceOf(MailUncertainError);
    await expect(sent).rejects.toThrow('it did not end within 0.3 seconds');
    // Gone, or left to be reaped.
    const stat = path.join('/proc', readFileSync(inFolder('pid'), 'utf8').trim(), 'stat');
    expect(existsSync(stat) ? readFileSync(stat, 'utf8') : ') Z ').toContain(') Z ');
  });

  it.each([
    ['says it did well', 'exit 0'],
    ['dies', 'kill -9 $$'],
  ])('certainly does not have a mail before whose end it %s', async (_what, script) => {
    const long = { ...mail, text: 'x'.repeat(1_000_000) };
    await expect(mailerFor(program(script)).send(long, nothing)).rejects.toBeInstanceOf(MailDelayedError);
  });

  it('is missed', async () => {
    const missing = mailerFor(inFolder('none'));
    await expect(missing.send(mail, nothing)).rejects.toBeInstanceOf(MailDelayedError);
    await expect(missing.verify()).rejects.toMatchObject({ code: 'mail-command' });
    await expect(mailerFor(program('exit 0')).verify()).resolves.toBeUndefined();
  });
});
