import { trace } from '@opentelemetry/api';
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { digestMarks, mails, stories } from '../../storage/schema.ts';
import { mergeStory } from '../../storage/stories.ts';
import { inNewTrace } from '../../tracing/trace.ts';
import { morning, reader, useDigests, watchOf } from './fixture.ts';

const desk = useDigests();
const { database, look, lookAt, newStory, tellAt, digests, covered, standOf } = desk;

describe('a digest', () => {
  it('covers from the one before up to its slot, and nothing is made of nothing', async () => {
    await tellAt('2026-02-04T18:00:00Z');
    expect(await lookAt('2026-02-05T05:59:59Z')).toBe(0);
    expect(await lookAt('2026-02-05T06:00:10Z')).toBe(1);
    expect(await lookAt('2026-02-05T06:00:40Z')).toBe(0);
    expect(await lookAt('2026-02-06T06:00:10Z')).toBe(0);
    await tellAt('2026-02-06T12:00:00Z');
    expect(await lookAt('2026-02-07T06:00:10Z')).toBe(1);
    expect(await covered()).toEqual([
      ['2026-02-04T12:00:00.000Z', '2026-02-05T06:00:00.000Z'],
      ['2026-02-05T06:00:00.000Z', '2026-02-07T06:00:00.000Z'],
    ]);
    expect(await standOf()).toEqual(['told', 'told']);
  });

  it('leaves what comes after its slot to the next', async () => {
    await tellAt('2026-02-05T05:59:59Z');
    await tellAt('2026-02-05T06:00:00Z');
    expect(await lookAt('2026-02-05T06:00:10Z')).toBe(1);
    expect(await standOf()).toEqual(['told', 'waits']);
  });

  it('comes once for days that were missed', async () => {
    await tellAt('2026-02-04T18:00:00Z');
    await tellAt('2026-02-06T18:00:00Z');
    expect(await lookAt('2026-02-09T15:00:00Z')).toBe(1);
    expect(await covered()).toEqual([['2026-02-04T12:00:00.000Z', '2026-02-09T06:00:00.000Z']]);
  });

  it('is made once, however many look', async () => {
    await tellAt('2026-02-04T18:00:00Z');
    desk.now = new Date('2026-02-05T06:00:10Z');
    const made = await Promise.all([look(), look(), look()]);
    expect(made.reduce((sum, one) => sum + one)).toBe(1);
    expect(await digests()).toHaveLength(1);
  });

  it('is made anew where its process died before the end', async () => {
    const { db } = database();
    await tellAt('2026-02-04T18:00:00Z');
    desk.now = new Date('2026-02-05T06:00:10Z');
    const dying = db.transaction(async (tx) => {
      await look({ ...database(), db: tx as unknown as typeof db });
      throw new Error('killed');
    });
    await expect(dying).rejects.toThrow('killed');
    expect(await digests()).toEqual([]);
    expect(await look()).toBe(1);
    expect(await covered()).toEqual([['2026-02-04T12:00:00.000Z', '2026-02-05T06:00:00.000Z']]);
  });

  it.each([
    ['skipped', '30 2 * * *', '2026-03-29T00:00:00Z', '2026-03-29T01:30:00.000Z'],
    ['doubled', '30 2 * * *', '2026-10-24T22:00:00Z', '2026-10-25T00:30:00.000Z'],
  ])('comes once at a slot in the %s hour', async (_, cron, noticed, slot) => {
    desk.inForce = [watchOf('night', { cron })];
    await lookAt(noticed);
    const minutesOn = (minutes: number) => new Date(Date.parse(noticed) + minutes * 60_000);
    await tellAt(minutesOn(1), desk.inForce);
    let made = 0;
    for (let minutes = 2; minutes < 360; minutes += 10) {
      // What comes between the slot and the hour's second time waits for the next night.
      if (minutes === 172) await tellAt(minutesOn(minutes), desk.inForce);
      desk.now = minutesOn(minutes);
      made += await look();
    }
    expect(made).toBe(1);
    expect((await covered())[0]?.[1]).toBe(slot);
  });

  it('is linked to the traces in which came about what it tells', async () => {
    const exporter = new InMemorySpanExporter();
    const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
    provider.register();
    try {
      for (const time of ['2026-02-04T18:00:00Z', '2026-02-04T19:00:00Z'])
        await inNewTrace({ name: 'tell of story' }, () => tellAt(time));
      expect(await lookAt('2026-02-05T06:00:10Z')).toBe(1);
      const spans = exporter.getFinishedSpans();
      const named = (name: string) => spans.filter((span) => span.name === name);
      const [made] = named('make digest');
      expect(made?.links.map(({ context }) => context.traceId)).toEqual(
        named('tell of story').map((span) => span.spanContext().traceId),
      );
    } finally {
      trace.disable();
      await provider.shutdown();
    }
  });

  it('groups by watch, and tells a story of two watches once', async () => {
    const talks = watchOf('talks');
    desk.inForce = [morning, talks];
    await lookAt('2026-02-04T12:00:30Z');
    const story = await newStory('The summit');
    await tellAt('2026-02-04T18:00:00Z', [morning, talks], story);
    await tellAt('2026-02-04T19:00:00Z', [talks], await newStory('The talks'));
    expect(await lookAt('2026-02-05T06:00:10Z')).toBe(1);
    const [made] = await digests();
    expect(made?.text).toMatch(/The watch morning[\s\S]*The watch talks/);
    expect(made?.text.split('The summit')).toHaveLength(3);
    expect(made?.text.split('The talks')).toHaveLength(3);
    expect(await standOf()).toEqual(['told', 'told', 'told']);
  });

  it('drops what was dismissed, and tells of a merged story as what it became', async () => {
    const { db } = database();
    const dismissed = await tellAt('2026-02-04T18:00:00Z');
    const merged = await tellAt('2026-02-04T18:10:00Z', [morning], await newStory('Before the merge'));
    const into = await newStory('After the merge');
    await db.update(stories).set({ attention: 'dismissed' }).where(eq(stories.id, dismissed));
    await mergeStory(db, merged, into, desk.now);
    expect(await lookAt('2026-02-05T06:00:10Z')).toBe(1);
    const [made] = await digests();
    expect(made?.text).toContain('After the merge');
    expect(made?.text).not.toContain('Before the merge');
    expect(await standOf()).toEqual(['dropped', 'told']);
  });

  it('is not made of dismissed stories alone, and the next covers their time', async () => {
    await tellAt('2026-02-04T18:00:00Z');
    await database().db.update(stories).set({ attention: 'dismissed' });
    expect(await lookAt('2026-02-05T06:00:10Z')).toBe(0);
    await database().db.update(stories).set({ attention: 'none' });
    await tellAt('2026-02-05T18:00:00Z');
    expect(await lookAt('2026-02-06T06:00:10Z')).toBe(1);
    expect(await covered()).toEqual([['2026-02-04T12:00:00.000Z', '2026-02-06T06:00:00.000Z']]);
  });

  it('comes beside mail at once where a watch asks for both', async () => {
    desk.inForce = [watchOf('both', { instant: true })];
    await lookAt('2026-02-04T12:00:30Z');
    await tellAt('2026-02-04T18:00:00Z', desk.inForce);
    await lookAt('2026-02-05T06:00:10Z');
    const made = await database().db.select().from(mails).orderBy(asc(mails.id));
    expect(made.map(({ kind }) => kind)).toEqual(['began', 'digest']);
  });
});

describe('a change', () => {
  it('of the schedule or its zone loses nothing and repeats nothing', async () => {
    await tellAt('2026-02-04T18:00:00Z');
    desk.inForce = [watchOf('morning', { cron: '0 9 * * *', zone: 'Asia/Ho_Chi_Minh' })];
    expect(await lookAt('2026-02-05T02:00:10Z')).toBe(1);
    await tellAt('2026-02-05T03:00:00Z', desk.inForce);
    desk.inForce = [watchOf('morning', { cron: '0 6 * * 1' })];
    expect(await lookAt('2026-02-05T12:00:00Z')).toBe(0);
    expect(await lookAt('2026-02-09T05:00:10Z')).toBe(1);
    expect(await covered()).toEqual([
      ['2026-02-04T12:00:00.000Z', '2026-02-05T02:00:00.000Z'],
      ['2026-02-05T02:00:00.000Z', '2026-02-09T05:00:00.000Z'],
    ]);
  });

  it('by a recipient who comes or goes leaves the others’ digests as they were', async () => {
    const two = watchOf('morning', { recipients: [reader, 'other@news.example'] });
    await tellAt('2026-02-04T18:00:00Z');
    desk.inForce = [two];
    await lookAt('2026-02-04T20:00:00Z');
    await tellAt('2026-02-04T22:00:00Z', [two]);
    desk.inForce = [morning];
    expect(await lookAt('2026-02-05T06:00:10Z')).toBe(1);
    expect(await standOf()).toEqual(['told', 'told', 'dropped']);
    desk.inForce = [two];
    await lookAt('2026-02-05T12:00:00Z');
    await tellAt('2026-02-05T13:00:00Z', [two]);
    expect(await lookAt('2026-02-06T06:00:10Z')).toBe(2);
    const made = await digests();
    expect(made.find(({ recipient }) => recipient !== reader)?.coversFrom).toEqual(
      new Date('2026-02-05T12:00:00Z'),
    );
  });

  it('by a new watch joins the digests that its recipient has', async () => {
    await tellAt('2026-02-04T18:00:00Z');
    const talks = watchOf('talks');
    desk.inForce = [morning, talks];
    await tellAt('2026-02-04T19:00:00Z', [talks]);
    expect(await lookAt('2026-02-05T06:00:10Z')).toBe(1);
    expect(await covered()).toEqual([['2026-02-04T12:00:00.000Z', '2026-02-05T06:00:00.000Z']]);
  });

  it('by a watch that gives its digests up tells what waits in a last one, at once', async () => {
    await tellAt('2026-02-04T18:00:00Z');
    desk.inForce = [{ ...morning, mail: { ...morning.mail, instant: true, digest: undefined } }];
    expect(await lookAt('2026-02-04T19:00:10Z')).toBe(1);
    expect(await covered()).toEqual([['2026-02-04T12:00:00.000Z', '2026-02-04T19:00:10.000Z']]);
    expect(await standOf()).toEqual(['told']);
    expect(await lookAt('2026-02-04T19:00:40Z')).toBe(0);
    expect(await database().db.select().from(digestMarks)).toEqual([]);
  });

  it('of a clock that was a year ahead for a while ends no digests', async () => {
    desk.inForce = [watchOf('talks')];
    await lookAt('2027-02-04T12:00:00Z');
    await tellAt('2026-02-04T18:00:00Z', desk.inForce);
    expect(await lookAt('2026-02-05T06:00:10Z')).toBe(1);
    expect(await covered()).toEqual([['2026-02-04T18:00:00.000Z', '2026-02-05T06:00:00.000Z']]);
  });

  it('by a watch that ends drops what waits', async () => {
    await tellAt('2026-02-04T18:00:00Z');
    desk.inForce = [];
    expect(await lookAt('2026-02-05T06:00:10Z')).toBe(0);
    expect(await standOf()).toEqual(['dropped']);
    expect(await database().db.select().from(digestMarks)).toEqual([]);
  });
});
