import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../../test/support/any-text.ts';
import { parsePage } from '../../html/parse.ts';
import { draftBlocks } from '../body/blocks.ts';
import { readMetadata } from '../survey/metadata.ts';
import { surveyPage } from '../survey/survey.ts';
import { findCredits } from './credits.ts';

const TEXT =
  'Sau ba tháng sửa chữa, chuyến phà đêm lại nối hai bờ sông, và thủy thủ đoàn nói rằng nó sẽ còn chạy mười năm.';

function credits(html: string, url = 'https://daily.example/ferry') {
  const { root, jsonLd } = parsePage(html);
  const survey = surveyPage(root);
  const blocks = draftBlocks(survey).filter(({ element }) => element.name === 'p');
  const found = findCredits(survey, readMetadata(survey, jsonLd, url), blocks, undefined);
  return { ...found, blocks: found.blocks.map(({ text }) => text) };
}

const page = (body: string, head = '') =>
  `<html><head>${head}</head><body><h1>Phà đêm</h1>${body}</body></html>`;

describe('findCredits', () => {
  it.each([
    '<p style="text-align:right"><strong>Hà Thu</strong></p>',
    '<p align="right"><strong>Hà Thu</strong> (tổng hợp)</p>',
    '<div style="text-align: right;"><p>Hà Thu</p></div>',
    '<p class="has-text-align-right">Hà Thu</p>',
    '<p><b>Hà Thu</b></p>',
    '<p>H&agrave; Thu</p>',
  ])('takes the signature %s for the byline and out of the text', (signature) => {
    const { byline, agencies, blocks } = credits(page(`<p>${TEXT}</p>${signature}`));
    expect(byline).toEqual(['Hà Thu']);
    expect(agencies).toEqual([]);
    expect(blocks).toEqual([TEXT]);
  });

  it('keeps a short last paragraph that the nearest alignment sets on the left', () => {
    const left = '<div style="text-align:right"><p style="text-align:left">Phà Đêm</p></div>';
    const head = '<meta name="author" content="Ann Doe">';
    expect(credits(page(`<p>${TEXT}</p>${left}`, head)).blocks).toEqual([TEXT, 'Phà Đêm']);
  });

  it('credits agencies of stamp, byline and signature once, by their short names', () => {
    const body = `<div class="author">Hà Thu, AFP</div><p>HÀ NỘI (TTXVN) - ${TEXT}</p><p>(Theo Thông tấn xã Việt Nam, Reuters)</p>`;
    expect(credits(page(body))).toEqual({
      byline: ['Hà Thu'],
      agencies: ['AFP', 'TTXVN', 'Reuters'],
      blocks: [`HÀ NỘI (TTXVN) - ${TEXT}`],
    });
  });

  it('never puts an agency into the byline', () => {
    const head = `<script type="application/ld+json">${JSON.stringify({
      '@type': 'NewsArticle',
      author: { '@type': 'Person', name: 'Associated Press' },
    })}</script>`;
    expect(credits(page(`<p>${TEXT}</p>`, head))).toMatchObject({ byline: [], agencies: ['AP'] });
  });

  it('tells an agency that signs in JSON-LD from the outlet that prints it', () => {
    const head = `<script type="application/ld+json">${JSON.stringify({
      '@type': 'NewsArticle',
      author: { '@type': 'Organization', name: 'dpa' },
      publisher: { '@type': 'Organization', name: 'Daily Example' },
    })}</script>`;
    expect(credits(page(`<p>${TEXT}</p>`, head)).agencies).toEqual(['dpa']);
  });

  it('leaves out the agency whose own page it is', () => {
    const head = '<meta property="og:site_name" content="Riverland News Agency">';
    const body = `<p>${TEXT}</p><p>Theo Riverland News Agency, AFP</p>`;
    expect(credits(page(body, head)).agencies).toEqual(['AFP']);
  });

  it('takes no photo credit for an agency’s copy', () => {
    const body = `<figure><img src="a.jpg"><figcaption class="author">AFP</figcaption></figure><p>${TEXT}</p>`;
    expect(credits(page(body)).agencies).toEqual([]);
  });

  it('answers any page', () => {
    assert(
      property(anyText(), anyText(), (name, text) => {
        const { byline } = credits(page(`<p class="author">${name}</p><p>${text}</p>`));
        expect(byline.every((found) => found !== '')).toBe(true);
      }),
    );
    expect(credits('').byline).toEqual([]);
  });
});
