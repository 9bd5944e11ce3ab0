import { describe, expect, it } from 'vitest';
import { renderStoryMail } from './render.ts';
import type { Report, StoryMail } from './story-mail.ts';

const report: Report = {
  outlet: 'Harbour Post',
  title: 'President Lindqvist arrives in Vientiane',
  url: 'https://harbourpost.example/news/1?a=1&b=2',
  publishedAt: new Date('2026-02-05T01:30:00Z'),
  isGuess: false,
  isCopy: false,
};

function mail(change: Partial<StoryMail> = {}): StoryMail {
  return {
    language: 'en',
    zone: 'Asia/Ho_Chi_Minh',
    watchTitle: 'Visits to Laos',
    words: ['Laos', 'state visit'],
    story: {
      title: 'Arvik Lindqvist visits Laos',
      headlines: [],
      day: '2026-02-05',
      visit: {
        visitors: ['Arvik Lindqvist'],
        host: 'LA',
        kind: 'state',
        start: '2026-02-05',
        end: '2026-02-06',
      },
      deskUrl: 'https://desk.example/stories/12',
    },
    reports: [report],
    ...change,
  };
}

describe('renderStoryMail', () => {
  it('tells in both parts what happened, who writes of it, and why the mail came', () => {
    const { subject, text, html } = renderStoryMail(mail());
    expect(subject).toBe('Arvik Lindqvist visits Laos');
    for (const part of [text, html]) {
      expect(part).toMatch(/Arvik Lindqvist · Laos · 5\s*–\s*6 February 2026 · state visit/);
      expect(part).toContain('1 article in 1 outlet');
      expect(part).toContain('Harbour Post');
      expect(part).toContain('5 Feb 2026, 08:30');
      expect(part).toContain('President Lindqvist arrives in Vientiane');
      expect(part).toContain('https://desk.example/stories/12');
      expect(part).toContain('the watch “Visits to Laos” found: Laos, state visit.');
    }
    expect(text).toContain('\nhttps://harbourpost.example/news/1?a=1&b=2\n');
    expect(html).toContain('href="https://harbourpost.example/news/1?a=1&amp;b=2"');
  });

  it.each([
    ['en', 'because the story matches the watch “Visits to Laos”.'],
    ['vi', 'vì tin khớp với chủ đề “Visits to Laos”.'],
  ] as const)('names no words where the watch asks for none, in %s', (language, why) => {
    expect(renderStoryMail(mail({ language, words: [] })).text).toContain(why);
  });

  it('speaks Vietnamese', () => {
    const copy = { ...report, outlet: 'Báo Cảng', isCopy: true, isGuess: true };
    const { text, html } = renderStoryMail(mail({ language: 'vi', reports: [report, copy] }));
    expect(html).toContain('<html lang="vi">');
    for (const part of [text, html]) {
      expect(part).toMatch(/Arvik Lindqvist · Lào · 5\s*–\s*6 tháng 2, 2026 · thăm cấp Nhà nước/);
      expect(part).toContain('2 bài trên 2 báo');
      expect(part).toMatch(/Báo Cảng(<\/strong>)? · khoảng 08:30 5\/2\/2026 · đăng lại/);
      expect(part).toContain('Mở trên Dateline');
    }
  });

  it('opens with the headline and the lead in the recipient’s language', () => {
    const from = 'https://harbourpost.example/news/1';
    const headlines = [
      { language: 'vi', title: 'Lindqvist thăm Lào', titleFrom: from, lead: null, leadFrom: null },
      { language: 'en', title: 'A visit', titleFrom: from, lead: 'He <landed>\nearly.', leadFrom: from },
    ];
    const story = { ...mail().story, headlines };
    const english = renderStoryMail(mail({ story }));
    expect(english.subject).toBe('A visit');
    expect(english.text).toMatch(/^A visit\n[^\n]+\n\nHe <landed> early\.\n\n1 article/);
    expect(english.html).toContain('<span lang="en">He &lt;landed&gt; early.</span>');
    const vietnamese = renderStoryMail(mail({ story, language: 'vi' }));
    expect(vietnamese.subject).toBe('Lindqvist thăm Lào');
    expect(vietnamese.text).toMatch(/^Lindqvist thăm Lào\n[^\n]+\n\n1 bài/);
    const other = renderStoryMail(mail({ story: { ...story, headlines: headlines.slice(0, 1) } }));
    expect(other.html).toMatch(/<h1 [^>]*lang="vi"[^>]*>Lindqvist thăm Lào<\/h1>/);
  });

  it('says whose words the lead is in', () => {
    const from = report.url;
    const headlines = [
      { language: 'en', title: 'A visit', titleFrom: from, lead: 'He landed.', leadFrom: from },
    ];
    const { text, html } = renderStoryMail(mail({ story: { ...mail().story, headlines } }));
    expect(text).toContain('\nHe landed. (Harbour Post)\n');
    expect(html).toMatch(/He landed\.<\/span><span [^>]*> \(Harbour Post\)<\/span>/);
  });

  it('files what is no visit, or a visit without dates, under the story’s day', () => {
    const { story } = mail();
    const plain = renderStoryMail(mail({ story: { ...story, visit: null } }));
    expect(plain.text).toMatch(/^Arvik Lindqvist visits Laos\n5 February 2026\n/);
    const visit = { visitors: [], host: 'LA', kind: null, start: null, end: null };
    expect(renderStoryMail(mail({ story: { ...story, visit } })).text).toContain(
      '\nLaos · 5 February 2026\n',
    );
  });

  it('lets no text become markup', () => {
    const attack = '"><script>alert(1)</script><img src="https://spy.example/x.gif">';
    const { html } = renderStoryMail(
      mail({
        watchTitle: attack,
        words: [attack],
        story: { ...mail().story, title: attack, visit: { ...mail().story.visit!, visitors: [attack] } },
        reports: [{ ...report, outlet: attack, title: attack, url: `https://a.example/${attack}` }],
      }),
    );
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;');
    expect(html.match(/<a [^>]*>/g)).toHaveLength(2);
  });

  it('fetches nothing when it is opened', () => {
    expect(renderStoryMail(mail()).html).not.toMatch(/\ssrc=|url\(|<link|@import/);
  });

  it('has a subject on one short line', () => {
    const subject = (title: string) => renderStoryMail(mail({ story: { ...mail().story, title } })).subject;
    expect(subject('Talks\r\nBcc: evil@mail.example')).toBe('Talks Bcc: evil@mail.example');
    expect(subject('Talks \u202Edesrever\u0000')).toBe('Talks desrever');
    expect(subject('đàm phán '.repeat(40))).toMatch(/^(đàm phán )+đàm…$|^(đàm phán )*đàm phán…$/);
    expect([...subject('🇻🇳'.repeat(90))].length).toBeLessThanOrEqual(120);
    // It throws on half a surrogate pair.
    expect(() => encodeURIComponent(subject('🇻🇳'.repeat(90)))).not.toThrow();
  });

  it('is never blank', () => {
    expect(renderStoryMail(mail({ story: { ...mail().story, title: ' \n' } })).subject).toBe(
      'Visits to Laos',
    );
  });

  it('shows twenty articles of thousands', () => {
    const { text, html } = renderStoryMail(mail({ reports: Array.from({ length: 5000 }, () => report) }));
    expect(text).toContain('5000 articles in 1 outlet');
    expect(text).toContain('and 4980 more');
    expect(text.split(report.url)).toHaveLength(21);
    expect(html.length).toBeLessThan(30_000);
  });
});
