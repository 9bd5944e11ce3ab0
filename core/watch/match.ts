import type { Visit } from '../visit/visit.ts';
import { countriesNamed, peopleFinder } from './beginning-filter.ts';
import { type TermFinder, termFinder } from './find-term.ts';
import type { Rule } from './rule.ts';
import { type Field, sumOfWeights, termLabel } from './term.ts';
import { visitJudge } from './visit-filter.ts';
import { type FieldSpellings, fieldSpellings, type WatchedArticle } from './watched-article.ts';

export type { WatchedArticle } from './watched-article.ts';

export interface WatchedStory {
  articles: readonly WatchedArticle[];
  /** What makes the story a visit; null or absent where it is none. */
  visit?: Visit | null;
}

/** A term of a rule that stands in an article, in one line as the rule spells it, and where. */
export interface FoundTerm {
  term: string;
  fields: Field[];
}

/** Why an article matches. */
export interface ArticleMatch {
  /** Its place among the story's articles. */
  index: number;
  found: FoundTerm[];
  /** Of the people and countries that the rule names, those that the article does. */
  people: string[];
  countries: string[];
  /** What the weights of what was found under `any` come to; null where the rule has no threshold. */
  score: number | null;
}

export interface WatchMatch {
  matched: boolean;
  /** The words and people of the rule that were found, as the rule spells them and in its order. */
  words: string[];
  /** Those that match. */
  articles: ArticleMatch[];
}

/**
 * Holds a rule against a story: it matches as soon as one article does, by having every term under `all`, one of
 * those under `any`, or enough of them for the threshold, and none under `none`.
 */
export function matchWatch(rule: Rule, story: WatchedStory): WatchMatch {
  return storyJudge(rule)(story);
}

/** The same, made ready once for many stories. */
export function storyJudge(rule: Rule): (story: WatchedStory) => WatchMatch {
  const isVisit = visitJudge(rule.visit);
  const judge = articleJudge(rule);
  const spelt = [...rule.match.all, ...rule.match.any].map(termLabel).concat(rule.people ?? []);
  return ({ articles, visit = null }) => {
    const matches = isVisit(visit) ? articles.flatMap((article, index) => judge(article, index) ?? []) : [];
    const found = new Set(
      matches.flatMap((match) => [...match.found.map(({ term }) => term), ...match.people]),
    );
    const words = [...new Set(spelt)].filter((word) => found.has(word));
    return { matched: matches.length > 0, words, articles: matches };
  };
}

type ArticleJudge = (article: WatchedArticle, index: number) => ArticleMatch | null;

function articleJudge({ match, sources, languages, people, countries }: Rule): ArticleJudge {
  const judgeTerms = termJudge(match);
  const peopleNamed = people ? peopleFinder(people) : () => null;
  return (article, index) => {
    if (!isAmong(sources, article.source) || !isAmong(languages, article.language)) return null;
    const terms = judgeTerms(fieldSpellings(article));
    if (!terms) return null;
    const named = peopleNamed(article);
    if (named?.length === 0) return null;
    const spokenOf = countries ? countriesNamed(countries, article) : null;
    if (spokenOf?.length === 0) return null;
    return { index, ...terms, people: named ?? [], countries: spokenOf ?? [] };
  };
}

/** Without choices, any will do. */
function isAmong(choices: readonly string[] | undefined, value: string | null | undefined): boolean {
  return !choices || (typeof value === 'string' && choices.includes(value));
}

type TermsFound = Pick<ArticleMatch, 'found' | 'score'>;

function termJudge(match: Rule['match']): (article: FieldSpellings) => TermsFound | null {
  const all = match.all.map(termFinder);
  const any = match.any.map(termFinder);
  const none = match.none.map(termFinder);
  const enough = match.threshold ?? (any.length > 0 ? 1 : 0);
  return (article) => {
    const required = standing(all, article);
    if (required.length < all.length) return null;
    const welcome = standing(any, article);
    const score = sumOfWeights(welcome.map(({ weight }) => weight));
    if (score < enough || none.some((term) => term.fieldsWith(article).length > 0)) return null;
    const found = [...required, ...welcome].map(({ label, fields }) => ({ term: label, fields }));
    return { found, score: match.threshold === undefined ? null : score };
  };
}

function standing(terms: readonly TermFinder[], article: FieldSpellings) {
  return terms.flatMap(({ label, weight, fieldsWith }) => {
    const fields = fieldsWith(article);
    return fields.length > 0 ? [{ label, weight, fields }] : [];
  });
}
