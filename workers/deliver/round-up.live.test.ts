import { describe, expect, it } from 'vitest';
import { RetryLaterError } from '../../queues/errors.ts';
import { stopMail } from '../../storage/mail-stops.ts';
import { countTasks, type OutboxRow } from '../../storage/outbox.ts';
import { outbox, stories } from '../../storage/schema.ts';
import { addWatch } from '../../storage/watches.ts';
import { began, later, reader, useDeliveries, watchOf } from './fixture.ts';

const desk = useDeliveries();
const { database, newStory, tell, sentMails, roundUps, dues, runDue, standOf } = desk;
const plain = watchOf('velmora');
const night = watchOf('night', { quiet: { from: '22:00', to: '07:00' } });

describe('what waits', () => {
  it('goes out when quiet hours end: one story in its own mail, several in a round-up', async () => {
    desk.now = new Date('2026-02-05T23:00:00Z');
    await tell([night]);
    expect(await sentMails()).toEqual([]);
    expect(await dues()).toEqual([new Date('2026-02-06T07:00:00Z')]);
    expect(await countTasks(database().db, desk.now)).toEqual(new Map());
    desk.now = new Date('2026-02-06T07:00:00Z');
    await runDue();
    expect(await sentMails()).toMatchObject([{ kind: 'began', storyId: desk.storyId }]);
    expect(await roundUps()).toEqual([]);

    desk.now = new Date('2026-02-06T23:00:00Z');
    await tell([night], began, await newStory());
    desk.now = new Date('2026-02-06T23:30:00Z');
    await tell([night], began, await newStory());
    expect(await roundUps()).toHaveLength(1);
    desk.now = new Date('2026-02-07T07:00:00Z');
    await runDue();
    const [, second, ...more] = await sentMails();
    expect(second).toMatchObject({
      kind: 'round-up',
      storyId: null,
      references: null,
      coversFrom: new Date('2026-02-06T23:00:00Z'),
      coversTo: desk.now,
    });
    expect(more).toEqual([]);
    expect(new Set(await standOf())).toEqual(new Set(['told']));
  });

  it('folds into one mail what goes beyond the ceiling, and overtakes nothing', async () => {
    const slow = watchOf('slow', { perHour: 2 });
    for (const minute of [0, 10, 20, 30]) {
      desk.now = later(minute);
      await tell([slow], began, await newStory());
    }
    expect(await sentMails()).toHaveLength(2);
    expect(await dues()).toEqual([later(60)]);
    desk.now = later(60);
    await tell([slow], began, await newStory());
    expect(await sentMails()).toHaveLength(2);
    await runDue();
    expect((await sentMails()).map(({ kind }) => kind)).toEqual(['began', 'began', 'round-up']);
    expect(new Set(await standOf())).toEqual(new Set(['told']));
  });

  it('is told with what another watch tells of the story meanwhile, and not again', async () => {
    await addWatch(database().db, { ...night, title: 'night' }, { by: 'desk', at: desk.now });
    desk.now = new Date('2026-02-05T23:00:00Z');
    await tell([night]);
    desk.now = new Date('2026-02-06T01:00:00Z');
    await tell([plain], { kind: 'phase', phase: 'under-way' });
    expect(await sentMails()).toMatchObject([{ watch: 'velmora', kind: 'began' }]);
    expect(await standOf()).toEqual(['told', 'told']);
    desk.now = new Date('2026-02-06T07:00:00Z');
    await runDue();
    expect(await sentMails()).toHaveLength(1);
  });

  it('is told for all watches of a recipient whose time has come at once', async () => {
    const other = watchOf('other-night', { quiet: { from: '21:00', to: '07:00' } });
    desk.now = new Date('2026-02-05T23:00:00Z');
    await tell([night, other]);
    await tell([other], began, await newStory('The other story'));
    desk.now = new Date('2026-02-06T07:00:00Z');
    await runDue();
    const made = await sentMails();
    expect(made).toHaveLength(1);
    expect(made[0]?.text).toContain('The other story');
    expect(await roundUps()).toEqual([]);
  });

  it.each([
    ['its story was dismissed', () => database().db.update(stories).set({ attention: 'dismissed' })],
    ['its watch ended', async () => desk.setWatches([])],
    ['its recipient was removed', async () => desk.setWatches([{ ...night, recipients: [] }])],
    [
      'its recipient ended it',
      () =>
        stopMail(
          database().db,
          { address: reader, watch: null, cause: 'bounced', detail: null, mailId: null },
          desk.now,
        ),
    ],
  ])('is dropped where %s', async (_, change) => {
    desk.now = new Date('2026-02-05T23:00:00Z');
    await tell([night]);
    await change();
    desk.now = new Date('2026-02-06T07:00:00Z');
    await runDue();
    expect(await standOf()).toEqual(['dropped']);
    expect(await sentMails()).toEqual([]);
    expect(await roundUps()).toEqual([]);
    await database().db.update(stories).set({ attention: 'none' });
  });

  it('goes on waiting where the quiet hours were made longer', async () => {
    desk.now = new Date('2026-02-05T23:00:00Z');
    await tell([night]);
    desk.inForce = [{ ...night, mail: { ...night.mail, quiet: { from: '22:00', to: '09:00' } } }];
    desk.now = new Date('2026-02-06T07:00:00Z');
    await runDue();
    expect(await sentMails()).toEqual([]);
    expect(await dues()).toEqual([new Date('2026-02-06T09:00:00Z')]);
  });

  it('goes on waiting where its task comes before its time', async () => {
    desk.now = new Date('2026-02-05T23:00:00Z');
    await tell([night]);
    desk.now = new Date('2026-02-06T07:00:00Z');
    const early = runDue(new Date('2026-02-06T06:59:59.950Z'));
    await expect(early).rejects.toMatchObject({ name: RetryLaterError.name, delayMs: 50 });
    expect(await standOf()).toEqual(['waits']);
    await runDue();
    expect(await standOf()).toEqual(['told']);
    expect(await roundUps()).toEqual([]);
  });

  it('is told once, however often the work is done', async () => {
    desk.now = new Date('2026-02-05T23:00:00Z');
    await tell([night]);
    const [{ id: _, ...task }] = (await roundUps()) as [OutboxRow];
    desk.now = new Date('2026-02-06T07:00:00Z');
    await runDue();
    await database().db.insert(outbox).values(task);
    await runDue();
    expect(await sentMails()).toHaveLength(1);
  });
});
