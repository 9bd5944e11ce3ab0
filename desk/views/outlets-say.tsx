import { quantityLabel, valueLabel } from '../../core/figures/labels.ts';
import { staysDiffer } from '../../core/visit/stay-said.ts';
import type { OutletsSay } from '../../storage/outlets-say.ts';
import type { StoryArticle } from '../../storage/story-articles.ts';
import type { PageContext } from '../page-context.ts';

/** Quantities that a page has room for. */
const MOST_SHOWN = 12;

interface SectionProps {
  say: OutletsSay;
  /** The story's, for the way from a figure to the article that has it. */
  articles: readonly Pick<StoryArticle, 'id' | 'url'>[];
  page: PageContext;
}

interface SaidValue {
  value: string;
  by: Saying[];
}

interface Saying {
  source: string;
  /** The article's address as the figures have it, and its words; absent for what is not kept by article. */
  article?: string;
  text?: string;
}

interface SaidQuantity {
  term: string;
  differ: boolean;
  values: SaidValue[];
}

/** What the outlets say of the same quantities, and of the days and the kind of the visit, side by side with who says it. */
export function OutletsSaySection({ say, articles, page }: SectionProps) {
  const { messages } = page;
  const said = [...saidOfVisit(say, page), ...saidInFigures(say, page)];
  if (said.length === 0) return null;
  const ids = new Map(articles.map(({ id, url }) => [url, id]));
  return (
    <section aria-labelledby="outlets-say">
      <h2 id="outlets-say">{messages.outletsSayHeading}</h2>
      <table class="said" aria-labelledby="outlets-say">
        <colgroup>
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{messages.reading.value}</th>
            <th scope="col">{messages.reading.saidBy}</th>
          </tr>
        </thead>
        {said.map((quantity) => (
          <Quantity said={quantity} ids={ids} page={page} />
        ))}
      </table>
    </section>
  );
}

function saidOfVisit({ stays, visitKinds }: OutletsSay, { messages, format }: PageContext): SaidQuantity[] {
  const by = (sources: string[]) => sources.map((source) => ({ source }));
  const said: SaidQuantity[] = [];
  if (stays.flatMap(({ sources }) => sources).length > 1) {
    const values = stays.map(({ sources, ...days }) => ({
      value: format.visitDays(days) ?? '',
      by: by(sources),
    }));
    said.push({ term: messages.daysOfVisit, differ: staysDiffer(stays), values });
  }
  if (visitKinds.length > 1) {
    const values = visitKinds.map(({ kind, sources }) => ({
      value: messages.visitKinds[kind],
      by: by(sources),
    }));
    said.push({ term: messages.kindOfVisit, differ: true, values });
  }
  return said;
}

function saidInFigures({ figures }: OutletsSay, { language }: PageContext): SaidQuantity[] {
  return figures
    .filter(({ prominent }) => prominent)
    .slice(0, MOST_SHOWN)
    .map((figure) => ({
      term: quantityLabel(figure, language),
      differ: figure.disagreement,
      values: figure.values.map((value) => ({
        value: valueLabel(value, figure.unit, language),
        by: value.said,
      })),
    }));
}

/** A disagreement is a sign and words and a double edge: colour alone would be lost on some. */
function Quantity({ said, ids, page }: { said: SaidQuantity; ids: Map<string, number>; page: PageContext }) {
  const { term, differ, values } = said;
  return (
    <tbody class={differ ? 'differ' : undefined}>
      <tr>
        <th class="quantity" scope="rowgroup" colspan={2}>
          <span>{term}</span>{' '}
          {differ && (
            <span class="mark">
              <span aria-hidden="true">≠ </span>
              {page.messages.differ}
            </span>
          )}
        </th>
      </tr>
      {values.map(({ value, by }) => (
        <tr>
          <th class="said-value" scope="row">
            {value}
          </th>
          <td>
            <Outlets by={by} ids={ids} page={page} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** Each outlet once, with the way to the first of its articles that says it. */
function Outlets({ by, ids, page }: { by: Saying[]; ids: Map<string, number>; page: PageContext }) {
  const once = by.filter(({ source }, index) => by.findIndex((other) => other.source === source) === index);
  return (
    <>
      {once.map(({ source, article, text }, index) => {
        const id = article === undefined ? undefined : ids.get(article);
        const name = page.outletName(source);
        return (
          <>
            {index > 0 && ', '}
            {id === undefined ? (
              name
            ) : (
              <a href={`/articles/${id}`} title={text}>
                {name}
              </a>
            )}
          </>
        );
      })}
    </>
  );
}
