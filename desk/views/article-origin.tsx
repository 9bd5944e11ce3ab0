import type { Published } from '../../core/article.ts';
import { offsetMinutes } from '../../core/time.ts';
import type { ArticlePage } from '../../storage/article-page.ts';
import type { PageContext } from '../page-context.ts';
import { isWebAddress } from '../web-address.ts';
import { ArticleLink } from './article-link.tsx';
import { Fact } from './fact.tsx';
import { OutletTime, PublishedAt } from './times.tsx';

/** Two in a hundred of 908 evaluation pages score lower. */
const LEAST_CONFIDENCE = 0.6;

/** Outlet, authors, times and the way to the page itself; in the desk's language, not the article's. */
export function ArticleOrigin({ article, page }: { article: ArticlePage; page: PageContext }) {
  const { messages, format } = page;
  const { byline, agencies, published, modified, confidence } = article.content;
  return (
    <div lang={page.language}>
      <OutletLine article={article} page={page} />
      <dl class="facts">
        {byline.length > 0 && <Fact term={messages.byline}>{format.list(byline)}</Fact>}
        {agencies.length > 0 && <Fact term={messages.agencies}>{format.list(agencies)}</Fact>}
        <Fact term={messages.published}>
          <PublishedAt article={article} page={page} />
          <DateSource date={published} page={page} />
        </Fact>
        {modified && isChange(modified, article.publishedAt) && (
          <Fact term={messages.modified}>
            <ModifiedAt modified={modified} page={page} />
            <DateSource date={modified} page={page} />
          </Fact>
        )}
        {article.copyOf && (
          <Fact term={messages.copyOf}>
            <ArticleLink article={article.copyOf} page={page} />
          </Fact>
        )}
      </dl>
      {confidence && confidence.score < LEAST_CONFIDENCE && <p class="doubt">{messages.doubtfulText}</p>}
    </div>
  );
}

function OutletLine({ article, page }: { article: ArticlePage; page: PageContext }) {
  return (
    <p class="outlet">
      <b>{page.outletName(article.source)}</b>
      {article.language && ` · ${page.format.language(article.language)}`}
      {isWebAddress(article.url) && (
        <>
          {' · '}
          <a href={article.url} rel="noreferrer">
            {page.messages.original}
          </a>
        </>
      )}
    </p>
  );
}

/** Many pages write the time of publication into both. */
function isChange(modified: Published, publishedAt: Date): boolean {
  return Date.parse(modified.instant) !== publishedAt.getTime();
}

function ModifiedAt({ modified, page }: { modified: Published; page: PageContext }) {
  const { instant, guess } = modified;
  return <OutletTime at={new Date(instant)} offset={offsetMinutes(instant)} isGuess={guess} page={page} />;
}

/** Where a date was read. */
function DateSource({ date, page }: { date: Published | null; page: PageContext }) {
  const { noOrigin, dateFrom, origins } = page.messages;
  return <span class="quiet"> · {date ? dateFrom(origins[date.origin]) : noOrigin}</span>;
}
