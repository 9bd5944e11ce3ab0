import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../config/settings.ts';
import { useSmtpServers } from '../../test/support/smtp.ts';
import { checkMail } from './check-mail.ts';

const startServer = useSmtpServers();
const folder = mkdtempSync(path.join(tmpdir(), 'dateline-doctor-'));
const settings = (given: Record<string, string>) =>
  readSettings({
    SMTP_URL: '',
    MAIL_FROM: 'Dateline <dateline@desk.example>',
    DATELINE_DESK_URL: 'https://desk.example',
    ...given,
  });

describe('the check of mail', () => {
  it('says that mail is off', async () => {
    expect(await checkMail(settings({}))).toContain('off: none of SMTP_URL, DATELINE_MAIL_COMMAND and');
  });

  it('says where mails go, and what recipients do without', async () => {
    const { url, port } = await startServer();
    const found = await checkMail(settings({ SMTP_URL: url }));
    expect(found).toBe(`127.0.0.1:${port} takes mail from Dateline <dateline@desk.example>`);
    const plain = await checkMail(settings({ SMTP_URL: url, DATELINE_DESK_URL: 'http://desk.example' }));
    expect(plain).toContain('no unsubscribing with one click');
    const unset = await checkMail(settings({ SMTP_URL: url, MAIL_FROM: '' }));
    expect(unset).toContain('other servers refuse a sender at localhost: set MAIL_FROM');
    expect(await checkMail(settings({ DATELINE_MAIL_FOLDER: folder }))).toContain(`${folder} takes mail`);
  });

  it('says what keeps mails from leaving', async () => {
    const server = await startServer();
    await server.stop();
    await expect(checkMail(settings({ SMTP_URL: server.url }))).rejects.toMatchObject({
      advice: expect.stringContaining('SMTP_URL'),
    });
    for (const command of [path.join(folder, 'sendmail'), folder])
      await expect(checkMail(settings({ DATELINE_MAIL_COMMAND: command }))).rejects.toMatchObject({
        code: 'mail-command',
      });
  });

  it('says of a server that greets nobody what to do, before doctor itself gives up', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => void sockets.push(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    try {
      await expect(checkMail(settings({ SMTP_URL: `smtp://127.0.0.1:${port}` }), 200)).rejects.toMatchObject({
        code: 'mail',
        message: `127.0.0.1:${port} takes no mail: no answer within 0.2 s`,
        advice: expect.stringContaining('overloaded'),
      });
    } finally {
      for (const socket of sockets) socket.destroy();
      silent.close();
    }
  });

  it('says what mails are signed with, and whether that speaks for their sender', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const keyFile = path.join(folder, 'key.pem');
    writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const signed = (domain: string) =>
      checkMail(
        settings({
          DATELINE_MAIL_FOLDER: folder,
          DATELINE_DKIM_DOMAIN: domain,
          DATELINE_DKIM_SELECTOR: 'dateline',
          DATELINE_DKIM_KEY_FILE: keyFile,
        }),
      );
    expect(await signed('desk.example')).toMatch(/; signed for desk\.example \(dateline\)$/);
    expect(await signed('other.example')).toContain('says nothing about a sender at desk.example');
    writeFileSync(keyFile, 'nothing');
    await expect(signed('desk.example')).rejects.toMatchObject({ code: 'dkim-key' });
  });
});
