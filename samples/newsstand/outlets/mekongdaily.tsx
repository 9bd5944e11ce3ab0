import type { Child } from 'hono/jsx';
import type { ArticlePage, Outlet, SampleArticle } from '../outlet.ts';
import { bodyOf, Invitations, LABELS, SampleNotice, SideLinks, TitleList, written } from '../parts.tsx';

/** Captions in tables, the date followed by a bar, and a front page that only a script fills. */
export const mekongdaily: Outlet = {
  name: 'mekongdaily',
  title: 'Mekong Daily',
  language: 'en',
  zone: 'Asia/Ho_Chi_Minh',
  sections: ['Diplomacy', 'Neighbours', 'Economy', 'Culture'],
  staff: ['Liem Ha', 'Somphet Kanya', 'Orla Duy', 'Ratana Vy'],
  discovery: { kind: 'script', script: '/js/stream.js', list: '/api/latest.json' },
  side: [{ path: '/topics/river-life', title: 'Topic: River life' }],
  Article,
  Front,
};

const labels = LABELS.en;

function Article(page: ArticlePage) {
  const { article, mostRead } = page;
  return (
    <Page title={article.title} head={<ArticleHead {...page} />}>
      <div class="__MB_ARTICLE_A">
        <div class="category-name">
          <a href="/">{mekongdaily.sections[0]}</a>
        </div>
        <h1 class="article-detail-title">{article.title}</h1>
        <div class="article-detail-info">
          <span class="article-detail-date">{written(article.publishedAt, 'dd/LL/yyyy HH:mm')} |</span>
          <h2 class="author-title">
            <a href="/">{article.byline.join(', ')}</a>
          </h2>
        </div>
        <div class="article-detail-desc">{article.lead}</div>
        <div class="article-detail-content __MASTERCMS_CONTENT">
          {bodyOf(page, { paragraph: Paragraph, subhead: Subhead, figure: Figure, related: Embedded })}
        </div>
        <div class="article-tags">
          {labels.topics}: <a href="/topics/river-life">River life</a>
        </div>
      </div>
      <div class="bx-most-read">
        <h3>{labels.mostRead}</h3>
        <TitleList articles={mostRead} />
      </div>
    </Page>
  );
}

function ArticleHead({ article }: ArticlePage) {
  return (
    <>
      <meta name="description" content={article.lead} />
      <meta property="og:title" content={article.title} />
      <meta property="article:published_time" content={article.publishedAt} />
    </>
  );
}

const Paragraph = (text: string) => <p style="text-align: justify;">{text}</p>;

const Subhead = (text: string) => (
  <p style="text-align: justify;">
    <strong>{text}</strong>
  </p>
);

const Figure = (figure: SampleArticle['figure']) => (
  <table class="MASTERCMS_TPL_TABLE" style="width: 100%;">
    <tbody>
      <tr>
        <td>
          <img class="__img_mastercms" src={figure.src} alt={figure.caption} />
        </td>
      </tr>
      <tr>
        <td>
          {figure.caption} ({labels.photo}: {figure.credit})
        </td>
      </tr>
    </tbody>
  </table>
);

const Embedded = (articles: SampleArticle[]) =>
  articles.map((article) => (
    <table class="tpl_CMS_ARTICLE_EMBED">
      <tbody>
        <tr>
          <td>
            <a href={article.path}>{article.title}</a> <span>{article.lead}</span>
          </td>
        </tr>
      </tbody>
    </table>
  ));

function Front() {
  return (
    <Page title={mekongdaily.title}>
      <div id="stream">Loading…</div>
      <script type="module" src="/js/stream.js" />
    </Page>
  );
}

function Page({ title, head, children }: { title: string; head?: Child; children: Child }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} | ${mekongdaily.title}`}</title>
        {head}
      </head>
      <body>
        <div class="bx-menu">
          <a href="/">{mekongdaily.title}</a>
          {mekongdaily.sections.map((section) => (
            <a href="/">{section}</a>
          ))}
        </div>
        <div class="bx-main">{children}</div>
        <SideLinks outlet={mekongdaily} />
        <div class="bx-footer">
          <SampleNotice outlet={mekongdaily} />
          <Invitations outlet={mekongdaily} />
        </div>
      </body>
    </html>
  );
}
