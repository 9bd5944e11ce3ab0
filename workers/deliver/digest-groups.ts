import type { Notice, NoticeDetail } from '../../core/watch/notice.ts';
import type { Watch } from '../../core/watch/schema.ts';
import type { DigestGroup, DigestStory } from '../../mail/digest-mail.ts';
import type { DigestStoryRow } from '../../storage/digest-stories.ts';
import { distinctDetails, mailedStory, mailedWatch } from './mailing.ts';
import type { WordsFinder } from './words-finder.ts';

export interface GroupsSetting {
  stories: ReadonlyMap<number, DigestStoryRow>;
  wordsOf: WordsFinder;
  deskUrl: string;
}

type SourceNews = Extract<NoticeDetail, { kind: 'source' }>;

/** A group, its links still to be made. */
export type GroupMaker = (urlOf: (watch: string) => string) => DigestGroup;

/**
 * What watches tell, by watch. What several tell stands once, under the first of them, with all that they tell of it.
 * A watch all of which stands under others has no group.
 */
export async function digestGroups(
  watches: readonly Watch[],
  notices: readonly Notice[],
  setting: GroupsSetting,
): Promise<{ watch: string; group: GroupMaker }[]> {
  const toldStories = new Set<number>();
  const toldSources = new Set<string>();
  const groups: { watch: string; group: GroupMaker }[] = [];
  for (const watch of watches) {
    const own = notices.filter((notice) => notice.watch === watch.name);
    const storyIds = [...new Set(own.flatMap(({ storyId }) => storyId ?? []))].filter(
      (id) => !toldStories.has(id),
    );
    const sources = newSources(own, toldSources);
    const stories = await storiesOf(watch, storyIds, notices, setting);
    for (const id of storyIds) toldStories.add(id);
    if (stories.length + sources.length === 0) continue;
    groups.push({
      watch: watch.name,
      group: (urlOf) => ({ watch: mailedWatch(watch, setting.deskUrl, urlOf), stories, sources }),
    });
  }
  return groups;
}

async function storiesOf(
  watch: Watch,
  ids: readonly number[],
  notices: readonly Notice[],
  { stories, wordsOf, deskUrl }: GroupsSetting,
): Promise<DigestStory[]> {
  const told: DigestStory[] = [];
  for (const id of ids) {
    const row = stories.get(id);
    if (!row) continue;
    const news = notices.filter(({ storyId }) => storyId === id).map(({ detail }) => detail);
    told.push({
      story: mailedStory(row.story, deskUrl),
      news: distinctDetails(news),
      outlets: row.outlets,
      articles: row.articles,
      words: await wordsOf.find(watch, row.story),
    });
  }
  return told;
}

/** Of one that went bad several times, the last. */
function newSources(notices: readonly Notice[], told: Set<string>): SourceNews[] {
  const bySource = new Map<string, SourceNews>();
  for (const { detail } of notices) if (detail.kind === 'source') bySource.set(detail.source, detail);
  const news = [...bySource.values()].filter(({ source }) => !told.has(source));
  for (const { source } of news) told.add(source);
  return news;
}
