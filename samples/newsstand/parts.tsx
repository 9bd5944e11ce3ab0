import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { DateTime } from 'luxon';
import type { ArticlePage, Outlet, SampleArticle } from './outlet.ts';

export const LABELS = {
  vi: {
    home: 'Trang chủ',
    related: 'Tin liên quan',
    more: 'Xem thêm',
    mostRead: 'Đọc nhiều',
    older: 'Tin cũ hơn',
    topics: 'Chủ đề',
    photo: 'Ảnh',
    notice:
      'Trang mẫu của Dateline: tòa soạn, nhân vật và lời nói trong bài đều là hư cấu, đây không phải tin thật.',
    cookies: 'Trang này dùng cookie để ghi nhớ lựa chọn của bạn. Bạn có đồng ý không?',
    newsletter: 'Đăng ký nhận bản tin buổi sáng qua thư điện tử.',
  },
  en: {
    home: 'Home',
    related: 'Related stories',
    more: 'Read more',
    mostRead: 'Most read',
    older: 'Older stories',
    topics: 'Topics',
    photo: 'Photo',
    notice:
      'Sample page of Dateline: the outlet, the people and what they say are fictional; this is not real news.',
    cookies: 'This site uses cookies to remember your choices. Do you agree?',
    newsletter: 'Sign up for our morning newsletter.',
  },
} as const;

/** Says on every page that it is sample text. */
export function SampleNotice({ outlet }: { outlet: Outlet }) {
  return <p class="sample-notice">{LABELS[outlet.language].notice}</p>;
}

/** The invitations that surround every real article. */
export function Invitations({ outlet }: { outlet: Outlet }) {
  const { cookies, newsletter } = LABELS[outlet.language];
  return (
    <>
      <div class="newsletter">{newsletter}</div>
      <div class="cookie-consent" role="dialog">
        {cookies} <button type="button">OK</button>
      </div>
    </>
  );
}

export function JsonLd({ data }: { data: Record<string, unknown> }) {
  // `<` inside a script element could end it; the escape is the same string to a JSON reader.
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data }, null, 1).replaceAll(
    '<',
    '\\u003c',
  );
  return <script type="application/ld+json">{raw(json)}</script>;
}

/** Links to side pages, which are no articles. */
export function SideLinks({ outlet }: { outlet: Outlet }) {
  return (
    <ul class="side-links">
      {outlet.side.map((page) => (
        <li>
          <a href={page.path}>{page.title}</a>
        </li>
      ))}
    </ul>
  );
}

export function TitleList({ articles }: { articles: SampleArticle[] }) {
  return (
    <ul>
      {articles.map((article) => (
        <li>
          <a href={article.path}>{article.title}</a>
        </li>
      ))}
    </ul>
  );
}

/** How an outlet marks up each kind of block; `figure` is left out where the picture stands above the text. */
export interface BodyMarkup {
  paragraph: (text: string) => Child;
  subhead: (text: string) => Child;
  figure?: (figure: SampleArticle['figure']) => Child;
  related: (articles: SampleArticle[]) => Child;
}

/** The text after the lead: picture after the first paragraph, related box after the second. */
export function bodyOf({ article, related }: ArticlePage, markup: BodyMarkup): Child[] {
  return article.paragraphs.flatMap((text, index) => [
    article.subhead?.before === index ? markup.subhead(article.subhead.text) : null,
    markup.paragraph(text),
    index === 0 && markup.figure ? markup.figure(article.figure) : null,
    index === 1 ? markup.related(related) : null,
  ]);
}

/** An instant in its own offset, by a Luxon format. */
export function written(instant: string, format: string, locale = 'en'): string {
  return DateTime.fromISO(instant, { setZone: true }).setLocale(locale).toFormat(format);
}
