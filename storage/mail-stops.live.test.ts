import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { useDatabase } from '../test/support/database.ts';
import {
  isMailStopped,
  liftOwnStops,
  liftStop,
  listStops,
  type NewMailStop,
  stopMail,
  stoppedAddresses,
} from './mail-stops.ts';
import { ownSecret } from './own-secrets.ts';
import { deliveries, mails, notices } from './schema.ts';

const database = useDatabase();
const now = new Date('2026-02-05T03:00:00Z');

beforeEach(async () => {
  await database().db.execute(
    sql`truncate dateline.mail_stops, dateline.mails, dateline.notices, dateline.own_secrets restart identity cascade`,
  );
});

const stop = (change: Partial<NewMailStop> = {}) =>
  stopMail(
    database().db,
    {
      address: 'Kim@news.example',
      watch: 'visits',
      cause: 'unsubscribed',
      detail: null,
      mailId: null,
      ...change,
    },
    now,
  );
const stopped = async (watch: string, ...addresses: string[]) => [
  ...(await stoppedAddresses(database().db, watch, addresses)),
];

describe('a stop', () => {
  it('is of one watch or of all, however the address is written', async () => {
    await stop();
    await stop({ address: 'lan@news.example', watch: null, cause: 'bounced', detail: '550 no such user' });
    const all = ['KIM@news.example', 'lan@NEWS.example', 'mai@news.example'];
    expect((await stopped('visits', ...all)).sort()).toEqual(['kim@news.example', 'lan@news.example']);
    expect(await stopped('trade', ...all)).toEqual(['lan@news.example']);
    expect(await stopped('trade')).toEqual([]);
  });

  it('is one, however often and at once it is asked for', async () => {
    const made = await Promise.all([stop(), stop(), stop()]);
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    await stop({ watch: null });
    await stop({ watch: null, cause: 'bounced' });
    expect(await listStops(database().db)).toHaveLength(3);
    expect(await listStops(database().db, ['kim@NEWS.example'])).toHaveLength(3);
    expect(await listStops(database().db, ['lan@news.example'])).toEqual([]);
  });

  it('holds until it is lifted, once', async () => {
    const { db } = database();
    const { id } = await stop();
    expect(await liftStop(db, id, 'ann', now)).toBe(true);
    expect(await liftStop(db, id, 'ann', now)).toBe(false);
    expect(await stopped('visits', 'kim@news.example')).toEqual([]);
    expect((await stop()).id).not.toBe(id);
  });

  it('because mail came back is not lifted by the recipient’s link', async () => {
    await stop({ watch: null, cause: 'bounced' });
    await stop();
    await liftOwnStops(database().db, { address: 'KIM@news.example', watch: 'visits' }, now);
    expect(await listStops(database().db)).toMatchObject([{ cause: 'bounced' }]);
  });
});

describe('a mail that waits', () => {
  async function mailFor(...watches: string[]) {
    const { db } = database();
    const [first = ''] = watches;
    const row = { watch: first, recipient: 'Kim@news.example', kind: 'began' as const, createdAt: now };
    const [mail] = await db
      .insert(mails)
      .values({ ...row, messageId: `<${watches}@x>`, subject: '', text: '', html: '' })
      .returning();
    const mailId = mail?.id ?? 0;
    for (const watch of watches) {
      const noticed = { watch, kind: 'began' as const, key: `${mailId}`, detail: {}, noticedAt: now };
      const [notice] = await db.insert(notices).values(noticed).returning();
      await db.insert(deliveries).values({
        noticeId: notice?.id ?? 0,
        recipient: row.recipient,
        channel: 'instant',
        watch,
        mailId,
      });
    }
    if (!mail) throw new Error('There is no such mail.');
    return mail;
  }

  async function isStopped(id: number) {
    const [mail] = await database().db.select({ isMailStopped }).from(mails).where(eq(mails.id, id));
    return mail?.isMailStopped;
  }

  it('to an operator is not asked about', async () => {
    const { db } = database();
    await stop({ watch: null });
    const { id } = await mailFor('visits');
    await db.update(mails).set({ kind: 'source-health' });
    expect(await isStopped(id)).toBe(false);
  });

  it('is not wanted once its only watch is stopped, or all are', async () => {
    const { db } = database();
    const one = await mailFor('visits');
    const two = await mailFor('visits', 'trade');
    const wanted = async () => [await isStopped(one.id), await isStopped(two.id)];
    expect(await wanted()).toEqual([false, false]);
    await stop();
    expect(await wanted()).toEqual([true, false]);
    await stop({ watch: 'trade' });
    expect(await wanted()).toEqual([true, true]);
    await liftOwnStops(db, { address: 'kim@news.example', watch: 'trade' }, now);
    await stop({ watch: null });
    expect(await wanted()).toEqual([true, true]);
  });
});

describe('a secret of this installation', () => {
  it('is made once by whoever comes first, and is another for another purpose', async () => {
    const { db } = database();
    const all = await Promise.all([1, 2, 3, 4].map(() => ownSecret(db, 'unsubscribe', now)));
    expect(new Set(all).size).toBe(1);
    expect(all[0]).toMatch(/^[\w-]{43}$/);
    expect(await ownSecret(db, 'unsubscribe', now)).toBe(all[0]);
    expect(await ownSecret(db, 'webhooks', now)).not.toBe(all[0]);
  });
});
