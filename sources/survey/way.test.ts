import { describe, expect, it } from 'vitest';
import { draftSource, readBody } from './way.ts';

const url = 'https://daily.example/rss';
const source = draftSource('https://daily.example/');
const FEED = '<rss version="2.0"><channel><item><link>/ferry</link></item></channel></rss>';

describe('readBody', () => {
  it('knows a feed behind byte order marks and white space', () => {
    expect(readBody(`\ufeff\n \ufeff${FEED}`, url, source)).toMatchObject({ kind: 'feed' });
  });

  it.each([
    ['feed', FEED],
    ['sitemap', '<urlset><url><loc>https://daily.example/ferry</loc></url></urlset>'],
  ])('knows a %s behind a warning in plain text', (kind, body) => {
    expect(readBody(`Notice: Undefined index: x in /a.php\n${body}`, url, source)).toMatchObject({ kind });
  });

  // Each mark doubled the time: 26 took half a second.
  it('takes no time for byte order marks without end', () => {
    expect(readBody(`${'\ufeff'.repeat(60)}x`, url, source)).toEqual({ kind: 'other' });
  });
});
