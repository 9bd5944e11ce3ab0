import { BlockList, isIP } from 'node:net';

/**
 * IPv4 that is not ordinary public unicast: the IANA special-purpose registry, plus multicast and reserved.
 * 168.63.129.16 is public by its number only: in Azure, the machine's own host answers there.
 * 192.88.99.0/24 (6to4 relay) and 192.31.196.0/24, 192.52.193.0/24, 192.175.48.0/24 (AS112, AMT) host no news.
 */
const NOT_PUBLIC_IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
];

/**
 * IPv6 is the other way round: only 2000::/3 is global unicast (RFC 4291 §2.4), so mapped, NAT64, ULA, link-local
 * and multicast need no list. What is left out of it are the tunnels that carry an IPv4 address, and documentation.
 */
const GLOBAL_IPV6 = '2000::/3';
const NOT_PUBLIC_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'];

const notPublicIpv4 = blockListOf(NOT_PUBLIC_IPV4, 'ipv4');
const globalIpv6 = blockListOf([GLOBAL_IPV6], 'ipv6');
const notPublicIpv6 = blockListOf(NOT_PUBLIC_IPV6, 'ipv6');

function blockListOf(ranges: string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', prefix] = range.split('/');
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
}

/** True for a public unicast address; false for anything else, also for what is no address at all. */
export function isPublicAddress(address: string): boolean {
  // A zone (`fe80::1%eth0`) only makes sense on a link, and BlockList throws on it.
  if (address.includes('%')) return false;
  if (isIP(address) === 4) return !notPublicIpv4.check(address, 'ipv4');
  if (isIP(address) === 6) return globalIpv6.check(address, 'ipv6') && !notPublicIpv6.check(address, 'ipv6');
  return false;
}

/** A host as it is compared: lower case, without the brackets of IPv6 and the root's dot. */
export function bareHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
}

export interface AddressPolicy {
  /** Whether Dateline may connect to `address` when it was asked for `host`. */
  permits(host: string, address: string): boolean;
}

/**
 * Public addresses are permitted for every host, others only for hosts that the operator names: `intranet.example`,
 * `127.0.0.1`, or `*.localhost` for every name below `localhost`.
 */
export function createAddressPolicy(allowedPrivateHosts: readonly string[]): AddressPolicy {
  const exact = new Set(allowedPrivateHosts.filter((host) => !host.startsWith('*.')).map(bareHost));
  const suffixes = allowedPrivateHosts
    .filter((host) => host.startsWith('*.'))
    .map((host) => bareHost(host.slice(1)));

  function isNamed(host: string): boolean {
    const bare = bareHost(host);
    return exact.has(bare) || suffixes.some((suffix) => bare.endsWith(suffix));
  }

  return { permits: (host, address) => isPublicAddress(address) || isNamed(host) };
}
