import { quantityLabel, valueLabel } from '../../core/figures/labels.ts';
import { staysDiffer } from '../../core/visit/stay-said.ts';
import type { Visit } from '../../core/visit/visit.ts';
import type { HandedArticle, WholeStory } from '../../storage/handed-stories.ts';
import type { OutletsSay } from '../../storage/outlets-say.ts';
import type { PageContext } from '../page-context.ts';
import { shownHeadline } from '../views/headline.tsx';
import { foldCopies } from '../views/story-articles.tsx';
import { storyAddress } from './addresses.ts';

/** Words with the language they are in; undefined where it cannot be told. */
export interface Passage {
  text: string;
  language: string | undefined;
}

export interface Saying {
  term: string;
  differ: boolean;
  values: { value: string; outlets: string }[];
}

export interface ListedArticle {
  outlet: string;
  /** With the offset of the outlet. */
  time: string;
  title: Passage;
  url: string;
  /** What it reprints, where that does not stand above it. */
  copyOf: string | null;
  copies: ListedArticle[];
}

/** A story in the desk's language, whole, for whatever format it is written in. */
export interface StoryDocument {
  title: Passage;
  address: string;
  lead: (Passage & { outlet: string | null }) | null;
  /** The story's titles in other languages. */
  otherTitles: (Passage & { languageName: string })[];
  facts: { term: string; value: string }[];
  sayings: Saying[];
  articles: ListedArticle[];
  notes: { head: string; body: string }[];
}

/** @param base the address that people have the desk at */
export function storyDocument(story: WholeStory, page: PageContext, base: string): StoryDocument {
  const { messages, format } = page;
  const shown = shownHeadline(storyWithLanguages(story), page);
  const leadFrom = story.articles.find(({ url }) => url === shown.leadFrom);
  return {
    title: { text: shown.title, language: shown.language },
    address: storyAddress(base, story.id),
    lead: shown.lead
      ? {
          text: shown.lead,
          language: shown.language,
          outlet: leadFrom ? page.outletName(leadFrom.source) : null,
        }
      : null,
    otherTitles: story.headlines
      .filter(({ language }) => language !== shown.language)
      .map(({ language, title }) => ({ text: title, language, languageName: format.language(language) })),
    facts: factsOf(story, page),
    sayings: sayingsOf(story.say, page),
    articles: listedArticles(story.articles, page),
    notes: story.notes.map(({ author, body, writtenAt }) => ({
      head: messages.handOn.writtenBy(author, datedMoment(writtenAt, page)),
      body,
    })),
  };
}

/** A story beside the languages of its articles, in alphabetical order. */
export function storyWithLanguages(story: WholeStory): WholeStory & { languages: string[] } {
  const languages = new Set(story.articles.flatMap(({ language }) => language ?? []));
  return { ...story, languages: [...languages].sort() };
}

/** With its day: what is handed on is read on other days. */
export function datedMoment(at: Date, { format }: PageContext): string {
  return format.moment(at, new Date(0));
}

function factsOf(story: WholeStory, page: PageContext): StoryDocument['facts'] {
  const { messages, format } = page;
  const [first, last] = [story.firstPublishedAt, story.lastPublishedAt].map((at) => datedMoment(at, page));
  return [
    ...(story.visit ? visitFacts(story.visit, page) : []),
    { term: messages.reported, value: first === last ? `${first}` : `${first} – ${last}` },
    ...(story.attention === 'none' ? [] : [{ term: messages[story.attention], value: messages.handOn.yes }]),
    ...(story.tags.length > 0 ? [{ term: messages.handOn.tags, value: format.list(story.tags) }] : []),
  ];
}

function visitFacts(visit: Visit, { messages, format }: PageContext): StoryDocument['facts'] {
  const legs = visit.legs?.map(({ host, ...days }) => {
    const when = format.visitDays(days);
    return when ? `${format.country(host)} (${when})` : format.country(host);
  });
  const facts: [string, string | null | undefined][] = [
    [messages.who, format.list(visit.visitors)],
    [messages.origin, visit.origin && format.country(visit.origin)],
    [messages.where, format.country(visit.host)],
    [messages.when, format.visitDays(visit)],
    [messages.kind, visit.kind && messages.visitKinds[visit.kind]],
    [messages.legs, legs?.join(' → ')],
  ];
  return facts.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}

/** All that outlets say and another says too, or otherwise. */
function sayingsOf({ stays, visitKinds, figures }: OutletsSay, page: PageContext): Saying[] {
  const { messages, format, language } = page;
  const outlets = (sources: Iterable<string>) => format.list([...new Set(sources)].map(page.outletName));
  const days: Saying = {
    term: messages.daysOfVisit,
    differ: staysDiffer(stays),
    values: stays.map((stay) => ({ value: format.visitDays(stay) ?? '', outlets: outlets(stay.sources) })),
  };
  const kinds: Saying = {
    term: messages.kindOfVisit,
    differ: true,
    values: visitKinds.map(({ kind, sources }) => ({
      value: messages.visitKinds[kind],
      outlets: outlets(sources),
    })),
  };
  const quantities = figures.filter(({ prominent }) => prominent);
  return [
    ...(stays.flatMap(({ sources }) => sources).length > 1 ? [days] : []),
    ...(visitKinds.length > 1 ? [kinds] : []),
    ...quantities.map((figure) => ({
      term: quantityLabel(figure, language),
      differ: figure.disagreement,
      values: figure.values.map((value) => ({
        value: valueLabel(value, figure.unit, language),
        outlets: outlets(value.said.map(({ source }) => source)),
      })),
    })),
  ];
}

/** By time, copies under what they copy. */
function listedArticles(articles: HandedArticle[], page: PageContext): ListedArticle[] {
  const latestFirst = foldCopies(articles.toReversed());
  return latestFirst.toReversed().map(({ article, copies }) => ({
    ...listedArticle(article, page, article.copyOf),
    copies: copies.map((copy) => listedArticle(copy, page, null)),
  }));
}

function listedArticle(
  article: HandedArticle,
  page: PageContext,
  copyOf: HandedArticle['copyOf'],
): ListedArticle {
  const { messages, format } = page;
  const time = format.outletTime(article.publishedAt, article.publishedOffset);
  return {
    outlet: page.outletName(article.source),
    time: article.publishedGuess ? `${time} (${messages.supposed})` : time,
    title: { text: article.title, language: article.language ?? undefined },
    url: article.url,
    copyOf: copyOf && messages.handOn.copyOf(page.outletName(copyOf.source), copyOf.title),
    copies: [],
  };
}
