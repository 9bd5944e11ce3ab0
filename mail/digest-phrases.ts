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
  covers(interval: string): string;
  contents: string;
  found(words: string): string;
  /** Stories of a watch that the mail has no room for. */
  moreOf(stories: number): string;
  sourcesHeading: string;
  why: Record<DigestMail['why'], (watches: number) => string>;
  watch(title: string): string;
}

export const DIGEST_PHRASES: Record<MailLanguage, DigestPhrases> = {
  vi: {
    subjects: {
      digest: (time, what) => `Điểm tin ${time}: ${what}`,
      'round-up': (time, what) => `Tổng hợp tin ${time}: ${what}`,
    },
    titles: { digest: (time) => `Điểm tin ${time}`, 'round-up': (time) => `Tổng hợp tin ${time}` },
    stories: (count) => `${count} tin`,
    sources: (count) => `${count} nguồn gặp trục trặc`,
    inWatches: (what, watches) => (watches > 1 ? `${what}, theo ${watches} chủ đề.` : `${what}.`),
    covers: (interval) => `Từ ${interval}.`,
    contents: 'Trong thư này',
    found: (words) => `Từ khớp: ${words}`,
    moreOf: (stories) => `và ${stories} tin khác: mở trên Dateline`,
    sourcesHeading: 'Nguồn gặp trục trặc',
    why: {
      schedule: (watches) => `Bạn nhận thư này theo lịch điểm tin của ${below(watches)}.`,
      quiet: () => 'Thư này gộp những gì được giữ lại trong giờ yên lặng.',
      ceiling: () => 'Đã đạt giới hạn số thư mỗi giờ, nên các tin tiếp theo được gộp vào thư này.',
      'at-once': (watches) => `Bạn nhận thư này vì ${below(watches)} báo cả khi nguồn gặp trục trặc.`,
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
    covers: (interval) => `From ${interval}.`,
    contents: 'In this mail',
    found: (words) => `Found: ${words}`,
    moreOf: (stories) => `and ${stories} more ${stories === 1 ? 'story' : 'stories'}: open in Dateline`,
    sourcesHeading: 'Sources in trouble',
    why: {
      schedule: (watches) =>
        `You get this digest on the schedule of the ${watches === 1 ? 'watch' : 'watches'} below.`,
      quiet: () => 'This was held back during quiet hours, and now comes in one mail.',
      ceiling: () => 'The limit of mails an hour was reached, so what followed comes in this one.',
      'at-once': (watches) =>
        `You get this mail because the ${watches === 1 ? 'watch below also tells' : 'watches below also tell'} of sources in trouble.`,
    },
    watch: (title) => `Watch “${title}”`,
  },
};

function below(watches: number): string {
  return watches === 1 ? 'chủ đề dưới đây' : 'các chủ đề dưới đây';
}
