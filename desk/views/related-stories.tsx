import type { Related } from '../../core/story/related.ts';
import type { RelatedStory } from '../../storage/related-stories.ts';
import type { PageContext } from '../page-context.ts';
import { shownHeadline } from './headline.tsx';

/** Other visits, each with a sentence of what they have to do with this one. */
export function RelatedStories({ related, page }: { related: Related<RelatedStory>[]; page: PageContext }) {
  if (related.length === 0) return null;
  return (
    <section aria-labelledby="related">
      <h2 id="related">{page.messages.reading.relatedHeading}</h2>
      <ul class="related">
        {related.map(({ story, ...kin }) => {
          const { title, language } = shownHeadline(story, page);
          return (
            <li>
              <p class="why">{kinSentence({ story, ...kin }, page)}</p>
              <a href={`/stories/${story.id}`} lang={language}>
                {title}
              </a>{' '}
              <span class="quiet">
                {page.format.visitDays(story.visit) ?? (
                  <time datetime={story.day}>{page.format.shortDay(story.day)}</time>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function kinSentence({ story, kinship, visitor }: Related<RelatedStory>, page: PageContext): string {
  const { reading } = page.messages;
  const country = page.format.country(story.visit.host);
  const who = visitor ?? page.format.list(story.visit.visitors);
  switch (kinship) {
    case 'previous-visit':
      return reading.previousVisit(who, country);
    case 'next-visit':
      return reading.nextVisit(who, country);
    case 'same-visitor':
      return reading.sameVisitor(who, country);
    case 'same-host':
      return reading.sameHost(country);
  }
}
