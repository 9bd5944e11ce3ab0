import type { Page } from 'playwright';

export interface Crawled {
  /** The first page found of each kind, by the kind's name: `stories-one`, `search-q`. */
  pages: Map<string, string>;
  /** Links and what is wrong with them. */
  broken: Map<string, string>;
}

/**
 * Follows all links of the desk, and its searches as they stand, from the front page on; of pages that differ in what
 * they are of alone, one is opened.
 * @param options `names` may stand in an address in place of a number; `first` are opened before others of their kind
 */
export async function crawl(
  page: Page,
  base: string,
  { names, first }: { names: ReadonlySet<string>; first: readonly string[] },
): Promise<Crawled> {
  const pages = new Map<string, string>();
  const broken = new Map<string, string>();
  const seen = new Set<string>();
  const waiting = ['/', ...first];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path, names);
    if (seen.has(kind)) continue;
    seen.add(kind);
    // Files are asked for without leaving the page.
    const response = await page.request.get(new URL(path, base).href);
    if (!response.ok()) broken.set(path, String(response.status()));
    if (!response.ok() || !response.headers()['content-type']?.startsWith('text/html')) continue;
    await page.goto(new URL(path, base).href);
    pages.set(kind, path);
    waiting.push(...(await page.evaluate(linksOf)));
  }
  return { pages, broken };
}

function kindOf(path: string, names: ReadonlySet<string>): string {
  const { pathname, searchParams } = new URL(path, 'http://desk.localhost');
  const segments = pathname.split('/').filter((segment) => segment !== '');
  const kinds = segments.map((segment) => (/^[\d-]+$/.test(segment) || names.has(segment) ? 'one' : segment));
  const kind = [...kinds, ...new Set(searchParams.keys())].join('-');
  return kind === '' ? 'front' : kind;
}

/** Runs in the page. */
function linksOf(): string[] {
  const links = [...document.links].map(({ href }) => href);
  const forms = [...document.forms].filter(({ method }) => method === 'get');
  const searches = forms.map((form) => {
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    return `${form.action}?${new URLSearchParams(fields)}`;
  });
  return [...links, ...searches]
    .map((href) => new URL(href))
    .filter(({ origin }) => origin === location.origin)
    .map((url) => {
      url.searchParams.delete('lang');
      return url.pathname + url.search;
    });
}
