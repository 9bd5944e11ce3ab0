import type { Block } from '../../core/article.ts';

/** An article's body; list items that follow each other stand in one list. */
export function TextBlocks({ blocks }: { blocks: Block[] }) {
  return (
    <>
      {withLists(blocks).map((shown) =>
        Array.isArray(shown) ? (
          <ul>
            {shown.map((item) => (
              <TextBlock block={item} />
            ))}
          </ul>
        ) : (
          <TextBlock block={shown} />
        ),
      )}
    </>
  );
}

function withLists(blocks: Block[]): (Block | Block[])[] {
  const shown: (Block | Block[])[] = [];
  for (const block of blocks) {
    const before = shown.at(-1);
    if (block.kind !== 'list-item') shown.push(block);
    else if (Array.isArray(before)) before.push(block);
    else shown.push([block]);
  }
  return shown;
}

function TextBlock({ block: { kind, text, language } }: { block: Block }) {
  switch (kind) {
    case 'paragraph':
      return <p lang={language}>{text}</p>;
    case 'subhead':
      return <h2 lang={language}>{text}</h2>;
    case 'quote':
      return <blockquote lang={language}>{text}</blockquote>;
    case 'pull-quote':
      return (
        <aside class="pull-quote" lang={language}>
          {text}
        </aside>
      );
    case 'list-item':
      return <li lang={language}>{text}</li>;
  }
}
