import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyDkim } from '../test/support/dkim.ts';
import { useSmtpServers } from '../test/support/smtp.ts';
import { createMailer } from './send.ts';

const startServer = useSmtpServers();
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const publicKey = createPublicKey(privateKey);
const keyFile = path.join(mkdtempSync(path.join(tmpdir(), 'dateline-dkim-')), 'key.pem');
writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));

async function receive(): Promise<Buffer> {
  const server = await startServer();
  const mailer = createMailer({
    url: server.url,
    requireTls: true,
    from: 'Bàn tin <dateline@desk.example>',
    dkim: { domain: 'desk.example', selector: 'dateline', keyFile },
  });
  const mail = {
    messageId: '<story-12.news.abc@desk.example>',
    references: ['<story-12.began.def@desk.example>'],
    unsubscribeUrl: 'https://desk.example/unsubscribe/abc',
    listId: 'laos.desk.example',
    to: 'desk@news.example',
    subject: 'Thăm cấp Nhà nước Lào, và một tiêu đề dài đến mức phải gấp lại thành nhiều dòng',
    text: `.một dòng bắt đầu bằng dấu chấm\n..hai\n${'từ '.repeat(400)}  \n\n\n`,
    html: '<p>Đàm phán</p>\n\n',
    date: new Date('2026-02-05T03:00:01Z'),
  };
  await mailer.send(mail, async () => {});
  mailer.close();
  return server.raw[0]!;
}

describe('a signed mail', () => {
  it('is as it was signed when a server has it, what ends such mails included (RFC 8058 §4)', async () => {
    const received = await receive();
    const tags = verifyDkim(received, publicKey);
    expect(tags.get('d')).toBe('desk.example');
    expect(tags.get('s')).toBe('dateline');
    const signed = tags.get('h')?.toLowerCase().split(':');
    expect(signed).toEqual(
      expect.arrayContaining([
        ...['from', 'to', 'subject', 'date', 'message-id', 'in-reply-to', 'references', 'list-id'],
        ...['list-unsubscribe', 'list-unsubscribe-post', 'auto-submitted', 'content-type'],
      ]),
    );
  });

  it.each([
    ['its body', 'p>', 'b>'],
    ['its sender', 'dateline@desk.example', 'dateline@mail.example'],
    ['where to unsubscribe', '/unsubscribe/abc', '/unsubscribe/abd'],
    ['that one click does', 'One-Click', 'Two-Click'],
  ])('is worth nothing once somebody changed %s', async (_what, from, to) => {
    const received = await receive();
    expect(received.toString('latin1')).toContain(from);
    const changed = Buffer.from(received.toString('latin1').replace(from, to), 'latin1');
    expect(() => verifyDkim(changed, publicKey)).toThrow();
  });

  it('is not taken for one of another key', async () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
    const received = await receive();
    expect(() => verifyDkim(received, other)).toThrow('The signature is not of this key.');
  });
});
