import type { Block } from '../../core/article.ts';
import type { ArticleDifference, ListDifference } from '../../core/article-difference.ts';
import type { ChangedParagraph } from '../../core/difference/paragraphs.ts';
import type { Run } from '../../core/difference/words.ts';
import type { PageContext } from '../page-context.ts';
import { Fact } from './fact.tsx';

interface Reading {
  /** The article's, not the desk's. */
  language: string | null;
  page: PageContext;
}

/** What a version changed against the one before it: only what changed, and how much between did not. */
export function VersionDifference(props: Reading & { difference: ArticleDifference | null }) {
  const { difference, ...reading } = props;
  const { messages } = reading.page;
  if (!difference) return <p class="summary">{messages.noDifference}</p>;
  const { title, lead, byline, blocks, captions } = difference;
  return (
    <dl class="facts difference">
      {title && (
        <Fact term={messages.title}>
          <Line runs={title} {...reading} />
        </Fact>
      )}
      {lead && (
        <Fact term={messages.lead}>
          <Line runs={lead} {...reading} />
        </Fact>
      )}
      <ListFact term={messages.byline} list={byline} {...reading} />
      {blocks.length > 0 && (
        <Fact term={messages.text}>
          {blocks.map((block) =>
            'unchanged' in block ? (
              <p class="gap">{messages.unchangedParagraphs(block.unchanged)}</p>
            ) : (
              <Paragraph paragraph={block} {...reading} />
            ),
          )}
        </Fact>
      )}
      <ListFact term={messages.captions} list={captions} {...reading} />
    </dl>
  );
}

/** Names or captions that came and went, one a line; nothing where none did. */
function ListFact({ term, list, ...reading }: Reading & { term: string; list: ListDifference }) {
  const runs: Run[] = [
    ...list.removed.map((text) => ({ kind: 'removed' as const, text })),
    ...list.added.map((text) => ({ kind: 'added' as const, text })),
  ];
  if (runs.length === 0) return null;
  return (
    <Fact term={term}>
      {runs.map((run) => (
        <Line runs={[run]} {...reading} />
      ))}
    </Fact>
  );
}

function Paragraph({ paragraph, ...reading }: Reading & { paragraph: ChangedParagraph }) {
  const { before, after, runs } = paragraph;
  const { blockKinds, kindChanged } = reading.page.messages;
  return (
    <>
      {before && after && before !== after && (
        <p class="gap">{kindChanged(blockKinds[before], blockKinds[after])}</p>
      )}
      <Line runs={runs} kind={after ?? before} {...reading} />
    </>
  );
}

function Line(props: Reading & { runs: Run[]; kind?: Block['kind'] | null }) {
  const { runs, kind, language, page } = props;
  const content = runs.map((run) => <RunText run={run} page={page} />);
  if (kind === 'quote') return <blockquote lang={language ?? undefined}>{content}</blockquote>;
  return (
    <p class={kind ?? undefined} lang={language ?? undefined}>
      {content}
    </p>
  );
}

/** Few screen readers tell inserted and deleted text apart by themselves, hence the spoken words. */
function RunText({ run, page }: { run: Run; page: PageContext }) {
  switch (run.kind) {
    case 'same':
      return <>{run.text}</>;
    case 'removed':
      return (
        <del>
          <Spoken words={page.messages.removed} page={page} />
          {run.text}
        </del>
      );
    case 'added':
      return (
        <ins>
          <Spoken words={page.messages.added} page={page} />
          {run.text}
        </ins>
      );
  }
}

function Spoken({ words, page }: { words: string; page: PageContext }) {
  return (
    <span class="spoken" lang={page.language}>
      {words}{' '}
    </span>
  );
}
