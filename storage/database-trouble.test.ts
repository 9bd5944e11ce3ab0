import { DrizzleQueryError } from 'drizzle-orm/errors';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { isDatabaseAway, isOfDatabase } from './database-trouble.ts';

const withCode = (code: string, message = 'It failed') => Object.assign(new Error(message), { code });
const asked = (cause: Error) => new DrizzleQueryError('insert into pages values ($1)', [1], cause);

describe('a database that is away', () => {
  it.each(['53100', '53300', '57P01', '57P03', '58030', '08006', '25006', 'ECONNREFUSED', 'ETIMEDOUT'])(
    'is known by %s, within what Drizzle makes of it too',
    (code) => {
      expect(isDatabaseAway(withCode(code))).toBe(true);
      expect(isDatabaseAway(asked(withCode(code)))).toBe(true);
    },
  );

  it.each([
    'Connection terminated unexpectedly',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
    'Client was closed and is not queryable',
  ])('is known by what node-postgres says without a code: %s', (message) => {
    expect(isDatabaseAway(asked(new Error(message)))).toBe(true);
    expect(isDatabaseAway(new Error(message))).toBe(true);
  });

  it.each(['23505', '22P05', '57014', '54000', '40P01', 'ERR_WORKER_OUT_OF_MEMORY'])(
    'is not what %s says',
    (code) => {
      expect(isDatabaseAway(asked(withCode(code)))).toBe(false);
    },
  );

  it('is not any error', () => {
    expect(isDatabaseAway(new TypeError('text is not a function'))).toBe(false);
    expect(isDatabaseAway('lost')).toBe(false);
  });
});

describe('an error of the database', () => {
  it.each([
    asked(new Error('whatever')),
    new Error('Query read timeout'),
    new Error('timeout exceeded when trying to connect'),
    Object.assign(new pg.DatabaseError('deadlock detected', 0, 'error'), { code: '40P01' }),
  ])('is known: %s', (error) => {
    expect(isOfDatabase(error)).toBe(true);
  });

  it('is not one of another connection', () => {
    expect(isOfDatabase(withCode('ECONNREFUSED'))).toBe(false);
  });
});
