import type { Child } from 'hono/jsx';
import type { ArticlePage, FrontPage, Outlet, SampleArticle } from '../outlet.ts';
import { bodyOf, Invitations, LABELS, SampleNotice, SideLinks, TitleList, written } from '../parts.tsx';

/** A broadcaster: no feed, no JSON-LD, the date in a `time` element alone. */
export const continental: Outlet = {
  name: 'continental',
  title: 'Continental News Service',
  language: 'en',
  zone: 'Europe/Berlin',
  sections: ['Top stories', 'Asia', 'Europe', 'In depth'],
  staff: ['Jorun Halvard', 'Amira Castellan', 'Benedikt Orlo', 'Saoirse Pane'],
  discovery: { kind: 'listing', perPage: 100 },
  side: [{ path: '/live/radio', title: 'Live radio' }],
  Article,
  Front,
};

const labels = LABELS.en;

function Article(page: ArticlePage) {
  const { article, mostRead } = page;
  return (
    <Page title={article.title}>
      <div class="article-header">
        <span class="kicker">{continental.sections[1]}</span>
        <h1>{article.title}</h1>
        <div class="author-details">{article.byline.join(' | ')}</div>
        <span class="publication">
          <time datetime={article.publishedAt}>{written(article.publishedAt, 'LLLL d, yyyy')}</time>
        </span>
      </div>
      <p class="teaser-text">{article.lead}</p>
      <div class="rich-text">
        {bodyOf(page, { paragraph: Paragraph, subhead: Subhead, figure: Figure, related: InlineTeasers })}
      </div>
      <div class="most-read-list">
        <h2>{labels.mostRead}</h2>
        <TitleList articles={mostRead} />
      </div>
    </Page>
  );
}

const Paragraph = (text: string) => <p>{text}</p>;

const Subhead = (text: string) => <h2>{text}</h2>;

const Figure = (figure: SampleArticle['figure']) => (
  <figure class="media-image">
    <img src={figure.src} alt="" />
    <figcaption class="img-caption">
      {figure.caption}
      <small class="copyright">
        {labels.photo}: {figure.credit}
      </small>
    </figcaption>
  </figure>
);

const InlineTeasers = (articles: SampleArticle[]) =>
  articles.slice(0, 1).map((article) => (
    <p class="inline-teaser">
      <b>
        {labels.more}: <a href={article.path}>{article.title}</a>
      </b>
    </p>
  ));

function Front({ articles }: FrontPage) {
  return (
    <Page title={continental.title}>
      {articles.map((article) => (
        <div class="teaser">
          <h3>
            <a class="teaser-link" href={article.path}>
              {article.title}
            </a>
          </h3>
          <p>{article.lead}</p>
        </div>
      ))}
    </Page>
  );
}

function Page({ title, children }: { title: string; children: Child }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} – ${continental.title}`}</title>
      </head>
      <body>
        <header>
          <a href="/">{continental.title}</a>
          {continental.sections.map((section) => (
            <a href="/">{section}</a>
          ))}
        </header>
        <main>{children}</main>
        <SideLinks outlet={continental} />
        <footer>
          <SampleNotice outlet={continental} />
          <Invitations outlet={continental} />
        </footer>
      </body>
    </html>
  );
}
