import { type Block, creditBesideCaption, type DatedArticle, type Image } from '../../core/article.ts';
import { frontMatter } from './front-matter.ts';
import type { ArchivedArticle } from './manifest.ts';
import { escapeMarkdown, markdownLink } from './markdown.ts';

/** An article as Markdown: what is known of it as front matter, then the text as it was read, then its captions. */
export function articlePage(listed: ArchivedArticle, content: DatedArticle, storyId: number): string {
  const head = frontMatter({
    id: listed.id,
    url: listed.url,
    source: listed.source,
    title: listed.title,
    byline: content.byline,
    agencies: content.agencies,
    published: listed.published.instant,
    published_origin: listed.published.origin,
    published_guess: listed.published.guess,
    modified: content.modified?.instant ?? null,
    modified_origin: content.modified?.origin ?? null,
    modified_guess: content.modified?.guess ?? null,
    language: listed.language,
    story: storyId,
    version: listed.version,
    copy_of: listed.copyOf,
  });
  const lead = content.lead ? [escapeMarkdown(content.lead)] : [];
  const captions = content.images.flatMap((image) => captionLine(image) ?? []);
  const parts = [
    `# ${escapeMarkdown(content.title)}`,
    ...lead,
    ...content.blocks.map(blockLine),
    ...(captions.length > 0 ? ['---', captions.join('\n')] : []),
  ];
  return `${head}\n${parts.join('\n\n')}\n`;
}

function blockLine({ kind, text }: Block): string {
  const line = escapeMarkdown(text);
  switch (kind) {
    case 'paragraph':
      return line;
    case 'subhead':
      return `## ${line}`;
    case 'list-item':
      return `- ${line}`;
    case 'quote':
      return `> ${line}`;
    // In bold, for it repeats the text, while a quotation is part of it.
    case 'pull-quote':
      return `> **${line}**`;
  }
}

function captionLine(image: Image): string | null {
  if (!image.caption) return null;
  const credit = creditBesideCaption(image);
  const parts = [
    ...(credit ? [escapeMarkdown(credit)] : []),
    ...(image.url ? [markdownLink('image', image.url)] : []),
  ];
  const line = `- ${escapeMarkdown(image.caption)}`;
  return parts.length > 0 ? `${line} (${parts.join(', ')})` : line;
}
