import { describe, expect, it } from 'vitest';
import { type AddressClaims, claimedKeys } from './url-claims.ts';
import { pageKey } from './url-identity.ts';

const FERRY = 'https://www.news.example/world/ferry-4712345.html';
const SLUG = 'https://news.example/2026/night-ferry-sails-again-today';
const lists = new Set([pageKey('https://news.example/the-news-of-the-day')].map(String));

/** The keys beside that of the address that was asked for. */
function further({
  url,
  answered = url,
  canonical = null,
}: Partial<AddressClaims> & { url: string }): string[] {
  return claimedKeys({ url, answered, canonical }, { lists }).slice(1);
}

describe('claimedKeys', () => {
  it('begins with the address that was asked for, and has each key once', () => {
    const url = 'https://m.news.example/amp/ferry-4712345.html';
    expect(claimedKeys({ url, answered: FERRY, canonical: FERRY }, { lists })).toEqual([
      'news.example/#4712345',
    ]);
  });

  it.each([
    ['by headline', 'https://news.example/ferry-sails-again', 'https://news.example/night-ferry-sails-again'],
    ['by its last part', 'https://news.example/news/ferry', 'https://news.example/2026/ferry'],
    ['by an id', 'https://news.example/go/815', 'https://news.example/ferry-4712345.html'],
    ['to another id', FERRY, 'https://news.example/ferry-5551234.html'],
    ['to another host', 'https://links.example/go/815', SLUG],
    [
      'without the id, by headline',
      'https://news.example/night-ferry-4712345.html',
      'https://news.example/world/night-ferry',
    ],
  ])('believes a redirect to an article, %s', (_, url, answered) => {
    expect(further({ url, answered })).toEqual([pageKey(answered)]);
  });

  it.each([
    ['the front page', FERRY, 'https://www.news.example/'],
    ['the front page of an edition', FERRY, 'https://www.news.example/en/'],
    ['its index', FERRY, 'https://www.news.example/index.html'],
    [
      'the section above',
      'https://news.example/world/asia-and-the-far-east/ferry',
      'https://news.example/world/asia-and-the-far-east',
    ],
    ['a section', SLUG, 'https://news.example/world'],
    ['a list of the source', SLUG, 'https://news.example/the-news-of-the-day/'],
    ['a page without the id', FERRY, 'https://news.example/we-could-not-find-your-page'],
    ['a login', FERRY, 'https://id.news.example/login?return=/ferry-4712345.html'],
    ['nowhere', FERRY, 'about:blank'],
  ])('believes no redirect to %s', (_, url, answered) => {
    expect(further({ url, answered })).toEqual([]);
  });

  it.each([
    ['without a parameter that says nothing', `${FERRY}?box=7`, FERRY],
    ['with a new headline', `${FERRY}?box=7`, 'https://news.example/world/night-ferry-4712345.html'],
    ['on a host below', SLUG, 'https://sport.news.example/night-ferry-sails-again-today'],
    ['from a host below', 'https://sport.news.example/night-ferry-sails-again-today', SLUG],
    ['with an id that it lacks', SLUG, 'https://news.example/ferry-4712345.html'],
  ])('believes a canonical link %s', (_, url, canonical) => {
    expect(further({ url, canonical })).toContain(pageKey(canonical));
  });

  it.each([
    ['the front page', SLUG, 'https://news.example/'],
    ['a section', SLUG, 'https://news.example/world'],
    ['a list of the source', SLUG, 'https://news.example/the-news-of-the-day'],
    ['all articles of a page', 'https://news.example/detail.aspx?id=815', 'https://news.example/detail.aspx'],
    [
      'all articles of a page with a long name',
      'https://news.example/all-the-news-today?newsid=815',
      'https://news.example/all-the-news-today',
    ],
    ['another id in the query', 'https://news.example/detail?id=815', 'https://news.example/detail?id=816'],
    ['another id', FERRY, 'https://news.example/world/ferry-5551234.html'],
    ['an address without the id', FERRY, 'https://news.example/world/ferry'],
    ['another site', SLUG, 'https://other.example/2026/night-ferry-sails-again-today'],
    ['another edition', FERRY, 'https://news.example/en/ferry-4712345.html'],
    ['the edition of another host', 'https://en.news.example/ferry-4712345.html', FERRY],
    [
      'the original of a translation',
      'https://news.harbour.example/ferry-4712345.html',
      'https://harbour.example/ferry-4712345.html',
    ],
  ])('believes no canonical link to %s', (_, url, canonical) => {
    expect(further({ url, canonical })).toEqual([]);
  });

  it('holds the canonical link against the address that answered, and against none that is not believed', () => {
    const url = 'https://links.example/go/815';
    const canonical = 'https://news.example/world/night-ferry-4712345.html';
    expect(further({ url, answered: `${FERRY}?box=7`, canonical })).toEqual([
      'news.example/#4712345',
      'news.example/#4712345?box=7',
    ]);
    expect(further({ url, answered: 'https://news.example/', canonical })).toEqual([]);
  });

  it('leaves what is no web address as it is', () => {
    expect(
      claimedKeys({ url: 'urn:sha256:12', answered: 'urn:sha256:12', canonical: null }, { lists }),
    ).toEqual(['urn:sha256:12']);
  });
});
