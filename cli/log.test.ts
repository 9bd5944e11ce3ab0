import { beforeEach, describe, expect, it } from 'vitest';
import { DatelineError } from '../core/errors.ts';
import { inNewTrace } from '../tracing/trace.ts';
import { createLog } from './log.ts';
import { describeError } from './log-errors.ts';

describe('describeError', () => {
  it('tells what an error says and what to do, with its cause', () => {
    const error = new DatelineError('smtp', 'The mail server does not answer.', {
      advice: 'Start it.',
      cause: new Error('refused'),
    });
    expect(describeError(error)).toMatchObject({
      message: 'The mail server does not answer: refused',
      code: 'smtp',
      advice: 'Start it.',
      stack: expect.stringContaining('log.test.ts'),
    });
  });

  it('leaves out what hangs on an error', () => {
    const error = Object.assign(new Error('lost'), { client: { secretKey: 4711 } });
    expect(JSON.stringify(describeError(error))).not.toContain('4711');
  });

  it('leaves out what a query was given, and tells what the server said', () => {
    const cause = Object.assign(new Error('no such table'), { code: '42P01' });
    const error = new Error('Failed query: select $1\nparams: hidden,more\n    at hidden', { cause });
    const told = describeError(error);
    expect(told).toMatchObject({ message: 'Failed query: select $1: no such table', code: '42P01' });
    expect(JSON.stringify(told)).not.toContain('hidden');
    expect(JSON.stringify(told)).toContain('log.test.ts');
  });

  it('tells the beginning of a query that is long', () => {
    const error = new Error(`Failed query: select ${'very, '.repeat(500)}long\nparams: 1`, {
      cause: new Error('gone'),
    });
    const told = describeError(new Error('The mail waits.', { cause: error }));
    expect(told).toMatchObject({
      message: expect.stringMatching(/^The mail waits: Failed query: select very, .* …: gone$/),
    });
    expect(JSON.stringify(told)).not.toContain('very, '.repeat(100));
  });

  it('tells what is wrong with each address', () => {
    const error = new AggregateError([new Error('refused at ::1'), new Error('refused at 127.0.0.1')], '');
    expect(describeError(error)).toMatchObject({ message: 'refused at ::1; refused at 127.0.0.1' });
  });
});

describe('createLog', () => {
  const lines: string[] = [];
  const log = createLog({
    level: 'debug',
    secrets: ['top-secret'],
    destination: { write: (line) => lines.push(line) },
  });
  beforeEach(() => {
    lines.length = 0;
  });

  it('gives the lines of one work one id, and none to what is no work', async () => {
    log.info('before');
    await inNewTrace({ name: 'test' }, async () => {
      log.info('one');
      await new Promise(setImmediate);
      log.child({ queue: 'fetch' }).info({ page: 1 }, 'two');
    });
    const [before, one, two] = lines.map((line) => JSON.parse(line).trace);
    expect(before).toBeUndefined();
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(two).toBe(one);
  });

  it('takes secrets out of whatever stands in a line', () => {
    const error = new Error('login with top-secret failed', { cause: new Error('smtp://a:b@mail.example') });
    log.child({ place: 'top-secret' }).warn({ error, 'top-secret': ['x top-secret'] }, 'top-secret');
    const [line = ''] = lines;
    expect(() => JSON.parse(line)).not.toThrow();
    expect(line).not.toMatch(/top-secret|:b@/);
  });

  it('tells of a server that is away once a minute, for each kind of work that it stops', () => {
    const error = Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
    for (const queue of ['fetch', 'mail', 'fetch', 'mail'])
      log.child({ queue }).error({ error }, 'it failed');
    expect(lines.map((line) => JSON.parse(line).queue)).toEqual(['fetch', 'mail']);
  });
});
