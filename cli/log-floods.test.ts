import { beforeEach, describe, expect, it } from 'vitest';
import { createFloodGate } from './log-floods.ts';

const failing = (message: string, code?: string) => Object.assign(new Error(message), code ? { code } : {});
const refused = failing('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED');

describe('lines about a server that is away', () => {
  let at = 0;
  let gate = createFloodGate(() => at);
  beforeEach(() => {
    at = 0;
    gate = createFloodGate(() => at);
  });
  const passes = (error: Error, message = 'it failed') => gate([{ error }, message]) !== null;

  it.each([
    ['that refuses', refused],
    ['that shuts down', failing('terminating connection', '57P01')],
    ['that has no connection left', failing('sorry, too many clients already', '53300')],
    ['that broke off', failing('Connection terminated unexpectedly')],
    ['that still reads its data', failing('LOADING Redis is loading the dataset in memory')],
    ['behind an error of ours', new Error('Failed query', { cause: refused })],
    ['at several addresses', new AggregateError([refused], '')],
    ['that answers with what nobody knows', new Error('Command queue state error')],
  ])('pass once a minute: one %s', (_, error) => {
    expect([passes(error), passes(error)]).toEqual([true, false]);
    at = 60_000;
    expect(passes(error)).toBe(true);
  });

  it('say how many were left out', () => {
    for (let time = 0; time < 4; time++) passes(refused);
    at = 60_000;
    expect(gate([{ error: refused, queue: 'fetch' }, 'it failed'])).toEqual([
      { error: refused, queue: 'fetch', leftOut: 3 },
      'it failed',
    ]);
    at = 120_000;
    expect(gate([{ error: refused }, 'it failed'])).toEqual([{ error: refused }, 'it failed']);
  });

  it('pass where another fault stands in one that is of nothing in particular', () => {
    expect(passes(new TypeError('one is not a function'))).toBe(true);
    expect(passes(new TypeError('one is not a function'))).toBe(false);
    expect(passes(new TypeError('the other is undefined'))).toBe(true);
  });

  it('pass where they are about something else, or for another reason', () => {
    passes(refused);
    expect(passes(refused, 'something else failed')).toBe(true);
    expect(passes(failing('reset', 'ECONNRESET'))).toBe(true);
    expect(gate([{ error: refused }, 'it failed'], () => 'mail')).not.toBeNull();
  });
});

describe('other lines', () => {
  it.each([
    ['without an error', [{ source: 'a' }, 'due']],
    ['with an error of one piece of work', [{ page: 1, error: new Error('no') }, 'it failed']],
    ['without fields', ['started']],
  ])('all pass: %s', (_, line) => {
    const gate = createFloodGate(() => 0);
    expect([gate(line), gate(line)]).toEqual([line, line]);
  });
});
