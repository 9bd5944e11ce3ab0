import type { Block } from '../../core/article.ts';
import { captionsOf } from '../../core/article.ts';
import type { ArticlePage } from '../../storage/review.ts';
import type { PageContext } from '../page-context.ts';
import { ArticleLink } from './article-link.tsx';
import { DayLink } from './day-link.tsx';
import { Fact } from './fact.tsx';
import { Moment, PublishedAt } from './times.tsx';
import { VersionDifference } from './version-difference.tsx';

/** An article's text and where it comes from. */
export function ArticleText({ article, page }: { article: ArticlePage; page: PageContext }) {
  const { content } = article;
  const captions = captionsOf(content);
  return (
    <>
      <StoryLink story={article.story} page={page} />
      <article class="text" lang={content.language ?? undefined}>
        <h1>{content.title}</h1>
        <Origin article={article} page={page} />
        {content.lead && <p class="lead">{content.lead}</p>}
        {content.blocks.map((block) => (
          <TextBlock block={block} />
        ))}
        {captions.length > 0 && (
          <section class="captions" aria-labelledby="captions">
            <h2 id="captions" lang={page.language}>
              {page.messages.captions}
            </h2>
            <ul>
              {captions.map((caption) => (
                <li>{caption}</li>
              ))}
            </ul>
          </section>
        )}
      </article>
      {article.versions.length > 1 && <Versions article={article} page={page} />}
    </>
  );
}

function StoryLink({ story, page }: Pick<ArticlePage, 'story'> & { page: PageContext }) {
  if (!story) return <p class="summary">{page.messages.noStory}</p>;
  return (
    <DayLink day={story.day} page={page}>
      {' › '}
      <a href={`/stories/${story.id}`}>{story.title}</a>
    </DayLink>
  );
}

/** Outlet, authors, times and the way to the page itself; in the desk's language, not the article's. */
function Origin({ article, page }: { article: ArticlePage; page: PageContext }) {
  const { messages, format } = page;
  const { content, copyOf } = article;
  const origin = content.published && messages.origins[content.published.origin];
  return (
    <div lang={page.language}>
      <p class="outlet">
        <b>{page.outletName(article.source)}</b>
        {article.language && ` · ${format.language(article.language)}`}
        {isWebAddress(article.url) && (
          <>
            {' · '}
            <a href={article.url} rel="noreferrer">
              {messages.original}
            </a>
          </>
        )}
      </p>
      <dl class="facts">
        {content.byline.length > 0 && <Fact term={messages.byline}>{format.list(content.byline)}</Fact>}
        <Fact term={messages.published}>
          <PublishedAt article={article} page={page} />
        </Fact>
        {content.modifiedAt && (
          <Fact term={messages.modified}>
            <Moment at={new Date(content.modifiedAt)} page={page} />
          </Fact>
        )}
        <Fact term={messages.dateFrom}>{origin ?? messages.noOrigin}</Fact>
        {copyOf && (
          <Fact term={messages.copyOf}>
            <ArticleLink article={copyOf} page={page} />
          </Fact>
        )}
      </dl>
    </div>
  );
}

function TextBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'subhead':
      return <h2>{block.text}</h2>;
    case 'quote':
      return <blockquote>{block.text}</blockquote>;
    case 'list-item':
      return <p class="list-item">{block.text}</p>;
    case 'paragraph':
      return <p>{block.text}</p>;
  }
}

function Versions({ article, page }: { article: ArticlePage; page: PageContext }) {
  const { messages } = page;
  return (
    <details class="versions">
      <summary>
        {messages.versions} ({article.versions.length})
      </summary>
      <ol>
        {article.versions.map(({ number, createdAt, difference }) => (
          <li>
            {messages.version(number)} · <Moment at={createdAt} page={page} />
            {number === article.version && ` · ${messages.current}`}
            {number > 1 && (
              <VersionDifference difference={difference} language={article.content.language} page={page} />
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** A `javascript:` address is a valid URL too, and would run in the desk's own name. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
