import { describe, expect, it } from 'vitest';
import type { Role } from '../../storage/accounts.ts';
import { decide, markSeen } from '../../storage/decisions.ts';
import { useDatabase } from '../../test/support/database.ts';
import { post, usePeople } from '../../test/support/people.ts';
import { insertStory } from '../../test/support/stories.ts';

const database = useDatabase();
const { now, desk, account, logIn, statusOf } = usePeople(database);

describe('roles', () => {
  it('let a reader mark as seen, for themselves', async () => {
    await account('Mai', 'reader');
    const { headers } = await logIn('Mai');
    const storyId = await insertStory(database().db);
    const story = `${storyId}@${now().toISOString()}`;
    expect((await desk().request('/stories/seen', post({ story, back: '/' }, headers))).status).toBe(303);
    const undo = (id: number) => desk().request(`/decisions/${id}/undo`, post({ back: '/' }, headers));
    expect((await undo(1)).status).toBe(303);
    const { db } = database();
    await decide(db, { kind: 'follow', storyId, actor: 'Lan', at: now() });
    await markSeen(db, { stories: [{ storyId, changedAt: now() }], actor: 'Lan', at: now() }, 'UTC');
    expect([(await undo(2)).status, (await undo(3)).status, (await undo(9)).status]).toEqual([403, 409, 403]);
  });

  it.each<[Role, number[]]>([
    ['reader', [200, 403, 403, 403, 403]],
    ['reviewer', [200, 303, 403, 403, 403]],
    ['admin', [200, 303, 200, 200, 404]],
  ])('let a %s do what they may', async (role, expected) => {
    await account('Mai', role);
    const { headers } = await logIn('Mai');
    const storyId = await insertStory(database().db);
    const decided = await desk().request(`/stories/${storyId}/decisions`, post({ kind: 'follow' }, headers));
    const found = [
      await statusOf(`/stories/${storyId}`, headers),
      decided.status,
      await statusOf('/accounts', headers),
      await statusOf('/%61ccounts', headers),
      await statusOf('/queues/any', headers),
    ];
    expect(found).toEqual(expected);
    if (role !== 'reader') return;
    for (const refused of [decided, await desk().request('/accounts', { headers })])
      expect(await refused.text()).toContain('Your account may not do this');
  });
});
