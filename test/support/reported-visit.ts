import { eq } from 'drizzle-orm';
import type { Visit } from '../../core/visit/visit.ts';
import type { Queryable } from '../../storage/database.ts';
import { articleVersions, stories } from '../../storage/schema.ts';
import { insertArticle, insertStory } from './stories.ts';

/** A visit as a desk reads it: three outlets in two languages that disagree, a copy, a rewritten article, visits like it. */
export interface ReportedVisit {
  storyId: number;
  rewrittenId: number;
  previousId: number;
}

const VISITORS = ['Võ Hải Đăng'];

function visitOf(start: string, end: string, host = 'LA', visitors = VISITORS): Visit {
  return { visitors, host, kind: 'state', start, end };
}

const LEADS = {
  vi: 'Chuyến thăm đưa quan hệ hai nước lên tầm cao mới, Chủ tịch Võ Hải Đăng nói sau cuộc hội đàm sáng nay.',
  en: 'The two presidents agreed on a railway and on more trade, after talks that lasted the whole morning.',
};

export async function insertReportedVisit(db: Queryable): Promise<ReportedVisit> {
  const title = 'Chủ tịch Võ Hải Đăng thăm cấp nhà nước Lào';
  const storyId = await insertStory(db, {
    title,
    visit: visitOf('2026-02-05', '2026-02-06'),
    changedAt: new Date('2026-02-05T08:00:00Z'),
    headlines: [
      { language: 'vi', title, titleFrom: 'u1', lead: LEADS.vi, leadFrom: 'https://songhong.example/2' },
      { language: 'en', title: 'President Vo in Laos', titleFrom: 'u4', lead: null, leadFrom: null },
    ],
  });
  const rewrittenId = await insertArticles(db, storyId);
  await sayFigures(db, storyId);
  const previousId = await insertStory(db, {
    title: 'Chủ tịch Võ Hải Đăng thăm Lào lần trước',
    day: '2025-12-01',
    visit: visitOf('2025-12-01', '2025-12-02'),
  });
  await insertStory(db, {
    title: 'Chủ tịch Võ Hải Đăng thăm Campuchia',
    day: '2026-02-07',
    visit: visitOf('2026-02-07', '2026-02-07', 'KH'),
  });
  await insertStory(db, {
    day: '2026-02-01',
    visit: visitOf('2026-02-01', '2026-02-02', 'LA', ['Arvik Lindqvist']),
  });
  return { storyId, rewrittenId, previousId };
}

async function insertArticles(db: Queryable, storyId: number): Promise<number> {
  const add = (source: string, path: string, time: string, row: Parameters<typeof insertArticle>[1]) =>
    insertArticle(db, {
      storyId,
      source,
      url: `https://${source}.example/${path}`,
      published: `2026-02-${time}:00+07:00`,
      ...row,
    });
  const vi = { language: 'vi', content: { lead: LEADS.vi } };
  await add('songhong', '1', '04T09:15', { ...vi, title: 'Chủ tịch Võ Hải Đăng sắp thăm Lào' });
  const talks = await add('songhong', '2', '05T09:40', {
    ...vi,
    title: 'Hội đàm tại Viêng Chăn',
    versions: 3,
  });
  await add('binhminh', '3', '05T10:05', { ...vi, title: 'Hội đàm tại Viêng Chăn', copyOf: talks });
  await add('thoimoi', '5', '05T14:20', {
    ...vi,
    title: 'Hai bên ký mười hai văn kiện',
    content: { lead: 'Lễ ký diễn ra chiều nay trước sự chứng kiến của lãnh đạo hai nước tại Viêng Chăn.' },
  });
  await add('harbourpost', '4', '05T12:30', { title: 'President Vo in Laos', content: { lead: LEADS.en } });
  await db
    .update(articleVersions)
    .set({
      difference: {
        title: [
          { kind: 'removed', text: 'Gặp' },
          { kind: 'added', text: 'Hội đàm' },
          { kind: 'same', text: ' tại Viêng Chăn' },
        ],
        lead: null,
        byline: { removed: [], added: [] },
        blocks: [{ unchanged: 2 }],
        captions: { removed: [], added: [] },
      },
    })
    .where(eq(articleVersions.articleId, talks));
  return talks;
}

async function sayFigures(db: Queryable, storyId: number): Promise<void> {
  const said = (amount: number, source: string, path: string) => ({
    low: amount,
    high: amount,
    qualifier: null,
    said: [{ article: `https://${source}.example/${path}`, source, text: `${amount / 1e9} tỷ USD` }],
    voices: 1,
  });
  await db
    .update(stories)
    .set({
      figures: [
        {
          quantity: 'trade',
          unit: 'USD',
          period: '2025',
          goal: false,
          values: [said(3e9, 'songhong', '2'), said(2.6e9, 'harbourpost', '4')],
          disagreement: true,
          prominent: true,
        },
      ],
      visitKinds: [
        { kind: 'state', sources: ['songhong'] },
        { kind: 'official', sources: ['harbourpost'] },
      ],
      stays: [{ start: '2026-02-05', end: '2026-02-06', sources: ['harbourpost', 'songhong'] }],
    })
    .where(eq(stories.id, storyId));
}
