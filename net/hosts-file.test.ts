import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesIn } from './hosts-file.ts';

const HOSTS = `# of this machine
127.0.0.1\tlocalhost
192.0.2.7   news.example  www.News.example # the mirror
2001:db8::7 news.example
fe80::1%eth0 linked.example
192.0.2.8 #news.example
not-an-address news.example
`;

describe('/etc/hosts', () => {
  it('has several addresses and names, in any case, and comments', () => {
    const both = [
      { address: '192.0.2.7', family: 4 },
      { address: '2001:db8::7', family: 6 },
    ];
    expect(addressesIn(HOSTS, 'news.example')).toEqual(both);
    expect(addressesIn(HOSTS, 'NEWS.example.')).toEqual(both);
    expect(addressesIn(HOSTS, 'www.news.example')).toEqual([both[0]]);
    expect(addressesIn(HOSTS, 'linked.example')).toEqual([{ address: 'fe80::1%eth0', family: 6 }]);
    expect(addressesIn(HOSTS, 'ws.example')).toEqual([]);
    expect(addressesIn('', 'news.example')).toEqual([]);
  });

  it('gives each name the addresses of its lines, and no others', () => {
    const line = fc.record({
      address: fc.oneof(fc.ipV4(), fc.ipV6()),
      names: fc.array(fc.domain(), { minLength: 1, maxLength: 3 }),
      comment: fc.constantFrom('', ' # news.example', '\r'),
    });
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines
          .map(({ address, names, comment }) => `${address}  ${names.join('\t')}${comment}`)
          .join('\n');
        for (const name of lines.flatMap(({ names }) => names)) {
          const own = lines.filter(({ names }) =>
            names.some((each) => each.toLowerCase() === name.toLowerCase()),
          );
          expect(addressesIn(text, name).map(({ address }) => address)).toEqual(
            own.map(({ address }) => address),
          );
        }
      }),
    );
  });

  it('may hold anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.domain(), (text, name) => void addressesIn(text, name)),
    );
  });
});
