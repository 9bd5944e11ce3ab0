import { expect, it } from 'vitest';
import type { NoticeDetail } from './notice.ts';
import { webhookPayloadOf, webhookPayloadSchema } from './webhook-payload.ts';

const watch = { name: 'state-visits', title: 'Visits to Laos', recipients: ['press@embassy.example'] };
const noticedAt = new Date('2026-02-05T01:42:10.512Z');
const about = {
  id: 812,
  title: 'Arvik Lindqvist begins state visit to Laos',
  day: '2026-02-05',
  visit: null,
  outlets: 5,
  articles: 7,
  url: 'https://desk.example/stories/812',
};

it.each([
  [{ kind: 'began' }, 'dateline.story.began'],
  [{ kind: 'outlets', threshold: 5, outlets: 5 }, 'dateline.story.outlets'],
  [{ kind: 'phase', phase: 'concluded' }, 'dateline.story.phase'],
  [
    { kind: 'disagreement', quantity: 'trade', unit: 'USD', period: null, goal: false, values: [] },
    'dateline.story.disagreement',
  ],
  [{ kind: 'woke', lastDay: '2026-01-01' }, 'dateline.story.woke'],
] satisfies [NoticeDetail, string][])('tells of %o', (detail, type) => {
  const payload = webhookPayloadOf(watch, { detail, noticedAt }, about);
  expect(payload).toMatchObject({ type, timestamp: '2026-02-05T01:42:10.512Z', data: { version: 1 } });
  expect(payload.data.news).toEqual(detail);
  expect(webhookPayloadSchema.parse(JSON.parse(JSON.stringify(payload)))).toEqual(payload);
});

it('tells of a source without a story', () => {
  const detail = {
    kind: 'source' as const,
    source: 'harbour-post',
    title: 'Harbour Post',
    state: 'failing',
    since: '2026-02-05T01:00:00.000Z',
    cause: { about: 'lists', code: 'connect', url: 'https://harbour.example/feed', bad: 1, of: 1 },
  };
  const payload = webhookPayloadOf(watch, { detail, noticedAt }, null);
  expect(payload).toMatchObject({ type: 'dateline.source.bad', data: { story: null, news: detail } });
  expect(webhookPayloadSchema.safeParse(payload).success).toBe(true);
});

it('tells nobody who is mailed', () => {
  const payload = webhookPayloadOf(watch, { detail: { kind: 'began' }, noticedAt }, about);
  expect(payload.data.watch).toEqual({ name: 'state-visits', title: 'Visits to Laos' });
});
