import { describe, expect, it } from 'vitest';
import { articleText } from '../core/article.ts';
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

function read(article: SampleArticle) {
  const source = sources.get(article.outlet);
  const { host, pathname } = new URL(article.url);
  const page = sites.get(host.replace(/^www\./, '').replace(/\.localhost.*$/, ''))?.get(pathname);
  if (!source || !page) throw new Error(`The newsstand has no ${article.url}.`);
  return extractArticle(page.body.toString(), {
    url: article.url,
    zone: source.zone,
    selectors: source.selectors,
    fetchedAt: '2026-03-01T00:00:00Z',
  });
}

function textWithSubhead({ lead, paragraphs, subhead }: SampleArticle): string {
  const before = subhead ? paragraphs.slice(0, subhead.before) : paragraphs;
  const after = subhead ? [subhead.text, ...paragraphs.slice(subhead.before)] : [];
  return [lead, ...before, ...after].join('\n');
}

/** What was wanted and what was had, of the articles where these differ. */
function differences<Value>(
  wanted: (article: SampleArticle) => Value,
  had: (read: ReturnType<typeof extractArticle>) => Value,
) {
  return articles.flatMap((article) => {
    const [want, got] = [wanted(article), had(read(article))];
    return JSON.stringify(want) === JSON.stringify(got) ? [] : [{ url: article.url, want, got }];
  });
}

describe("extractArticle on the sample newsstand's pages", () => {
  it('reads every title', () => {
    expect(
      differences(
        (article) => article.title,
        (page) => page.title,
      ),
    ).toEqual([]);
  });
  it('reads every lead', () => {
    expect(
      differences(
        (article) => article.lead,
        (page) => page.lead,
      ),
    ).toEqual([]);
  });
  it('reads every byline', () => {
    // The agency that a name is followed by is no part of the name.
    const names = (article: SampleArticle) => article.byline.map((name) => name.replace(/ \(theo .*\)$/, ''));
    expect(differences(names, (page) => page.byline)).toEqual([]);
  });
  it('reads every instant with its offset', () => {
    const instant = (text: string) => new Date(text).toISOString();
    expect(
      differences(
        (article) => instant(article.publishedAt),
        (page) => instant(page.published?.instant ?? '1970-01-01'),
      ),
    ).toEqual([]);
  });
  it('reads every paragraph, and nothing that clings to the page', () => {
    expect(
      differences(
        (article) => textWithSubhead(article),
        (page) => articleText(page),
      ),
    ).toEqual([]);
  });
});
