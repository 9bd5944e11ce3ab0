import { expect, it } from 'vitest';
import { readWebhooks } from './webhook-lines.ts';

const HOOK = 'https://hooks.news.example/dateline';

it('takes one address a line', () => {
  expect(readWebhooks(` ${HOOK} \n\nhttp://archive.localhost/in`)).toEqual({
    webhooks: [HOOK, 'http://archive.localhost/in'],
  });
  expect(readWebhooks('')).toEqual({ webhooks: [] });
});

it.each([
  ['hooks.news.example', 'address'],
  ['ftp://hooks.news.example/', 'address'],
  ['https://key@hooks.news.example/', 'user'],
  ['https://:key@hooks.news.example/', 'user'],
  [`${HOOK}\n${HOOK}`, 'twice'],
])('says what is wrong of %j', (text, kind) => {
  expect(readWebhooks(text)).toEqual({ problems: [{ kind, value: text.split('\n').at(-1) }] });
});

it('takes five, and says when it is more', () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => `${HOOK}/${n}`).join('\n');
  expect(readWebhooks(many(5))).toHaveProperty('webhooks');
  expect(readWebhooks(many(6))).toEqual({ problems: [{ kind: 'too-many', value: '' }] });
});
