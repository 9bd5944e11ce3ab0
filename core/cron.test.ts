import { CronExpressionParser } from 'cron-parser';
import fc from 'fast-check';
import { createTask } from 'node-cron';
import { describe, expect, it } from 'vitest';
import { cronProblem } from './cron.ts';

describe('cronProblem', () => {
  it.each(['*/10 * * * *', '5,35 6-22 * * *', '0 9 * * MON-FRI', '0 9 1 * *', '0 9 ? * 1', '0 0 29 2 *'])(
    'accepts %s',
    (expression) => {
      expect(cronProblem(expression)).toBeNull();
    },
  );

  it.each([
    ['61 * * * *', 'out of range'],
    ['', 'empty'],
    ['* * * *', 'four fields'],
    ['*/5 * * * * *', 'six fields, so seconds'],
    ['@daily', 'a nickname'],
    ['H * * * *', 'a hash, which only cron-parser knows'],
    ['5-1 * * * *', 'a range that only node-cron accepts'],
    ['0 0 30 2 *', 'a day that never comes'],
    ['junk', 'no cron at all'],
  ])('refuses %s: %s', (expression) => {
    expect(cronProblem(expression)).toBe(`"${expression}" is not a cron expression`);
  });

  it('refuses both day fields, which node-cron joins with and, cron-parser with or', () => {
    expect(cronProblem('0 0 1 * 1')).toContain('restrict only one');
  });

  it('accepts only what fires at the slots that cron-parser computes', () => {
    const field = (max: number) =>
      fc.oneof(
        fc.constant('*'),
        fc.nat(max + 1).map(String),
        fc.nat(9).map((n) => `*/${n}`),
      );
    const expression = fc
      .tuple(field(59), field(23), field(31), field(12), field(7))
      .map((fields) => fields.join(' '));
    fc.assert(
      fc.property(expression, (text) => {
        fc.pre(cronProblem(text) === null);
        const slot = CronExpressionParser.parse(text, {
          tz: 'UTC',
          currentDate: '2026-02-05T00:00:00Z',
        }).next();
        const task = createTask(text, () => {}, { timezone: 'UTC' });
        expect(task.match(slot.toDate())).toBe(true);
        task.destroy();
      }),
      { numRuns: 200 },
    );
  });
});
