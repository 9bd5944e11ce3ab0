import { hasScrapy, runDateline, runScrapy, startSite } from './pipeline/runs.ts';

const PAGES = 600;
const ROUNDS = 2;

/** `npm run -s bench:pipeline -- DIR`: Dateline and Scrapy over the same pages of the same local site, in turns. */
async function bench(directory: string): Promise<void> {
  const site = await startSite(directory, PAGES);
  try {
    const scrapy = (await hasScrapy()) ? [] : null;
    for (let round = 0; round < ROUNDS; round++) {
      const other = await runScrapy(site, PAGES);
      const own = await runDateline(site, PAGES);
      console.log(other.toFixed(1), own.pagesPerSecond.toFixed(1), own.peakMegabytes.toFixed(0));
      console.log(own.table);
    }
    void scrapy;
  } finally {
    site.stop();
  }
}
await bench(process.argv[2] ?? '');
