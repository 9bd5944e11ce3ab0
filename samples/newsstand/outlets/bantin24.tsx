import type { Child } from 'hono/jsx';
import type { ArticlePage, FrontPage, Outlet, SampleArticle } from '../outlet.ts';
import { bodyOf, Invitations, LABELS, SampleNotice, SideLinks, TitleList, written } from '../parts.tsx';

/** An old content system: no h1, no JSON-LD, and the date only as visible text without an offset. */
export const bantin24: Outlet = {
  name: 'bantin24',
  title: 'Bản Tin 24',
  language: 'vi',
  zone: 'Asia/Ho_Chi_Minh',
  sections: ['Tin nóng', 'Trong nước', 'Quốc tế', 'Đầu tư'],
  staff: ['Tường Vân', 'Lộc Vừng', 'Hoài Sa', 'Trịnh Khê'],
  discovery: { kind: 'listing', perPage: 8 },
  side: [
    { path: '/media/phong-su-anh-p12.htm', title: 'Phóng sự ảnh' },
    { path: '/noi-bo/ban-thao-chua-duyet-20260101000000001.htm', title: 'Bản thảo nội bộ', forbidden: true },
  ],
  Article,
  Front,
};

const labels = LABELS.vi;

function Article(page: ArticlePage) {
  const { article, mostRead } = page;
  return (
    <Page title={article.title} description={article.lead}>
      <div class="col630">
        <div class="fs16 mb10">
          <a href="/">{labels.home}</a> / <a href="/">{bantin24.sections[2]}</a>
        </div>
        <div class="title-detail">{article.title}</div>
        <div class="mb10 author-share-top">
          <a class="author" href="/">
            {article.byline.join(', ')}
          </a>{' '}
          <span class="post-time">- {written(article.publishedAt, 'dd/LL/yyyy HH:mm')}</span>
        </div>
        <div class="sapo_detail">{article.lead}</div>
        <div id="content_detail_news">
          {bodyOf(page, { paragraph: Paragraph, subhead: Subhead, figure: Figure, related: MoreLinks })}
        </div>
        <div class="box_tin_doc_nhieu">
          <div class="title_box">{labels.mostRead}</div>
          <TitleList articles={mostRead} />
        </div>
      </div>
    </Page>
  );
}

const Paragraph = (text: string) => <p>{text}</p>;

const Subhead = (text: string) => (
  <p>
    <b>{text}</b>
  </p>
);

const Figure = (figure: SampleArticle['figure']) => (
  <div class="img_in_content">
    <img src={figure.src} alt="" />
    <div class="note_img">
      {figure.caption} {labels.photo}: {figure.credit}
    </div>
  </div>
);

const MoreLinks = (articles: SampleArticle[]) => (
  <div class="box_xem_them">
    {articles.map((article) => (
      <p>
        {labels.more}: <a href={article.path}>{article.title}</a>
      </p>
    ))}
  </div>
);

function Front({ articles, older }: FrontPage) {
  return (
    <Page title={bantin24.title}>
      <ul class="list_news_home">
        {articles.map((article) => (
          <li>
            <a class="title_list" href={article.path}>
              {article.title}
            </a>
            <span class="time_list">{written(article.publishedAt, 'dd/LL/yyyy HH:mm')}</span>
            <div class="sapo_list">{article.lead}</div>
          </li>
        ))}
      </ul>
      {older ? (
        <a class="page-next" rel="next" href={older}>
          {labels.older}
        </a>
      ) : null}
    </Page>
  );
}

function Page({ title, description, children }: { title: string; description?: string; children: Child }) {
  return (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        {description ? <meta name="description" content={description} /> : null}
      </head>
      <body>
        <table class="menu_top">
          <tr>
            <td>
              <a href="/">{bantin24.title}</a>
            </td>
            {bantin24.sections.map((section) => (
              <td>
                <a href="/">{section}</a>
              </td>
            ))}
          </tr>
        </table>
        <div class="wrap_content">{children}</div>
        <SideLinks outlet={bantin24} />
        <div class="footer_page">
          <SampleNotice outlet={bantin24} />
          <Invitations outlet={bantin24} />
        </div>
      </body>
    </html>
  );
}
