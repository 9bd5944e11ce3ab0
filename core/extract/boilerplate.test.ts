import { describe, expect, it } from 'vitest';
import { dropReason, findBoilerplate, isWithin, weighText } from './boilerplate.ts';
import { parsePage } from './document.ts';

const TEXT = `<p>${'The night ferry runs again after three months of repairs. '.repeat(12)}</p>`;

/** What becomes of the element with id `it` on a page with enough other text. */
function fateOf(element: string, kept?: string) {
  const { body } = parsePage(`<html><body><main>${TEXT}${element}</main></body></html>`);
  const keptElements = kept ? [...body.querySelectorAll(kept)] : [];
  const { foreign, furniture } = findBoilerplate(body, weighText(body), keptElements);
  const found = body.querySelector('#it')!;
  if (isWithin(found, foreign)) return 'foreign';
  return isWithin(found, furniture) ? 'furniture' : 'text';
}

describe('findBoilerplate', () => {
  it.each([
    '<div id="it" class="box-tinLienQuan">Cầu mới</div>',
    '<div id="it" class="relatedArticles">A new bridge</div>',
    '<div id="it" class="doc-nhieu">Cầu mới</div>',
    '<div class="comment-list"><p id="it">I was there.</p></div>',
    '<aside><p id="it">A new bridge</p></aside>',
    '<div id="it" class="teaser"><a href="/a">A new bridge</a></div>',
    '<article id="it"><h3><a href="/a">A new bridge will open in summer</a></h3><p>It took three years.</p></article>',
    '<table id="it"><tr><td><a href="/a">A new bridge will open in summer</a> It took three years.</td></tr></table>',
  ])('says that %s is not of this article', (element) => {
    expect(fateOf(element)).toBe('foreign');
  });

  it.each([
    '<div id="it" class="byline">By Ann Doe</div>',
    '<div id="it" hidden>You may not see this</div>',
    '<div id="it" style="display: none">You may not see this</div>',
    // Dates and names in there are this article's own.
    '<div class="author-share-top"><span id="it">07/03/2026 08:15</span></div>',
  ])('says that %s tells of the article, but is not its text', (element) => {
    expect(fateOf(element)).toBe('furniture');
  });

  it.each([
    '<p id="it" class="teaser-text">Where a teaser leads nowhere, it is the lead.</p>',
    '<table id="it"><tr><td>Year</td><td>Passengers</td></tr></table>',
    `<div class="related-layout"><div id="it">${TEXT.repeat(3)}</div></div>`,
    '<p id="it">The <a href="/a">new bridge</a> will open in summer.</p>',
  ])('leaves %s', (element) => {
    expect(fateOf(element)).toBe('text');
  });

  it("leaves what the source's selectors chose", () => {
    expect(fateOf('<div class="related"><p id="it">Chosen</p></div>', '#it')).toBe('text');
  });
});

describe('dropReason', () => {
  it.each([
    ['Xem thêm: Cầu mới qua sông', 'related'],
    ['>> Cầu mới qua sông', 'related'],
    ['Read more: A new bridge', 'related'],
    ['Subscribe to our newsletter', 'call-to-action'],
    ['Additional reporting by Ann Doe', 'contributors'],
    ['Ledger journalists in several cities contributed to this report.', 'contributors'],
    ['Quảng cáo', 'advertisement'],
    ['![](ferry.jpg)', 'placeholder'],
    ['Thứ bảy, 07/03/2026 - 08:15', 'date-line'],
  ])('drops %s', (text, reason) => {
    expect(dropReason(text, 0)).toBe(reason);
  });

  it('drops a line that is all link, unless it is a sentence', () => {
    expect(dropReason('A new bridge will open in summer', 1)).toBe('link-list');
    expect(dropReason('A new bridge will open in summer.', 1)).toBeNull();
  });

  it.each([
    'Related parties must say so, the court ruled.',
    'Xem thêm một chuyến phà nữa, bà quyết định ở lại.',
    'The mayor contributed to this report with a letter that she wrote in May, and said so.',
    'On 7 March 2026 the ferry ran again.',
  ])('keeps %s', (text) => {
    expect(dropReason(text, 0)).toBeNull();
  });
});
