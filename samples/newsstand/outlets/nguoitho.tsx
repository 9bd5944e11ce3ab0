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

/**
 * A labour paper that also prints half-English pages. Its JSON-LD has a blank before the offset
 * (`2026-02-04T17:25:00.000 +07:00`), which ISO 8601 does not know and `Date.parse` refuses.
 */
export const nguoitho: Outlet = {
  name: 'nguoitho',
  title: 'Người Thợ',
  language: 'vi',
  zone: 'Asia/Ho_Chi_Minh',
  sections: ['Thời sự', 'Công đoàn', 'Thế giới', 'Bạn đọc'],
  staff: ['Sa Huỳnh', 'Dã Quỳ', 'Vũ Trường Ca', 'Tú Miên'],
  discovery: { kind: 'rss', path: '/rss/thoi-su.rss' },
  side: [{ path: '/video/ban-tin-trua', title: 'Video: Bản tin trưa' }],
  Article,
  Front,
};

const labels = LABELS.vi;

function Article(page: ArticlePage) {
  const { article, mostRead } = page;
  return (
    <Page title={article.title} head={<ArticleHead {...page} />}>
      <div class="bread-crumb-detail">
        <ul>
          <li>
            <a href="/">{labels.home}</a>
          </li>
          <li>
            <a href="/">{nguoitho.sections[0]}</a>
          </li>
        </ul>
        <div class="bread-crumb-detail__time">
          {written(article.publishedAt, 'cccc, dd/LL/yyyy - HH:mm', 'vi')}
        </div>
      </div>
      <h1 class="content-detail-title">{article.title}</h1>
      <div class="article-detail-author">
        <div class="article-detail-author__info">
          <span class="name">
            <a href="/">{article.byline.join(' - ')}</a>
          </span>
          <span class="line"> | </span>
        </div>
      </div>
      <h2 class="content-detail-sapo sm-sapo-mb-0">{article.lead}</h2>
      <div class="maincontent main-content" id="maincontent">
        {bodyOf(page, { paragraph: Paragraph, subhead: Subhead, figure: Figure, related: InsertedNews })}
        <ClingingTeasers article={article} />
      </div>
      <div class="feature-box">
        <div class="feature-box__title">{labels.mostRead}</div>
        <TitleList articles={mostRead} />
      </div>
    </Page>
  );
}

function ArticleHead({ article }: ArticlePage) {
  const published = written(article.publishedAt, "yyyy-LL-dd'T'HH:mm:ss.SSS ZZ");
  return (
    <>
      <meta property="og:title" itemprop="name" content={article.title} />
      <meta property="og:description" itemprop="description" content={article.lead} />
      <meta property="og:type" content="article" />
      <meta name="author" content="Báo Người Thợ" />
      <JsonLd
        data={{
          '@type': 'NewsArticle',
          headline: article.title,
          description: article.lead,
          datePublished: published,
          dateModified: published,
          author: article.byline.map((name) => ({ '@type': 'Person', name })),
        }}
      />
    </>
  );
}

const Paragraph = (text: string) => <p>{text}</p>;

const Subhead = (text: string) => <h3>{text}</h3>;

const Figure = (figure: SampleArticle['figure']) => (
  <figure class="image vnn-content-image" data-vnnembed="true" data-vnnembedtype="image">
    <picture>
      <source data-srcset={figure.src} media="--large" />
      <img class="lazy" data-original={figure.src} src={figure.src} alt={figure.caption} />
    </picture>
    <figcaption>
      {figure.caption} {labels.photo}: {figure.credit}
    </figcaption>
  </figure>
);

const InsertedNews = (articles: SampleArticle[]) => (
  <div class="ck-cms-insert-neww-group vnn-template-noneditable articles-edit">
    {articles.map((article) => (
      <article class="article">
        <a class="article-link" href={article.path}>
          <strong>{article.title}</strong>
        </a>
        <span>{article.lead}</span>
      </article>
    ))}
  </div>
);

/** Titles of other stories that an editor pasted into the text: nothing in the markup sets them apart. */
function ClingingTeasers({ article }: { article: SampleArticle }) {
  if (article.clinging.teasers.length === 0) return null;
  return (
    <>
      <p>RELATED NEWS</p>
      {article.clinging.teasers.map((teaser) => (
        <p>
          <a href="/video/ban-tin-trua">{teaser}</a>
        </p>
      ))}
    </>
  );
}

function Front({ articles }: FrontPage) {
  return (
    <Page title={nguoitho.title}>
      {articles.map((article) => (
        <div class="horizontalPost version-news">
          <div class="horizontalPost__main">
            <h3 class="horizontalPost__main-title vnn-title" data-id={article.id}>
              <a href={article.path}>{article.title}</a>
            </h3>
            <div class="horizontalPost__main-desc">
              <p>{article.lead}</p>
            </div>
          </div>
        </div>
      ))}
    </Page>
  );
}

function Page({ title, head, children }: { title: string; head?: Child; children: Child }) {
  return (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta property="og:site_name" content={nguoitho.title} />
        <link rel="alternate" type="application/rss+xml" href="/rss/thoi-su.rss" />
        {head}
      </head>
      <body>
        <header class="header">
          <a href="/" class="header__logo">
            {nguoitho.title}
          </a>
          <ul class="mainNav">
            {nguoitho.sections.map((section) => (
              <li>
                <a href="/">{section}</a>
              </li>
            ))}
          </ul>
        </header>
        <div class="container__left">{children}</div>
        <div class="container__right">
          <SideLinks outlet={nguoitho} />
        </div>
        <footer class="footer">
          <SampleNotice outlet={nguoitho} />
          <Invitations outlet={nguoitho} />
        </footer>
      </body>
    </html>
  );
}
