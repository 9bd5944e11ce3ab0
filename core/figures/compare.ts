import { groupBy } from '../group-by.ts';
import { agree } from './agreement.ts';
import type { Figure, QuantityFigures, StoryFigures } from './figure.ts';
import { comparabilityOf } from './quantity-kind.ts';
import { compareTexts, countVoices, disagree, type Statement, valuesOf } from './values.ts';
import { type Attributed, voicesOf } from './voices.ts';

export interface ArticleFigures extends Attributed {
  /** An instant (ISO 8601). */
  published: string;
  figures: readonly Figure[];
}

/**
 * The figures of a story's articles by quantity and period, whatever the order of the articles: disagreements first,
 * then what more outlets say of what tells more. Sums in different currencies are different quantities.
 */
export function compareFigures(articles: readonly ArticleFigures[]): StoryFigures {
  const voices = voicesOf(articles);
  const statements = articles.flatMap(({ id, source, published, figures }) =>
    figures.map((figure) => ({ figure, article: id, source, published, voice: voices.get(id) ?? id })),
  );
  const groups = groupBy(statements, ({ figure: { quantity, unit, goal } }) =>
    JSON.stringify([quantity, unit, goal]),
  );
  return [...groups.values()].flatMap(byPeriod).map(compareQuantity).sort(tellingFirst);
}

/** Statements of a quantity by period; what names none goes with the period of which the same is said. */
function byPeriod(statements: readonly Statement[]): Statement[][] {
  const periods = groupBy(statements, ({ figure }) => figure.period);
  const dated = [...periods].flatMap(([period, said]) => (period === null ? [] : [{ period, said }]));
  dated.sort((a, b) => countVoices(b.said) - countVoices(a.said) || compareTexts(b.period, a.period));
  const groups = dated.map(({ said }) => ({ said, joining: [] as Statement[] }));
  const undated: Statement[] = [];
  for (const statement of periods.get(null) ?? []) {
    const group = groups.find(({ said }) => said.some(({ figure }) => agree(figure, statement.figure)));
    (group?.joining ?? undated).push(statement);
  }
  const together = groups.map(({ said, joining }) => [...said, ...joining]);
  return undated.length > 0 ? [...together, undated] : together;
}

function compareQuantity(statements: readonly Statement[]): QuantityFigures {
  const dated = statements.find(({ figure }) => figure.period !== null) ?? statements[0];
  if (!dated) throw new RangeError('A quantity of which nobody gives a figure is none.');
  const { quantity, unit, period, goal } = dated.figure;
  const values = valuesOf(statements);
  const disagreement = disagree(statements, { quantity, period });
  const prominent = disagreement || values.some(({ voices }) => voices > 1);
  return { quantity, unit, period, goal, values, disagreement, prominent };
}

function tellingFirst(a: QuantityFigures, b: QuantityFigures): number {
  return (
    Number(b.prominent) - Number(a.prominent) ||
    Number(b.disagreement) - Number(a.disagreement) ||
    comparabilityOf(b.quantity, b.period).weight - comparabilityOf(a.quantity, a.period).weight ||
    voicesFor(b) - voicesFor(a) ||
    compareTexts(
      JSON.stringify([a.quantity, a.unit, a.period]),
      JSON.stringify([b.quantity, b.unit, b.period]),
    ) ||
    Number(a.goal) - Number(b.goal)
  );
}

/** Of the value that most say. */
function voicesFor({ values }: QuantityFigures): number {
  return values[0]?.voices ?? 0;
}
