import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mails, notices, ownSecrets } from '../../storage/schema.ts';
import { runCommand } from '../../test/support/command.ts';
import { useDatabase } from '../../test/support/database.ts';
import { useSmtpServers } from '../../test/support/smtp.ts';
import { insertArticle, insertStory } from '../../test/support/stories.ts';

const database = useDatabase();
const startServer = useSmtpServers();

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-preview-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('dateline mail preview', () => {
  // It once took the way to read JSX from the folder in which it was started.
  it('writes a mail of each kind in both languages, wherever it is started', {
    timeout: 120_000,
  }, async () => {
    const { code, stdout, stderr } = await runCommand(['mail', 'preview', '--out', 'mails'], {}, folder);
    expect([code, stderr]).toEqual([0, '']);
    const files = await readdir(path.join(folder, 'mails'));
    for (const name of ['story-first', 'story-disagreement', 'digest', 'round-up-ceiling', 'sources'])
      for (const language of ['vi', 'en'])
        for (const ending of ['html', 'txt', 'eml']) expect(files).toContain(`${name}.${language}.${ending}`);
    expect(stdout).toContain('digest.en.{html,txt,eml}  Digest of 6 February, 07:00: 4 stories');
    const mail = await PostalMime.parse(await readFile(path.join(folder, 'mails', 'story-over.vi.eml')));
    expect(mail.inReplyTo).toBe('<story-first.vi@desk.example>');
    expect(mail.text).toContain('Chuyến thăm đã kết thúc.');
    expect(mail.html?.trimEnd()).toBe(
      await readFile(path.join(folder, 'mails', 'story-over.vi.html'), 'utf8'),
    );
  });

  it('says where it cannot write', { timeout: 120_000 }, async () => {
    const file = path.join(folder, 'taken');
    await writeFile(file, '');
    const { code, stderr } = await runCommand(['mail', 'preview', '--out', file], {});
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^Nothing can be written into .*\n→ Name another/),
    ]);
  });

  it('writes one language where it is asked for one', { timeout: 120_000 }, async () => {
    await runCommand(['mail', 'preview', '--out', folder, '--language', 'en'], {});
    const files = await readdir(folder);
    expect(files.length).toBeGreaterThan(30);
    expect(files.filter((file) => !file.includes('.en.'))).toEqual([]);
  });
});

describe('dateline mail preview --watch', () => {
  it('shows what a watch caught as it would be mailed, and notes nothing', { timeout: 120_000 }, async () => {
    const { db, connection } = database();
    const title = 'Talks in Velmora';
    const storyId = await insertStory(db, { title, changedAt: new Date(Date.now() - 86_400_000) });
    await insertArticle(db, { storyId, title });
    await writeFile(
      path.join(folder, 'talks.yaml'),
      `name: talks\ntitle: Velmora\nmatch: { any: [Velmora] }\n`,
    );
    const login = `${encodeURIComponent(connection.user ?? '')}:${encodeURIComponent(String(connection.password))}`;
    const url = `postgres://${login}@localhost/${connection.database}?host=${encodeURIComponent(connection.host ?? '')}`;
    const environment = { DATABASE_URL: url, DATELINE_WATCHES: folder };
    const args = ['mail', 'preview', '--watch', 'talks', '--language', 'en', '--out', folder];
    const { code, stderr } = await runCommand(args, environment);
    expect([code, stderr]).toEqual([0, '']);
    const story = await readFile(path.join(folder, `talks-story-${storyId}.en.txt`), 'utf8');
    expect(story).toContain('the watch “Velmora” found: Velmora.');
    const digest = await readFile(path.join(folder, 'talks-digest.en.txt'), 'utf8');
    expect(digest).toMatch(/^Digest of .*: Talks in Velmora\n/);
    for (const table of [mails, notices, ownSecrets]) expect(await db.select().from(table)).toEqual([]);
  });
});

describe('dateline mail test', () => {
  const test = (address: string, environment: Record<string, string>, ...more: string[]) =>
    runCommand(['mail', 'test', address, ...more], environment);

  it('sends a mail, and says what the server answered', { timeout: 120_000 }, async () => {
    const server = await startServer();
    const environment = { SMTP_URL: server.url, MAIL_FROM: 'Desk <desk@news.example>' };
    const { code, stdout, stderr } = await test('lan@embassy.example', environment, '--language', 'en');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/took the mail to lan@embassy\.example: 250/);
    const [mail] = server.messages;
    expect(mail).toMatchObject({ subject: 'A test mail from Dateline' });
    expect(mail?.to?.[0]?.address).toBe('lan@embassy.example');
    expect(mail?.text).toContain('Its sender is Desk <desk@news.example>.');
    expect(mail?.html).toContain('Desk &lt;desk@news.example&gt;');
  });

  it('says in plain words what is wrong, by its exit code too', { timeout: 300_000 }, async () => {
    const server = await startServer();
    server.refusals.push({ at: 'rcpt', code: 550 }, { at: 'end', code: 451 });
    const refused = await test('nobody@embassy.example', { SMTP_URL: server.url });
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('was refused: ')]);
    const later = await test('lan@embassy.example', { SMTP_URL: server.url });
    expect([later.code, later.stderr]).toEqual([3, expect.stringContaining('is not tried again')]);
    const none = await test('lan@embassy.example', { SMTP_URL: 'smtp://127.0.0.1:1' });
    expect([none.code, none.stderr]).toEqual([3, expect.stringContaining('ECONNREFUSED')]);
    const unset = await test('lan@embassy.example', {});
    expect([unset.code, unset.stderr]).toEqual([2, expect.stringContaining('Set SMTP_URL')]);
    for (const address of ['"a@x b"@y', 'a@b.example\r\nBcc: c@d.example']) {
      const bad = await test(address, { SMTP_URL: server.url });
      expect([bad.code, bad.stderr]).toEqual([2, expect.stringContaining('is not a plain mail address')]);
    }
    expect(server.steps.filter((step) => step === 'RCPT')).toHaveLength(2);
  });
});
