import type { SavedSearch } from '../../storage/saved-searches.ts';
import type { PageContext } from '../page-context.ts';
import { LONGEST_NAME } from '../saved-search.ts';

/** Keeps the search that the page shows: under a name, or as a watch. */
export function KeepSearch({ query, page }: { query: string; page: PageContext }) {
  return (
    <div class="keep-search">
      <SaveSearch query={query} page={page} />
      {page.mayDecide && (
        <a class="button" href={watchOfSearch(query)}>
          {page.messages.watches.ofSearch}
        </a>
      )}
    </div>
  );
}

function watchOfSearch(query: string): string {
  return `/watches/new?search=${encodeURIComponent(query)}`;
}

function SaveSearch({ query, page }: { query: string; page: PageContext }) {
  const { search } = page.messages;
  return (
    <details class="save-search">
      <summary>{search.save}</summary>
      <form class="actions" method="post" action="/search/saved">
        <input type="hidden" name="query" value={query} />
        <label for="search-name">{search.name}</label>
        <input id="search-name" name="name" type="text" required maxlength={LONGEST_NAME} />
        <button type="submit">{search.save}</button>
      </form>
    </details>
  );
}

/** A person's searches: to open, name anew and remove. */
export function SavedSearches({ searches, page }: { searches: SavedSearch[]; page: PageContext }) {
  const { messages, path } = page;
  if (searches.length === 0) return null;
  return (
    <section aria-labelledby="saved">
      <h2 id="saved">{messages.search.savedHeading}</h2>
      <ul class="saved-searches">
        {searches.map((saved) => (
          <li>
            <a
              href={`/search?${saved.query}`}
              aria-current={path === `/search?${saved.query}` ? 'page' : undefined}
            >
              {saved.name}
            </a>
            {page.mayDecide && (
              <a href={watchOfSearch(saved.query)} aria-label={messages.watches.ofSearchNamed(saved.name)}>
                {messages.watches.ofSaved}
              </a>
            )}
            <ChangeSaved saved={saved} page={page} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChangeSaved({
  saved: { id, name },
  page: { messages, path },
}: {
  saved: SavedSearch;
  page: PageContext;
}) {
  const { search } = messages;
  return (
    <details>
      <summary>
        {search.rename} <span class="spoken">“{name}”</span>
      </summary>
      <form class="actions" method="post" action={`/search/saved/${id}`}>
        <input type="hidden" name="back" value={path} />
        <label class="spoken" for={`saved-${id}`}>
          {search.newName(name)}
        </label>
        <input id={`saved-${id}`} name="name" type="text" value={name} required maxlength={LONGEST_NAME} />
        <button type="submit">{search.rename}</button>
      </form>
      <form class="actions" method="post" action={`/search/saved/${id}/remove`}>
        <input type="hidden" name="back" value={path} />
        <button type="submit" aria-label={search.removeNamed(name)}>
          {search.remove}
        </button>
      </form>
    </details>
  );
}
