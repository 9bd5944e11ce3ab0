import { describe, expect, it } from 'vitest';
import type { StoryCard } from '../../storage/review.ts';
import type { StoryArticle } from '../../storage/story-articles.ts';
import { deskPage, textOf } from '../../test/support/desk-page.ts';
import type { Language } from '../messages/messages.ts';
import { TimelineSection } from './timeline.tsx';

const story = {
  visit: { visitors: ['Arvik Lindqvist'], host: 'LA', kind: null, start: '2026-02-05', end: '2026-02-06' },
  articles: 2,
  outlets: 1,
  firstPublishedAt: new Date('2026-02-05T01:30:00Z'),
  lastPublishedAt: new Date('2026-02-05T04:30:00Z'),
} as StoryCard;

function article(id: number, source: string, time: string, copyOf: StoryArticle['copyOf'] = null) {
  return {
    id,
    source,
    title: `Report ${id} <b>`,
    language: 'en',
    publishedAt: new Date(`2026-02-05T${time}:00Z`),
    publishedOffset: 0,
    copyOf,
  } as StoryArticle;
}

const articles = [
  article(2, 'morning-tide', '04:30', { id: 1, title: 'Report 1', source: 'harbour-post' }),
  article(1, 'harbour-post', '01:30'),
];

function draw(shown = articles, language: Language = 'en'): string {
  return String(<TimelineSection story={story} articles={shown} page={deskPage(language)} />);
}

describe('TimelineSection', () => {
  it('draws each article as a link with its outlet, time and title, a copy as such', () => {
    const html = draw();
    expect(html).toMatch(
      /<a href="\/articles\/1" tabindex="-1"[^>]*><title>harbour-post · [^<]*01:30: Report 1 &lt;b&gt;<\/title>/,
    );
    expect(html).toMatch(/<a href="\/articles\/2"[^>]*><title>morning-tide · [^<]* · copy: Report 2/);
    expect(html.match(/class="dot is-copy"/g)).toHaveLength(2);
  });

  it('writes no label over the one before it', () => {
    for (let days = 1; days < 30; days++) {
      const last = {
        ...article(2, 'morning-tide', '04:30'),
        publishedAt: new Date(Date.UTC(2026, 1, 5 + days)),
      };
      const axis = draw([last as StoryArticle, article(1, 'harbour-post', '01:30')]);
      const labels = [...axis.matchAll(/<text x="([\d.]+)%" y="27" text-anchor="(start|end)">/g)];
      const places = labels.map(([, x, anchor]) => ({ x: Number(x), anchor }));
      places.forEach(({ x, anchor }, index) => {
        const before = places[index - 1];
        if (anchor === 'end' && before) expect([days, x - before.x >= 25]).toEqual([days, true]);
      });
      expect(places.length).toBeGreaterThan(1);
    }
  });

  it('says what it shows, in words and as a table', () => {
    const html = draw();
    expect(html).toMatch(
      /<desc[^>]*>2 articles from 1 outlet, .* The visit: 5\s–\s6 February 2026\.<\/desc>/,
    );
    expect(textOf(html)).toMatch(
      /Time Outlet Article .*01:30 harbour-post Report 1 .*04:30 morning-tide .* \(copy\)/,
    );
  });

  it('explains the signs that it uses, and those alone', () => {
    expect(textOf(draw())).toContain('article copy days of the visit now The same as a table');
    const plain = { ...story, visit: null };
    const page = deskPage('vi');
    const own = [article(3, 'a', '02:00'), article(1, 'a', '01:30')];
    const text = textOf(<TimelineSection story={plain} articles={own} page={page} />);
    expect(text).toContain('bài tự viết Xem dưới dạng bảng');
  });

  it('uses neither styles nor scripts that the desk’s policy refuses', () => {
    expect(draw()).not.toMatch(/style=|<script|on\w+=/);
  });

  it('draws nothing of a single article', () => {
    expect(draw(articles.slice(1))).toBe('');
  });
});
