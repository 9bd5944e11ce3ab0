import { describe, expect, it } from 'vitest';
import { DatelineError } from '../core/errors.ts';
import { describeError } from './log.ts';

describe('describeError', () => {
  it('tells what an error says and what to do, with its cause', () => {
    const error = new DatelineError('smtp', 'The mail server does not answer.', {
      advice: 'Start it.',
      cause: new Error('refused'),
    });
    expect(describeError(error)).toMatchObject({
      message: 'The mail server does not answer.: refused',
      code: 'smtp',
      advice: 'Start it.',
      stack: expect.stringContaining('log.test.ts'),
    });
  });

  it('leaves out what hangs on an error', () => {
    const error = Object.assign(new Error('lost'), { client: { secretKey: 4711 } });
    expect(JSON.stringify(describeError(error))).not.toContain('4711');
  });
});
