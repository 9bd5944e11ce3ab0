import type { Headline } from '../core/story/headlines.ts';
import type { Visit } from '../core/visit/visit.ts';
import type { MailLanguage } from '../core/watch/schema.ts';
import type { MailedStory, MailedWatch, StoryMail } from './story-mail.ts';

export const SAMPLE_DESK = 'https://desk.example';

/** `found` are words of the watch that has it. */
type SampleWords = [title: string, lead: string, found: string[]];

interface SampleStory {
  id: number;
  day: string;
  visit: Visit | null;
  vi: SampleWords;
  en: SampleWords;
}

const STORIES = {
  lindqvist: {
    id: 12,
    day: '2026-02-05',
    visit: {
      visitors: ['Arvik Lindqvist'],
      host: 'LA',
      kind: 'state',
      start: '2026-02-05',
      end: '2026-02-06',
    },
    vi: [
      'Thủ tướng Arvik Lindqvist thăm cấp Nhà nước tới Lào',
      'Sáng 5/2, Thủ tướng Arvik Lindqvist đến Viêng Chăn, bắt đầu chuyến thăm hai ngày theo lời mời của nước chủ nhà.',
      ['Lindqvist', 'thăm'],
    ],
    en: [
      'Prime Minister Lindqvist opens a state visit to Laos',
      'Arvik Lindqvist landed in Vientiane on Thursday morning for two days of talks on trade, railways and nurses’ schools.',
      ['Lindqvist', 'visit'],
    ],
  },
  salter: {
    id: 15,
    day: '2026-02-09',
    visit: { visitors: ['Mirela Salter'], host: 'VN', kind: 'working', start: '2026-02-09', end: null },
    vi: [
      'Ngoại trưởng Mirela Salter sắp thăm làm việc Việt Nam',
      'Chuyến thăm dự kiến bắt đầu ngày 9/2.',
      ['thăm'],
    ],
    en: [
      'Foreign Minister Salter to visit Viet Nam next week',
      'The visit is to begin on 9 February.',
      ['visit'],
    ],
  },
  bridge: {
    id: 4,
    day: '2026-01-20',
    visit: null,
    vi: ['Khởi công cầu Tam Giang nối hai bờ sông', 'Cây cầu dài 1,2 km.', ['cầu']],
    en: ['Work begins on the Tam Giang bridge', 'The bridge is to be 1.2 km long.', ['bridge']],
  },
  rice: {
    id: 18,
    day: '2026-02-05',
    visit: null,
    vi: [
      'Xuất khẩu gạo tháng 1 tăng mạnh nhờ đơn hàng từ Velmora',
      'Lượng gạo xuất khẩu tăng so với cùng kỳ.',
      ['xuất khẩu', 'gạo'],
    ],
    en: [
      'Rice exports rise in January on orders from Velmora',
      'More rice was exported than a year before.',
      ['exports', 'rice'],
    ],
  },
} satisfies Record<string, SampleStory>;

type StoryName = keyof typeof STORIES;

export function sampleStory(name: StoryName): MailedStory {
  const { id, day, visit, en } = STORIES[name];
  return { title: en[0], headlines: titlesOf(name), day, visit, deskUrl: `${SAMPLE_DESK}/stories/${id}` };
}

export function sampleWords(name: StoryName, language: MailLanguage): string[] {
  return STORIES[name][language][2];
}

/** @param number behind the title, to tell many apart */
export function titlesOf(name: StoryName, number?: number): Headline[] {
  return (['vi', 'en'] as const).map((language) => {
    const [title, lead] = STORIES[name][language];
    const from = language === 'vi' ? reportUrl('bao-cang', 1) : reportUrl('harbour-post', 2);
    const numbered = number === undefined ? title : `${title} (${number})`;
    return { language, title: numbered, titleFrom: from, lead, leadFrom: from };
  });
}

const WATCHES = {
  visits: { vi: 'Chuyến thăm và dự án', en: 'Visits and projects' },
  trade: { vi: 'Thương mại khu vực', en: 'Trade in the region' },
};

export function sampleWatch(name: keyof typeof WATCHES, language: MailLanguage): MailedWatch {
  const unsubscribeUrl = `${SAMPLE_DESK}/unsubscribe/sample-${name}`;
  return { title: WATCHES[name][language], deskUrl: `${SAMPLE_DESK}/watches/${name}`, unsubscribeUrl };
}

type SampleReport = readonly [outlet: string, language: MailLanguage, title: string, minutes: number];

const REPORTS: readonly SampleReport[] = [
  ['Báo Cảng', 'vi', 'Thủ tướng Arvik Lindqvist đến Viêng Chăn', 0],
  ['Harbour Post', 'en', 'Lindqvist lands in Vientiane', 12],
  ['Delta Courier', 'en', 'Talks on trade worth 3 billion USD', 95],
  ['River Times', 'en', 'A railway and two schools: what the visit is about', 180],
  ['Báo Cảng', 'vi', 'Hội đàm tại Viêng Chăn: thương mại đạt 2,6 tỷ USD', 220],
];

/** @param newCount how many of the last the recipient does not know */
export function sampleReports(newCount: number): StoryMail['reports'] {
  const first = new Date('2026-02-05T01:05:00Z').getTime();
  return REPORTS.map(([outlet, language, title, minutes], at) => ({
    outlet,
    language,
    title,
    url: addressOf(outlet, at + 1),
    pageUrl: addressOf(outlet, at + 1),
    publishedAt: new Date(first + minutes * 60_000),
    isGuess: at === 2,
    isCopy: at === 3,
    isNew: at >= REPORTS.length - newCount,
  }));
}

/** By what an outlet is called. */
function addressOf(outlet: string, number: number): string {
  return reportUrl(outlet === 'Báo Cảng' ? 'bao-cang' : outlet.toLowerCase().replace(' ', '-'), number);
}

function reportUrl(outlet: string, number: number): string {
  return `https://www.${outlet}.example/news/${number}`;
}
