import type { Command } from 'commander';
import { type Article, articleText, captionsOf } from '../../core/article.ts';
import { DatelineError } from '../../core/errors.ts';
import { extractArticleAsking } from '../../core/extract/extract.ts';
import { decodeHtml } from '../../core/html/decode.ts';
import { instantInZone } from '../../core/time.ts';
import type { WebResponse } from '../../net/web-client.ts';
import { type Discovered, discover } from '../../sources/discover.ts';
import type { FoundLink } from '../../sources/link.ts';
import type { Source } from '../../sources/schema.ts';
import { createListReader } from '../../workers/discover/list-reader.ts';
import { createSecondOpinion, type SecondOpinion } from '../../workers/extract/second-opinion.ts';
import { readAnswer } from '../../workers/fetch/answer.ts';
import { type Manners, waitForLeave } from '../../workers/fetch/turn.ts';
import { openWeb, type Web } from '../../workers/web.ts';
import { EXIT } from '../exit-codes.ts';
import { loadNamedSource } from '../named-source.ts';
import { openSession, type Session } from '../session.ts';

const SAMPLES = 3;

export function addSource(program: Command): void {
  const source = program.command('source').description('look after the sources');
  source
    .command('check')
    .argument('<source>', "a source's name in the catalog, or a YAML file")
    .description(
      'read a source and three of its articles, and show what Dateline would take; nothing is kept',
    )
    .addHelpText(
      'after',
      `
Examples:
  dateline source check vnexpress
  dateline source check ./my-site.yaml`,
    )
    .action(async (name: string) => {
      process.exitCode = await check(openSession(), name);
    });
}

async function check(session: Session, name: string): Promise<number> {
  const { settings, now } = session;
  const source = await loadNamedSource(settings, name);
  const web = openWeb({ ...settings, now });
  const opinion = createSecondOpinion();
  const manners = { robots: web.robots, takeTurn: createOwnPace(now) };
  try {
    const found = await discover(
      source,
      createListReader({ fetchers: web.fetchers, manners, validatorsOf: async () => null }, source).get,
    );
    printFound(source, found);
    let wrong = found.problems.length + (found.links.length === 0 ? 1 : 0);
    for (const link of found.links.slice(0, SAMPLES)) {
      if (!(await showArticle(session, { web, manners, opinion }, source, link))) wrong++;
    }
    return wrong > 0 ? EXIT.problems : EXIT.ok;
  } finally {
    await web.close();
    await opinion.close();
  }
}

/** Pace within this command; there is no database to share it through. */
function createOwnPace(now: () => Date): Manners['takeTurn'] {
  const next = new Map<string, number>();
  return async (host, gapMs) => {
    const wait = (next.get(host) ?? 0) - now().getTime();
    if (wait > 0) return wait;
    next.set(host, now().getTime() + gapMs);
    return 0;
  };
}

function printFound(source: Source, { links, problems }: Discovered): void {
  const { status, on } = source.evidence;
  console.log(
    `${source.title} (${source.name}), ${status}${on ? ` on ${on}` : ''}: ${links.length} articles`,
  );
  for (const problem of problems) console.log(`  ! ${problem.message}`);
  for (const link of links.slice(0, 10)) console.log(`  ${link.published?.instant ?? '—'}  ${link.url}`);
  if (links.length > 10) console.log(`  … and ${links.length - 10} more`);
}

/** What fetches and reads the pages of a check. */
interface Means {
  web: Web;
  manners: Manners;
  opinion: SecondOpinion;
}

/** Whether the article could be had and read. */
async function showArticle(
  session: Session,
  { web, manners, opinion }: Means,
  source: Source,
  link: FoundLink,
): Promise<boolean> {
  console.log(`\n${link.url}`);
  try {
    await waitForLeave(manners, source, link.url);
    const response = await web.fetchers[source.via].fetch({ id: link.url, url: link.url });
    printArticle(await readPage(session, opinion, source, link, response));
    return true;
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
    console.log(`  ! ${error.message}`);
    return false;
  }
}

async function readPage(
  { settings, now }: Session,
  opinion: SecondOpinion,
  source: Source,
  link: FoundLink,
  response: WebResponse,
): Promise<Article> {
  const answer = readAnswer(response, now());
  if (answer.kind !== 'page') throw new DatelineError('http-status', `The site answered ${response.status}.`);
  return extractArticleAsking(opinion.ask, decodeHtml(response.body, response.headers['content-type']), {
    url: response.url,
    zone: source.zone,
    selectors: source.selectors,
    hint: link,
    fetchedAt: instantInZone(now(), settings.zone),
  });
}

function printArticle(article: Article): void {
  const text = articleText(article);
  const { published, modified, confidence } = article;
  const lines = {
    title: article.title,
    published: published ? `${published.instant} (${published.origin})` : '—',
    modified: modified ? `${modified.instant} (${modified.origin})` : '—',
    byline: article.byline.join(', ') || '—',
    agencies: article.agencies.join(', ') || '—',
    lead: article.lead ?? '—',
    text: `${text.length} characters, ${article.blocks.length} blocks, ${captionsOf(article).length} captions`,
    confidence: confidence ? `${confidence.score} (${confidence.basis})` : '—',
    begins: text.slice(0, 120),
    ends: text.slice(-120).replaceAll('\n', ' '),
  };
  for (const [name, value] of Object.entries(lines)) console.log(`  ${name.padEnd(12)}${value}`);
}
