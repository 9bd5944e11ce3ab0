import { expect, it } from 'vitest';
import { type Watch, watchSchema } from '../../core/watch/schema.ts';
import { parseWatch } from '../../mail/load-watches.ts';
import { writeWatch } from './write-watch.ts';

const LAOS = watchSchema.parse({
  name: 'laos',
  title: 'Thăm Lào: "cấp cao"',
  match: {
    any: ['Viêng Chăn', 'null', '2026', { near: ['hội đàm', 'Lào'], within: 5, weight: 2 }, 'a: b'],
    threshold: 1.5,
  },
  countries: ['LA'],
  visit: { kinds: ['state'], visitors: ['Arvik Lindqvist'] },
  tell: { began: false, outlets: [3, 10], woke: true },
  mail: { digest: { cron: '0 7 * * *' }, quiet: { from: '22:00', to: '06:30' }, perHour: 5 },
  recipients: [{ address: 'desk@news.example', language: 'vi' }],
  webhooks: ['https://hooks.example/dateline'],
});

it.each([
  ['with all there is', LAOS],
  ['without recipients and words', watchSchema.parse({ name: 'visits', title: 'Visits', visit: {} })],
])('writes a watch %s so that it is read as the same', (_what, watch: Watch) => {
  expect(parseWatch(writeWatch(watch), `${watch.name}.yaml`).value).toEqual(watch);
});

it('writes what a person would', () => {
  const watch = watchSchema.parse({ name: 'laos', title: 'Laos', match: { all: ['visit'], any: ['Laos'] } });
  expect(writeWatch(watch)).toBe(
    'name: laos\ntitle: Laos\nmatch:\n  any:\n    - Laos\n  all:\n    - visit\n',
  );
});
