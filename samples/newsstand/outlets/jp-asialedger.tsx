import type { Child } from 'hono/jsx';
import type { ArticlePage, FrontPage, Outlet, SampleArticle } from '../outlet.ts';
import { bodyOf, Invitations, LABELS, SampleNotice, SideLinks, TitleList, written } from '../parts.tsx';

/** The magazine's Tokyo edition: microdata instead of JSON-LD, and paragraphs that are `div`s. */
export const jpAsialedger: Outlet = {
  name: 'jp-asialedger',
  title: 'Asia Ledger Japan',
  language: 'en',
  zone: 'Asia/Tokyo',
  sections: ['Nation', 'Region', 'Markets', 'Seasons'],
  staff: ['Honoka Tsuruga', 'Ren Ichinomiya', 'Clive Barrowdene'],
  discovery: { kind: 'rss', path: '/rss.xml' },
  side: [{ path: '/photo/autumn-colours', title: 'Photo essay: Autumn colours' }],
  Article,
  Front,
};

const labels = LABELS.en;

function Article(page: ArticlePage) {
  const { article, mostRead } = page;
  return (
    <Page title={article.title} description={article.lead}>
      <div class="crumbs">
        <a href="/">{labels.home}</a> &gt; <a href="/">{jpAsialedger.sections[0]}</a>
      </div>
      <article itemscope itemtype="https://schema.org/NewsArticle">
        <h1 itemprop="headline">{article.title}</h1>
        <p class="written">
          <time itemprop="datePublished" datetime={article.publishedAt}>
            {written(article.publishedAt, "LLL d, yyyy HH:mm 'JST'")}
          </time>{' '}
          {article.byline.map((name) => (
            <span itemprop="author" itemscope itemtype="https://schema.org/Person">
              <span itemprop="name">{name}</span>{' '}
            </span>
          ))}
        </p>
        <div itemprop="articleBody">
          <div class="para first">{article.lead}</div>
          {bodyOf(page, { paragraph: Paragraph, subhead: Subhead, figure: Figure, related: SeeAlso })}
        </div>
      </article>
      <div class="ranking">
        <h2>{labels.mostRead}</h2>
        <TitleList articles={mostRead} />
      </div>
    </Page>
  );
}

const Paragraph = (text: string) => <div class="para">{text}</div>;

const Subhead = (text: string) => <h3 class="midashi">{text}</h3>;

const Figure = (figure: SampleArticle['figure']) => (
  <figure itemprop="image" itemscope itemtype="https://schema.org/ImageObject">
    <img itemprop="url" src={figure.src} alt={figure.caption} />
    <figcaption>
      <span itemprop="caption">{figure.caption}</span> <cite>{figure.credit}</cite>
    </figcaption>
  </figure>
);

const SeeAlso = (articles: SampleArticle[]) => (
  <aside class="see-also">
    <h4>{labels.related}</h4>
    <TitleList articles={articles} />
  </aside>
);

function Front({ articles }: FrontPage) {
  return (
    <Page title={jpAsialedger.title} description="News from Tokyo and the region.">
      <ol class="headlines">
        {articles.map((article) => (
          <li>
            <a href={article.path}>{article.title}</a>
          </li>
        ))}
      </ol>
    </Page>
  );
}

function Page({ title, description, children }: { title: string; description: string; children: Child }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} : ${jpAsialedger.title}`}</title>
        <meta name="description" content={description} />
      </head>
      <body>
        <div class="masthead">
          <a href="/">{jpAsialedger.title}</a>
          {jpAsialedger.sections.map((section) => (
            <a href="/">{section}</a>
          ))}
        </div>
        <div class="columns">{children}</div>
        <SideLinks outlet={jpAsialedger} />
        <div class="imprint">
          <SampleNotice outlet={jpAsialedger} />
          <Invitations outlet={jpAsialedger} />
        </div>
      </body>
    </html>
  );
}
