import type { Command } from 'commander';
import { type Article, articleText } from '../../core/article.ts';
import { extractArticle } from '../../core/extract/extract.ts';
import { NotAnArticleError } from '../../core/extract/kind/not-an-article.ts';
import { decodeHtml } from '../../core/html/decode.ts';
import { instantInZone } from '../../core/time.ts';
import { EXIT } from '../exit-codes.ts';
import { filesIn, readPlain } from '../files.ts';
import { addressIn } from '../saved-page.ts';
import { openSession } from '../session.ts';

interface ExtractOptions {
  url?: string;
  json?: boolean;
}

export function addExtract(program: Command): void {
  program
    .command('extract')
    .argument('<path>', 'a saved HTML page, .gz or not, or a folder of them')
    .description('show what Dateline takes from saved pages')
    .option('--url <url>', "the page's address, where the page does not name it")
    .option('--json', 'one JSON document a line')
    .addHelpText(
      'after',
      `
Examples:
  dateline extract page.html
  dateline extract saved/ --json > articles.jsonl`,
    )
    .action(async (target: string, options: ExtractOptions) => {
      process.exitCode = await extract(target, options);
    });
}

async function extract(target: string, { url, json = false }: ExtractOptions): Promise<number> {
  const { settings, now } = openSession();
  let failed = 0;
  for await (const file of filesIn(target, ['.html', '.htm'])) {
    const html = decodeHtml(await readPlain(file));
    try {
      const address = url ?? addressIn(html) ?? `file://${encodeURI(file)}`;
      const fetchedAt = instantInZone(now(), settings.zone);
      const article = extractArticle(html, { url: address, zone: settings.zone, fetchedAt });
      console.log(json ? JSON.stringify({ file, ...article }) : readable(file, article));
    } catch (error) {
      if (!(error instanceof NotAnArticleError)) throw error;
      failed++;
      console.error(`${file}: ${error.message}`);
    }
  }
  return failed > 0 ? EXIT.problems : EXIT.ok;
}

function readable(file: string, article: Article): string {
  const published = article.published
    ? `${article.published.instant} (${article.published.origin})`
    : 'no date';
  const head = [
    article.title,
    `${published} · ${article.language ?? '?'} · ${article.byline.join(', ') || 'no byline'}`,
  ];
  const captions = article.images.flatMap(({ caption }) => (caption ? [`[${caption}]`] : []));
  return [`# ${file}`, ...head, '', articleText(article), ...captions, ''].join('\n');
}
