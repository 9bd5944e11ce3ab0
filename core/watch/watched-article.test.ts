import { describe, expect, it } from 'vitest';
import { fieldSpellings, watchedArticle } from './watched-article.ts';

const content = { title: 'Phà đêm', lead: null, language: 'vi' };
const article = (text: string) =>
  watchedArticle('harbour-post', { ...content, blocks: [{ kind: 'paragraph', text }] });

describe('fieldSpellings', () => {
  it('spells an article once, for however many rules', () => {
    const one = article('Chuyến phà đêm trở lại.');
    expect(fieldSpellings(one)).toBe(fieldSpellings(one));
    expect(fieldSpellings(one).body('folded')).toBe(' chuyen pha dem tro lai ');
  });

  it('takes no article for another', () => {
    const [one, other] = [article('Phà'), article('Hội chợ')];
    expect([one, other].map((each) => fieldSpellings(each).body('folded'))).toEqual([' pha ', ' hoi cho ']);
  });
});
