import { instantInZone } from '../../core/time.ts';
import type { Visit } from '../../core/visit/visit.ts';
import type { DayContent } from './day-content.ts';
import type { ArchivedArticle, ArchivedStory } from './manifest.ts';
import { escapeMarkdown, markdownLink } from './markdown.ts';

/** `stories.md`: a day for a person to read, its articles by time with the copies under what they copy. */
export function overviewPage({ day, zone, stories, articles }: DayContent): string {
  const counts = `${count(stories.length, 'story', 'stories')}, ${count(articles.length, 'article', 'articles')}.`;
  const parts = [`# ${day}`, `${counts} Times are those of ${escapeMarkdown(zone)}.`];
  return `${[...parts, ...stories.map((story) => storySection(story, zone))].join('\n\n')}\n`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

const ATTENTION = { none: [], followed: ['Followed.'], dismissed: ['Dismissed.'] };

function storySection(story: ArchivedStory, zone: string): string {
  const visit = story.visit ? [visitLine(story.visit)] : [];
  const lines = articleLines(story.articles, zone);
  const list = lines.length > 0 ? [lines.join('\n')] : [];
  return [`## ${escapeMarkdown(story.title)}`, ...visit, ...ATTENTION[story.attention], ...list].join('\n\n');
}

function visitLine({ visitors, host, kind, start, end }: Visit): string {
  const what = kind ? `${kind[0]?.toUpperCase()}${kind.slice(1)} visit` : 'Visit';
  const who = visitors.length > 0 ? ` of ${visitors.join(', ')}` : '';
  const days = [start, end === start ? null : end].filter((day) => day !== null);
  const when = days.length > 0 ? `, ${days.join(' to ')}` : '';
  return escapeMarkdown(`${what}${who} to ${countryName(host)}${when}`);
}

function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
}

function articleLines(articles: ArchivedArticle[], zone: string): string[] {
  const originals = new Set(articles.filter(({ copyOf }) => copyOf === null).map(({ id }) => id));
  const isFolded = ({ copyOf }: ArchivedArticle) => copyOf !== null && originals.has(copyOf);
  return articles
    .filter((article) => !isFolded(article))
    .flatMap((article) => [
      `- ${articleLine(article, zone)}${article.copyOf === null ? '' : `, copy of article ${article.copyOf}`}`,
      ...articles
        .filter((copy) => isFolded(copy) && copy.copyOf === article.id)
        .map((copy) => `  - copy: ${articleLine(copy, zone)}`),
    ]);
}

function articleLine({ title, file, url, source, published }: ArchivedArticle, zone: string): string {
  const time = instantInZone(new Date(published.instant), zone).slice(0, 16).replace('T', ' ');
  const guess = published.guess ? ' (supposed)' : '';
  return `${time}${guess} ${escapeMarkdown(source)}: [${escapeMarkdown(title)}](${file}) (${markdownLink('page', url)})`;
}
