import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeList } from './list-body.ts';

const url = 'https://daily.example/sitemap.xml.gz';
const text = `<urlset>${'<url><loc>https://daily.example/tàu-thủy</loc></url>'.repeat(2000)}</urlset>`;

describe('decodeList', () => {
  it('decodes what is not packed', () => {
    expect(decodeList(Buffer.from(text), 'application/xml', url)).toBe(text);
  });

  it('unpacks a file that was packed before it was put there', () => {
    expect(decodeList(gzipSync(text), 'application/x-gzip', url)).toBe(text);
  });

  it('gives what is left of a packed file that ends early', () => {
    const packed = gzipSync(text, { level: 1 });
    const rest = decodeList(packed.subarray(0, packed.length - 40), undefined, url);
    expect(rest.length).toBeGreaterThan(1000);
    expect(text.startsWith(rest)).toBe(true);
  });

  it('refuses one that unpacks without end, and one that is broken', () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => decodeList(bomb, undefined, url)).toThrow(expect.objectContaining({ code: 'too-large' }));
    const broken = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff]);
    expect(() => decodeList(broken, undefined, url)).toThrow(expect.objectContaining({ code: 'encoding' }));
  });
});
