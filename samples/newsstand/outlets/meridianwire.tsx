import type { Child } from 'hono/jsx';
import type { ArticlePage, FrontPage, Outlet, SampleArticle } from '../outlet.ts';
import { bodyOf, Invitations, JsonLd, LABELS, SampleNotice, SideLinks, TitleList } from '../parts.tsx';

/** An English wire: dateline in the first paragraph, no lead of its own, times as milliseconds for a script. */
export const meridianwire: Outlet = {
  name: 'meridianwire',
  title: 'Meridian Wire',
  language: 'en',
  zone: 'America/New_York',
  sections: ['World', 'Politics', 'Business', 'Climate'],
  staff: ['Imke Vossler', 'Darnell Achterberg', 'Pilar Quennell', 'Tobias Rennefeld'],
  discovery: { kind: 'atom', path: '/feeds/world.atom' },
  side: [{ path: '/video/the-day-in-ninety-seconds', title: 'Video: The day in ninety seconds' }],
  showsModified: true,
  Article,
  Front,
};

const labels = LABELS.en;

function Article(page: ArticlePage) {
  const { article, mostRead } = page;
  return (
    <Page title={article.title} head={<ArticleHead {...page} />}>
      <div class="Page-oneColumn">
        <div class="Page-breadcrumbs">
          <a href="/">{meridianwire.sections[0]}</a>
        </div>
        <h1 class="Page-headline">{article.title}</h1>
        <div class="Page-byline-info">
          <div class="Page-authors">
            By <span class="Link">{article.byline.join(' and ')}</span>
          </div>
          <div class="Page-dateModified">
            Updated <wire-timestamp data-timestamp={Date.parse(article.modifiedAt ?? article.publishedAt)} />
          </div>
        </div>
        <div class="RichTextStoryBody RichTextBody">
          <p>{article.lead}</p>
          {bodyOf(page, { paragraph: Paragraph, subhead: Subhead, figure: Figure, related: HubPeek })}
          <p>___</p>
          <p>
            <i>{meridianwire.title} journalists in several cities contributed to this report.</i>
          </p>
        </div>
      </div>
      <div class="PageList-rightRail">
        <h2>{labels.mostRead}</h2>
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
      <meta property="og:type" content="article" />
      <meta property="article:published_time" content={inUtc(article.publishedAt)} />
      <meta property="article:modified_time" content={inUtc(article.modifiedAt ?? article.publishedAt)} />
      <JsonLd
        data={{
          '@type': 'NewsArticle',
          headline: article.title,
          datePublished: inUtc(article.publishedAt),
          dateModified: inUtc(article.modifiedAt ?? article.publishedAt),
          author: article.byline.map((name) => ({ '@type': 'Person', name })),
        }}
      />
    </>
  );
}

// Wires write UTC whatever the newsroom's clock says.
function inUtc(instant: string): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

const Paragraph = (text: string) => <p>{text}</p>;

const Subhead = (text: string) => <h2>{text}</h2>;

const Figure = (figure: SampleArticle['figure']) => (
  <div class="Enhancement">
    <figure class="Figure">
      <img class="Image" src={figure.src} alt={figure.caption} />
      <figcaption class="Figure-caption">
        {figure.caption} (MW {labels.photo}/{figure.credit})
      </figcaption>
    </figure>
  </div>
);

const HubPeek = (articles: SampleArticle[]) => (
  <div class="Enhancement HubPeek">
    <div class="HubPeek-title">{labels.related}</div>
    <TitleList articles={articles} />
  </div>
);

function Front({ articles }: FrontPage) {
  return (
    <Page title={meridianwire.title}>
      {articles.map((article) => (
        <div class="PagePromo">
          <h3 class="PagePromo-title">
            <a class="Link" href={article.path}>
              {article.title}
            </a>
          </h3>
        </div>
      ))}
    </Page>
  );
}

function Page({ title, head, children }: { title: string; head?: Child; children: Child }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} | MW News`}</title>
        <link rel="alternate" type="application/atom+xml" href="/feeds/world.atom" />
        {head}
      </head>
      <body class="Page-body">
        <nav class="Page-navigation">
          <a href="/">{meridianwire.title}</a>
          {meridianwire.sections.map((section) => (
            <a href="/">{section}</a>
          ))}
        </nav>
        <main class="Page-main">{children}</main>
        <SideLinks outlet={meridianwire} />
        <footer class="Page-footer">
          <SampleNotice outlet={meridianwire} />
          <Invitations outlet={meridianwire} />
        </footer>
      </body>
    </html>
  );
}
