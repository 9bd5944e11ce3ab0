import { sql } from 'drizzle-orm';
import type { Queryable } from '../../storage/database.ts';
import { insertReportedVisit, type ReportedVisit } from '../support/reported-visit.ts';
import { insertArticle, insertStory } from '../support/stories.ts';

/** What the reported visit is called, as `insertReportedVisit` has it. */
export const VISIT_TITLE = {
  vi: 'Chủ tịch Võ Hải Đăng thăm cấp nhà nước Lào',
  en: 'President Vo in Laos',
};

/** A story of the same day that is none of the visit. */
export const NEIGHBOUR_TITLE = 'Railway to the border is begun';

export async function emptyNewsroom(db: Queryable): Promise<void> {
  await db.execute(sql`truncate dateline.pages, dateline.stories, dateline.bonds, dateline.archive_days,
    dateline.saved_searches, dateline.watches, dateline.dismissal_rules restart identity cascade`);
}

/** One visit that outlets report in two languages, visits like it, and a story of the same day. */
export async function fillNewsroom(db: Queryable): Promise<ReportedVisit & { neighbourId: number }> {
  await emptyNewsroom(db);
  const visit = await insertReportedVisit(db);
  const neighbourId = await insertStory(db, { title: NEIGHBOUR_TITLE });
  await insertArticle(db, { storyId: neighbourId, source: 'northwire', title: NEIGHBOUR_TITLE });
  return { ...visit, neighbourId };
}
