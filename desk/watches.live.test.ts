import { describe, expect, it } from 'vitest';
import { mails } from '../storage/schema.ts';
import { watchesInForce } from '../storage/watches.ts';
import { useDatabase } from '../test/support/database.ts';
import { FILED, LAOS, useWatchDesk } from '../test/support/watch-desk.ts';

const database = useDatabase();
const { file, read, send, kept } = useWatchDesk(database);

describe('the watches', () => {
  it('are shown with what they catch, whom they tell and when they last did', async () => {
    await file('Laos');
    const mail = {
      storyId: 1,
      recipient: 'desk@news.example',
      kind: 'began' as const,
      subject: '',
      text: '',
      html: '',
    };
    const sentAt = new Date('2026-02-05T09:30:00Z');
    await database()
      .db.insert(mails)
      .values({
        ...mail,
        watch: 'laos',
        messageId: '<1@desk.example>',
        state: 'sent',
        createdAt: sentAt,
        sentAt,
      });
    const { html, text } = await read('/watches');
    expect(text).toContain('Laos “Velmora” Tells when a story begins. Mailed at once.');
    expect(text).toContain('1 story in the last 30 days · 1 recipient · last mail 5 Feb 2026, 09:30');
    expect(text).toContain('Talks in Velmora');
    expect(text).not.toContain('A ferry');
    expect(text).toContain('No way to send mail is set');
    expect(html).toContain('href="/feeds/watches/laos.atom?lang=en"');
  });

  it('are written, and in force at once', async () => {
    const made = await send('/watches', {
      ...LAOS,
      recipients: 'a@news.example vi',
      sources: 'harbour-post',
    });
    expect([made.status, made.to]).toEqual([303, '/watches/laos?saved=1']);
    expect(await watchesInForce(database().db)).toEqual([
      {
        ...FILED,
        sources: ['harbour-post'],
        recipients: [{ address: 'a@news.example', language: 'vi' }],
      },
    ]);
    const { text } = await read('/watches/laos?saved=1');
    expect(text).toContain('Saved, and in force at once.');
    expect(text).toContain('“Velmora”; only by harbour-post');
    expect(text).toContain('Changed by desk, 01:00');
  });

  it('are written once by who presses twice, and a second time where they say something else', async () => {
    const twice = await Promise.all([send('/watches', LAOS), send('/watches', LAOS)]);
    expect(twice.map(({ to }) => to)).toEqual(['/watches/laos?saved=1', '/watches/laos?saved=1']);
    expect(await watchesInForce(database().db)).toHaveLength(1);
    await send('/watches', { ...LAOS, any: 'ferry' });
    await send('/watches/laos/delete', {});
    await send('/watches', LAOS);
    const names = (await watchesInForce(database().db)).map(({ name }) => name);
    expect(names).toEqual(['laos-2', 'laos-3']);
  });

  it('say what is wrong at its field, and lose nothing that was typed', async () => {
    const typed = { title: ' ', any: '--\r\n<b>Laos', recipients: 'nobody', action: 'save' };
    for (const path of ['/watches', '/watches/laos']) {
      await file('Laos');
      const { status, html, text } = await send(path, { ...typed, revision: '1' });
      expect(status).toBe(422);
      expect(text).toContain('A name is needed.');
      expect(text).toContain('There is neither a letter nor a digit in “--”.');
      expect(text).toContain('“nobody” is not one plain address');
      expect(html).toContain('\n--\n&lt;b&gt;Laos</textarea>');
      expect(html).toContain('aria-describedby="watch-recipients-hint watch-recipients-problem"');
    }
    expect((await kept()).watch).toEqual(FILED);
  });

  it('are previewed before they are saved, with a script and without', async () => {
    await file('Laos');
    const typed = { ...LAOS, any: 'ferry', action: 'preview', revision: '1' };
    const fragment = await send('/watches/preview', typed);
    expect(fragment.html).toMatch(/^<p role="status">1 story in the last 30 days<\/p>/);
    for (const path of ['/watches', '/watches/laos']) {
      const { text } = await send(path, typed);
      expect(text).toContain('What it would have caught 1 story in the last 30 days A ferry');
    }
    expect((await send('/watches/preview', { any: '' })).text).toContain('the rule is not complete');
    expect((await kept()).watch).toEqual(FILED);
  });

  it('tell who saves what somebody else changed meanwhile, who loses nothing', async () => {
    await file('Laos');
    await send('/watches/laos', { ...LAOS, title: 'Hers', revision: '1' });
    const late = await send('/watches/laos', { ...LAOS, title: 'His', any: 'ferry', revision: '1' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('desk changed this watch (01:00) while you had it open.');
    expect(late.text).toContain('It now says: Hers “Velmora”');
    expect(late.html).toContain('value="His"');
    expect((await kept()).watch.title).toBe('Hers');
    // The page that told it has the revision that it told of.
    const revision = late.html.match(/name="revision" value="(\d+)"/)?.[1] ?? '';
    expect((await send('/watches/laos', { ...LAOS, title: 'His', revision })).status).toBe(303);
    expect((await kept()).watch.title).toBe('His');
  });

  it('are deleted, and taken back', async () => {
    await file('Laos');
    expect((await send('/watches/laos/delete', {})).to).toBe('/watches?deleted=laos');
    const { html, text } = await read('/watches?deleted=laos');
    expect(text).toContain('“Laos” is deleted.');
    expect(html).toContain('action="/watches/laos/restore"');
    expect((await read('/watches/laos')).text).toContain('Deleted by desk, 01:00. Saving brings it back.');
    await send('/watches/laos/restore', {});
    expect(await watchesInForce(database().db)).toEqual([FILED]);
  });

  it.each(['New', 'Preview'])('may be called “%s”, and have a page all the same', async (title) => {
    const made = await send('/watches', { ...LAOS, title });
    const path = made.to?.replace('?saved=1', '') ?? '';
    expect((await read(path)).text).toContain('Changed by desk');
    expect((await send(path, { ...LAOS, title: 'Other', revision: '1' })).status).toBe(303);
    expect(await watchesInForce(database().db)).toMatchObject([{ title: 'Other' }]);
  });

  it('are nowhere else', async () => {
    expect((await read('/watches/none')).status).toBe(404);
    expect((await send('/watches/none/delete', {})).status).toBe(404);
    await file('Laos');
    expect((await send('/watches/laos', { ...LAOS, revision: 'x' })).status).toBe(400);
    expect((await send('/watches/laos/settle', { keep: 'both', revision: '1' })).status).toBe(400);
  });
});

describe('a search', () => {
  it('becomes a watch, and what a rule has no place for is said', async () => {
    const { html } = await read('/search?q=velmora+-ferry&source=harbour-post&from=2026-02-01');
    const link = html.match(/href="(\/watches\/new\?search=[^"]+)"/)?.[1] ?? '';
    const { status, html: form, text } = await read(link.replaceAll('&amp;', '&'));
    expect(status).toBe(200);
    expect(text).toContain('A rule has no place for these, which are left out: From day.');
    expect(form).toContain('value="velmora -ferry"');
    expect(form).toMatch(/id="rule-all"[^>]*>\nvelmora</);
    expect(form).toMatch(/id="rule-none"[^>]*>\nferry</);
    expect(form).toMatch(/value="harbour-post" checked/);
    expect(text).toContain('1 story in the last 30 days');
    expect((await read('/watches/new?search=%')).status).toBe(200);
  });
});
