import { expect, it } from 'vitest';
import { createProbe, SilenceError } from './probe.ts';

it('looks once for all who ask, and anew once that no longer holds', async () => {
  let time = 0;
  let looks = 0;
  const ask = createProbe(async () => ++looks, { patienceMs: 1_000, holdsMs: 5_000, now: () => time });
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  time = 4_999;
  expect(await ask()).toBe(1);
  time = 5_000;
  expect(await ask()).toBe(2);
});

it('answers in time though what it looks at hangs, with one look under way', async () => {
  let looks = 0;
  let answer = (_: string) => {};
  const look = () => {
    looks++;
    return new Promise<string>((resolve) => {
      answer = resolve;
    });
  };
  const ask = createProbe(look, { patienceMs: 5, holdsMs: 1_000 });
  await expect(ask()).rejects.toThrow(SilenceError);
  await expect(ask()).rejects.toThrow('no answer within 0.005 s');
  expect(looks).toBe(1);
  answer('here');
  expect(await ask()).toBe('here');
});

it('looks less often at what takes long, whose failure holds no longer for that', async () => {
  let time = 0;
  let looks = 0;
  const look = async () => {
    time += 2_000;
    if (++looks === 2) throw new Error('canceled');
    return looks;
  };
  const ask = createProbe(look, { patienceMs: 1_000, holdsMs: 5_000, restPerLook: 10, now: () => time });
  expect(await ask()).toBe(1);
  time = 21_999;
  expect(await ask()).toBe(1);
  time = 22_000;
  await expect(ask()).rejects.toThrow('canceled');
  time = 29_000;
  expect(await ask()).toBe(3);
});

it('holds a failure as well', async () => {
  let looks = 0;
  const look = async () => {
    looks++;
    throw new Error('refused');
  };
  const ask = createProbe(look, { patienceMs: 1_000, holdsMs: 1_000 });
  await expect(ask()).rejects.toThrow('refused');
  await expect(ask()).rejects.toThrow('refused');
  expect(looks).toBe(1);
});
