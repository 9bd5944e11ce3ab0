import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { bareHost } from './address-policy.ts';

/** The addresses that a name has in the text of /etc/hosts: hosts(5). */
export function addressesIn(text: string, host: string): LookupAddress[] {
  const name = bareHost(host);
  const lower = text.toLowerCase();
  // Lists of what is to be blocked have 100,000 lines, and say nothing of most names.
  if (!lower.includes(name)) return [];
  const lines = lower.split('\n').filter((line) => line.includes(name));
  return lines.flatMap((line) => {
    const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    const family = isIP(address);
    return family !== 0 && names.includes(name) ? [{ address, family }] : [];
  });
}
