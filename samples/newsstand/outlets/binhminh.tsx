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

/** A youth daily on the content system that many Vietnamese papers rent: `data-role` attributes, `VCSortable` boxes. */
export const binhminh: Outlet = {
  name: 'binhminh',
  title: 'Bình Minh',
  language: 'vi',
  zone: 'Asia/Ho_Chi_Minh',
  sections: ['Tin tức', 'Thế giới', 'Pháp luật', 'Nhịp sống trẻ'],
  staff: ['LỆ CHI', 'QUỐC TOẢN', 'ÁNH NGUYỆT', 'HẢI KHOA', 'BẢO TRÚC', 'NGUYÊN ĐĂNG'],
  discovery: { kind: 'rss', path: '/home.rss' },
  side: [{ path: '/media/ban-tin-trua', title: 'Truyền hình: Bản tin trưa' }],
  showsModified: true,
  Article,
  Front,
};

const labels = LABELS.vi;

function Article(page: ArticlePage) {
  const { article, mostRead } = page;
  return (
    <Page title={article.title} head={<ArticleHead {...page} />}>
      <div class="detail__cmain" id="main-detail">
        <div class="detail-top">
          <div class="detail-cate">
            <a href="/">{binhminh.sections[0]}</a>
          </div>
          <div class="detail-time">
            <div data-role="publishdate">{written(article.publishedAt, "dd/LL/yyyy HH:mm 'GMT+7'")}</div>
          </div>
        </div>
        <h1 class="detail-title article-title" data-role="title">
          {article.title}
        </h1>
        <div class="detail-author">
          {article.byline.map((name) => (
            <a class="name" href="/">
              {name}
            </a>
          ))}
        </div>
        <h2 class="detail-sapo" data-role="sapo">
          {article.lead}
        </h2>
        <div class="detail-cmain clearfix">
          <div class="detail-content afcbc-body" data-role="content" itemprop="articleBody">
            {bodyOf(page, {
              paragraph: Paragraph,
              subhead: Subhead,
              figure: Figure,
              related: RelatedOneNews,
            })}
          </div>
        </div>
        <div class="box-author-detail">
          {article.byline.map((name) => (
            <a class="name" href="/">
              {name}
            </a>
          ))}
        </div>
      </div>
      <div class="box-category" data-layout="most-read">
        <strong>{labels.mostRead}</strong>
        <TitleList articles={mostRead} />
      </div>
      {/* biome-ignore lint/a11y/useHeadingContent: such pages do end in an empty second title, a template. */}
      <h1 class="article-title" data-template="popup" />
    </Page>
  );
}

function ArticleHead({ article }: ArticlePage) {
  return (
    <>
      <meta property="og:type" content="article" />
      <meta property="og:title" content={article.title} />
      <meta property="og:description" content={article.lead} />
      <meta property="article:published_time" content={article.publishedAt} />
      <meta property="article:modified_time" content={article.modifiedAt ?? article.publishedAt} />
      <meta property="article:author" content="baobinhminh" />
      <meta name="author" content="BINH MINH ONLINE" />
      <JsonLd
        data={{
          '@type': 'NewsArticle',
          headline: inEntities(article.title),
          datePublished: article.publishedAt,
          dateModified: article.modifiedAt ?? article.publishedAt,
          author: article.byline.map((name) => ({ '@type': 'Person', name: inEntities(name) })),
        }}
      />
    </>
  );
}

// This content system escapes for HTML what it puts into JSON, where entities mean nothing.
function inEntities(text: string): string {
  return text.replace(/[^\p{ASCII}]/gu, (letter) => `&#${letter.codePointAt(0)};`);
}

const Paragraph = (text: string) => <p>{text}</p>;

const Subhead = (text: string) => <h2>{text}</h2>;

const Figure = (figure: SampleArticle['figure']) => (
  <figure class="VCSortableInPreviewMode" type="Photo">
    <div>
      <img src={figure.src} alt={figure.caption} data-original={figure.src} />
    </div>
    <figcaption class="PhotoCMS_Caption">
      <p data-placeholder="Nhập chú thích ảnh">
        {figure.caption} - {labels.photo}: {figure.credit}
      </p>
    </figcaption>
  </figure>
);

const RelatedOneNews = (articles: SampleArticle[]) =>
  articles.slice(0, 1).map((article) => (
    <div type="RelatedOneNews" class="VCSortableInPreviewMode">
      <a class="OneNewsTitle" href={article.path}>
        {article.title}
      </a>
      <p class="VCObjectBoxRelatedNewsItemSapo">{article.lead}</p>
    </div>
  ));

function Front({ articles }: FrontPage) {
  return (
    <Page title={binhminh.title}>
      {articles.map((article) => (
        <div class="box-category-item" data-id={article.id}>
          <div class="box-content-title">
            <h3 class="box-title-text">
              <a class="box-category-link-title" data-linktype="newsdetail" href={article.path}>
                {article.title}
              </a>
            </h3>
          </div>
          <p class="box-category-sapo">{article.lead}</p>
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
        <title>{`${title} - Báo Bình Minh`}</title>
        <meta property="og:site_name" content="BINH MINH ONLINE" />
        {head}
      </head>
      <body>
        <div class="header__nav">
          <a href="/" title={labels.home}>
            {binhminh.title}
          </a>
          {binhminh.sections.map((section) => (
            <a class="nav-link" href="/">
              {section}
            </a>
          ))}
        </div>
        <div class="main">{children}</div>
        <SideLinks outlet={binhminh} />
        <div class="footer">
          <SampleNotice outlet={binhminh} />
          <Invitations outlet={binhminh} />
        </div>
      </body>
    </html>
  );
}
