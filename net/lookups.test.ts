import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTurn } from './lookups.ts';

const ADDRESS = [{ address: '192.0.2.1', family: 4 }];

describe('lookups in turn', () => {
  it('are so many at once, in the order in which they were asked for, one for all who ask for a name', async () => {
    const hosts = fc.array(fc.constantFrom('a.example', 'b.example', 'c.example', 'd.example'));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        hosts,
        fc.scheduler(),
        async (most, asked, scheduler) => {
          const begun: string[] = [];
          let running = 0;
          let highest = 0;
          const resolve = inTurn(async (host) => {
            begun.push(host);
            highest = Math.max(highest, ++running);
            await scheduler.schedule(Promise.resolve());
            running -= 1;
            if (host === 'd.example') throw new Error('not known');
            return ADDRESS;
          }, most);
          const outcomes = Promise.allSettled(asked.map(resolve));
          await scheduler.waitFor(outcomes);
          expect((await outcomes).map(({ status }) => status)).toEqual(
            asked.map((host) => (host === 'd.example' ? 'rejected' : 'fulfilled')),
          );
          expect(begun).toEqual([...new Set(asked)]);
          expect(highest).toBeLessThanOrEqual(most);
          // None is left over, neither its turn nor its answer.
          expect(await scheduler.waitFor(resolve('a.example'))).toBe(ADDRESS);
          expect(begun).toHaveLength(new Set(asked).size + 1);
        },
      ),
    );
  });
});
