import { expect, it } from 'vitest';
import { unsubscribeUrlOf } from './unsubscribe.ts';

it('an unsubscribe link leads to the desk, and shows at a glance neither who nor what', () => {
  const kim = { watch: 'state-visits', recipient: 'Kim@news.example' };
  const url = unsubscribeUrlOf(kim, 'a secret of one installation', 'https://desk.example/');
  expect(url).toMatch(/^https:\/\/desk\.example\/unsubscribe\/[\w-]+\.[\w-]{43}$/);
  expect(url).not.toMatch(/kim|news|visits/i);
});
