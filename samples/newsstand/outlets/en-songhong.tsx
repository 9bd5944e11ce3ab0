import type { Child } from 'hono/jsx';
import type { ArticlePage, FrontPage, Outlet, SampleArticle } from '../outlet.ts';
import { bodyOf, Invitations, LABELS, SampleNotice, SideLinks, TitleList, written } from '../parts.tsx';

/** The agency's English edition: `cms-` classes, dates with an offset without colon, pages watched one by one. */
export const enSonghong: Outlet = {
  name: 'en-songhong',
  title: 'Song Hong News',
  language: 'en',
  zone: 'Asia/Ho_Chi_Minh',
  sections: ['Politics', 'World', 'Business', 'Sci-Tech'],
  staff: ['Cao Moc', 'Ha Lan', 'Khanh Vi'],
  discovery: { kind: 'pages' },
  side: [{ path: '/videos/week-in-pictures.shn', title: 'Video: The week in pictures' }],
  Article,
  Front,
};

const labels = LABELS.en;

function Article(page: ArticlePage) {
  const { article, mostRead } = page;
  const published = written(article.publishedAt, "yyyy-LL-dd'T'HH:mm:ssZZZ");
  return (
    <Page
      title={article.title}
      head={
        <>
          <meta name="description" content={article.lead} />
          <meta property="article:published_time" content={published} />
        </>
      }
    >
      <div class="breadcrumbs">
        <a href="/">{labels.home}</a> <a href="/">{enSonghong.sections[0]}</a>
      </div>
      <div class="article">
        <h1 class="article__title cms-title">{article.title}</h1>
        <div class="article__sapo cms-desc">{article.lead}</div>
        <div class="article__meta">
          <span class="author cms-author">{article.byline.join(', ')}</span>
          <time class="time" datetime={published}>
            {written(article.publishedAt, 'cccc, LLLL dd, yyyy HH:mm')}
          </time>
        </div>
        <div class="article__body zce-content-body cms-body" itemprop="articleBody">
          {bodyOf(page, { paragraph: Paragraph, subhead: Subhead, figure: Figure, related: RelatedStory })}
        </div>
        <div class="article__source">(SHN)</div>
      </div>
      <div class="sidebar most-viewed">
        <h3 class="heading">{labels.mostRead}</h3>
        <TitleList articles={mostRead} />
      </div>
    </Page>
  );
}

const Paragraph = (text: string) => <p>{text}</p>;

const Subhead = (text: string) => <h2 class="sub-heading">{text}</h2>;

const Figure = (figure: SampleArticle['figure']) => (
  <figure class="article__avatar picture">
    <img class="cms-photo" src={figure.src} alt={figure.caption} />
    <figcaption>
      {figure.caption}{' '}
      <span class="source">
        ({labels.photo}: {figure.credit})
      </span>
    </figcaption>
  </figure>
);

const RelatedStory = (articles: SampleArticle[]) => (
  <div class="article-relate">
    {articles.map((article) => (
      <article class="story">
        <h2 class="story__title">
          <a href={article.path}>{article.title}</a>
        </h2>
        <div class="story__summary">{article.lead}</div>
      </article>
    ))}
  </div>
);

function Front({ articles }: FrontPage) {
  return (
    <Page title={enSonghong.title}>
      {articles.map((article) => (
        <article class="story">
          <h2 class="story__title">
            <a class="cms-link" href={article.path}>
              {article.title}
            </a>
          </h2>
        </article>
      ))}
    </Page>
  );
}

function Page({ title, head, children }: { title: string; head?: Child; children: Child }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} | ${enSonghong.title}`}</title>
        {head}
      </head>
      <body class="detail-page">
        <header class="site-header">
          <a href="/">{enSonghong.title}</a>
          <ul class="menu">
            {enSonghong.sections.map((section) => (
              <li>
                <a href="/">{section}</a>
              </li>
            ))}
          </ul>
        </header>
        <main class="site-body">{children}</main>
        <SideLinks outlet={enSonghong} />
        <footer class="site-footer">
          <SampleNotice outlet={enSonghong} />
          <Invitations outlet={enSonghong} />
        </footer>
      </body>
    </html>
  );
}
