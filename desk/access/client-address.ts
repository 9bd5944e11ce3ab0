import type { IncomingMessage } from 'node:http';
import { isIP, isIPv6 } from 'node:net';
import type { Context } from 'hono';
import { isLoopback } from '../security.ts';

/**
 * Where a request comes from, as far as attempts to log in are counted: an IPv4 address, or the /64 network that one
 * subscriber has of IPv6. What a proxy says is believed of one on this machine, and of that only what it added itself:
 * the rest of the header is the visitor's own word (CVE-2023-27591).
 */
export function clientAddress(c: Context): string {
  const peer = plain(peerOf(c));
  if (!isLoopback(peer)) return networkOf(peer);
  const added = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return networkOf(isIP(added) ? plain(added) : peer);
}

/** Requests that no network brought, as in tests, come from nowhere. */
function peerOf(c: Context): string {
  const { incoming }: { incoming?: IncomingMessage } = c.env ?? {};
  return incoming?.socket.remoteAddress ?? '';
}

function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const between = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  const groups = [...before, ...between, ...after].slice(0, 4);
  return groups.map((group) => group.replace(/^0+(?=.)/, '').toLowerCase()).join(':');
}
