import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  type DatelineRun,
  hasScrapy,
  runDateline,
  runScrapy,
  type Site,
  startSite,
} from './pipeline/runs.ts';

const USAGE = `Usage: npm run -s bench:pipeline -- DIR [--pages N] [--rounds N] [--long N]
  DIR holds pages.jsonl and the saved pages that it names (extraction/fundus). Dateline and Scrapy with readability-lxml,
  where Debian's python3-scrapy and python3-readability are installed, take turns over the same N (600) pages of one
  local site. With --long, one run of Dateline over so many pages besides, for its memory.`;

/** Where a long run's memory is looked at first. */
const EARLY_PAGES = 2_000;

/** What is measured of both over the same pages: pages a second, a figure a round. */
interface Rounds {
  dateline: DatelineRun[];
  /** Empty where Scrapy is not installed. */
  scrapy: number[];
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pages: { type: 'string', default: '600' },
      rounds: { type: 'string', default: '3' },
      long: { type: 'string' },
    },
  });
  const [directory] = positionals;
  if (!directory) throw new RangeError(USAGE);
  const folder = path.resolve(directory);
  const rounds = await withSite(folder, Number(values.pages), (site) =>
    measureRounds(site, Number(values.pages), Number(values.rounds)),
  );
  printRounds(rounds);
  if (values.long) await measureLong(folder, Number(values.long));
}

async function withSite<Result>(
  directory: string,
  pages: number,
  use: (site: Site) => Promise<Result>,
): Promise<Result> {
  const site = await startSite(directory, pages);
  try {
    return await use(site);
  } finally {
    site.stop();
  }
}

/** In turns, so that a machine that is busy for a while is so for both. */
async function measureRounds(site: Site, pages: number, count: number): Promise<Rounds> {
  const rounds: Rounds = { dateline: [], scrapy: [] };
  const isCompared = await hasScrapy();
  for (let round = 0; round < count; round++) {
    if (isCompared) rounds.scrapy.push(await runScrapy(site, pages));
    rounds.dateline.push(await runDateline(site, pages));
  }
  return rounds;
}

function printRounds({ dateline, scrapy }: Rounds): void {
  const own = median(dateline.map(({ pagesPerSecond }) => pagesPerSecond));
  const peak = Math.max(...dateline.map(({ peakMegabytes }) => peakMegabytes));
  console.log(dateline.at(-1)?.table);
  console.log(`Dateline                   ${own.toFixed(1)} pages/s, at most ${peak.toFixed(0)} MB`);
  if (scrapy.length === 0) {
    console.log('Scrapy                     not installed');
    return;
  }
  const other = median(scrapy);
  console.log(`Scrapy + readability-lxml  ${other.toFixed(1)} pages/s`);
  console.log(`Dateline ÷ Scrapy          ${(own / other).toFixed(2)}`);
}

async function measureLong(directory: string, pages: number): Promise<void> {
  const milestones = [EARLY_PAGES, pages];
  const { megabytesAfter, peakMegabytes, pagesPerSecond } = await withSite(directory, pages, (site) =>
    runDateline(site, pages, milestones),
  );
  const [early = 0, late = 0] = milestones.map((milestone) => megabytesAfter.get(milestone));
  console.log(
    `Over ${pages} pages: ${pagesPerSecond.toFixed(1)} pages/s, at most ${peakMegabytes.toFixed(0)} MB`,
  );
  console.log(
    `Memory after ${pages} pages: ${late.toFixed(0)} MB, after ${EARLY_PAGES}: ${early.toFixed(0)} MB`,
  );
  console.log(`Growth                     ${(late / early).toFixed(2)}`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

await main();
