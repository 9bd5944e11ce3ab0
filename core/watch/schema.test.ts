import { expect, it } from 'vitest';
import { watchSchema } from './schema.ts';

const read = (...addresses: string[]) =>
  watchSchema.safeParse({
    name: 'talks',
    title: 'The talks',
    match: { any: ['talks'] },
    recipients: addresses.map((address) => ({ address, language: 'en' })),
  });

it('knows a mailbox in capitals as the one in small letters, which several watches may name', () => {
  expect(read('Desk@News.example').data?.recipients).toEqual([
    { address: 'desk@news.example', language: 'en' },
  ]);
});

it('refuses a mailbox that stands there twice', () => {
  expect(read('Desk@news.example', 'kim@news.example', 'desk@news.example').error?.issues).toMatchObject([
    { message: 'desk@news.example stands here twice', path: ['recipients', 2, 'address'] },
  ]);
});
