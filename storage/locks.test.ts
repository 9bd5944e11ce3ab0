import { expect, it } from 'vitest';
import { LOCK_KINDS, LOCKS } from './locks.ts';

it.each([Object.values<number>(LOCKS), Object.values<number>(LOCK_KINDS)])(
  'has no two locks that hold each other up',
  (...keys) => {
    expect(new Set(keys).size).toBe(keys.length);
  },
);
