import type { Child } from 'hono/jsx';
import type { ArticlePage, FrontPage, Outlet, SampleArticle } from '../outlet.ts';
import {
  bodyOf,
  Invitations,
  JsonLd,
  LABELS,
  SampleNotice,
  SideLinks,
  TitleList,
  written,
} from '../parts.tsx';

/** A magazine on a blog system: a JSON-LD graph whose parts refer to each other, captions as paragraphs. */
export const asialedger: Outlet = {
  name: 'asialedger',
  title: 'Asia Ledger',
  language: 'en',
  zone: 'Asia/Kolkata',
  sections: ['Magazine', 'Diplomacy', 'Trade', 'Letters'],
  staff: ['Kavya Malhar', 'Ruben D’Almada', 'Ishaan Vaidyan', 'Noor Ellisby'],
  discovery: { kind: 'rss', path: '/feed/' },
  side: [{ path: '/podcasts/the-long-table', title: 'Podcast: The long table' }],
  showsModified: true,
  Article,
  Front,
};

const labels = LABELS.en;

function Article(page: ArticlePage) {
  const { article, related, mostRead } = page;
  return (
    <Page title={article.title} head={<ArticleHead {...page} />}>
      <article class="post type-post hentry" id={`post-${article.id}`}>
        <header class="entry-header">
          <span class="cat-links">
            <a href="/">{asialedger.sections[1]}</a>
          </span>
          <h1 class="entry-title">{article.title}</h1>
          <p class="entry-dek">{article.lead}</p>
          <div class="entry-meta">
            By <span class="author vcard">{article.byline.join(' and ')}</span>
            {' · '}
            <time class="entry-date published" datetime={article.publishedAt}>
              {written(article.publishedAt, 'LLLL d, yyyy')}
            </time>
            <span class="reading-time"> · 4 min read</span>
          </div>
        </header>
        <div class="entry-content">
          {bodyOf(page, { paragraph: Paragraph, subhead: Subhead, figure: Figure, related: AlsoRead })}
        </div>
        <footer class="entry-footer">
          <div class="related-posts">
            <h3>{labels.related}</h3>
            <TitleList articles={related} />
          </div>
        </footer>
      </article>
      <aside class="widget-area">
        <h3>{labels.mostRead}</h3>
        <TitleList articles={mostRead} />
      </aside>
    </Page>
  );
}

function ArticleHead({ article }: ArticlePage) {
  return (
    <>
      <meta name="description" content={article.lead} />
      <meta property="og:title" content={article.title} />
      <meta property="article:published_time" content={article.publishedAt} />
      {article.modifiedAt ? <meta property="article:modified_time" content={article.modifiedAt} /> : null}
      <JsonLd
        data={{
          '@graph': [
            {
              '@type': 'Article',
              '@id': `${article.url}#article`,
              headline: article.title,
              datePublished: article.publishedAt,
              dateModified: article.modifiedAt ?? article.publishedAt,
              author: article.byline.map((name) => ({ '@id': `#/person/${name}` })),
            },
            { '@type': 'WebPage', '@id': article.url, name: article.title },
            ...article.byline.map((name) => ({ '@type': 'Person', '@id': `#/person/${name}`, name })),
          ],
        }}
      />
    </>
  );
}

const Paragraph = (text: string) => <p>{text}</p>;

const Subhead = (text: string) => <h2 class="wp-block-heading">{text}</h2>;

const Figure = (figure: SampleArticle['figure']) => (
  <div class="wp-caption aligncenter">
    <img src={figure.src} alt={figure.caption} />
    <p class="wp-caption-text">
      {figure.caption} {labels.photo}: {figure.credit}
    </p>
  </div>
);

const AlsoRead = (articles: SampleArticle[]) => (
  <div class="also-read">
    <strong>Also read</strong>
    {articles.map((article) => (
      <p>
        <a href={article.path}>{article.title}</a>
      </p>
    ))}
  </div>
);

function Front({ articles }: FrontPage) {
  return (
    <Page title={asialedger.title}>
      {articles.map((article) => (
        <article class="post">
          <h2 class="entry-title">
            <a href={article.path} rel="bookmark">
              {article.title}
            </a>
          </h2>
          <div class="entry-summary">{article.lead}</div>
        </article>
      ))}
    </Page>
  );
}

function Page({ title, head, children }: { title: string; head?: Child; children: Child }) {
  return (
    <html lang="en-US">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} | ${asialedger.title}`}</title>
        <link rel="alternate" type="application/rss+xml" href="/feed/" />
        {head}
      </head>
      <body class="single-post">
        <div id="page" class="site">
          <nav class="main-navigation">
            <a href="/">{asialedger.title}</a>
            {asialedger.sections.map((section) => (
              <a href="/">{section}</a>
            ))}
          </nav>
          <main id="primary" class="site-main">
            {children}
          </main>
          <SideLinks outlet={asialedger} />
          <footer id="colophon">
            <SampleNotice outlet={asialedger} />
            <Invitations outlet={asialedger} />
          </footer>
        </div>
      </body>
    </html>
  );
}
