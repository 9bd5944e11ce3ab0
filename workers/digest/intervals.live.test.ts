import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliveries, mails, notices } from '../../storage/schema.ts';
import { useDigests, watchOf } from './fixture.ts';

const desk = useDigests();
const { database, look, lookAt, newStory, tellAt, covered, standOf } = desk;

describe('digests in a row', () => {
  const HOUR = 3_600_000;
  const minutes = fc.nat(59);
  const action = fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('tell' as const), hours: fc.nat(9), minutes }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('look' as const), hours: fc.nat(30), minutes }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('change' as const),
        hours: fc.nat(3),
        minutes,
        cron: fc.constantFrom('0 7 * * *', '30 2 * * *', '0 */6 * * *', '15 1 * * 0', '59 23 * * *'),
        zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'),
      }),
    },
  );
  const nights = fc.constantFrom(
    { zone: 'Europe/Berlin', from: '2026-03-27T20:00:00Z' },
    { zone: 'Europe/Berlin', from: '2026-10-23T20:00:00Z' },
    { zone: 'America/New_York', from: '2026-03-06T20:00:00Z' },
    { zone: 'America/New_York', from: '2026-10-30T20:00:00Z' },
    { zone: 'Australia/Lord_Howe', from: '2026-04-03T05:00:00Z' },
    { zone: 'Australia/Lord_Howe', from: '2026-10-02T05:00:00Z' },
  );
  const cron = fc.constantFrom('0 7 * * *', '30 2 * * *', '0 */6 * * *');
  const actions = fc.array(action, { minLength: 4, maxLength: 14 });
  type Action = typeof action extends fc.Arbitrary<infer One> ? One : never;

  /** Lets things happen one after the other, and then nothing for nine days. Returns how many notices there were. */
  async function happen(all: readonly Action[], storyId: number): Promise<number> {
    let told = 0;
    for (const one of all) {
      desk.now = new Date(desk.now.getTime() + one.hours * HOUR + one.minutes * 60_000 + 1);
      if (one.kind === 'tell') {
        await tellAt(desk.now, desk.inForce, storyId);
        told++;
      } else if (one.kind === 'change') desk.inForce = [watchOf('row', one)];
      else await Promise.all([look(), look()]);
    }
    desk.now = new Date(desk.now.getTime() + 9 * 24 * HOUR);
    await look();
    return told;
  }

  it('tell everything once, and join without gap or overlap', { timeout: 120_000 }, async () => {
    const storyId = await newStory('One that goes on');
    await fc.assert(
      fc.asyncProperty(nights, cron, actions, async ({ zone, from }, first, all) => {
        await desk.clear();
        desk.inForce = [watchOf('row', { cron: first, zone })];
        await lookAt(from);
        const begin = desk.now.toISOString();
        const told = await happen(all, storyId);
        expect(await standOf()).toEqual(Array(told).fill('told'));
        const intervals = await covered();
        expect(intervals.map(([start]) => start)).toEqual(
          [begin, ...intervals.map(([, end]) => end)].slice(0, intervals.length),
        );
        const inMails = await database()
          .db.select({ at: notices.noticedAt, from: mails.coversFrom, to: mails.coversTo })
          .from(deliveries)
          .innerJoin(notices, eq(notices.id, deliveries.noticeId))
          .innerJoin(mails, eq(mails.id, deliveries.mailId));
        const outside = inMails.filter((one) => one.at < one.from! || one.at >= one.to!);
        expect(outside).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
