import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { PLAIN_TELLING } from '../core/watch/telling.ts';
import { findWatch } from '../storage/watches.ts';
import { useDatabase } from '../test/support/database.ts';
import { textOf } from '../test/support/desk-page.ts';
import { post, usePeople } from '../test/support/people.ts';

const database = useDatabase();
const { desk, account, logIn } = usePeople(database);
const LAOS = { title: 'Laos', any: 'Velmora', action: 'save' };

let headers: Record<string, string> = {};
beforeEach(async () => {
  headers = { 'Accept-Language': 'en' };
  await database().db.execute(sql`truncate dateline.watches restart identity cascade`);
});

async function read(path: string) {
  const response = await desk().request(path, { headers });
  return { text: textOf(await response.text()) };
}
async function send(path: string, fields: Record<string, string>) {
  const response = await desk().request(path, post(fields, headers));
  const html = await response.text();
  return { status: response.status, html, text: textOf(html) };
}
async function as(role: 'reviewer') {
  await account('Mai', role);
  headers = (await logIn('Mai')).headers;
}
const kept = async () => {
  const found = await findWatch(database().db, 'laos');
  if (!found) throw new Error('there is no watch laos');
  return found;
};

describe('what a watch tells', () => {
  const TOLD = {
    telling: '1',
    told: 'phase',
    outlets: '3, 10',
    ways: 'digest',
    digestDays: '1-5',
    digestAt: '07:00',
    perHour: '5',
    webhooks: 'https://hooks.news.example/dateline',
  };
  const telling = {
    tell: { ...PLAIN_TELLING.tell, began: false, phase: true, outlets: [3, 10] },
    mail: { instant: false, digest: { cron: '0 7 * * 1-5' }, perHour: 5 },
    webhooks: ['https://hooks.news.example/dateline'],
  };

  it('is written on the desk, and said in a sentence', async () => {
    await send('/watches', { ...LAOS, ...TOLD, recipients: 'a@news.example en' });
    expect((await kept()).watch).toMatchObject(telling);
    const { text } = await read('/watches/laos');
    expect(text).toContain(
      'Tells when 3 or 10 outlets report it or a visit begins or is over. Mailed in a digest Monday to Friday at 07:00.',
    );
    expect(text).toContain('Next digest:');
  });

  it('stays where a form does not speak of it, and addresses where others than admins write', async () => {
    await send('/watches', { ...LAOS, ...TOLD });
    await send('/watches/laos', { ...LAOS, webhooks: TOLD.webhooks, any: 'ferry', revision: '1' });
    expect((await kept()).watch).toMatchObject({ ...telling, match: { any: ['ferry'] } });
    await as('reviewer');
    const strange = { ...TOLD, told: 'woke', webhooks: 'https://stranger.example/' };
    await send('/watches/laos', { ...LAOS, ...strange, revision: '2' });
    expect((await kept()).watch).toMatchObject({ tell: { woke: true }, webhooks: telling.webhooks });
  });

  it('is wrong at its field, and loses nothing that was typed', async () => {
    const wrong = { outlets: '10, 3', digestAt: '', webhooks: 'hooks.news.example' };
    const { status, html, text } = await send('/watches', { ...LAOS, ...TOLD, ...wrong });
    expect(status).toBe(422);
    expect(text).toContain('each above the one before');
    expect(text).toContain('A time of day is missing');
    expect(text).toContain('“hooks.news.example” is no address that begins with https://');
    expect(html).toContain('value="10, 3"');
    expect(html).toContain('\nhooks.news.example</textarea>');
  });
});
