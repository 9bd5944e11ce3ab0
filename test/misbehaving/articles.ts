import { type Answer, givesPage } from './site.ts';

export function titleOf(subject: string): string {
  return `What is new of the ${subject} of Eastport`;
}

/** An article's page; `head` goes into its head. */
export function givesArticle(subject: string, { title = titleOf(subject), head = '' } = {}): Answer {
  return givesPage(articlePage(subject, title, head));
}

export function articlePage(subject: string, title: string, head = ''): string {
  const text = ['opens', 'waits', 'rests', 'turns'].map(
    (verb) =>
      `<p>The ${subject} ${verb} by the pier until midnight, as the harbour office of Eastport told the Daily, and whoever has a ticket for the ${subject} may keep it for another day of the week.</p>`,
  );
  return `<!doctype html><html lang="en"><head><title>${title}</title>${head}
    <meta property="article:published_time" content="2026-02-05T08:30:00Z"></head>
    <body><article><h1>${title}</h1>${text.join('')}</article></body></html>`;
}
