import type { QuantityFigures } from '../../core/figures/figure.ts';
import { quantityLabel, valueLabel } from '../../core/figures/labels.ts';
import { type StaySaid, staysDiffer } from '../../core/visit/stay-said.ts';
import type { OutletsSay } from '../../storage/outlets-say.ts';
import type { PageContext } from '../page-context.ts';

/** Quantities that a page has room for. */
const MOST_SHOWN = 12;

/** What the outlets say of the same quantities, and of the days and the kind of the visit, each value with who says it. */
export function OutletsSaySection({ say, page }: { say: OutletsSay; page: PageContext }) {
  const { messages } = page;
  const figures = say.figures.filter(({ prominent }) => prominent).slice(0, MOST_SHOWN);
  const kindsDiffer = say.visitKinds.length > 1;
  const showsStays = say.stays.flatMap(({ sources }) => sources).length > 1;
  if (figures.length === 0 && !kindsDiffer && !showsStays) return null;
  return (
    <section aria-labelledby="outlets-say">
      <h2 id="outlets-say">{messages.outletsSayHeading}</h2>
      <dl class="figures">
        {showsStays && <Stays stays={say.stays} page={page} />}
        {kindsDiffer && (
          <Said
            term={messages.kindOfVisit}
            differ
            values={say.visitKinds.map(({ kind, sources }) => ({
              value: messages.visitKinds[kind],
              sources,
            }))}
            page={page}
          />
        )}
        {figures.map((figure) => (
          <Quantity figure={figure} page={page} />
        ))}
      </dl>
    </section>
  );
}

function Stays({ stays, page }: { stays: readonly StaySaid[]; page: PageContext }) {
  const values = stays.map(({ sources, ...days }) => ({ value: page.format.visitDays(days) ?? '', sources }));
  return <Said term={page.messages.daysOfVisit} differ={staysDiffer(stays)} values={values} page={page} />;
}

function Quantity({ figure, page }: { figure: QuantityFigures; page: PageContext }) {
  const values = figure.values.map((value) => ({
    value: valueLabel(value, figure.unit, page.language),
    sources: [...new Set(value.said.map(({ source }) => source))],
  }));
  return (
    <Said
      term={quantityLabel(figure, page.language)}
      differ={figure.disagreement}
      values={values}
      page={page}
    />
  );
}

interface SaidProps {
  term: string;
  differ: boolean;
  values: { value: string; sources: string[] }[];
  page: PageContext;
}

function Said({ term, differ, values, page }: SaidProps) {
  return (
    <div>
      <dt>
        {term} {differ && <span class="mark">{page.messages.differ}</span>}
      </dt>
      {values.map(({ value, sources }) => (
        <dd>
          <b>{value}</b>: {page.format.list(sources.map(page.outletName))}
        </dd>
      ))}
    </div>
  );
}
