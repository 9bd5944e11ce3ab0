import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { HandedStory } from '../../storage/handed-stories.ts';
import type { PageContext } from '../page-context.ts';
import { shownHeadline } from '../views/headline.tsx';
import { storyAddress } from './addresses.ts';
import { FEED_TYPES, type FeedFormat } from './formats.ts';

export interface Feed {
  title: string;
  description: string;
  /** Its own address, which is its id too. */
  address: string;
  /** The page it belongs to. */
  home: string;
  language: string;
  /** When the latest of its items changed; the beginning of 1970 without any. */
  updated: Date;
  items: FeedItem[];
}

export interface FeedItem {
  /** Stable however the story grows, so that readers tell news from the known. */
  id: string;
  /** The page that it leads to. */
  address: string;
  title: string;
  language: string | undefined;
  /** Of a story, its lead, then who, where and when. */
  text: string;
  published: Date;
  updated: Date;
}

export type FeedHead = Pick<Feed, 'title' | 'description' | 'address'>;

/** @param stories the latest changed first */
export function feedOf(head: FeedHead, stories: HandedStory[], page: PageContext, base: string): Feed {
  return {
    ...head,
    home: new URL('/', base).href,
    language: page.language,
    updated: stories[0]?.changedAt ?? new Date(0),
    items: stories.map((story) => itemOf(story, page, base)),
  };
}

function itemOf(story: HandedStory, page: PageContext, base: string): FeedItem {
  const { title, lead, language } = shownHeadline(story, page);
  const address = storyAddress(base, story.id);
  return {
    id: address,
    address,
    title,
    language,
    text: [lead, visitInWords(story, page)].filter(Boolean).join('\n') || title,
    published: story.createdAt,
    updated: story.changedAt,
  };
}

/** `Arvik Lindqvist in Laos · State visit · 5 – 6 February 2026`; empty without a visit. */
export function visitInWords({ visit }: Pick<HandedStory, 'visit'>, page: PageContext): string {
  if (!visit) return '';
  const { messages, format } = page;
  const host = format.country(visit.host);
  const visitors = format.list(visit.visitors);
  const parts = [
    visitors ? messages.handOn.visitOf(visitors, host) : messages.handOn.visitTo(host),
    visit.kind && messages.visitKinds[visit.kind],
    format.visitDays(visit),
  ];
  return parts.filter(Boolean).join(' · ');
}

export function writeFeed(feed: Feed, format: FeedFormat): string {
  switch (format) {
    case 'rss':
      return asRss(feed);
    case 'atom':
      return asAtom(feed);
    case 'json':
      return `${JSON.stringify(asJson(feed), null, 2)}\n`;
  }
}

function asRss({ title, description, address, home, language, updated, items }: Feed): string {
  return generateRssFeed({
    title,
    description,
    link: home,
    language,
    lastBuildDate: updated,
    generator: 'Dateline',
    // RSS Advisory Board: a feed should say where it lies itself.
    atom: { links: [{ href: address, rel: 'self', type: FEED_TYPES.rss }] },
    items: items.map((item) => ({
      title: item.title,
      link: item.address,
      description: escapeHtml(item.text),
      guid: { value: item.id, isPermaLink: item.id === item.address },
      pubDate: item.published,
      atom: { updated: item.updated },
      ...(item.language === undefined ? {} : { dc: { languages: [item.language] } }),
    })),
  });
}

function asAtom({ title, description, address, home, language, updated, items }: Feed): string {
  return generateAtomFeed({
    id: address,
    title: { value: title },
    subtitle: { value: description },
    updated,
    links: [
      { href: address, rel: 'self', type: FEED_TYPES.atom },
      { href: home, rel: 'alternate', type: 'text/html', hreflang: language },
    ],
    // RFC 4287, 4.1.1: a feed has an author where its entries have none.
    authors: [{ name: 'Dateline' }],
    generator: { text: 'Dateline' },
    xml: { lang: language },
    entries: items.map((item) => ({
      id: item.id,
      title: { value: item.title },
      summary: { value: item.text },
      links: [{ href: item.address, rel: 'alternate', type: 'text/html' }],
      published: item.published,
      updated: item.updated,
      ...(item.language === undefined ? {} : { xml: { lang: item.language } }),
    })),
  });
}

function asJson({ title, description, address, home, language, items }: Feed): unknown {
  return generateJsonFeed({
    title,
    description,
    home_page_url: home,
    feed_url: address,
    language,
    items: items.map((item) => ({
      id: item.id,
      url: item.address,
      title: item.title,
      content_text: item.text,
      date_published: item.published,
      date_modified: item.updated,
      ...(item.language === undefined ? {} : { language: item.language }),
    })),
  });
}

/** In RSS a description is HTML. */
function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>');
}
