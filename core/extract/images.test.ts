import { describe, expect, it } from 'vitest';
import { draftBlocks } from './body/blocks.ts';
import { elementIn, metadataOf, surveyOf } from './fixture.ts';
import { commonAncestor, findImages, findLeadImage } from './images.ts';
import { traitBit } from './survey/traits.ts';

const PAGE = 'https://daily.example/news/ferry';
const ARTICLE = `<h1>Ferry</h1><p>${'The night ferry runs again after three months of repairs. '.repeat(20)}</p>`;
const CAPTIONED = { url: 'https://daily.example/ferry.jpg', caption: 'The ferry leaves.', credit: null };

/** The images of a page whose captions are those that it names so. */
function imagesOf(html: string, scope?: string) {
  const survey = surveyOf(`<body>${ARTICLE}${html}</body>`);
  const captions = draftBlocks(survey).filter(({ traits }) => traits & traitBit('caption'));
  return findImages(survey, captions, scope ? elementIn(survey, scope) : survey.root, PAGE);
}

describe('findImages', () => {
  it.each([
    '<figure><img src="../ferry.jpg"><figcaption>The ferry leaves.</figcaption></figure>',
    '<figure><img src="data:image/gif;base64,R0" data-src="/ferry.jpg"><p class="Caption">The ferry leaves.</p></figure>',
    '<table><tr><td><img src="/ferry.jpg"></td></tr><tr><td>The ferry leaves.</td></tr></table>',
    '<div><img src="/ferry.jpg"><p class="img-caption">The ferry leaves.</p></div>',
    '<div><div><a href="/ferry.jpg?w=900"><img src="/ferry.jpg"></a></div><p class="caption">The ferry leaves.</p></div>',
    '<figure><figcaption>The ferry leaves.</figcaption><img src="/ferry.jpg"></figure>',
  ])('reads image and caption of %s', (html) => {
    expect(imagesOf(html)).toEqual([CAPTIONED]);
  });

  it('gives each image the caption below it', () => {
    const figures = ['one', 'two'].map(
      (name) => `<img src="/${name}.jpg"><p class="caption">Ferry ${name}.</p>`,
    );
    expect(imagesOf(`<div>${figures.join('')}</div><img src="/three.jpg">`)).toEqual([
      { url: 'https://daily.example/one.jpg', caption: 'Ferry one.', credit: null },
      { url: 'https://daily.example/two.jpg', caption: 'Ferry two.', credit: null },
      { url: 'https://daily.example/three.jpg', caption: null, credit: null },
    ]);
  });

  it('joins a credit in an element of its own to the caption', () => {
    const html =
      '<figure><img src="/ferry.jpg"><figcaption><p>The ferry leaves.</p><p>Photo: Ann Doe</p></figcaption></figure>';
    expect(imagesOf(html)).toEqual([
      { ...CAPTIONED, caption: 'The ferry leaves. Photo: Ann Doe', credit: 'Ann Doe' },
    ]);
  });

  it('keeps a caption whose image cannot be told', () => {
    expect(imagesOf('<p class="caption">The ferry leaves.</p>')).toEqual([{ ...CAPTIONED, url: '' }]);
  });

  it.each([
    ['that leads to another article', '<a href="/a"><img src="/a.jpg"></a>'],
    ['in a box of related articles', '<div class="related"><img src="/a.jpg"></div>'],
    ['that is small', '<img src="/a.jpg" width="16" height="16">'],
    ['without an address', '<img alt="Ferry"><img src="data:image/gif;base64,R0"><img src="http://[">'],
  ])('leaves out an image %s', (_, html) => {
    expect(imagesOf(html)).toEqual([]);
  });

  it('looks only where the article stands', () => {
    const html = '<div id="page"><img src="/ferry.jpg"></div><div><img src="/other.jpg"></div>';
    expect(imagesOf(html, 'page').map(({ url }) => url)).toEqual(['https://daily.example/ferry.jpg']);
  });

  it('names the same image once, and again under another caption', () => {
    const figure = (caption: string) =>
      `<figure><img src="/a.jpg"><figcaption>${caption}</figcaption></figure>`;
    expect(
      imagesOf(`<img src="/a.jpg"><img src="/a.jpg">${figure('One')}${figure('Two')}${figure('Two')}`),
    ).toEqual(
      [null, 'One', 'Two'].map((caption) => ({ url: 'https://daily.example/a.jpg', caption, credit: null })),
    );
  });
});

describe('commonAncestor', () => {
  it('is the innermost element that holds all', () => {
    const survey = surveyOf(
      '<body><div id="rail">x</div><main><h1>Ferry</h1><div><p>Text</p></div></main></body>',
    );
    const [headline, text, rail] = ['h1', 'p', 'rail'].map((name) => elementIn(survey, name));
    expect(commonAncestor([headline!, text!], survey.root)).toBe(elementIn(survey, 'main'));
    expect(commonAncestor([text!, rail!], survey.root)).toBe(elementIn(survey, 'body'));
    expect(commonAncestor([text!], survey.root)).toBe(text);
  });

  it('is the root where there is nothing, or nothing in common', () => {
    const survey = surveyOf('<p>One</p><div>Two</div>');
    expect(commonAncestor([], survey.root)).toBe(survey.root);
    expect(commonAncestor([elementIn(survey, 'p'), elementIn(survey, 'div')], survey.root)).toBe(survey.root);
  });
});

describe('findLeadImage', () => {
  it.each([
    ['<meta property="og:image" content="/ferry.jpg">', 'https://daily.example/ferry.jpg'],
    ['<meta name="twitter:image" content="https://img.example/a.jpg">', 'https://img.example/a.jpg'],
    ['<meta property="og:image" content="http://[">', null],
    ['<meta property="og:image" content="">', null],
    ['', null],
  ])('of %j', (head, url) => {
    expect(findLeadImage(metadataOf(head), PAGE)).toBe(url);
  });
});
