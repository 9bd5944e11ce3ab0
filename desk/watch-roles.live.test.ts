import { describe, expect, it } from 'vitest';
import { useDatabase } from '../test/support/database.ts';
import { FILED, LAOS, useWatchDesk } from '../test/support/watch-desk.ts';

const database = useDatabase();
const { file, read, send, as, kept } = useWatchDesk(database);

describe('who may what', () => {
  it('readers look, and see no address', async () => {
    await file('Laos');
    await as('reader');
    const { html, text } = await read('/watches/laos');
    expect(text).toContain('1 story in the last 30 days');
    expect(text).toContain('1 recipient');
    expect(html).not.toContain('desk@news.example');
    expect(html).not.toContain('<textarea');
    expect((await read('/watches')).html).not.toContain('/watches/new');
    expect((await read('/watches/new')).status).toBe(403);
    expect((await send('/watches/laos', { ...LAOS, revision: '1' })).status).toBe(403);
  });

  it('reviewers change what a watch catches, and never whom it tells', async () => {
    await file('Laos');
    await as('reviewer');
    const { text } = await read('/watches/laos');
    expect(text).toContain(
      '1 address is mailed. Mail may go to strangers, so only admins name recipients and webhooks.',
    );
    expect(text).toContain('desk@news.example (Vietnamese)');
    const typed = { ...LAOS, any: 'ferry', recipients: 'stranger@mail.example en' };
    expect((await send('/watches/laos', { ...typed, revision: '1' })).status).toBe(303);
    expect((await kept()).watch).toMatchObject({ match: { any: ['ferry'] }, recipients: FILED.recipients });
    expect(await kept()).toMatchObject({ changedBy: 'Mai' });
    await send('/watches', { ...typed, title: 'Ferries' });
    expect((await kept('ferries')).watch.recipients).toEqual([]);
  });

  it('admins say who is told', async () => {
    await file('Laos');
    await as('admin');
    const typed = { ...LAOS, recipients: 'press@embassy.example en', revision: '1' };
    expect((await send('/watches/laos', typed)).status).toBe(303);
    expect((await kept()).watch.recipients).toEqual([{ address: 'press@embassy.example', language: 'en' }]);
  });
});
