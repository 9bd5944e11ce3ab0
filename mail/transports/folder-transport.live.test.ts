import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { MailDelayedError } from '../mail-delayed-error.ts';
import type { OutgoingMail } from '../message.ts';
import { createMailer } from '../send.ts';

const mail: OutgoingMail = {
  messageId: '<story-12.began.abc@desk.example>',
  references: [],
  unsubscribeUrl: null,
  listId: 'laos.desk.example',
  to: 'a/b*c@news.example',
  subject: 'Talks',
  text: 'Talks began.',
  html: '<p>Talks began.</p>',
  date: new Date('2026-02-05T03:00:01Z'),
};
const nothing = async () => {};
let folder = '';
const mailer = () => createMailer({ folder, from: 'dateline@desk.example' });

beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'dateline-mails-')), 'out');
});

describe('a folder of mails', () => {
  it('gets a file a mail, the same however often it is sent, and none outside of it', async () => {
    await mailer().send(mail, nothing);
    const { response } = await mailer().send(mail, nothing);
    await mailer().send({ ...mail, messageId: '<story-12.news.def@desk.example>' }, nothing);
    const files = readdirSync(folder);
    expect(files).toHaveLength(2);
    for (const file of files)
      expect(file).toMatch(/^2026-02-05T03-00-01Z-a_b_c@news\.example-[0-9a-f]{12}\.eml$/);
    const first = response.replace('written to ', '');
    expect(readFileSync(path.join(folder, first), 'utf8')).toContain(
      'Message-ID: <story-12.began.abc@desk.example>',
    );
  });

  it('has it only when beforeEnd has ended, and not if that fails', async () => {
    await mailer().send(mail, async () => {
      expect(readdirSync(folder).filter((name) => name.endsWith('.eml'))).toEqual([]);
    });
    const failure = new Error('the database is down');
    const other = { ...mail, messageId: '<story-12.news.def@desk.example>' };
    await expect(mailer().send(other, () => Promise.reject(failure))).rejects.toBe(failure);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('is waited for where it cannot be written to', async () => {
    writeFileSync(folder, 'a file');
    await expect(mailer().send(mail, nothing)).rejects.toBeInstanceOf(MailDelayedError);
    await expect(mailer().verify()).rejects.toThrow();
  });
});
