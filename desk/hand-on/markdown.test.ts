import { describe, expect, it } from 'vitest';
import { deskPage } from '../../test/support/desk-page.ts';
import { handedArticle, wholeStoryOf } from '../../test/support/handed-story.ts';
import { markdownOf } from './markdown.ts';
import { storyDocument } from './story-document.ts';

const page = deskPage('en');
const write = (story = wholeStoryOf(), dayTitle: string | null = null) =>
  markdownOf([storyDocument(story, page, 'https://desk.example/')], dayTitle, page);

describe('markdownOf', () => {
  it('tells a story whole, in the language of the desk', () => {
    const original = handedArticle();
    const copy = handedArticle({
      id: 2,
      source: 'delta',
      title: 'A copy',
      url: 'https://delta.example/2',
      publishedOffset: 0,
      publishedGuess: true,
      copyOf: original,
    });
    const elsewhere = { id: 77, title: 'Far [away]', source: 'agency' };
    const lone = handedArticle({ id: 3, title: 'Lone', copyOf: elsewhere });
    const text = write(
      wholeStoryOf({
        articles: [original, copy, lone],
        tags: ['laos', 'trade'],
        say: {
          figures: [],
          visitKinds: [],
          stays: [
            { start: '2026-02-05', end: '2026-02-06', sources: ['delta'] },
            { start: '2026-02-05', end: '2026-02-07', sources: ['harbour-post'] },
          ],
        },
        notes: [{ id: 1, author: 'Mai', body: '# call *back*', writtenAt: new Date('2026-02-05T04:00:00Z') }],
      }),
    );
    expect(text.replace(/[\u2009\u00a0\u202f]/g, ' ')).toBe(`# Lindqvist lands in Velmora

- **Vietnamese:** Tổng thống Lindqvist đến Velmora
- **Who:** Arvik Lindqvist
- **Where:** Laos
- **When:** 5 – 6 February 2026
- **Kind:** State visit
- **Reported:** 5 Feb 2026, 01:30 – 5 Feb 2026, 02:30
- **Followed:** yes
- **Tags:** laos and trade
- **Permanent link:** [https://desk.example/stories/12](<https://desk.example/stories/12>)

## What the outlets say

- **Days of the visit** (They differ)
  - **5 – 6 February 2026:** delta
  - **5 – 7 February 2026:** harbour-post

## Articles

- 2026-02-05 08:30 UTC+07:00 harbour-post: [Tổng thống Lindqvist đến Velmora](<https://harbourpost.example/news/1>)
  - 2026-02-05 01:30 UTC (in part supposed) delta: [A copy](<https://delta.example/2>)
- 2026-02-05 08:30 UTC+07:00 harbour-post: [Lone](<https://harbourpost.example/news/1>), copy of “Far \\[away\\]”, agency

## Notes

- **Mai, 5 Feb 2026, 04:00:** \\# call \\*back\\*

As of 6 Feb 2026, 01:00. The time of an article is as its outlet writes it.
`);
  });

  it('puts a day’s stories under the day, one level deeper', () => {
    expect(write(wholeStoryOf(), 'Thursday').match(/^#+ .*/gm)).toEqual([
      '# Thursday',
      '## Lindqvist lands in Velmora',
      '### Articles',
    ]);
  });
});
