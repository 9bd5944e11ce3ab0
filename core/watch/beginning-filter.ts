import { findCountries } from '../countries/countries.ts';
import { endsOffice } from '../visit/sentences.ts';
import { wordText } from '../words/document.ts';
import { isIn } from './find-term.ts';
import { namesOf } from './people.ts';
import { soughtAs, spellingsOf } from './spellings.ts';
import { beginningOf, type WatchedArticle } from './watched-article.ts';

/** Tells which of these people an article names at its beginning, under any of their names. */
export function peopleFinder(people: readonly string[]): (article: WatchedArticle) => string[] {
  const wanted = people.map((person) => ({
    person,
    names: namesOf(person).map((name) => soughtAs(name, false)),
  }));
  return (article) => {
    const text = spellingsOf(`${article.title}\n${beginningOf(article)}`);
    return wanted.filter(({ names }) => names.some((name) => isIn(text, name))).map(({ person }) => person);
  };
}

/** Which of these countries an article names at its beginning, as such, by a city or by what its people are called. */
export function countriesNamed(countries: readonly string[], article: WatchedArticle): string[] {
  const text = wordText(article.title, beginningOf(article));
  const named = findCountries(text.words, (index) => endsOffice(text, index), text.unaccented);
  return countries.filter((country) => named.some(({ code }) => code === country));
}
