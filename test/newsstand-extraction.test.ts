import { describe, expect, it } from 'vitest';
import { articleText, captionsOf } from '../core/article.ts';
import { extractArticle } from '../core/extract/extract.ts';
import type { SampleArticle } from '../samples/newsstand/outlet.ts';
import { printArticles } from '../samples/newsstand/print.ts';
import { buildSites } from '../samples/newsstand/site.tsx';
import { newsstandSources } from '../samples/newsstand/sources.ts';
import { parseSource } from '../sources/parse.ts';

const PORT = 4180;
const articles = printArticles(PORT);
const sites = buildSites(articles, PORT);
const sources = new Map(
  newsstandSources(PORT).map(({ name, yaml }) => [name, parseSource(yaml, `${name}.yaml`).source]),
);

type ExtractedArticle = ReturnType<typeof extractArticle>;

function read(article: SampleArticle, withSelectors: boolean): ExtractedArticle {
  const source = sources.get(article.outlet);
  const { host, pathname } = new URL(article.url);
  const page = sites.get(host.replace(/^www\./, '').replace(/\.localhost.*$/, ''))?.get(pathname);
  if (!source || !page) throw new Error(`The newsstand has no ${article.url}.`);
  return extractArticle(page.body.toString(), {
    url: article.url,
    zone: source.zone,
    selectors: withSelectors ? source.selectors : {},
    fetchedAt: '2026-03-01T00:00:00Z',
  });
}

function textWithSubhead({ lead, paragraphs, subhead }: SampleArticle): string {
  const before = subhead ? paragraphs.slice(0, subhead.before) : paragraphs;
  const after = subhead ? [subhead.text, ...paragraphs.slice(subhead.before)] : [];
  return [lead, ...before, ...after].join('\n');
}

// The agency that a name is followed by is no part of the name.
const namesOf = ({ byline }: SampleArticle) =>
  byline.map((name) => mixedCase(name.replace(/ \(theo .*\)$/, '')));

/** One outlet sets its authors in capitals. */
function mixedCase(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  return name.replace(/\S+/g, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
const instantOf = (text: string | undefined) => (text ? new Date(text).toISOString() : null);

// Without selectors the pages stand for sites that nobody has described yet.
describe.each([
  ["with the sources' selectors", true],
  ['without selectors', false],
])("extractArticle on the sample newsstand's pages, %s", (_, withSelectors) => {
  const pages = articles.map((article) => ({ article, page: read(article, withSelectors) }));

  /** What was wanted and what was had, of the articles where these differ. */
  function differences(
    wanted: (article: SampleArticle) => unknown,
    had: (page: ExtractedArticle) => unknown,
  ) {
    return pages.flatMap(({ article, page }) => {
      const [want, got] = [wanted(article), had(page)];
      return JSON.stringify(want) === JSON.stringify(got) ? [] : [{ url: article.url, want, got }];
    });
  }

  it.each<[string, (article: SampleArticle) => unknown, (page: ExtractedArticle) => unknown]>([
    ['title', ({ title }) => title, ({ title }) => title],
    ['lead', ({ lead }) => lead, ({ lead }) => lead],
    ['byline', namesOf, ({ byline }) => byline],
    [
      'instant',
      ({ publishedAt }) => instantOf(publishedAt),
      ({ published }) => instantOf(published?.instant),
    ],
    ['paragraph, and nothing that clings to the page', textWithSubhead, articleText],
  ])('reads every %s', (_name, wanted, had) => {
    expect(pages).toHaveLength(143);
    expect(differences(wanted, had)).toEqual([]);
  });

  it('reads every caption', () => {
    const without = pages.filter(
      ({ article, page }) => !captionsOf(page).some((caption) => caption.includes(article.figure.caption)),
    );
    expect(without.map(({ article }) => article.url)).toEqual([]);
  });
});
