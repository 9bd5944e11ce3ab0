import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { clientAddress } from './client-address.ts';

async function addressOf(remoteAddress: string, forwarded?: string) {
  const app = new Hono().get('/', (c) => c.text(clientAddress(c)));
  const headers: Record<string, string> = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded };
  return (await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } })).text();
}

it.each<[string, string | undefined, string]>([
  ['192.0.2.1', undefined, '192.0.2.1'],
  ['::ffff:192.0.2.1', undefined, '192.0.2.1'],
  ['192.0.2.1', '198.51.100.1', '192.0.2.1'],
  ['127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['::1', '203.0.113.9, 198.51.100.1', '198.51.100.1'],
  ['::ffff:127.0.0.1', 'unknown', '127.0.0.1'],
  ['2001:db8:0:7::1', undefined, '2001:db8:0:7'],
  ['2001:0DB8:0000:0007:1:2:3:4', undefined, '2001:db8:0:7'],
  ['2001:db8::1', undefined, '2001:db8:0:0'],
])('%s with %s counts as %s', async (peer, forwarded, expected) => {
  expect(await addressOf(peer, forwarded)).toBe(expected);
});
