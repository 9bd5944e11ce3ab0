import type { ArticlePage } from '../../storage/article-page.ts';
import type { ArticleVersion } from '../../storage/article-versions.ts';
import type { PageContext } from '../page-context.ts';
import { ArticleOrigin } from './article-origin.tsx';
import { Captions } from './captions.tsx';
import { DayLink } from './day-link.tsx';
import { shownHeadline } from './headline.tsx';
import { TextBlocks } from './text-blocks.tsx';
import { TextLinks } from './text-links.tsx';
import { TextRemoved } from './text-removed.tsx';
import { Moment } from './times.tsx';
import { VersionDifference } from './version-difference.tsx';

/** An article's text and where it comes from. */
export function ArticleText({ article, page }: { article: ArticlePage; page: PageContext }) {
  const { content } = article;
  return (
    <>
      <StoryLink story={article.story} page={page} />
      <article class="text" lang={content.language ?? undefined}>
        <h1>{content.title}</h1>
        <ArticleOrigin article={article} page={page} />
        {content.lead && <p class="lead">{content.lead}</p>}
        {article.bodyRemovedAt ? (
          <TextRemoved at={article.bodyRemovedAt} page={page} />
        ) : (
          <TextBlocks blocks={content.blocks} />
        )}
        <Captions images={content.images} page={page} />
      </article>
      <TextLinks links={content.links} language={content.language} page={page} />
      {article.versions.length > 1 && <Versions article={article} page={page} />}
    </>
  );
}

function StoryLink({ story, page }: Pick<ArticlePage, 'story'> & { page: PageContext }) {
  if (!story) return <p class="summary">{page.messages.noStory}</p>;
  const { title, language } = shownHeadline(story, page);
  return (
    <DayLink day={story.day} page={page}>
      {' › '}
      <a href={`/stories/${story.id}`} lang={language}>
        {title}
      </a>
    </DayLink>
  );
}

/** What the latest version changed stands open, what earlier ones did is folded. */
function Versions({ article, page }: { article: ArticlePage; page: PageContext }) {
  const [latest, ...earlier] = article.versions;
  const { messages } = page;
  if (!latest) return null;
  return (
    <section class="versions" aria-labelledby="versions">
      <h2 id="versions">
        {messages.versions} ({article.versions.length})
      </h2>
      <Version version={latest} article={article} page={page} />
      <details>
        <summary>{messages.reading.earlierVersions(earlier.length)}</summary>
        <ol>
          {earlier.map((version) => (
            <li>
              <Version version={version} article={article} page={page} />
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

function Version(props: { version: ArticleVersion; article: ArticlePage; page: PageContext }) {
  const { version, article, page } = props;
  const { number, createdAt, difference, bodyRemovedAt } = version;
  return (
    <>
      {page.messages.version(number)} · <Moment at={createdAt} page={page} />
      {number === article.version && ` · ${page.messages.current}`}
      {number > 1 && !bodyRemovedAt && (
        <VersionDifference difference={difference} language={article.content.language} page={page} />
      )}
    </>
  );
}
