import { describe, expect, it } from 'vitest';
import { sayCheckReason } from './check-reason.ts';
import type { CheckReason } from './next-check.ts';

describe('sayCheckReason', () => {
  it.each<[CheckReason, string]>([
    [{ kind: 'new' }, 'not known for long enough: checked at every slot'],
    [{ kind: 'busy', perDay: 203.4 }, 'publishes about 203 articles a day: checked at the next slot'],
    [
      { kind: 'rate', perDay: 3.2, restMinutes: 120, because: 'rate' },
      'publishes about 3 articles a day: rests 2 hours',
    ],
    [
      { kind: 'rate', perDay: 0.14, restMinutes: 360, because: 'longest-rest' },
      'publishes about 1 article a week, and its longest rest is reached: rests 6 hours',
    ],
    [
      { kind: 'rate', perDay: 20, restMinutes: 95, because: 'quiet-hours' },
      'publishes about 20 articles a day, few at this time of day: rests 1.5 hours',
    ],
    [
      { kind: 'rate', perDay: 0, restMinutes: 60, because: 'longest-rest' },
      'publishes nothing lately, and its longest rest is reached: rests 1 hour',
    ],
    [{ kind: 'failures', failures: 1, restMinutes: 1 }, 'failed once: rests 1 minute'],
    [{ kind: 'failures', failures: 3, restMinutes: 60 }, 'failed 3 times in a row: rests 1 hour'],
    [
      { kind: 'fresh', until: '2026-02-05T07:05:00.000Z' },
      'the site says that its lists hold until 5 Feb 14:05',
    ],
    [
      { kind: 'asked', until: '2026-02-05T07:05:00.000Z' },
      'the site asks not to be asked before 5 Feb 14:05',
    ],
  ])('says %j', (reason, sentence) => {
    expect(sayCheckReason(reason, 'Asia/Ho_Chi_Minh')).toBe(sentence);
  });
});
