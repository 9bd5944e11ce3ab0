import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { useDatabase } from '../test/support/database.ts';
import { giveBackMail } from './mail-log.ts';
import {
  addMails,
  claimMail,
  type MailClaim,
  markHandedOver,
  markRefused,
  markSent,
  markUncertain,
  releaseMail,
} from './mails.ts';
import { mails } from './schema.ts';

const database = useDatabase();
const now = new Date('2026-02-05T03:00:00Z');
let id = 0;

beforeEach(async () => {
  const { db } = database();
  await db.delete(mails);
  const mail = { watch: 'laos', storyId: null, recipient: 'desk@news.example', kind: 'round-up' as const };
  [id = 0] = await addMails(
    db,
    [{ ...mail, messageId: '<one@desk.example>', subject: 'Talks', text: '', html: '' }],
    now,
  );
});

async function row() {
  const [found] = await database().db.select().from(mails).where(eq(mails.id, id));
  return found;
}

async function claim(): Promise<MailClaim> {
  const claimed = await claimMail(database().db, id);
  if (!claimed) throw new Error('There is nothing to claim.');
  return claimed.claim;
}

describe('two claims of one number, since a crash of the database took the first back', () => {
  async function twoClaims() {
    const { db } = database();
    const one = await claim();
    await db.update(mails).set({ state: 'queued', attempts: 0 });
    const two = await claim();
    expect(two).toEqual(one);
    expect(await markHandedOver(db, one, now)).toBe(true);
    expect(await markHandedOver(db, two, new Date(now.getTime() + 1))).toBe(false);
    return { one: { ...one, notedAt: now }, two: { ...two, notedAt: null } };
  }

  it('leave the mail handed over, whatever comes of the one that did not', async () => {
    const { two } = await twoClaims();
    await releaseMail(database().db, two, 'no connection');
    await markRefused(database().db, two, '550 no such user');
    expect(await row()).toMatchObject({ state: 'sending', handedOverAt: now, response: null });
  });

  it('let the one that did say what came of it', async () => {
    const { one } = await twoClaims();
    await releaseMail(database().db, one, '450 later');
    expect(await row()).toMatchObject({ state: 'queued', handedOverAt: null, response: '450 later' });
  });
});

describe('an answer that comes late', () => {
  async function handedOverAndUncertain() {
    const { db } = database();
    const first = await claim();
    await markHandedOver(db, first, now);
    await markUncertain(db, id, 'no answer');
    return { ...first, notedAt: now };
  }
  const task = { queue: 'mail', key: 'mail-1' };
  const taken = { response: '250 taken', now };

  it('keeps the mail from being sent again, as long as that has not begun', async () => {
    const { db } = database();
    await handedOverAndUncertain();
    await giveBackMail(db, id);
    await markSent(db, id, task, taken);
    expect(await claimMail(db, id)).toBeNull();
  });

  it('keeps it even from who has taken it to send it again', async () => {
    const { db } = database();
    await handedOverAndUncertain();
    await giveBackMail(db, id);
    const again = await claim();
    await markSent(db, id, task, taken);
    expect(await markHandedOver(db, again, now)).toBe(false);
    await releaseMail(db, { ...again, notedAt: null }, 'no connection');
    expect(await row()).toMatchObject({ state: 'sent', response: '250 taken' });
  });

  it('and refuses the mail leaves it to who asked for it to be sent again', async () => {
    const { db } = database();
    const first = await handedOverAndUncertain();
    await giveBackMail(db, id);
    await markRefused(db, first, '550 no such user');
    expect(await row()).toMatchObject({ state: 'queued' });
  });

  it('and refuses the mail is believed where it was uncertain', async () => {
    const { db } = database();
    await markRefused(db, await handedOverAndUncertain(), '550 no such user');
    expect(await row()).toMatchObject({ state: 'failed', response: '550 no such user' });
  });
});
