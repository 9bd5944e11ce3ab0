import { describe, expect, it } from 'vitest';
import { readFront } from './front.ts';

const at = 'https://daily.example/world/';

describe('readFront', () => {
  it('finds the feeds of link tags, relative ones and several, each once', () => {
    const { feeds } = readFront(
      `<head>
        <link rel="alternate" type="application/rss+xml" title="The Daily" href="/rss.xml">
        <link rel='ALTERNATE feed' type="application/atom+xml" href="feed.atom">
        <link rel="alternate" type="application/rss+xml" href="https://daily.example/rss.xml">
        <link rel="alternate" type="application/json+oembed" href="/oembed?url=x">
        <link rel="alternate" type="application/json" href="/wp-json/posts/1">
        <link rel="alternate" hreflang="vi" href="/vi/">
        <link rel="stylesheet" type="text/css" href="/feed.css">
      </head>`,
      at,
    );
    expect(feeds).toEqual([
      { url: 'https://daily.example/rss.xml', title: 'The Daily' },
      { url: 'https://daily.example/world/feed.atom', title: null },
    ]);
  });

  it('takes the base of the page for relative addresses', () => {
    const { feeds } = readFront(
      '<base href="https://static.example/x/"><link rel="alternate" type="application/rss+xml" href="rss">',
      at,
    );
    expect(feeds[0]?.url).toBe('https://static.example/x/rss');
  });

  it.each(['/rss', '/rss/', '/rss/tin-moi-nhat.rss', '/rss.htm', '/feed.xml', '/world/feed/', '/news.atom'])(
    'takes a link to %s for that of a feed',
    (href) => expect(readFront(`<a href="${href}">RSS</a>`, at).feedLinks).toHaveLength(1),
  );

  it.each([
    '/feedback',
    '/rssa',
    '/news/seed.html',
    'mailto:feed@daily.example',
    '/rss/2026/02/05/story.html',
  ])('takes no link to %s for that of a feed', (href) =>
    expect(readFront(`<a href="${href}">x</a>`, at).feedLinks).toEqual([]),
  );

  it('reads what the site calls itself and its language', () => {
    const front = readFront(
      `<html lang="vi-VN"><head><title>Tin mới - Báo Ngày</title>
      <meta property="og:site_name" content="Báo Ngày"><meta property="og:locale" content="vi_VN"></head></html>`,
      at,
    );
    expect(front.names).toEqual(['Báo Ngày', 'Tin mới - Báo Ngày']);
    expect(front.locales).toEqual(['vi-VN', 'vi_VN']);
  });
});
