import { describe, expect, it } from 'vitest';
import { parsePage } from '../../html/parse.ts';
import { draftBlocks } from '../body/blocks.ts';
import { readMetadata } from '../survey/metadata.ts';
import { surveyPage } from '../survey/survey.ts';
import { findByline } from './byline.ts';

const TEXT =
  'The night ferry runs again after three months of repairs, and the crew say that it will stay so for ten years.';

/** `body` stands around the text where it holds `TEXT`, else above it. */
function named(head: string, body = '', selector?: string) {
  const inside = body.includes(TEXT) ? body : `${body}<p>${TEXT}</p>`;
  const { root, jsonLd } = parsePage(`<html><head>${head}</head><body>${inside}</body></html>`);
  const survey = surveyPage(root);
  const metadata = readMetadata(survey, jsonLd, 'https://daily.example/ferry');
  const blocks = draftBlocks(survey).filter(({ text }) => text === TEXT);
  return findByline({ survey, metadata, blocks, selector });
}

const bylineOf = (head: string, body = '', selector?: string) => named(head, body, selector).names;

const jsonLd = (author: unknown, more: unknown[] = []) =>
  `<script type="application/ld+json">${JSON.stringify([{ '@type': 'NewsArticle', author }, ...more])}</script>`;

describe('findByline', () => {
  it("takes the source's selector before all else", () => {
    expect(bylineOf(jsonLd({ name: 'Ann Doe' }), '<i class="who">Bob Roe</i>', '.who')).toEqual(['Bob Roe']);
  });

  it('reads several people in one string of JSON-LD', () => {
    expect(bylineOf(jsonLd({ '@type': 'Person', name: 'Max Rau und Lea Au, dpa' }))).toEqual([
      'Max Rau',
      'Lea Au',
    ]);
  });

  it('passes over an outlet that signs in JSON-LD for a person who signs on the page', () => {
    const head = jsonLd({ '@type': 'Organization', name: 'Ngày Mới' });
    expect(bylineOf(head, '<span class="author">Ann Doe</span>')).toEqual(['Ann Doe']);
  });

  it('puts a name together from its parts', () => {
    expect(bylineOf(jsonLd({ '@type': 'Person', givenName: 'Ann', familyName: 'Doe' }))).toEqual(['Ann Doe']);
  });

  it('adds the authors whom the page shows in one line with the one that JSON-LD declares', () => {
    const body =
      '<h1>Ferry</h1><p class="author">By Ann Doe, Bob Roe</p><p class="author">Translated by Lea Au</p>';
    expect(bylineOf(jsonLd({ name: 'Ann Doe' }), body)).toEqual(['Ann Doe', 'Bob Roe']);
  });

  it('keeps an agency apart, and asks no further for a person', () => {
    const body = `<h1>Ferry</h1><p>${TEXT}</p><p class="author">Ann Doe</p>`;
    expect(named(jsonLd({ '@type': 'Organization', name: 'dpa' }), body)).toEqual({
      names: [],
      agencies: ['dpa'],
    });
  });

  it.each([
    ['<meta name="author" content="Ann Doe">', ['Ann Doe']],
    ['<meta name="parsely-author" content="Ann Doe">', ['Ann Doe']],
    [
      '<meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Ann Doe">',
      ['Ann Doe'],
    ],
    ['<meta name="twitter:label1" content="Time to read"><meta name="twitter:data1" content="Ann Doe">', []],
    ['<meta name="author" content="ann@daily.example">', []],
    ['<meta name="author" content="https://social.example/ann">', []],
    ['<meta name="author" content="daily.example, Lakeside, Riverland">', []],
  ])('reads %s', (head, names) => {
    expect(bylineOf(head)).toEqual(names);
  });

  it.each([
    '<a rel="author" href="/ann">Ann Doe</a>',
    '<span itemprop="author"><span itemprop="name">Ann Doe</span></span>',
    '<div class="byline">By <a href="/ann">Ann Doe</a></div>',
    '<h2 class="author-title"><a href="/ann">Ann Doe</a></h2>',
    '<div class="author-details">Ann Doe</div>',
    '<div class="byline"><span>Ann Doe</span><span>Science Editor</span><time>3 May</time></div>',
    '<p class="author">Ann Doe</p><p class="author-location">Upper Lakeside</p>',
    '<aside><span class="author">Ann Doe</span></aside>',
    '<div><span>By</span><a href="/ann">Ann Doe</a></div>',
    '<address>By <a href="/ann">Ann Doe</a></address>',
    '<p>Von Ann Doe</p>',
    '<p>By Ann Doe, 3 May 2026</p>',
    '<p>Tác giả: Ann Doe</p>',
  ])('reads the person in %s above the text', (body) => {
    expect(bylineOf('', `<h1>Ferry</h1>${body}`)).toEqual(['Ann Doe']);
  });

  it('reads every linked author', () => {
    const body =
      '<h1>Ferry</h1><div class="byline">By <a href="/a">Ann Doe</a> and <a href="/b">Bob Roe</a></div>';
    expect(bylineOf('', body)).toEqual(['Ann Doe', 'Bob Roe']);
  });

  it('takes the first author below the text, not those of other articles', () => {
    const card = (name: string) => `<div class="card"><span class="author">${name}</span></div>`;
    const body = `<h1>Ferry</h1><p>${TEXT}</p>${card('Ann Doe')}${card('Bob Roe')}${card('Lea Au')}`;
    expect(bylineOf('', body)).toEqual(['Ann Doe']);
  });

  it.each([
    '<div class="comment-list"><span class="author">Ann Doe</span></div>',
    '<figure><figcaption class="author">Ann Doe</figcaption></figure>',
    '<p>By Friday, the ferry runs again as it ran before</p>',
    '<p class="author">Read More</p>',
  ])('leaves out who wrote something else, and who nobody is: %s', (body) => {
    expect(bylineOf('', `<h1>Ferry</h1>${body}`)).toEqual([]);
  });

  it.each([
    '<aside><span class="author">Ann Doe</span></aside>',
    '<footer><i class="author">Ann Doe</i></footer>',
  ])('leaves out who stands aside below the text: %s', (aside) => {
    expect(bylineOf('', `<h1>Ferry</h1><p>${TEXT}</p>${aside}`)).toEqual([]);
  });
});
