import { describe, expect, it } from 'vitest';
import { PLAIN_TELLING } from '../core/watch/telling.ts';
import { useDatabase } from '../test/support/database.ts';
import { LAOS, useWatchDesk } from '../test/support/watch-desk.ts';

const database = useDatabase();
const { read, send, as, kept } = useWatchDesk(database);

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
    // The desk's clock shows 01:00 of 6 February.
    expect(text).toContain('Next digest: 07:00.');
    const elsewhere = { digestZone: 'Asia/Ho_Chi_Minh', revision: '1' };
    await send('/watches/laos', { ...LAOS, ...TOLD, ...elsewhere, recipients: 'a@news.example en' });
    expect((await read('/watches/laos')).text).toContain(
      'Next digest: 9 Feb 2026, 07:00 (Asia/Ho_Chi_Minh).',
    );
  });

  it('may be nothing, and then no digest is due', async () => {
    const nothing = { ...TOLD, told: '', outlets: '', recipients: 'a@news.example en' };
    await send('/watches', { ...LAOS, ...nothing });
    const { text } = await read('/watches/laos');
    expect(text).toContain('Tells nothing.');
    expect(text).not.toContain('Next digest');
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
