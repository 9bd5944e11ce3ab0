import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import { type Article, articleText } from '../../core/article.ts';
import { NotAnArticleError } from '../../core/extract/kind/not-an-article.ts';
import { decodeHtml } from '../../core/html/decode.ts';
import { instantInZone } from '../../core/time.ts';
import type { Source } from '../../sources/schema.ts';
import { createSecondOpinion, type SecondOpinion } from '../../workers/extract/second-opinion.ts';
import { EXIT } from '../exit-codes.ts';
import { type Explanation, explainPage } from '../explain/explain-page.ts';
import { formatExplanation, painterFor } from '../explain/print.ts';
import { reasonsLegend } from '../explain/reasons.ts';
import { filesIn, readPlain } from '../files.ts';
import { loadNamedSource } from '../named-source.ts';
import { addressIn } from '../saved-page.ts';
import { openSession, type Session } from '../session.ts';

interface ExtractOptions {
  url?: string;
  json?: boolean;
  explain?: boolean;
  source?: string;
}

export function addExtract(program: Command): void {
  program
    .command('extract')
    .argument('<path>', 'a saved HTML page, .gz or not, or a folder of them')
    .description('show what Dateline takes from saved pages')
    .option('--url <url>', "the page's address, where the page does not name it")
    .option('--source <name>', 'the source whose selectors and zone count, as a name or a YAML file')
    .option('--explain', 'every block of the page in reading order, kept or dropped, and why')
    .option('--json', 'one JSON document a line')
    .addHelpText(
      'after',
      `
Examples:
  dateline extract page.html
  dateline extract page.html --explain
  dateline extract page.html --source vietnamnet
  dateline extract saved/ --json > articles.jsonl

The per cent of --explain are the chance that a block is the article's, by what was learned from
pages whose articles are known; names, words and selectors may decide otherwise. Of blocks that are
kept it says what they are in the article, of others why they are not in it:

${reasonsLegend()}`,
    )
    .action(async (target: string, options: ExtractOptions) => {
      process.exitCode = await extract(openSession(), target, options);
    });
}

async function extract(session: Session, target: string, options: ExtractOptions): Promise<number> {
  const source = options.source ? await loadNamedSource(session.settings, options.source) : null;
  const opinion = createSecondOpinion();
  let failed = 0;
  try {
    for await (const file of filesIn(target, ['.html', '.htm'])) {
      const explanation = await explainFile(session, opinion, file, { url: options.url, source }).catch(
        (error: unknown) => {
          console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
          return null;
        },
      );
      if (!explanation || explanation.article instanceof NotAnArticleError) failed++;
      if (explanation) print(file, explanation, options);
    }
  } finally {
    await opinion.close();
  }
  return failed > 0 ? EXIT.problems : EXIT.ok;
}

async function explainFile(
  { settings, now }: Session,
  opinion: SecondOpinion,
  file: string,
  { url, source }: { url: string | undefined; source: Source | null },
): Promise<Explanation> {
  const html = decodeHtml(await readPlain(file));
  return explainPage(opinion.ask, html, {
    url: url ?? addressIn(html) ?? pathToFileURL(path.resolve(file)).href,
    zone: source?.zone ?? settings.zone,
    fetchedAt: instantInZone(now(), settings.zone),
    selectors: source?.selectors,
  });
}

function print(file: string, explanation: Explanation, { json = false, explain = false }: ExtractOptions) {
  const { article } = explanation;
  if (explain && !json) console.log(formatExplanation(file, explanation, painterFor(process.stdout)));
  else if (explain) console.log(JSON.stringify(asDocument(file, explanation)));
  else if (article instanceof NotAnArticleError) {
    if (json) console.log(JSON.stringify({ file, notAnArticle: refusalOf(article) }));
    else console.error(`${file}: ${article.message}`);
  } else console.log(json ? JSON.stringify({ file, ...article }) : readable(file, article));
}

function asDocument(file: string, { article, blocks, secondOpinion }: Explanation) {
  const explanation = { secondOpinion, blocks };
  if (!(article instanceof NotAnArticleError)) return { file, ...article, explanation };
  return { file, notAnArticle: refusalOf(article), explanation };
}

function refusalOf({ reason, message, advice }: NotAnArticleError) {
  return { reason, message, advice };
}

function readable(file: string, article: Article): string {
  const published = article.published
    ? `${article.published.instant} (${article.published.origin})`
    : 'no date';
  const signed = [...article.byline, ...article.agencies].join(', ') || 'no byline';
  const head = [article.title, `${published} · ${article.language ?? '?'} · ${signed}`];
  const captions = article.images.flatMap(({ caption }) => (caption ? [`[${caption}]`] : []));
  return [`# ${file}`, ...head, '', articleText(article), ...captions, ''].join('\n');
}
