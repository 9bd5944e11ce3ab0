import { describe, expect, it } from 'vitest';
import { renderStoryMail } from './render.ts';
import type { StoryMail } from './story-mail.ts';

const report: StoryMail['reports'][number] = {
  outlet: 'Harbour Post',
  language: 'en',
  title: 'President Lindqvist arrives in Vientiane',
  url: 'https://harbourpost.example/news/1?a=1&b=2',
  pageUrl: 'https://harbourpost.example/news/1',
  publishedAt: new Date('2026-02-05T01:30:00Z'),
  isGuess: false,
  isCopy: false,
  isNew: true,
};

const watch: StoryMail['watches'][number] = {
  title: 'Visits to Laos',
  deskUrl: 'https://desk.example/watches/laos',
  unsubscribeUrl: 'https://desk.example/unsubscribe/token',
  words: ['Laos', 'state visit'],
};

function mail(change: Partial<StoryMail> = {}): StoryMail {
  return {
    language: 'en',
    zone: 'Asia/Ho_Chi_Minh',
    watches: [watch],
    news: [{ kind: 'began' }],
    outletName: (source) => source,
    since: null,
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
    ['en', 'because the story matches the watch “Visits to Laos”.', 'found: Laos, state visit.'],
    ['vi', 'vì tin khớp với chủ đề “Visits to Laos”.', 'chủ đề “Visits to Laos”: Laos, state visit.'],
  ] as const)('names the words that were found, if the watch asks for any, in %s', (language, why, found) => {
    expect(renderStoryMail(mail({ language, watches: [{ ...watch, words: [] }] })).text).toContain(why);
    expect(renderStoryMail(mail({ language })).text).toContain(found);
  });

  it('speaks Vietnamese', () => {
    const copy = { ...report, outlet: 'Báo Cảng', isCopy: true, isGuess: true };
    const { text, html } = renderStoryMail(mail({ language: 'vi', reports: [report, copy] }));
    expect(html).toContain('<html lang="vi">');
    for (const part of [text, html]) {
      expect(part).toMatch(/Arvik Lindqvist · Lào · 5\s*–\s*6 tháng 2, 2026 · thăm cấp Nhà nước/);
      expect(part).toContain('2 bài trên 2 báo');
      expect(part).toMatch(/Báo Cảng(<\/strong>)? · khoảng 08:30 ngày 5\/2\/2026 · đăng lại/);
      expect(part).toContain('Mở trên Dateline');
    }
  });

  it('opens with the headline and the lead in the recipient’s language', () => {
    const from = 'https://harbourpost.example/news/2';
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
    const from = report.pageUrl;
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
    // It once had the story's day for the first of the visit.
    const ending = { ...visit, end: '2026-02-20' };
    expect(renderStoryMail(mail({ story: { ...story, visit: ending } })).text).toContain(
      '\nLaos · until 20 February 2026\n',
    );
  });

  it('leaves out what is blank, and shows a host as it is that is no code of a country', () => {
    const visit = {
      visitors: [' \u202E', 'Arvik Lindqvist'],
      host: 'A1',
      kind: null,
      start: null,
      end: null,
    };
    const { text } = renderStoryMail(
      mail({ story: { ...mail().story, visit }, watches: [{ ...watch, words: ['', 'Laos'] }] }),
    );
    expect(text).toContain('\nArvik Lindqvist · A1 · 5 February 2026\n');
    expect(text).toContain('found: Laos.');
  });

  it('lets no text become markup', () => {
    const attack = '"><script>alert(1)</script><img src="https://spy.example/x.gif">';
    const { html } = renderStoryMail(
      mail({
        watches: [{ ...watch, title: attack, words: [attack] }],
        story: { ...mail().story, title: attack, visit: { ...mail().story.visit!, visitors: [attack] } },
        reports: [{ ...report, outlet: attack, title: attack, url: `https://a.example/${attack}` }],
      }),
    );
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;');
    expect(html.match(/<a [^>]*>/g)).toHaveLength(4);
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

  it('ends with the ways to each watch and out of it', () => {
    const trade = { ...watch, title: 'Trade', deskUrl: 'https://desk.example/watches/trade', words: [] };
    const { text, html } = renderStoryMail(
      mail({ watches: [watch, { ...trade, unsubscribeUrl: 'https://desk.example/unsubscribe/other' }] }),
    );
    const [, signature = ''] = text.split('\n-- \n');
    for (const part of [signature, html]) {
      expect(part).toContain('the watch “Visits to Laos” found: Laos, state visit.');
      expect(part).toContain('The story matches the watch “Trade” too.');
      expect(part).toContain('Unsubscribe from “Trade”');
      for (const url of ['watches/laos', 'watches/trade', 'unsubscribe/token', 'unsubscribe/other'])
        expect(part).toContain(`https://desk.example/${url}`);
    }
    const bare = renderStoryMail(mail({ watches: [{ ...watch, unsubscribeUrl: null }] }));
    expect(bare.text + bare.html).not.toContain('Unsubscribe');
  });

  it('names a dozen of a thousand words', () => {
    const words = Array.from({ length: 1000 }, (_, number) => `word${number}`);
    const { text, html } = renderStoryMail(mail({ watches: [{ ...watch, words }] }));
    for (const part of [text, html]) {
      expect(part).toContain('word11 and 988 more.');
      expect(part).not.toContain('word12');
    }
  });

  it.each(['javascript:alert(1)', 'data:text/html,hello', 'JAVASCRIPT:alert(1)', '//spy.example/x', ''])(
    'does not link %j',
    (url) => {
      const { text, html } = renderStoryMail(mail({ reports: [{ ...report, url }] }));
      expect(html).toContain('President Lindqvist arrives in Vientiane</span>');
      expect(html.match(/href="[^"]*"/g)).toHaveLength(3);
      expect(text).toContain('President Lindqvist arrives in Vientiane\n\nOpen in Dateline');
    },
  );

  it('lets no address break a line or turn its direction', () => {
    const url = 'https://harbourpost.example/a\n\u202Etxt"><b>';
    const { text, html } = renderStoryMail(mail({ reports: [{ ...report, url }] }));
    expect(text).toContain('\nhttps://harbourpost.example/a%E2%80%AEtxt%22%3E%3Cb%3E\n');
    expect(html).toContain('href="https://harbourpost.example/a%E2%80%AEtxt%22%3E%3Cb%3E"');
  });

  it('says what language a report is in', () => {
    const title = 'Chủ tịch đến Viêng Chăn';
    const { html } = renderStoryMail(mail({ reports: [{ ...report, language: 'vi', title }] }));
    expect(html).toMatch(/<a [^>]*lang="vi"[^>]*>Chủ tịch đến Viêng Chăn<\/a>/);
  });

  it('links a report without a title by its address', () => {
    const { html } = renderStoryMail(mail({ reports: [{ ...report, title: ' \u202E ' }] }));
    expect(html).toContain('>https://harbourpost.example/news/1?a=1&amp;b=2</a>');
  });
});

/** What lists of mails show beside the subject. */
const previewIn = (html: string) => /<div style="display:none[^>]*>([^<]*)</.exec(html)?.[1];

describe('a later mail of a thread', () => {
  const since = new Date('2026-02-05T02:00:00Z');
  const old = { ...report, isNew: false, outlet: 'River Times', title: 'The old one' };

  it('tells what is new, the new articles, and of the others how many', () => {
    const news: StoryMail['news'] = [
      { kind: 'outlets', threshold: 2, outlets: 2 },
      { kind: 'phase', phase: 'under-way' },
    ];
    const { text, html } = renderStoryMail(mail({ since, news, reports: [old, old, report] }));
    for (const part of [text, html]) {
      expect(part).toContain('New since 5 Feb 2026, 09:00');
      expect(part).toContain('It grew to 2 outlets, reprints not counted.');
      expect(part).toContain('The visit has begun.');
      expect(part).toContain('1 new article');
      expect(part).toContain('President Lindqvist arrives in Vientiane');
      expect(part).not.toContain('The old one');
      expect(part).toContain('2 articles came before. In all: 3 articles in 2 outlets.');
    }
    expect(text.indexOf('The visit has begun.')).toBeLessThan(text.indexOf('1 new article'));
  });

  it('says in lists of mails what is new, since its subject is that of the first', () => {
    const values = [
      { text: '3 billion USD', outlets: ['Delta'] },
      { text: '2,6 tỷ USD', outlets: ['Báo Cảng'] },
    ];
    const trade = { quantity: 'trade', unit: 'USD', period: null, goal: false, values };
    const news: StoryMail['news'] = [
      { kind: 'phase', phase: 'under-way' },
      { kind: 'disagreement', ...trade },
    ];
    expect(previewIn(renderStoryMail(mail({ since, news, reports: [old, report] })).html)).toBe(
      'The visit has begun. · Outlets disagree on trade: “3 billion USD”: Delta; “2,6 tỷ USD”: Báo Cảng · 1 new article',
    );
    expect(previewIn(renderStoryMail(mail()).html)).toMatch(/^Arvik Lindqvist · Laos · 5/);
  });

  it('says where no article came since', () => {
    const { text } = renderStoryMail(
      mail({ since, news: [{ kind: 'phase', phase: 'concluded' }], reports: [old] }),
    );
    expect(text).toContain('The visit is over.');
    expect(text).toContain('No new articles: 1 article in 1 outlet so far.');
    expect(text).not.toContain('0 ');
  });

  it('says that another watch has it now', () => {
    expect(renderStoryMail(mail({ since })).text).toContain(
      '* The story now matches another of your watches.',
    );
    expect(renderStoryMail(mail()).text).not.toContain('now matches');
  });

  it('counts the new articles that it has no room for', () => {
    const { text } = renderStoryMail(
      mail({ since, reports: [old, ...Array.from({ length: 50 }, () => report)] }),
    );
    expect(text).toContain('50 new articles');
    expect(text).toContain('and 30 more');
  });
});
