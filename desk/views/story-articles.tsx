import type { Reasons } from '../../core/story/story.ts';
import type { StoryCard } from '../../storage/review.ts';
import type { StoryArticle } from '../../storage/story-articles.ts';
import type { Format } from '../format.ts';
import { type Messages, NAMED_HINDRANCES, NAMED_MEASURES } from '../messages/messages.ts';
import type { PageContext } from '../page-context.ts';
import { ArticleLink } from './article-link.tsx';
import { ChooseArticle, NotThisStory } from './set-right.tsx';
import { Moment, PublishedAt } from './times.tsx';

type Foldable = Pick<StoryArticle, 'id' | 'copyOf'>;

interface OriginalWithCopies<Article extends Foldable> {
  article: Article;
  copies: Article[];
}

/** Below this a measure says too little to be named as a reason. */
const TELLING = 0.5;
/** Reasons that a sentence has room for. */
const MOST_NAMED = 3;
/** Days apart that say something by themselves. */
const DAYS_APART = 3;

/** A story's articles, latest first, copies folded under the original that they reprint. */
export function StoryArticles(props: { story: StoryCard; articles: StoryArticle[]; page: PageContext }) {
  const { story, articles, page } = props;
  return (
    <ol class="articles">
      {foldCopies(articles).map(({ article, copies }) => (
        <li>
          <ArticleLine article={article} seenAt={story.seenAt} page={page} />
          <Why article={article} page={page} />
          {articles.length > copies.length + 1 && (
            <NotThisStory storyId={story.id} article={article} page={page} />
          )}
          {copies.length > 0 && (
            <details>
              <summary>
                {page.messages.copies(copies.length)}:{' '}
                {page.format.list(copies.map((copy) => page.outletName(copy.source)))}
              </summary>
              <ol class="copies">
                {copies.map((copy) => (
                  <li>
                    <ArticleLine article={copy} seenAt={story.seenAt} page={page} />
                    <Reason article={copy} page={page} />
                  </li>
                ))}
              </ol>
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}

interface ArticleLineProps {
  article: StoryArticle;
  seenAt: Date | null;
  page: PageContext;
}

function ArticleLine({ article, seenAt, page }: ArticleLineProps) {
  return (
    <>
      <p class="outlet">
        <ChooseArticle article={article} page={page} />
        {seenAt && article.assignedAt > seenAt && <span class="mark new">{page.messages.fresh}</span>}{' '}
        <b>{page.outletName(article.source)}</b> · <PublishedAt article={article} page={page} />
        {article.language && ` · ${page.format.language(article.language)}`}
      </p>
      <a class="title" href={`/articles/${article.id}`} lang={article.language ?? undefined}>
        {article.title}
      </a>
      {article.version > 1 && <Revision article={article} page={page} />}
    </>
  );
}

/** That an outlet has rewritten its article, and the way to what it changed. */
function Revision({ article, page }: { article: StoryArticle; page: PageContext }) {
  const { changedAt, seeChanges } = page.messages.reading;
  return (
    <p class="why">
      {changedAt} <Moment at={article.versionAt} page={page} />:{' '}
      <a href={`/articles/${article.id}#versions`} aria-label={`${seeChanges}: ${article.title}`}>
        {seeChanges}
      </a>
    </p>
  );
}

/** Why an article that stands for itself is in this story. */
function Why({ article, page }: { article: StoryArticle; page: PageContext }) {
  if (!article.copyOf) return <Reason article={article} page={page} />;
  return (
    <p class="why">
      {page.messages.copyOfElsewhere} <ArticleLink article={article.copyOf} page={page} />
    </p>
  );
}

function Reason({ article, page }: { article: StoryArticle; page: PageContext }) {
  const { messages, format } = page;
  const { reasons, beside } = article;
  return (
    <p class="why">
      {explain(reasons, messages, format)}
      {reasons.rule === 'first' && beside && (
        <>
          {' '}
          {messages.nearest} <ArticleLink article={beside} page={page} />;{' '}
          {messages.against(explainApart(reasons, messages, format))}.
        </>
      )}
    </p>
  );
}

/** `Reports the same visit: alike in host country and visitor; Dateline is 94% sure.` */
export function explain({ rule, scores }: Reasons, messages: Messages, format: Format): string {
  const named = messages.rules[rule];
  if (rule === 'first') return `${named}.`;
  const { chance, containment } = scores;
  const telling = NAMED_MEASURES.map((name) => ({ name, score: scores[name] ?? 0 }))
    .filter(({ score }) => score >= TELLING)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_NAMED)
    .map(({ name }) => messages.measures[name]);
  const evidence = [
    telling.length > 0 ? messages.alike(format.list(telling)) : null,
    chance === undefined ? null : messages.sure(format.percent(chance)),
    containment === undefined ? null : messages.shared(format.percent(containment)),
  ].filter((part) => part !== null);
  return evidence.length === 0 ? `${named}.` : `${named}: ${evidence.join('; ')}.`;
}

/** What kept a first report from the story nearest to it: `another host country and 12 days apart`. */
export function explainApart({ scores }: Reasons, messages: Messages, format: Format): string {
  const named = NAMED_HINDRANCES.filter((name) => (scores[name] ?? 0) >= TELLING);
  const hindrances = named.map((name) => messages.hindrances[name]);
  const days = Math.round(Math.max(scores.dayGap ?? 0, scores.gap ?? 0));
  if (days >= DAYS_APART) hindrances.push(messages.daysApart(days));
  return hindrances.length > 0 ? format.list(hindrances) : messages.littleInCommon;
}

/** Copies go under their original where that is in the list and no copy itself; the others stand for themselves. */
export function foldCopies<Article extends Foldable>(articles: Article[]): OriginalWithCopies<Article>[] {
  const originals = new Set(articles.filter((article) => !article.copyOf).map((article) => article.id));
  const isFolded = ({ copyOf }: Article) => copyOf !== null && originals.has(copyOf.id);
  return articles
    .filter((article) => !isFolded(article))
    .map((article) => ({
      article,
      copies: articles.filter((copy) => isFolded(copy) && copy.copyOf?.id === article.id).toReversed(),
    }));
}
