import { describe, expect, it } from 'vitest';
import type { DigestGroup, DigestMail, DigestStory } from './digest-mail.ts';
import { shareOut } from './digest-story-lines.ts';
import { renderDigestMail } from './render-digest.ts';

function story(number: number, change: Partial<DigestStory> = {}): DigestStory {
  return {
    story: {
      title: `Story ${number}`,
      headlines: [],
      day: '2026-11-25',
      visit: null,
      deskUrl: `https://desk.example/stories/${number}`,
    },
    news: [{ kind: 'began' }],
    outlets: 2,
    articles: 3,
    words: ['Laos'],
    ...change,
  };
}

function group(name: string, stories: DigestStory[]): DigestGroup {
  const watch = {
    title: `Watch ${name}`,
    deskUrl: `https://desk.example/watches/${name}`,
    unsubscribeUrl: `https://desk.example/unsubscribe/${name}`,
  };
  return { watch, stories, sources: [] };
}

function mail(change: Partial<DigestMail> = {}): DigestMail {
  return {
    kind: 'digest',
    language: 'en',
    zone: 'Asia/Ho_Chi_Minh',
    from: new Date('2026-11-25T00:00:00Z'),
    to: new Date('2026-11-26T00:00:00Z'),
    why: 'schedule',
    groups: [group('laos', [story(1), story(2)]), group('trade', [story(3)])],
    outletName: (source) => source,
    deskUrl: 'https://desk.example',
    ...change,
  };
}

const source: DigestGroup['sources'][number] = {
  kind: 'source',
  source: 'harbour-post',
  title: 'Harbour Post',
  state: 'failing',
  since: '2026-11-25T01:30:00Z',
  cause: { about: 'lists', code: 'gone', url: 'https://harbourpost.example/feed', bad: 1, of: 1 },
};

const plain = (html: string) => html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, ' ');

describe('renderDigestMail', () => {
  it('says which digest it is, what it covers, and how much there is', () => {
    const { subject, text, html } = renderDigestMail(mail());
    expect(subject).toBe('Digest of 26 November, 07:00: 3 stories');
    for (const part of [text, plain(html)]) {
      expect(part).toContain('From 25 Nov 2026, 07:00 to 26 Nov 2026, 07:00 (GMT+7).');
      expect(part).toContain('3 stories, from 2 watches.');
      expect(part).toContain('You get this digest on the schedule of the watches below.');
    }
  });

  it('speaks Vietnamese', () => {
    const { subject, text, html } = renderDigestMail(mail({ language: 'vi' }));
    expect(subject).toBe('Điểm tin 07:00 ngày 26/11: 3 tin');
    expect(html).toContain('<html lang="vi">');
    for (const part of [text, plain(html)]) {
      expect(part).toContain('Từ 07:00 ngày 25/11/2026 đến 07:00 ngày 26/11/2026 (GMT+7).');
      expect(part).toContain('Tin mới');
      expect(part).toContain('3 bài trên 2 báo');
    }
  });

  it.each([
    ['quiet', 'This was held back during quiet hours'],
    ['ceiling', 'The limit of mails an hour was reached'],
  ] as const)('says that it is a round-up, and why: %s', (why, reason) => {
    const { subject, text } = renderDigestMail(mail({ kind: 'round-up', why }));
    expect(subject).toBe('Round-up of 26 November, 07:00: 3 stories');
    expect(text).toContain(reason);
  });

  it('names the story in its subject where there is one', () => {
    const { subject, text } = renderDigestMail(mail({ groups: [group('laos', [story(1)])] }));
    expect(subject).toBe('Digest of 26 November, 07:00: Story 1');
    expect(text).not.toMatch(/In this mail|1 story/);
    expect(text).toContain('on the schedule of the watch below.');
  });

  it('lists its contents, by watch and numbered as below, with links that lead there', () => {
    const { text, html } = renderDigestMail(mail());
    expect(text).toContain(
      'In this mail\n\nWatch laos (2)\n  1. Story 1 · 2 outlets\n  2. Story 2 · 2 outlets\n\nWatch trade (1)\n  3. Story 3 · 2 outlets\n',
    );
    for (const number of [1, 2, 3]) {
      expect(html).toContain(`href="#s${number}"`);
      expect(html.split(`id="s${number}"`)).toHaveLength(2);
      expect(html).toContain(`href="https://desk.example/stories/${number}"`);
    }
  });

  it('tells of each story what is new, and which words it has', () => {
    const news: DigestStory['news'] = [{ kind: 'outlets', threshold: 5, outlets: 5 }];
    const { text, html } = renderDigestMail(
      mail({ groups: [group('laos', [story(1, { news }), story(2)])] }),
    );
    for (const part of [text, plain(html)]) {
      expect(part).toContain('25 November 2026 · 3 articles in 2 outlets');
      expect(part).toContain('It grew to 5 outlets');
      expect(part).toContain('Found: Laos');
      expect(part.match(/New story/g)).toHaveLength(1);
    }
  });

  it('opens a new story with its lead, in its language', () => {
    const headline = { language: 'vi', title: 'Hội đàm', titleFrom: 'x', lead: 'Sáng nay.', leadFrom: 'x' };
    const told = { ...story(1).story, headlines: [headline] };
    const { text, html } = renderDigestMail(mail({ groups: [group('laos', [story(1, { story: told })])] }));
    expect(text).toContain('\nSáng nay.\n');
    expect(html).toMatch(/<p [^>]*lang="vi"[^>]*>Sáng nay\.<\/p>/);
    const grown = story(1, { story: told, news: [{ kind: 'woke', lastDay: '2026-11-01' }] });
    expect(renderDigestMail(mail({ groups: [group('laos', [grown])] })).text).not.toContain('Sáng nay.');
  });

  it('says in lists of mails which stories are in it, or of the only one what is new', () => {
    const previewOf = (groups: DigestGroup[]) =>
      /<div style="display:none[^>]*>([^<]*)</.exec(renderDigestMail(mail({ groups })).html)?.[1];
    const laos = group('laos', [story(1), story(2)]);
    expect(previewOf([laos, { ...group('trade', []), sources: [source] }])).toBe(
      'Story 1 · Story 2 · Harbour Post: Its list cannot be read: the address leads nowhere any more.',
    );
    const news: DigestStory['news'] = [{ kind: 'phase', phase: 'concluded' }];
    expect(previewOf([group('laos', [story(1, { news })])])).toMatch(
      /^The visit is over\. · 25 November 2026/,
    );
    const many = Array.from({ length: 80 }, (_, number) => story(number));
    expect(previewOf([group('laos', many)])?.length).toBeLessThanOrEqual(200);
  });

  it('tells of fifty stories in full, and where to find the others', () => {
    const many = Array.from({ length: 5000 }, (_, number) => story(number));
    const groups = [group('all', many), group('few', [story(9001), story(9002)])];
    const { subject, text, html } = renderDigestMail(mail({ groups }));
    expect(subject).toContain('5002 stories');
    expect(text).toContain('Watch all (5000)');
    expect(text).toContain('and 4952 more stories: open in Dateline\nhttps://desk.example/watches/all');
    expect(text).toContain('Story 9002');
    expect(html.match(/<h3/g)).toHaveLength(50);
    // Gmail shows no more of a mail than 102 KB.
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
  });

  it('lists sources that went bad apart, with what to do', () => {
    const groups = [
      { ...group('laos', [story(1)]), sources: [] },
      { ...group('trade', []), sources: [source] },
    ];
    const { subject, text, html } = renderDigestMail(mail({ groups }));
    expect(subject).toBe('Digest of 26 November, 07:00: 1 story, 1 source in trouble');
    expect(html).toContain('href="#sources"');
    expect(html).toContain('id="sources"');
    for (const part of [text, plain(html)]) {
      expect(part.match(/Failing, since 25 Nov 2026, 08:30/g)).toHaveLength(1);
      expect(part).toContain('Its list cannot be read');
    }
  });

  it('tells of a source at once, in the same words as operators are told', () => {
    const groups = [{ ...group('laos', []), sources: [source] }];
    const atOnce = { kind: 'round-up', why: 'at-once' } as const;
    const { subject, text } = renderDigestMail(mail({ ...atOnce, groups }));
    expect(subject).toBe('Source in trouble: Harbour Post');
    expect(text).toMatch(/^A source is in trouble\n\nHarbour Post · Failing/);
    expect(text).toContain('Unsubscribe from “Watch laos”');
    expect(text).not.toContain('GMT');
    expect(text).toContain('See the sources in Dateline: https://desk.example');
    expect(text).toContain('because the watch below also tells of sources');
    const two = [...groups, { ...group('trade', []), sources: [{ ...source, title: 'River Times' }] }];
    const both = renderDigestMail(mail({ ...atOnce, groups: two }));
    expect(both.subject).toBe('Sources in trouble: Harbour Post, River Times');
    expect(both.text).toContain('because the watches below also tell of sources');
  });

  it('names a source whose trouble was noted in another way', () => {
    const odd = { ...source, state: 'ailing', cause: { about: 'weather' } };
    const groups = [{ ...group('laos', []), sources: [odd, { ...odd, source: 'b', title: 'B' }] }];
    const { text, html } = renderDigestMail(mail({ groups }));
    expect(text).toContain('\nHarbour Post\n\nB\n');
    expect(html).not.toMatch(/<p [^>]*><\/p>/);
  });

  it('lets nothing become markup, break a line or a header, nor lead astray', () => {
    const attack = '"><script>x</script>\r\nBcc: a@b.example \u202E';
    const told = { ...story(1).story, title: attack };
    const hostile = story(1, { story: told, words: [attack] });
    const bad = { ...source, title: attack, cause: { ...(source.cause as object), url: 'javascript:x' } };
    const groups = [{ ...group('laos', [hostile]), sources: [bad] }];
    groups[0]!.watch.title = attack;
    const { subject, text, html } = renderDigestMail(mail({ groups }));
    const single = renderDigestMail(mail({ groups: [group('laos', [hostile])] }));
    for (const line of [subject, single.subject]) expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text + html).not.toMatch(/\u202E|\nBcc:|javascript:/);
    expect(html).not.toContain('<script');
    expect([...single.subject].length).toBeLessThanOrEqual(120);
  });

  it('has a title for a story that has none', () => {
    const told = { ...story(1).story, title: ' \u202E' };
    const { text } = renderDigestMail(
      mail({ groups: [group('laos', [story(1, { story: told }), story(2)])] }),
    );
    expect(text).toContain('1. https://desk.example/stories/1');
  });
});

describe('shareOut', () => {
  it('gives small ones all that they need, and the others as much as one another', () => {
    expect(shareOut(50, [5000, 2, 5000])).toEqual([24, 2, 24]);
    expect(shareOut(50, [3, 4])).toEqual([3, 4]);
    expect(shareOut(2, [9, 9, 9])).toEqual([0, 1, 1]);
  });
});
