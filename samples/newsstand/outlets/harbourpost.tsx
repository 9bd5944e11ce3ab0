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

/** A broadsheet built from components: every paragraph in a wrapper of its own, class names without meaning. */
export const harbourpost: Outlet = {
  name: 'harbourpost',
  title: 'The Harbour Post',
  language: 'en',
  zone: 'Europe/London',
  sections: ['News', 'World', 'Opinion', 'Life'],
  staff: ['Fenella Ashgrove', 'Rufus Okonjo-Lane', 'Maud Tressilian', 'Idris Penhallow'],
  discovery: { kind: 'rss', path: '/news/rss.xml' },
  side: [{ path: '/news/av/harbour-at-dawn', title: 'Watch: The harbour at dawn' }],
  showsModified: true,
  Article,
  Front,
};

const labels = LABELS.en;

function Article(page: ArticlePage) {
  const { article, mostRead } = page;
  return (
    <Page title={article.title} head={<ArticleHead {...page} />}>
      <article>
        <div data-component="headline-block">
          <h1 class="sc-7f01 bQxTla">{article.title}</h1>
        </div>
        <div data-component="byline-block" class="sc-b42c">
          <time datetime={new Date(article.publishedAt).toISOString()}>
            {written(article.publishedAt, 'd LLLL yyyy')}
          </time>
          <div data-testid="byline">
            <span class="sc-b42c-7">{article.byline.join(', ')}</span>
          </div>
          <button type="button">Share</button>
          <button type="button">Save</button>
        </div>
        {TextBlock(article.lead)}
        {bodyOf(page, { paragraph: TextBlock, subhead: Subhead, figure: Figure, related: LinksBlock })}
      </article>
      <section data-component="most-read">
        <h2>{labels.mostRead}</h2>
        <TitleList articles={mostRead} />
      </section>
    </Page>
  );
}

function ArticleHead({ article }: ArticlePage) {
  return (
    <>
      <meta name="description" content={article.lead} />
      <meta property="og:title" content={article.title} />
      <meta property="og:type" content="article" />
      <JsonLd
        data={{
          '@type': 'ReportageNewsArticle',
          headline: article.title,
          datePublished: article.publishedAt,
          dateModified: article.modifiedAt ?? article.publishedAt,
          author: article.byline.map((name) => ({ '@type': 'Person', name })),
          publisher: { '@type': 'NewsMediaOrganization', name: harbourpost.title },
        }}
      />
    </>
  );
}

const TextBlock = (text: string) => (
  <div data-component="text-block" class="sc-3b6b fAzwKd">
    <p class="sc-9a00 eZyhnA">{text}</p>
  </div>
);

const Subhead = (text: string) => (
  <div data-component="subheadline-block">
    <h2 class="sc-f985">{text}</h2>
  </div>
);

const Figure = (figure: SampleArticle['figure']) => (
  <div data-component="image-block">
    <figure>
      <img src={figure.src} srcset={`${figure.src} 640w`} alt={figure.caption} />
      <span class="sc-credit">{figure.credit}</span>
      <figcaption>{figure.caption}</figcaption>
    </figure>
  </div>
);

const LinksBlock = (articles: SampleArticle[]) => (
  <div data-component="links-block">
    <h2>More on this story</h2>
    <TitleList articles={articles} />
  </div>
);

function Front({ articles }: FrontPage) {
  return (
    <Page title={harbourpost.title}>
      {articles.map((article) => (
        <div data-testid="card">
          <a href={article.path}>
            <h2>{article.title}</h2>
            <p>{article.lead}</p>
          </a>
        </div>
      ))}
    </Page>
  );
}

function Page({ title, head, children }: { title: string; head?: Child; children: Child }) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} - ${harbourpost.title}`}</title>
        {head}
      </head>
      <body>
        <div id="__next">
          <nav aria-label="Main">
            <a href="/">{harbourpost.title}</a>
            {harbourpost.sections.map((section) => (
              <a href="/">{section}</a>
            ))}
          </nav>
          <main id="main-content">{children}</main>
          <SideLinks outlet={harbourpost} />
          <footer>
            <SampleNotice outlet={harbourpost} />
            <Invitations outlet={harbourpost} />
          </footer>
        </div>
      </body>
    </html>
  );
}
