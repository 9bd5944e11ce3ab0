import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { discover } from '../../sources/discover.ts';
import { loadSources } from '../../sources/load.ts';
import { OUTLETS } from './outlets/index.ts';
import { printArticles } from './print.ts';
import { buildSites } from './site.tsx';
import { writeNewsstandSources } from './sources.ts';

const PORT = 4180;

async function writtenSources() {
  const dir = await mkdtemp(join(tmpdir(), 'dateline-newsstand-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  await writeNewsstandSources(join(dir, 'sources'), PORT);
  return loadSources(join(dir, 'sources'));
}

test('every outlet has a source file that Dateline accepts', async () => {
  const sources = await writtenSources();
  expect(sources.map(({ name }) => name).toSorted()).toEqual(OUTLETS.map(({ name }) => name).toSorted());
  expect(sources.flatMap(({ read }) => read.map(({ kind }) => kind))).toEqual(
    expect.arrayContaining(['feed', 'sitemap', 'listing', 'page']),
  );
});

test('only the list that a script builds needs a browser', async () => {
  const sources = await writtenSources();
  const rendered = sources.filter(({ read }) => read.some(({ via }) => via === 'browser'));
  expect(rendered.map(({ name, via }) => ({ name, via }))).toEqual([{ name: 'mekongdaily', via: 'http' }]);
});

test('Dateline discovers every article, and beyond them only the draft that robots.txt forbids', async () => {
  const articles = printArticles(PORT);
  const sites = buildSites(articles, PORT);
  const get = async (url: string) => {
    const { hostname, pathname } = new URL(url);
    const resource = sites.get(hostname.replace('.localhost', ''))?.get(pathname);
    return { url, body: resource?.body ?? '', notModified: false };
  };
  for (const source of await writtenSources()) {
    const { links, problems } = await discover(source, get);
    const found = links.map(({ url }) => url).filter((url) => !url.includes('/noi-bo/'));
    const own = articles.filter(({ outlet }) => outlet === source.name).map(({ url }) => url);
    // Nothing runs this outlet's script here.
    const expected = source.name === 'mekongdaily' ? [] : own;
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect(problems).toHaveLength(source.name === 'mekongdaily' ? 1 : 0);
    expect(links.length - found.length).toBe(source.name === 'bantin24' ? 1 : 0);
  }
});
