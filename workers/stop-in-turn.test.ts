import { describe, expect, it } from 'vitest';
import { stopInTurn } from './stop-in-turn.ts';

const lost = new Error('the connection is lost');
const fails = () => Promise.reject(lost);

describe('stopInTurn', () => {
  it('ends a stage before the next', async () => {
    const ended: string[] = [];
    const slow = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      ended.push('slow');
    };
    await stopInTurn([[slow, () => ended.push('fast')], [() => ended.push('last')]]);
    expect(ended).toEqual(['fast', 'slow', 'last']);
  });

  it.each([
    ['rejects', fails],
    [
      'throws',
      () => {
        throw lost;
      },
    ],
  ])('ends all that is left where one %s, and then says so', async (_, stop) => {
    const ended: string[] = [];
    const stopping = stopInTurn([[stop, () => ended.push('beside')], [() => ended.push('after')]]);
    await expect(stopping).rejects.toBe(lost);
    expect(ended).toEqual(['beside', 'after']);
  });

  it('says all that went wrong', async () => {
    const stopping = stopInTurn([[fails], [fails]]);
    await expect(stopping).rejects.toMatchObject({ errors: [lost, lost] });
  });
});
