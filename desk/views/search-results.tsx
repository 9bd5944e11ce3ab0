import type { Day } from '../../core/article.ts';
import type { StoryCard } from '../../storage/review.ts';
import type { StoryMatches } from '../../storage/search-matches.ts';
import type { PageContext } from '../page-context.ts';
import { StoryList } from './story-card.tsx';

export interface SearchResults {
  stories: StoryCard[];
  /** By story; null where no words were asked for. */
  matches: Map<number, StoryMatches> | null;
  /** Addresses of the next page and, from a later one, of the first. */
  next: string | null;
  first: string | null;
}

/** Stories with what matches in them, in the order of the match; without words, by day. */
export function SearchResultList({ results, page }: { results: SearchResults; page: PageContext }) {
  const { search } = page.messages;
  const { stories, matches, next, first } = results;
  return (
    <section aria-labelledby="results">
      <h2 id="results">{search.results}</h2>
      {stories.length === 0 && (
        <p>
          {search.nothing} {search.nothingAdvice}
        </p>
      )}
      {matches ? (
        <StoryList
          stories={stories}
          page={page}
          heading="h3"
          manyDays
          below={(story) => <Matches matches={matches.get(story.id)} page={page} />}
        />
      ) : (
        <ByDay stories={stories} page={page} />
      )}
      {(next ?? first) && (
        <nav class="neighbours" aria-label={search.results}>
          {first && <a href={first}>{search.first}</a>}
          {next && (
            <a class="next" href={next} rel="next">
              {search.more}
            </a>
          )}
        </nav>
      )}
    </section>
  );
}

function ByDay({ stories, page }: { stories: StoryCard[]; page: PageContext }) {
  const days = new Map<Day, StoryCard[]>();
  for (const story of stories) days.set(story.day, [...(days.get(story.day) ?? []), story]);
  return (
    <>
      {[...days].map(([day, ofDay]) => (
        <>
          <h3 class="result-day">
            <a href={`/days/${day}`}>
              <time datetime={day}>{page.format.day(day)}</time>
            </a>
          </h3>
          <StoryList stories={ofDay} page={page} heading="h4" />
        </>
      ))}
    </>
  );
}

function Matches({ matches, page }: { matches: StoryMatches | undefined; page: PageContext }) {
  const { search } = page.messages;
  // The story may have lost the article since it was found.
  const [best] = matches?.articles ?? [];
  if (!matches || !best) return null;
  const further = matches.total - matches.articles.length;
  return (
    <div class="matches">
      {matches.snippet.some(({ isMatch }) => isMatch) && (
        <p class="snippet" lang={best.language ?? undefined}>
          {matches.snippet.map(({ text, isMatch }) => (isMatch ? <mark>{text}</mark> : text))}
          {' …'}
        </p>
      )}
      <p class="summary">{search.matching}</p>
      <ul>
        {matches.articles.map(({ id, title, source, language }) => (
          <li>
            <a href={`/articles/${id}`} lang={language ?? undefined}>
              {title}
            </a>{' '}
            <span class="outlet">{page.outletName(source)}</span>
          </li>
        ))}
      </ul>
      {further > 0 && <p class="summary">{search.furtherMatches(further)}</p>}
    </div>
  );
}
