import { expect, it } from 'vitest';
import { GivenBackError } from './errors.ts';
import { createGiveBack } from './give-back.ts';

const never = new Promise<never>(() => {});

it('gives what the work gives, or what it throws', async () => {
  const { orGivenBack } = createGiveBack();
  expect(await orGivenBack(Promise.resolve('done'))).toBe('done');
  await expect(orGivenBack(Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});

it('waits for work that ends while its queue closes', async () => {
  const { orGivenBack, within } = createGiveBack();
  let end = (_: string) => {};
  const work = orGivenBack(
    new Promise<string>((resolve) => {
      end = resolve;
    }),
  );
  await within(async () => {
    end('done');
    await work;
  });
  expect(await work).toBe('done');
});

it('gives back what keeps its queue from closing, and what begins later', async () => {
  const { orGivenBack, within } = createGiveBack(1);
  const work = orGivenBack(never);
  await within(() => work.catch(() => {}));
  await expect(work).rejects.toThrow(GivenBackError);
  await expect(orGivenBack(never)).rejects.toThrow(GivenBackError);
});
