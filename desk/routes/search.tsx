import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import type { Queryable } from '../../storage/database.ts';
import { storyCardsOf } from '../../storage/review.ts';
import { removeSearch, renameSearch, savedSearchesOf, saveSearch } from '../../storage/saved-searches.ts';
import { findStories } from '../../storage/search.ts';
import { matchesIn } from '../../storage/search-matches.ts';
import type { KeptChoices } from '../kept-choices.ts';
import type { DeskEnv } from '../page-context.ts';
import { idSchema, localPath, parseAddress, parseForm } from '../parameters.ts';
import { searchNameSchema, searchTextSchema } from '../saved-search.ts';
import {
  type AskedSearch,
  hasProblems,
  readSearch,
  searchPlaceSchema,
  searchQuery,
  storySearch,
  writePlace,
} from '../search-address.ts';
import { renderPage } from '../views/layout.tsx';
import { KeepSearch, SavedSearches } from '../views/saved-searches.tsx';
import { SearchForm } from '../views/search-form.tsx';
import { SearchResultList, type SearchResults } from '../views/search-results.tsx';

const saveFormSchema = z.object({ name: searchNameSchema, query: searchTextSchema });
const backSchema = z.string().transform(localPath).catch('/search');
const renameFormSchema = z.object({ name: searchNameSchema, back: backSchema });
const removeFormSchema = z.object({ back: backSchema });

/** The search over all stories, and the searches that people keep. */
export function searchRoutes(db: Queryable, choicesAt: KeptChoices): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.get('/', async (c) => {
    const page = c.get('page');
    const { search } = page.messages;
    const asked = readSearch(c.req.query());
    const isWrong = hasProblems(asked);
    const isEmpty = Object.keys(asked.fields).length === 0;
    const [choices, saved, results] = await Promise.all([
      choicesAt(page.now),
      savedSearchesOf(db, c.get('actor')),
      isWrong || isEmpty ? null : resultsOf(db, asked, c),
    ]);
    if (isWrong) c.status(400);
    return renderPage(
      c,
      asked.fields.q ? `${asked.fields.q} · ${search.heading}` : search.heading,
      <>
        <h1>{search.heading}</h1>
        <SearchForm asked={asked} choices={choices} page={page} />
        {isWrong && (
          <p class="problem" role="alert">
            {search.problemHeading}
          </p>
        )}
        {results && <KeepSearch query={searchQuery(asked)} page={page} />}
        {results && <SearchResultList results={results} page={page} />}
        <SavedSearches searches={saved} page={page} />
      </>,
    );
  });
  saveRoutes(app, db);
  return app;
}

async function resultsOf(db: Queryable, asked: AskedSearch, c: Context<DeskEnv>): Promise<SearchResults> {
  const after = c.req.query('after') || undefined;
  const place = parseAddress(searchPlaceSchema, after);
  const person = c.get('actor');
  const search = storySearch(asked);
  const { words } = search;
  const { ids, next } = await findStories(db, search, { person, place });
  const [cards, matches] = await Promise.all([
    storyCardsOf(db, ids, { person }),
    words === undefined ? null : matchesIn(db, ids, { ...search, words }),
  ]);
  const byId = new Map(cards.map((card) => [card.id, card]));
  const query = searchQuery(asked);
  return {
    stories: ids.flatMap((id) => byId.get(id) ?? []),
    matches,
    next: next && `/search?${query}&after=${writePlace(next)}`,
    first: after === undefined ? null : `/search?${query}`,
  };
}

function saveRoutes(app: Hono<DeskEnv>, db: Queryable): void {
  app.post('/saved', async (c) => {
    const { name, query: given } = parseForm(saveFormSchema, await c.req.parseBody());
    // Read and written anew, so that what is kept is a search and nothing else.
    const query = searchQuery(readSearch(Object.fromEntries(new URLSearchParams(given))));
    await saveSearch(db, { person: c.get('actor'), name, query, at: c.get('page').now });
    return c.redirect(`/search?${query}`, 303);
  });

  app.post('/saved/:id', async (c) => {
    const id = parseAddress(idSchema, c.req.param('id'));
    const { name, back } = parseForm(renameFormSchema, await c.req.parseBody());
    if (!(await renameSearch(db, { person: c.get('actor'), id, name }))) throw new HTTPException(404);
    return c.redirect(back, 303);
  });

  app.post('/saved/:id/remove', async (c) => {
    const id = parseAddress(idSchema, c.req.param('id'));
    const { back } = parseForm(removeFormSchema, await c.req.parseBody());
    await removeSearch(db, { person: c.get('actor'), id });
    return c.redirect(back, 303);
  });
}
