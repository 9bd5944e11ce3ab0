import { isDeepStrictEqual } from 'node:util';
import { keyOf } from '../../core/watch/news.ts';
import type { Watch } from '../../core/watch/schema.ts';
import type { Queryable } from '../../storage/database.ts';
import { addNotices } from '../../storage/notices.ts';
import { lockStories, type StoryEventKind } from '../../storage/stories.ts';
import { countsOfStory, currentStory, type StoryCounts } from '../../storage/story-facts.ts';
import { findToldStory, type ToldStory } from '../../storage/told-stories.ts';
import { noteTold, toldOfStory } from '../../storage/watch-stories.ts';
import { type DeliverySetting, deliver } from '../deliver/deliver.ts';
import { callWebhooks, type WebhookAbout } from '../webhook/call-webhooks.ts';
import { newsOfStory, type WatchNews } from './news-of-story.ts';

/** What happened to one story. */
export interface Happening {
  storyId: number;
  happened: ReadonlySet<StoryEventKind>;
  /** When the first of that happened. */
  since: Date;
}

/**
 * Notes in one transaction what watches have to tell of a story, what they told with it, and who is told. Nothing of one
 * that was dismissed: if it grows after it is taken back, it is told of as it stands then.
 */
export async function tellOfStory(
  tx: Queryable,
  { storyId, happened, since }: Happening,
  watches: readonly Watch[],
  setting: DeliverySetting,
  clock: () => Date,
): Promise<void> {
  // No story merges while it is decided who hears of it.
  await lockStories(tx);
  // Only then: a digest that was made while this waited covers what was noticed before.
  const now = clock();
  const story = await currentStory(tx, storyId);
  if (!story || story.attention === 'dismissed') return;
  const counts = await countsOfStory(tx, story.id);
  if (counts.articles === 0) return;
  const told = await toldOfStory(tx, story.id);
  const news = await newsOfStory(
    tx,
    { story, counts, happened, since, now, zone: setting.zone },
    watches,
    told,
  );
  const changed = news.filter((one) => !isDeepStrictEqual(one.told, told.get(one.watch.name)));
  await noteTold(
    tx,
    story.id,
    changed.map(({ watch, told: after }) => ({ watch: watch.name, told: after })),
    now,
  );
  await tell(tx, news, { storyId: story.id, counts }, setting, now);
}

async function tell(
  tx: Queryable,
  news: readonly WatchNews[],
  { storyId, counts }: { storyId: number; counts: StoryCounts },
  setting: DeliverySetting,
  now: Date,
): Promise<void> {
  const rows = news.flatMap(({ watch, notices }) =>
    notices.map((detail) => ({ watch: watch.name, storyId, detail, key: keyOf(detail, storyId) })),
  );
  const added = await addNotices(tx, rows, now);
  const found = added.length > 0 ? await findToldStory(tx, storyId) : null;
  if (!found) return;
  const telling = news.flatMap(({ watch, words }) => {
    const notices = added.filter((notice) => notice.watch === watch.name);
    return notices.length > 0 ? [{ watch, words, notices }] : [];
  });
  await deliver(tx, telling, found, setting, now);
  const about = aboutOf(found, counts, setting.deskUrl);
  for (const { watch, notices } of telling) await callWebhooks(tx, watch, notices, about, now);
}

function aboutOf({ story }: ToldStory, { outlets, articles }: StoryCounts, deskUrl: string): WebhookAbout {
  const { id, title, day, visit } = story;
  return { id, title, day, visit, outlets, articles, url: new URL(`/stories/${id}`, deskUrl).href };
}
