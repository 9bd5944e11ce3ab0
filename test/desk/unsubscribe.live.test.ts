import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { watchSchema } from '../../core/watch/schema.ts';
import { unsubscribeTokenOf } from '../../core/watch/unsubscribe-token.ts';
import { listStops } from '../../storage/mail-stops.ts';
import { ownSecret } from '../../storage/own-secrets.ts';
import { addWatch } from '../../storage/watches.ts';
import { SCREENS, useDeskInBrowser } from './desk-in-browser.ts';
import { faultsOf } from './sound-page.ts';

const PICTURES = path.resolve(import.meta.dirname, '../screens');
const TITLE = 'Thăm cấp nhà nước: hội đàm, văn kiện và thương mại giữa hai nước láng giềng trong năm 2026';
const desk = useDeskInBrowser();
let name = '';

beforeEach(async () => {
  const { db } = desk.database();
  await mkdir(PICTURES, { recursive: true });
  await db.execute(sql`truncate dateline.watches, dateline.mail_stops cascade`);
  const { name: _, ...watch } = watchSchema.parse({
    name: 'x',
    title: TITLE,
    match: { any: ['Velmora'] },
    recipients: (['vi', 'en'] as const).map((language) => ({ address: addressOf(language), language })),
  });
  name = await addWatch(db, watch, { by: 'ann', at: desk.now() });
});

const addressOf = (language: string) =>
  `press.office.of.the.embassy.${language}@foreign-affairs.velmora.example`;

// Nobody is logged on, in either sense: the link is all that there is.
describe.each(SCREENS)('a recipient at $width px, in $language', (screen) => {
  it.each([true, false])('ends mail and takes it back; script runs: %s', async (javaScriptEnabled) => {
    const { db } = desk.database();
    const recipient = addressOf(screen.language);
    const secret = await ownSecret(db, 'unsubscribe', desk.now());
    const link = `/unsubscribe/${unsubscribeTokenOf({ watch: name, recipient }, secret)}`;
    const context = { javaScriptEnabled, extraHTTPHeaders: {} };
    const { page, words } = await desk.visit(screen, { path: link, context });
    const { unsubscribe } = words;
    const check = async (state: string) => {
      if (!javaScriptEnabled) return;
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await faultsOf(page)).toEqual([]);
        const file = `unsubscribe-${state}.${screen.language}.${screen.width}.${colorScheme}.png`;
        await page.screenshot({ path: path.join(PICTURES, file), fullPage: true });
      }
    };
    await page.getByText(unsubscribe.states.mailed(recipient, TITLE)).waitFor();
    await check('ask');
    await page.getByRole('button', { name: unsubscribe.stopOne(TITLE) }).click();
    await page.getByText(unsubscribe.states.watch(recipient, TITLE)).waitFor();
    await check('one');
    await page.getByRole('button', { name: unsubscribe.stopAll }).click();
    await page.getByText(unsubscribe.states.all(recipient, TITLE)).waitFor();
    expect(await listStops(db)).toHaveLength(2);
    await check('all');
    await page.getByRole('button', { name: unsubscribe.again }).click();
    await page.getByText(unsubscribe.states.mailed(recipient, TITLE)).waitFor();
    expect(await listStops(db)).toEqual([]);
  });

  it('is told of a link that a mail program broke', async () => {
    const { page, words } = await desk.visit(screen, { path: '/', context: { extraHTTPHeaders: {} } });
    desk.takeComplaints();
    await page.goto(desk.url('/unsubscribe/eyJicm9rZW4'));
    await page.getByRole('heading', { level: 1, name: words.unsubscribe.wrong }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(desk.takeComplaints()).toEqual([expect.stringContaining('404')]);
  });
});
