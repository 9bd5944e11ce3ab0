import { anything, assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../html/parse.ts';
import { articleNode, jsonLdText, nodesAt, readJsonLd } from './json-ld.ts';

const read = (...scripts: string[]) =>
  readJsonLd(
    parsePage(scripts.map((json) => `<script type="application/ld+json">${json}</script>`).join('')).jsonLd,
  );

const ARTICLE = { '@type': 'NewsArticle', headline: 'Ferry', datePublished: '2026-03-07' };

describe('readJsonLd', () => {
  it('opens graphs and arrays', () => {
    const nodes = read(JSON.stringify({ '@graph': [{ '@type': 'WebSite' }, [ARTICLE]] }));
    expect(articleNode(nodes)).toEqual(ARTICLE);
  });

  it('leaves out the other articles that a list names', () => {
    const list = { '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle', headline: 'Other' }] };
    expect(articleNode(read(JSON.stringify(list)))).toBeNull();
  });

  it.each([
    '{"@type":"NewsArticle","headline":"Night\nferry"}',
    '{"@type":"NewsArticle","headline":"Night ferry",}',
    '{"@type":"NewsArticle","headline":"Night ferry"};',
    '<!-- {"@type":"NewsArticle","headline":"Night ferry"} -->',
    '//<![CDATA[\n{"@type":"NewsArticle","headline":"Night ferry"}\n//]]>',
  ])('mends %j', (json) => {
    expect(articleNode(read(json))?.headline).toBe('Night ferry');
  });

  it('passes over a block that cannot be mended, and reads the next', () => {
    expect(articleNode(read('{"@type": [', JSON.stringify(ARTICLE)))).toEqual(ARTICLE);
  });

  it('reads any JSON and any text without an error', () => {
    assert(property(anything(), (value) => void articleNode(read(JSON.stringify(value) ?? ''))));
    assert(property(string({ unit: 'grapheme' }), (text) => void articleNode(readJsonLd([text]))));
  });

  it('stops at a depth that no real page has', () => {
    const deep = `${'{"a":'.repeat(3000)}${JSON.stringify(ARTICLE)}${'}'.repeat(3000)}`;
    expect(articleNode(read(deep))).toBeNull();
  });
});

describe('articleNode', () => {
  it('prefers an article with headline and date to one without', () => {
    expect(articleNode([{ '@type': 'Article' }, ARTICLE])).toEqual(ARTICLE);
  });
});

describe('nodesAt', () => {
  it('follows references and names plain strings', () => {
    const ann = { '@id': '#ann', name: 'Ann Doe' };
    expect(nodesAt([{ '@id': '#ann' }, 'Bob Roe', 7], [ann])).toEqual([ann, { name: 'Bob Roe' }]);
  });
});

describe('jsonLdText', () => {
  it('decodes entities and gives NFC', () => {
    expect(jsonLdText('Ph&agrave; đ&ecirc;m'.normalize('NFD'))).toBe('Phà đêm');
    expect(jsonLdText(['Ferry', 'Boat'])).toBe('Ferry');
    expect([jsonLdText(7), jsonLdText(''), jsonLdText(undefined)]).toEqual([null, null, null]);
  });
});
