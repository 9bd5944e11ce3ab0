import { z } from 'zod';

const qualifierSchema = z.enum(['about', 'over', 'under']);
/** `over` also stands for `at least`, `under` for `nearly` and `at most`. */
export type Qualifier = z.infer<typeof qualifierSchema>;

/** A figure that a text gives. */
export interface Figure {
  /** The same as `high` but for a range. */
  low: number;
  high: number;
  /** ISO 4217 code, `percent`, `times`, `km`, …, or what is counted: `people`, `documents`, … */
  unit: string;
  qualifier: Qualifier | null;
  /**
   * What it is a figure of: a key of the vocabulary, with `-growth`, `-share` or `-total` behind it where the figure
   * is one, or, after the language and a colon, the noun itself: `vi:cây cảnh`.
   */
  quantity: string;
  /** `2025`, `2025-H1`, `2025-Q3`, `2025-01/08` for months, `2026/2030` for years; null where none is said. */
  period: string | null;
  /** Whether it is aimed at, not reached. */
  goal: boolean;
  /** As written, with qualifier and unit. */
  text: string;
  sentence: string;
}

const valueSchema = z.strictObject({
  low: z.number(),
  high: z.number(),
  qualifier: qualifierSchema.nullable(),
  said: z.array(z.strictObject({ article: z.string(), source: z.string(), text: z.string() })).min(1),
  /** Outlets that say it, a copy counting for the outlet of its original. */
  voices: z.int().min(1),
});
export type FigureValue = z.infer<typeof valueSchema>;

const quantityFiguresSchema = z.strictObject({
  quantity: z.string(),
  unit: z.string(),
  period: z.string().nullable(),
  goal: z.boolean(),
  /** What most say first. */
  values: z.array(valueSchema).min(1),
  /** Two outlets give figures that cannot both be right. */
  disagreement: z.boolean(),
  /** Two outlets give the same figure, or disagree: worth showing. */
  prominent: z.boolean(),
});
export type QuantityFigures = z.infer<typeof quantityFiguresSchema>;

/** What the outlets of a story say of each quantity, the most telling first. */
export const storyFiguresSchema = z.array(quantityFiguresSchema);
export type StoryFigures = z.infer<typeof storyFiguresSchema>;
