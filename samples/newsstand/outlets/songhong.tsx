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

/** An agency whose pages, like some financial portals', write dates without an offset. */
export const songhong: Outlet = {
  name: 'songhong',
  title: 'Hãng Tin Sông Hồng',
  language: 'vi',
  zone: 'Asia/Ho_Chi_Minh',
  sections: ['Chính trị', 'Đối ngoại', 'Kinh tế', 'Thị trường'],
  staff: ['Cao Mộc', 'Hạ Lan', 'Khánh Vĩ', 'Lương Tâm Đan'],
  discovery: { kind: 'sitemap', index: '/sitemap.xml', news: '/sitemaps/news.xml' },
  side: [{ path: '/du-lieu/chi-so-thi-truong.shn', title: 'Dữ liệu: Chỉ số thị trường' }],
  Article,
  Front,
};

const labels = LABELS.vi;
const NO_OFFSET = "yyyy-LL-dd'T'HH:mm:ss";

function Article(page: ArticlePage) {
  const { article, related, mostRead } = page;
  return (
    <Page title={article.title} head={<ArticleHead {...page} />}>
      <div class="left_cate totalcontentdetail">
        <h1 class="title" data-role="title">
          {article.title}
        </h1>
        <p class="dateandcat">
          <span class="pdate" data-role="publishdate">
            {written(article.publishedAt, 'dd-LL-yyyy - HH:mm a')}
          </span>{' '}
          |{' '}
          <a class="category-page__name cat" href="/" data-role="cate-name">
            {songhong.sections[1]}
          </a>
        </p>
        <div class="w640 fr clear">
          <div class="media VCSortableInPreviewMode">
            <img data-role="cover" src={article.figure.src} alt={article.title} />
          </div>
          <h2 class="sapo" data-role="sapo">
            {article.lead}
          </h2>
          <div class="contentdetail">
            <div class="detail-cmain ss" id="mainContent">
              <div class="detail-content afcbc-body" data-role="content">
                <RelatedTitles articles={related} />
                {bodyOf(page, { paragraph: Paragraph, subhead: Subhead, figure: Figure, related: MoreBox })}
              </div>
            </div>
          </div>
          <div class="t-contentdetail content_source">
            <p class="author">{article.byline.join(', ')}</p>
            <p class="source" data-field="source">
              {songhong.title}
            </p>
          </div>
        </div>
      </div>
      <div class="right_cate">
        <div class="chisochungkhoan">SHN-Index 1.204,11 ▲ 0,4%</div>
        <b>{labels.mostRead}</b>
        <TitleList articles={mostRead} />
      </div>
    </Page>
  );
}

function ArticleHead({ article }: ArticlePage) {
  const published = written(article.publishedAt, NO_OFFSET);
  return (
    <>
      <meta property="og:title" content={article.title} />
      <meta property="og:type" content="article" />
      <meta property="og:description" content={article.lead} />
      <meta property="article:published_time" content={published} />
      <meta property="article:author" content={article.byline.join(', ')} />
      <JsonLd
        data={{
          '@type': 'NewsArticle',
          headline: article.title,
          datePublished: published,
          dateModified: published,
          author: { '@type': 'Person', name: article.byline.join(', ') },
        }}
      />
    </>
  );
}

function RelatedTitles({ articles }: { articles: SampleArticle[] }) {
  return (
    <div class="tindnd clearfix" data-marked-zoneid="songhong_relatednewsbox">
      <TitleList articles={articles} />
    </div>
  );
}

const Paragraph = (text: string) => <p>{text}</p>;

const Subhead = (text: string) => (
  <p>
    <b>{text}</b>
  </p>
);

const Figure = (figure: SampleArticle['figure']) => (
  <figure class="VCSortableInPreviewMode" type="Photo">
    <img src={figure.src} alt="" />
    <figcaption>
      <p>
        {figure.caption} ({labels.photo}: {figure.credit}/SHN)
      </p>
    </figcaption>
  </figure>
);

const MoreBox = (articles: SampleArticle[]) => (
  <div id="listNewsInContent">
    <span>{labels.related}</span>
    {articles.map((article) => (
      <a href={article.path} title={article.title}>
        {article.title}
      </a>
    ))}
  </div>
);

function Front({ articles }: FrontPage) {
  return (
    <Page title={songhong.title}>
      {articles.map((article) => (
        <div class="tlitem box-category-item" data-id={article.id}>
          <h3>
            <a href={article.path}>{article.title}</a>
          </h3>
          <span class="time time-ago" title={written(article.publishedAt, NO_OFFSET)} />
          <p class="sapo box-category-sapo">{article.lead}</p>
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
        <meta property="og:site_name" content="songhong" />
        {head}
      </head>
      <body>
        <form id="form1">
          <div class="menucategory">
            <a href="/">{songhong.title}</a>
            {songhong.sections.map((section) => (
              <a href="/">{section}</a>
            ))}
          </div>
          <div class="wp1040 w1040">{children}</div>
          <SideLinks outlet={songhong} />
          <div class="footer_bottom">
            <SampleNotice outlet={songhong} />
            <Invitations outlet={songhong} />
          </div>
        </form>
      </body>
    </html>
  );
}
