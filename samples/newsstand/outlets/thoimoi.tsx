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

/** A large daily with a content system of its own: `fck_detail`, `p.Normal`, microdata dates in the head. */
export const thoimoi: Outlet = {
  name: 'thoimoi',
  title: 'Thời Mới',
  language: 'vi',
  zone: 'Asia/Ho_Chi_Minh',
  sections: ['Thời sự', 'Thế giới', 'Kinh doanh', 'Góc nhìn'],
  staff: ['Nhật Quỳnh', 'Đan Khê', 'Thế Lãm', 'Vy Thảo', 'Huy Khoát'],
  discovery: { kind: 'rss', path: '/rss/tin-moi-nhat.rss' },
  side: [
    { path: '/video/toan-canh-tuan-qua-1900001.html', title: 'Video: Toàn cảnh tuần qua' },
    { path: '/chu-de/ngoai-giao-4021', title: 'Chủ đề: Ngoại giao' },
  ],
  Article,
  Front,
};

const labels = LABELS.vi;

function Article(page: ArticlePage) {
  const { article, mostRead } = page;
  return (
    <Page title={article.title} head={<ArticleHead {...page} />}>
      <div class="sidebar-1">
        <div class="header-content width_common">
          <ul class="breadcrumb">
            <li>
              <a href="/">{thoimoi.sections[0]}</a>
            </li>
            <li>
              <a href="/">{thoimoi.sections[1]}</a>
            </li>
          </ul>
          <span class="date">{written(article.publishedAt, "cccc, d/L/yyyy, HH:mm '(GMT+7)'", 'vi')}</span>
        </div>
        <h1 class="title-detail">{article.title}</h1>
        <p class="description">{article.lead}</p>
        <article class="fck_detail">
          {bodyOf(page, { paragraph: Paragraph, subhead: Subhead, figure: Figure, related: RelatedBox })}
          <p class="Normal" style="text-align:right;">
            <strong>{article.byline.join(' - ')}</strong>
          </p>
        </article>
        <ul class="list-news">
          <li>
            {labels.more}: <a href="/chu-de/ngoai-giao-4021">Ngoại giao</a>
          </li>
        </ul>
      </div>
      <aside class="sidebar-2">
        <h3>{labels.mostRead}</h3>
        <TitleList articles={mostRead} />
      </aside>
    </Page>
  );
}

function ArticleHead({ article }: ArticlePage) {
  return (
    <>
      <meta property="og:type" content="article" />
      <meta property="og:title" itemprop="headline" content={article.title} />
      <meta property="og:description" itemprop="description" content={article.lead} />
      <meta property="og:image" itemprop="thumbnailUrl" content={article.figure.src} />
      <meta content={article.publishedAt} itemprop="datePublished" name="pubdate" />
      <meta content={article.publishedAt} itemprop="dateModified" name="lastmod" />
      <link rel="canonical" href={article.url} />
      <JsonLd
        data={{
          '@type': 'NewsArticle',
          mainEntityOfPage: { '@type': 'WebPage', '@id': article.url },
          headline: article.title,
          datePublished: article.publishedAt,
          author: { '@type': 'Organization', name: thoimoi.title },
        }}
      />
    </>
  );
}

const Paragraph = (text: string) => <p class="Normal">{text}</p>;

const Subhead = (text: string) => (
  <p class="Normal">
    <strong>{text}</strong>
  </p>
);

const Figure = (figure: SampleArticle['figure']) => (
  <figure
    class="tplCaption"
    itemprop="associatedMedia image"
    itemscope
    itemtype="http://schema.org/ImageObject"
  >
    <div class="fig-picture">
      <img
        class="lazy"
        src="data:image/gif;base64,R0lGODlhAQABAAAAACw="
        data-src={figure.src}
        alt={figure.caption}
      />
    </div>
    <figcaption itemprop="description">
      <p class="Image">
        {figure.caption} {labels.photo}: <em>{figure.credit}</em>
      </p>
    </figcaption>
  </figure>
);

const RelatedBox = (articles: SampleArticle[]) => (
  <div class="box-tinlienquanv2">
    {articles.map((article) => (
      <article class="item-news">
        <h4 class="title-news">
          <a href={article.path}>{article.title}</a>
        </h4>
        <p class="description">{article.lead}</p>
      </article>
    ))}
  </div>
);

function Front({ articles }: FrontPage) {
  return (
    <Page title={thoimoi.title}>
      {articles.map((article) => (
        <article class="item-news">
          <h3 class="title-news">
            <a href={article.path}>{article.title}</a>
          </h3>
          <p class="description">
            <a href={article.path}>{article.lead}</a>
          </p>
          <span class="time-ago" datetime={written(article.publishedAt, 'yyyy-LL-dd HH:mm:ss')} />
        </article>
      ))}
    </Page>
  );
}

function Page({ title, head, children }: { title: string; head?: Child; children: Child }) {
  return (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} - ${thoimoi.title}`}</title>
        {head}
      </head>
      <body data-source="Detail">
        <header class="section top-header">
          <a class="logo" href="/">
            {thoimoi.title}
          </a>
          <nav class="main-nav">
            {thoimoi.sections.map((section) => (
              <a href="/">{section}</a>
            ))}
          </nav>
        </header>
        <section class="section page-detail">{children}</section>
        <SideLinks outlet={thoimoi} />
        <footer class="footer">
          <SampleNotice outlet={thoimoi} />
          <Invitations outlet={thoimoi} />
        </footer>
      </body>
    </html>
  );
}
