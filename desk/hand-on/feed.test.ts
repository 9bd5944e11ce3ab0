import { parseAtomFeed, parseFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { deskPage } from '../../test/support/desk-page.ts';
import { wholeStoryOf } from '../../test/support/handed-story.ts';
import { feedOf, writeFeed } from './feed.ts';
import { FEED_FORMATS } from './formats.ts';

const BASE = 'https://desk.example/';
const HEAD = {
  title: 'Followed & <b>more</b>',
  description: 'What is followed',
  address: 'https://desk.example/feeds/followed.atom?lang=vi',
};
const story = wholeStoryOf();
const other = wholeStoryOf({
  id: 9,
  headlines: [],
  title: 'A & B <script>alert(1)</script> ]]>',
  visit: null,
  changedAt: new Date('2026-02-04T00:00:00Z'),
});
const feed = feedOf(HEAD, [story, other], deskPage('vi'), BASE);

describe('writeFeed', () => {
  it('writes RSS that leads to the stories for ever', () => {
    const rss = parseRssFeed(writeFeed(feed, 'rss'));
    expect(rss).toMatchObject({ title: HEAD.title, language: 'vi', link: BASE });
    expect(rss.atom?.links).toEqual([{ href: HEAD.address, rel: 'self', type: 'application/rss+xml' }]);
    expect(rss.items?.[0]).toMatchObject({
      title: 'Tổng thống Lindqvist đến Velmora',
      link: 'https://desk.example/stories/12',
      guid: { value: 'https://desk.example/stories/12', isPermaLink: true },
      pubDate: 'Thu, 05 Feb 2026 02:00:00 GMT',
      atom: { updated: '2026-02-05T03:00:00.000Z' },
      dc: { languages: ['vi'] },
    });
    expect(rss.items?.[1]?.title).toBe(other.title);
    expect(rss.items?.[1]?.description).not.toContain('<script>');
  });

  it('writes Atom with ids, languages and the times of change', () => {
    const atom = parseAtomFeed(writeFeed(feed, 'atom'));
    expect(atom).toMatchObject({
      id: HEAD.address,
      updated: '2026-02-05T03:00:00.000Z',
      xml: { lang: 'vi' },
      authors: [{ name: 'Dateline' }],
    });
    expect(atom.entries?.[0]).toMatchObject({
      id: 'https://desk.example/stories/12',
      published: '2026-02-05T02:00:00.000Z',
      updated: '2026-02-05T03:00:00.000Z',
      xml: { lang: 'vi' },
    });
    expect(atom.entries?.[0]?.summary?.value).toMatch(
      /^Đoàn đến thủ đô vào sáng nay\.\nArvik Lindqvist thăm Lào · Thăm cấp nhà nước · 5\D+6 tháng 2, 2026$/,
    );
  });

  it('writes JSON Feed', () => {
    const json = parseJsonFeed(writeFeed(feed, 'json'));
    expect(json).toMatchObject({ title: HEAD.title, feed_url: HEAD.address, language: 'vi' });
    expect(json.items?.[1]).toMatchObject({
      id: 'https://desk.example/stories/9',
      title: other.title,
      content_text: other.title,
      date_modified: '2026-02-04T00:00:00.000Z',
    });
  });

  it.each(FEED_FORMATS)('is known as what it is, and the same while nothing changes: %s', (format) => {
    const written = writeFeed(feed, format);
    expect(parseFeed(written).format).toBe(format);
    expect(writeFeed(feedOf(HEAD, [story, other], deskPage('vi'), BASE), format)).toBe(written);
  });

  it.each(FEED_FORMATS)('is a feed without any story: %s', (format) => {
    expect(parseFeed(writeFeed(feedOf(HEAD, [], deskPage('en'), BASE), format)).feed).toBeTruthy();
  });
});
