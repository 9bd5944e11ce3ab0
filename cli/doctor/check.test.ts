import { DrizzleQueryError } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { examine } from './check.ts';

const timedOut = new Error('timeout exceeded when trying to connect');

it.each([timedOut, new DrizzleQueryError('select "day" from "dateline"."archive_days"', [], timedOut)])(
  'tells what of the database fails in a check as a trouble of the database: %s',
  async (error) => {
    const finding = await examine({ name: 'retention', look: () => Promise.reject(error) });
    expect(finding).toMatchObject({
      name: 'retention',
      fine: false,
      code: 'database',
      what: 'The database cannot be used: it does not answer in time.',
    });
    expect(finding.advice).toMatch(/overloaded/);
  },
);

it('tells anything else in its own words', async () => {
  const error = new Error('connect ECONNREFUSED 127.0.0.1:25');
  expect(await examine({ name: 'mail', look: () => Promise.reject(error) })).toMatchObject({
    code: 'unknown',
    what: error.message,
  });
});
