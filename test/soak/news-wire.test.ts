import { expect, it } from 'vitest';
import { openNewsWire } from './news-wire.ts';

const start = new Date('2026-03-01T00:00:00Z');
const options = { seed: 7, outlets: 20, articlesADay: 2_000, start };
const at = (hours: number) => new Date(start.getTime() + hours * 3_600_000);

it('prints at the pace that was asked for, once the first reports have come', () => {
  const wire = openNewsWire(options);
  const anHour = (wire.count(at(30)) - wire.count(at(10))) / 20;
  expect(anHour).toBeGreaterThan((2_000 / 24) * 0.9);
  expect(anHour).toBeLessThan((2_000 / 24) * 1.1);
});

it('gives the same news for the same seed, however it is looked at', () => {
  const [once, often] = [openNewsWire(options), openNewsWire(options)];
  for (let hours = 0; hours < 12; hours++) often.latest(3, at(hours), 50);
  expect(often.latest(3, at(12), 50)).toEqual(once.latest(3, at(12), 50));
});

it('lists the newest first and nothing that is not out yet', () => {
  const times = openNewsWire(options)
    .latest(0, at(12), 30)
    .map(({ publishedAt }) => publishedAt.getTime());
  expect(times.length).toBeGreaterThan(10);
  expect(times).toEqual(times.toSorted((a, b) => b - a));
  expect(Math.max(...times)).toBeLessThanOrEqual(at(12).getTime());
});

it('serves an article once it is out', () => {
  const wire = openNewsWire(options);
  const [newest] = wire.latest(0, at(12), 1);
  expect(wire.find(0, newest!.path, at(12))).toEqual(newest);
  expect(wire.find(0, newest!.path, at(0))).toBeNull();
});
