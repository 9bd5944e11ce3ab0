import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { watchSchema } from '../../core/watch/schema.ts';
import { unsubscribeTokenOf } from '../../core/watch/unsubscribe-token.ts';
import { listStops, stopMail } from '../../storage/mail-stops.ts';
import { ownSecret } from '../../storage/own-secrets.ts';
import { deliveries, mails, notices } from '../../storage/schema.ts';
import { addWatch, removeWatch } from '../../storage/watches.ts';
import { useDatabase } from '../../test/support/database.ts';
import { HOUR, usePeople } from '../../test/support/people.ts';
import { insertStory } from '../../test/support/stories.ts';
import type { DeskOptions } from '../app.tsx';

const database = useDatabase();
const { now, desk, account } = usePeople(database);

const { name: _, ...watch } = watchSchema.parse({
  name: 'x',
  title: 'Visits to <Velmora>',
  match: { any: ['Velmora'] },
  recipients: [
    { address: 'kim@news.example', language: 'vi' },
    { address: 'lan@news.example', language: 'en' },
  ],
});
let name = '';
/** What mail providers send: nothing that tells of a browser. */
const ONE_CLICK = { 'List-Unsubscribe': 'One-Click' };

beforeEach(async () => {
  const { db } = database();
  await db.execute(
    sql`truncate dateline.watches, dateline.mail_stops, dateline.mails, dateline.notices cascade`,
  );
  name = await addWatch(db, watch, { by: 'ann', at: now() });
});

async function linkOf(recipient: string, of = name, mail?: string) {
  const secret = await ownSecret(database().db, 'unsubscribe', now());
  return `/unsubscribe/${unsubscribeTokenOf({ watch: of, recipient, mail }, secret)}`;
}
const send = (path: string, fields: Record<string, string>, options: Partial<DeskOptions> = {}) =>
  desk(options).request(path, { method: 'POST', body: new URLSearchParams(fields) });
const show = async (path: string, headers: Record<string, string> = {}) =>
  (await desk().request(path, { headers })).text();
const stops = async () =>
  (await listStops(database().db)).map(({ address, watch, cause }) => [address, watch, cause]);

describe('one click (RFC 8058)', () => {
  const guards: [string, Partial<DeskOptions>, boolean][] = [
    ['open to this machine', { loopbackOnly: true }, false],
    ['with a password', { password: 'open sesame' }, false],
    ['with accounts', {}, true],
    ['that lets nobody in without an account', { loginOnly: true, url: 'https://desk.example' }, false],
    [
      'with an OpenID provider',
      {
        url: 'https://desk.example',
        oidc: {
          issuer: 'https://login.example/',
          clientId: 'dateline',
          clientSecret: null,
          label: 'Login',
          defaultRole: null,
          roleClaim: null,
          only: true,
          deskUrl: 'https://desk.example',
        },
      },
      false,
    ],
  ];

  it.each(guards)('ends the mail at a desk %s', async (_name, options, hasAccounts) => {
    if (hasAccounts) await account('Mai', 'admin');
    const path = await linkOf('lan@news.example');
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    const headers = { Host: 'desk.example', Origin: 'null', 'Sec-Fetch-Site': 'cross-site' };
    const at = (url: string, request: RequestInit) => desk(options).request(url, request);
    const whole = `http://desk.example${path}`;
    expect((await at(whole, { method: 'POST', body: form, headers })).status).toBe(200);
    expect(await stops()).toEqual([['lan@news.example', name, 'unsubscribed']]);
    expect((await send(path, ONE_CLICK, options)).status).toBe(200);
    expect(await stops()).toHaveLength(1);
    const page = await at(whole, {});
    expect([page.status, page.headers.get('set-cookie')]).toEqual([200, null]);
    // Nothing else was opened.
    const beside = await at('http://desk.example/unsubscribe/', {});
    expect(beside.status).not.toBe(200);
  });

  it('ends the mail of all watches that the mail told for, and is noted with it', async () => {
    const { db } = database();
    const recipient = 'lan@news.example';
    const messageId = '<story-1.began.0123@desk.example>';
    const told = { recipient, messageId, kind: 'began', subject: '', text: '', html: '' } as const;
    const [mail] = await db
      .insert(mails)
      .values({ ...told, watch: name, createdAt: now() })
      .returning();
    for (const watch of [name, 'trade']) {
      const noticed = { watch, kind: 'began', key: 'story 1', detail: {}, noticedAt: now() } as const;
      const [notice] = await db.insert(notices).values(noticed).returning();
      const delivery = { noticeId: notice?.id ?? 0, recipient, channel: 'instant', watch } as const;
      await db.insert(deliveries).values({ ...delivery, mailId: mail?.id ?? 0 });
    }
    const inText = await linkOf(recipient);
    expect((await send(inText, ONE_CLICK)).status).toBe(200);
    expect(await listStops(db)).toMatchObject([{ watch: name, mailId: null }]);
    await send(inText, { what: 'again' });
    const inHeader = await linkOf(recipient, name, messageId);
    expect((await send(inHeader, ONE_CLICK)).status).toBe(200);
    const stopped = await listStops(db);
    expect(new Set(stopped.map(({ watch }) => watch))).toEqual(new Set([name, 'trade']));
    expect(stopped.map(({ mailId }) => mailId)).toEqual([mail?.id, mail?.id]);
    const ofNone = await linkOf('kim@news.example', name, '<gone@desk.example>');
    expect((await send(ofNone, ONE_CLICK)).status).toBe(200);
    expect(await stops()).toContainEqual(['kim@news.example', name, 'unsubscribed']);
  });

  it('changes nothing by looking, nor by what is not understood', async () => {
    const path = await linkOf('lan@news.example');
    const app = desk();
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']) await app.request(path, { method });
    expect((await send(path, {})).status).toBe(400);
    expect((await send(path, { 'List-Unsubscribe': 'no' })).status).toBe(400);
    expect((await send(path, { what: 'everything' })).status).toBe(400);
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
    const broken = await app.request(path, { method: 'POST', body: 'no parts', headers });
    expect(broken.status).toBe(400);
    const large = await send(path, { ...ONE_CLICK, more: 'x'.repeat(20_000) });
    expect(large.status).toBe(413);
    expect(await stops()).toEqual([]);
  });
});

describe('the page', () => {
  it('speaks the recipient’s language, else the browser’s', async () => {
    expect(await show(await linkOf('Kim@news.example'))).toContain('lang="vi"');
    expect(await show(await linkOf('lan@news.example'), { 'Accept-Language': 'vi' })).toContain('lang="en"');
    const former = await linkOf('former@news.example');
    expect(await show(former, { 'Accept-Language': 'vi' })).toContain('lang="vi"');
  });

  it('ends one watch or all, tells so, and takes it back', async () => {
    const path = await linkOf('lan@news.example');
    expect(await show(path)).toContain('lan@news.example gets mail about “Visits to &lt;Velmora&gt;”.');
    const one = await send(path, { what: 'watch' });
    expect([one.status, one.headers.get('location')]).toEqual([303, path]);
    expect(await show(path)).toContain('gets no more mail about “Visits to &lt;Velmora&gt;”.');
    await send(path, { what: 'all' });
    expect(await stops()).toEqual([
      ['lan@news.example', null, 'unsubscribed'],
      ['lan@news.example', name, 'unsubscribed'],
    ]);
    expect(await show(path)).toContain('gets no more mail from this Dateline.');
    await send(path, { what: 'again' });
    expect(await stops()).toEqual([]);
    expect(await show(path)).toContain('gets mail about');
  });

  it('leaves what others stopped, and what came back', async () => {
    const { db } = database();
    const rest = { detail: null, mailId: null };
    const at = new Date(now().getTime() - HOUR);
    await stopMail(db, { ...rest, address: 'kim@news.example', watch: null, cause: 'unsubscribed' }, at);
    await stopMail(db, { ...rest, address: 'lan@news.example', watch: null, cause: 'bounced' }, at);
    await send(await linkOf('lan@news.example'), { what: 'again' });
    expect(await stops()).toHaveLength(2);
  });

  it('does not say that mail is sent which is not', async () => {
    const { db } = database();
    expect(await show(await linkOf('former@news.example'))).toContain(
      'former@news.example gets no mail about',
    );
    const stop = { watch: null, cause: 'bounced', detail: null, mailId: null } as const;
    await stopMail(db, { ...stop, address: 'lan@news.example' }, now());
    const path = await linkOf('lan@news.example');
    expect(await show(path)).toContain('Mail to lan@news.example came back');
    await send(path, { what: 'all' });
    expect(await show(path)).toContain('gets no more mail from this Dateline.');
    await removeWatch(db, name, { by: 'ann', at: now() });
    expect(await show(await linkOf('kim@news.example'))).toContain('Hiện kim@news.example không nhận thư');
  });

  it('works for a watch that is gone', async () => {
    const path = await linkOf('lan@news.example', 'long-gone');
    expect(await show(path)).toContain('gets no mail about “long-gone” at present.');
    expect((await send(path, ONE_CLICK)).status).toBe(200);
  });

  it('shows nothing of the desk, is listed nowhere and kept nowhere', async () => {
    await insertStory(database().db, { title: 'Talks in Velmora' });
    const response = await desk().request(await linkOf('lan@news.example'));
    const html = await response.text();
    expect(html).not.toMatch(/<nav|<script|<a |Talks|kim@|\/search|\/feeds/);
    expect(html).toContain('name="robots" content="noindex');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'x-robots-tag': 'noindex, nofollow',
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
  });

  it('says of any wrong link the same', async () => {
    await account('Mai', 'admin');
    const right = await linkOf('lan@news.example');
    const answers = new Set<string>();
    for (const path of [
      right.slice(0, -3),
      `${right}x`,
      '/unsubscribe/x',
      `/unsubscribe/${'é'.repeat(40)}`,
    ]) {
      for (const response of [await desk().request(path), await send(path, ONE_CLICK)]) {
        expect(response.status).toBe(404);
        answers.add(await response.text());
      }
    }
    expect(answers.size).toBe(1);
    expect(await stops()).toEqual([]);
  });
});
