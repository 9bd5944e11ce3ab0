import { describe, expect, it } from 'vitest';
import type { HealthMail } from './health-mail.ts';
import { renderHealthMail } from './render-source-health.tsx';
import type { BadSource } from './source-lines.ts';

const bad: BadSource = {
  title: 'Harbour Post',
  state: 'failing',
  since: new Date('2026-02-05T01:30:00Z'),
  cause: { about: 'lists', code: 'gone', url: 'https://harbourpost.example/feed?a=1&b=2', bad: 1, of: 1 },
};

const mail = (change: Partial<HealthMail> = {}): HealthMail => ({
  language: 'en',
  zone: 'Asia/Ho_Chi_Minh',
  unreached: [],
  sources: [bad],
  deskUrl: 'https://desk.example/sources',
  ...change,
});

describe('renderHealthMail', () => {
  it('says in both parts what ails a source, since when, and what to do', () => {
    const { subject, text, html } = renderHealthMail(mail());
    expect(subject).toBe('Source in trouble: Harbour Post');
    for (const part of [text, html]) {
      expect(part).toContain('Harbour Post');
      expect(part).toContain('Failing, since 5 Feb 2026, 08:30');
      expect(part).toContain('Its list cannot be read: the address leads nowhere any more.');
      expect(part).toContain('Open the address in a browser');
      expect(part).toContain('https://desk.example/sources');
      expect(part).toContain('DATELINE_OPERATOR');
    }
    expect(text).toContain('\nhttps://harbourpost.example/feed?a=1&b=2\n');
    expect(html).toContain('href="https://harbourpost.example/feed?a=1&amp;b=2"');
  });

  it('speaks Vietnamese', () => {
    const { subject, text, html } = renderHealthMail(mail({ language: 'vi' }));
    expect(subject).toBe('Nguồn gặp trục trặc: Harbour Post');
    expect(html).toContain('<html lang="vi">');
    expect(text).toContain('Gặp lỗi, từ 08:30');
    expect(text).toContain('Không đọc được danh sách bài: địa chỉ không còn dẫn đến đâu.');
  });

  it('names two sources in its subject, and twenty in its text', () => {
    const sources = Array.from({ length: 30 }, (_, number) => ({ ...bad, title: `Outlet ${number}` }));
    const { subject, text } = renderHealthMail(mail({ sources }));
    expect(subject).toBe('Sources in trouble: Outlet 0, Outlet 1 and 28 more');
    expect(text).toContain('Outlet 19 ·');
    expect(text).not.toContain('Outlet 20 ·');
    expect(text).toContain('and 10 more');
  });

  it('says of sources that cannot be reached together that it is this machine', () => {
    const { subject, text } = renderHealthMail(mail({ unreached: ['River Times', 'Delta'], sources: [] }));
    expect(subject).toBe('Dateline cannot reach the web');
    expect(text).toContain('River Times, Delta');
    expect(text).toContain('Check its network');
  });

  it('lets no title break a line or a header, nor become markup', () => {
    const { subject, html } = renderHealthMail(
      mail({ sources: [{ ...bad, title: 'Harbour\r\nBcc: x@y.example <b>' }] }),
    );
    expect(subject).toBe('Source in trouble: Harbour Bcc: x@y.example <b>');
    expect(html).toContain('&lt;b&gt;');
  });
});
