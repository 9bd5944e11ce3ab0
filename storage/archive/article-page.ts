import type { Block, DatedArticle } from '../../core/article.ts';
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
    published: listed.published.instant,
    published_origin: listed.published.origin,
    published_guess: listed.published.guess,
    modified: content.modifiedAt,
    language: listed.language,
    story: storyId,
    version: listed.version,
    copy_of: listed.copyOf,
  });
  const lead = content.lead ? [escapeMarkdown(content.lead)] : [];
  const captions = content.images.flatMap(({ url, caption }) =>
    caption ? [`- ${escapeMarkdown(caption)} (${markdownLink('image', url)})`] : [],
  );
  const parts = [
    `# ${escapeMarkdown(content.title)}`,
    ...lead,
    ...content.blocks.map(blockLine),
    ...(captions.length > 0 ? ['---', captions.join('\n')] : []),
  ];
  return `${head}\n${parts.join('\n\n')}\n`;
}

const PREFIX: Record<Block['kind'], string> = {
  paragraph: '',
  subhead: '## ',
  'list-item': '- ',
  quote: '> ',
};

function blockLine(block: Block): string {
  return PREFIX[block.kind] + escapeMarkdown(block.text);
}
