import type { NoticeOfStory } from '../../storage/notices.ts';
import { noticeInWords, saidInWords } from '../notice-words.ts';
import type { PageContext } from '../page-context.ts';
import { shownHeadline } from '../views/headline.tsx';
import { storyAddress } from './addresses.ts';
import type { Feed, FeedHead, FeedItem } from './feed.ts';

/** @param notices the latest first */
export function noticeFeedOf(
  head: FeedHead,
  notices: readonly NoticeOfStory[],
  page: PageContext,
  base: string,
): Feed {
  return {
    ...head,
    home: new URL('/', base).href,
    language: page.language,
    updated: notices[0]?.noticedAt ?? new Date(0),
    items: notices.map((notice) => itemOf(notice, page, base)),
  };
}

function itemOf(notice: NoticeOfStory, page: PageContext, base: string): FeedItem {
  const { id, watch, detail, noticedAt, story } = notice;
  const what = noticeInWords(detail, page);
  const headline = story && shownHeadline(story, page);
  const title = headline ? page.messages.notices.of(what, headline.title) : what;
  return {
    // The story may merge into another, and its title be another tomorrow.
    id: new URL(`/feeds/watches/${watch}/notices#${id}`, base).href,
    address: addressOf(notice, base),
    title,
    // What happened is in the reader's language, whatever that of the story's title.
    language: undefined,
    text: [...saidInWords(detail, page), headline?.lead].filter(Boolean).join('\n') || title,
    published: noticedAt,
    updated: noticedAt,
  };
}

function addressOf({ detail, story }: NoticeOfStory, base: string): string {
  if (story) return storyAddress(base, story.id);
  const path = detail.kind === 'source' ? `/sources/${encodeURIComponent(detail.source)}` : '/';
  return new URL(path, base).href;
}
