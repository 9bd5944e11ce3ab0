import type { MailLanguage } from '../core/watch/schema.ts';
import type { DigestMail } from './digest-mail.ts';

/** What a mail on several stories says beside what mails on one say. */
export interface DigestPhrases {
  /** With the end of the interval, on one short line. */
  subjects: Record<DigestMail['kind'], (time: string, what: string) => string>;
  titles: Record<DigestMail['kind'], (time: string) => string>;
  stories(count: number): string;
  sources(count: number): string;
  inWatches(what: string, watches: number): string;
  covers(interval: string, zone: string): string;
  contents: string;
  /** Of a story that was told of under another watch of the same mail. */
  above: string;
  found(words: string): string;
  /** Stories of a watch that the mail has no room for. */
  moreOf(stories: number): string;
  moreSources(sources: number): string;
  sourcesHeading: string;
  why: Record<DigestMail['why'], string>;
  watch(title: string): string;
}

export const DIGEST_PHRASES: Record<MailLanguage, DigestPhrases> = {
  vi: {
    subjects: {
      digest: (time, what) => `Điểm tin ${time}: ${what}`,
      'round-up': (time, what) => `Gộp tin ${time}: ${what}`,
    },
    titles: { digest: (time) => `Điểm tin ${time}`, 'round-up': (time) => `Gộp tin ${time}` },
    stories: (count) => `${count} tin`,
    sources: (count) => `${count} nguồn gặp trục trặc`,
    inWatches: (what, watches) => (watches > 1 ? `${what}, theo ${watches} chủ đề.` : `${what}.`),
    covers: (interval, zone) => `Từ ${interval} (giờ ${zone}).`,
    contents: 'Trong thư này',
    above: 'Đã nêu ở trên.',
    found: (words) => `Gặp: ${words}`,
    moreOf: (stories) => `và ${stories} tin khác: mở trên Dateline`,
    moreSources: (sources) => `và ${sources} nguồn khác`,
    sourcesHeading: 'Nguồn gặp trục trặc',
    why: {
      schedule: 'Bạn nhận thư này theo lịch điểm tin của các chủ đề dưới đây.',
      quiet: 'Các tin này được giữ lại trong giờ yên lặng, nay gửi chung một thư.',
      ceiling: 'Đã đủ số thư được gửi trong một giờ, nên các tin tiếp theo được gộp vào thư này.',
      'at-once': 'Bạn nhận thư này vì chủ đề dưới đây báo cả khi nguồn gặp trục trặc.',
    },
    watch: (title) => `Chủ đề “${title}”`,
  },
  en: {
    subjects: {
      digest: (time, what) => `Digest of ${time}: ${what}`,
      'round-up': (time, what) => `Round-up of ${time}: ${what}`,
    },
    titles: { digest: (time) => `Digest of ${time}`, 'round-up': (time) => `Round-up of ${time}` },
    stories: (count) => `${count} ${count === 1 ? 'story' : 'stories'}`,
    sources: (count) => `${count} ${count === 1 ? 'source' : 'sources'} in trouble`,
    inWatches: (what, watches) => (watches > 1 ? `${what}, from ${watches} watches.` : `${what}.`),
    covers: (interval, zone) => `From ${interval} (time of ${zone}).`,
    contents: 'In this mail',
    above: 'Told of above.',
    found: (words) => `Found: ${words}`,
    moreOf: (stories) => `and ${stories} more ${stories === 1 ? 'story' : 'stories'}: open in Dateline`,
    moreSources: (sources) => `and ${sources} more`,
    sourcesHeading: 'Sources in trouble',
    why: {
      schedule: 'You get this mail by the digest schedule of the watches below.',
      quiet: 'This was held back during quiet hours, and now comes in one mail.',
      ceiling: 'As many mails as an hour may bring had gone out, so what followed comes in one.',
      'at-once': 'You get this mail because the watch below also tells of sources in trouble.',
    },
    watch: (title) => `Watch “${title}”`,
  },
};
