import { beforeEach, describe, expect, it } from 'vitest';
import { noteGoneFiles } from '../storage/watch-files.ts';
import { watchesInForce } from '../storage/watches.ts';
import { useDatabase } from '../test/support/database.ts';
import { LAOS, useWatchDesk } from '../test/support/watch-desk.ts';

const database = useDatabase();
const { file, read, send, as, kept } = useWatchDesk(database);

describe('a watch whose file was changed too', () => {
  beforeEach(async () => {
    await file('Laos');
    await send('/watches/laos', { ...LAOS, title: 'Ours', recipients: 'a@news.example', revision: '1' });
    await file('Theirs');
  });

  it('stays as the desk has it, and asks', async () => {
    expect((await read('/watches')).text).toContain('Its file says something else');
    const { text } = await read('/watches/laos');
    expect(text).toContain(
      'The file says: Theirs “Velmora” Tells when a story begins. Mailed at once. desk@news.example vi',
    );
    expect(text).toContain(
      'The desk says: Ours “Velmora” Tells when a story begins. Mailed at once. a@news.example en',
    );
    expect((await kept()).watch.title).toBe('Ours');
  });

  it.each([
    ['file', 'Theirs'],
    ['desk', 'Ours'],
  ])('takes what a person says: the %s’s', async (keep, title) => {
    const settled = await send('/watches/laos/settle', { keep, revision: '2', conflict: 'Theirs' });
    expect(settled.to).toBe('/watches/laos');
    expect(await kept()).toMatchObject({ conflict: null, watch: { title } });
  });

  it('takes nothing that the person did not see, and says so', async () => {
    const { html } = await read('/watches/laos');
    const conflict = html.match(/name="conflict" value="(.+?)"/)?.[1] ?? '';
    await file('Other');
    const late = await send('/watches/laos/settle', { keep: 'file', revision: '2', conflict });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Nothing was done: the watch or its file has changed');
    expect(late.text).toContain('The file says: Other');
    expect((await kept()).watch.title).toBe('Ours');
  });

  it('lets nobody but admins take other recipients with it', async () => {
    await as('reviewer');
    expect((await read('/watches/laos')).text).toContain('only admins can take it');
    const seen = { revision: '2', conflict: 'Theirs' };
    expect((await send('/watches/laos/settle', { keep: 'file', ...seen })).status).toBe(403);
    expect((await send('/watches/laos/settle', { keep: 'desk', ...seen })).status).toBe(303);
  });

  it('goes on without its file until somebody ends it', async () => {
    await file('Ours');
    await noteGoneFiles(database().db, []);
    expect((await read('/watches/laos')).text).toContain('Its file is gone');
    const revision = String((await kept()).revision);
    await send('/watches/laos/settle', { keep: 'file', revision, conflict: 'gone' });
    expect(await watchesInForce(database().db)).toEqual([]);
  });
});
