import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAddressPolicy, isPublicAddress } from './address-policy.ts';

describe('isPublicAddress', () => {
  it.each([
    ['1.1.1.1'],
    ['11.0.0.1'],
    ['100.63.255.255'],
    ['100.128.0.1'],
    ['172.15.255.255'],
    ['172.32.0.1'],
    ['203.113.131.1'],
    ['223.255.255.255'],
    ['2606:4700::1111'],
    ['2400:cb00::1'],
    ['2001:4860:4860::8888'],
  ])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['0.0.0.0', 'this host'],
    ['10.1.2.3', 'private'],
    ['100.64.0.1', 'CGNAT'],
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['168.63.129.16', "Azure's host"],
    ['169.254.169.254', 'cloud metadata'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['198.19.0.1', 'benchmarking'],
    ['224.0.0.1', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['::ffff:127.0.0.1', 'IPv4-mapped loopback'],
    ['::ffff:8.8.8.8', 'IPv4-mapped'],
    ['::127.0.0.1', 'IPv4-compatible'],
    ['64:ff9b::a00:1', 'NAT64'],
    ['64:ff9b:1::1', 'local NAT64'],
    ['2002:7f00:1::', '6to4 of loopback'],
    ['2001:0:a00:1::', 'Teredo'],
    ['2001:db8::1', 'documentation'],
    ['3fff::1', 'documentation'],
    ['fc00::1', 'unique local'],
    ['fd00:ec2::254', 'cloud metadata'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local with zone'],
    ['ff02::1', 'multicast'],
    ['5f00::1', 'segment routing'],
    ['news.example', 'a name'],
    ['', 'nothing'],
  ])('%s is not (%s)', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  const octet = fc.nat(255);
  const ipv4 = fc.tuple(octet, octet, octet, octet);

  it('agrees with arithmetic on the private IPv4 ranges', () => {
    fc.assert(
      fc.property(ipv4, ([a, b, c, d]) => {
        const isPrivate =
          a === 0 ||
          a === 10 ||
          a === 127 ||
          a >= 224 ||
          (a === 172 && b >> 4 === 1) ||
          (a === 192 && b === 168);
        if (isPrivate) expect(isPublicAddress(`${a}.${b}.${c}.${d}`)).toBe(false);
      }),
    );
  });

  it('takes no IPv4 address that is dressed as IPv6', () => {
    fc.assert(
      fc.property(
        ipv4,
        fc.constantFrom('::ffff:', '::', '64:ff9b::', '::ffff:0:'),
        (octets, prefix) => !isPublicAddress(prefix + octets.join('.')),
      ),
    );
  });

  it('takes no IPv6 address outside 2000::/3', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const firstGroup = Number.parseInt(address.split(':')[0] || '0', 16);
        if (firstGroup < 0x2000 || firstGroup > 0x3fff) expect(isPublicAddress(address)).toBe(false);
      }),
    );
  });
});

describe('createAddressPolicy', () => {
  const policy = createAddressPolicy(['*.localhost', 'intranet.example', '127.0.0.1', '[::1]']);

  it.each([
    ['demo.localhost', '127.0.0.1', true],
    ['a.b.LOCALHOST.', '127.0.0.1', true],
    ['localhost', '127.0.0.1', false],
    ['evillocalhost', '127.0.0.1', false],
    ['demo.localhost.example', '127.0.0.1', false],
    ['intranet.example', '10.0.0.5', true],
    ['www.intranet.example', '10.0.0.5', false],
    ['127.0.0.1', '127.0.0.1', true],
    ['127.0.0.2', '127.0.0.2', false],
    ['::1', '::1', true],
    ['news.example', '10.0.0.5', false],
    ['news.example', '1.1.1.1', true],
  ])('%s at %s: %s', (host, address, expected) => {
    expect(policy.permits(host, address)).toBe(expected);
  });
});
