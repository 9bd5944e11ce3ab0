import { expect, it } from 'vitest';
import { unsubscribeUrlOf } from './unsubscribe.ts';

it.each([
  'https://desk.example',
  'https://desk.example/',
  // As in all links of mails, what is behind the host is left out: the desk's own links know of none.
  'https://desk.example/login?lang=vi',
])('an unsubscribe link leads to the desk at %s, and shows at a glance neither who nor what', (desk) => {
  const kim = { watch: 'state-visits', recipient: 'Kim@news.example' };
  const url = unsubscribeUrlOf(kim, 'a secret of one installation', desk);
  expect(url).toMatch(/^https:\/\/desk\.example\/unsubscribe\/[\w-]+\.[\w-]{43}$/);
  expect(url).not.toMatch(/kim|news|visits/i);
});
