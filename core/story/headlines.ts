import { z } from 'zod';
import { foldText, wordsOf } from '../text.ts';
import { byPublication, type PreparedArticle } from './prepare.ts';
import { ACCENTED_IN_VIETNAMESE, FIELDS, type Field } from './terms.ts';
import { DotProducts, weighTerms } from './vectors.ts';

/** A story's title and summary in one language, both in the words of its articles. */
const headlineSchema = z.object({
  /** BCP 47 primary language tag. */
  language: z.string(),
  title: z.string(),
  /** The id of the article whose title it is. */
  titleFrom: z.string(),
  /** A whole paragraph; null where no article opens with one that can stand alone. */
  lead: z.string().nullable(),
  leadFrom: z.string().nullable(),
});
export type Headline = z.infer<typeof headlineSchema>;

/** The language of most voices first. */
export const headlinesSchema = z.array(headlineSchema);

/** A headline whose lead is still to be taken from the article's text. */
export interface HeadlineChoice extends Pick<Headline, 'language' | 'title' | 'titleFrom'> {
  /** Ids of the articles whose leads are the most central: the title's own first if it is one, then by centrality. */
  leadsFrom: string[];
}

export type HeadlineMember = PreparedArticle & { copyOf: string | null };

/** Of the latest articles of a long story; the title of one of two hundred is as good as that of one of a thousand. */
const MOST_COMPARED = 200;
/** Those of most voices: each article is compared with each while other stories wait, and pages may claim any language. */
const MOST_LANGUAGES = 3;
/** Leads that are looked at; where none of so many can stand alone, the outlet's way of opening is at fault. */
const MOST_LEADS = 5;

const TITLE_FIELDS: readonly Field[] = ['title', 'lead', 'body', 'names'];
const LEAD_FIELDS: readonly Field[] = ['lead', 'body', 'names'];

/**
 * For each language, the title and the leads that are nearest to what all others say: the medoid, as in centroid-based
 * extractive summaries (Radev et al. 2004). Those in another language count too, by the names that both write alike:
 * two voices are as near to each other as the other way round. Copies have no voice where there is an original.
 * The earliest among equals, whatever the order of `members`.
 *
 * @param isCurrent whether an article may be chosen where the language has others like it: once a visit has begun, its
 * announcements tell what is to come of what has come
 */
export function chooseHeadlines(
  members: readonly HeadlineMember[],
  isCurrent: (member: HeadlineMember) => boolean = () => true,
): HeadlineChoice[] {
  const byLanguage = new Map<string, HeadlineMember[]>();
  for (const member of [...members].sort(byPublication)) listOf(byLanguage, member.language).push(member);
  // The sort is stable: of languages with as many voices, the one that reported first leads.
  const groups = [...byLanguage]
    .map(([language, ordered]) => ({ language, voices: voicesOf(ordered) }))
    .sort((a, b) => b.voices.length - a.voices.length)
    .slice(0, MOST_LANGUAGES)
    .map(({ language, voices }) => ({ language, voices: voices.slice(-MOST_COMPARED) }));
  const nearness = nearnessOf(groups.flatMap(({ voices }) => voices));
  return groups.flatMap(
    ({ language, voices }) => choiceOf(language, voices, voices.filter(isCurrent), nearness) ?? [],
  );
}

function listOf(byLanguage: Map<string, HeadlineMember[]>, language: string): HeadlineMember[] {
  const known = byLanguage.get(language) ?? [];
  if (known.length === 0) byLanguage.set(language, known);
  return known;
}

/** @param leadOf what the article with an id opens with, null where that cannot stand alone */
export function takeLeads(
  choices: readonly HeadlineChoice[],
  leadOf: (id: string, language: string) => string | null,
): Headline[] {
  return choices.map(({ language, title, titleFrom, leadsFrom }) => {
    for (const leadFrom of leadsFrom) {
      const lead = leadOf(leadFrom, language);
      if (lead !== null) return { language, title, titleFrom, lead, leadFrom };
    }
    return { language, title, titleFrom, lead: null, leadFrom: null };
  });
}

/** The one in the reader's language, else in that of most voices; undefined where there is none at all. */
export function headlineFor(headlines: readonly Headline[], language: string): Headline | undefined {
  return headlines.find((headline) => headline.language === language) ?? headlines[0];
}

/** A title in another language may name Vietnamese people and places, hardly more than half of its words. */
const ACCENTED_ELSEWHERE = 0.5;

/** Whether a text can be of a language, as far as its accents tell. */
export function canBeIn(language: string, text: string): boolean {
  const words = wordsOf(text).filter((word) => /\p{L}/u.test(word));
  const accented = words.filter((word) => foldText(word) !== word.toLowerCase()).length;
  const share = accented / Math.max(1, words.length);
  return language === 'vi' ? share > ACCENTED_IN_VIETNAMESE : share <= ACCENTED_ELSEWHERE;
}

function voicesOf(members: HeadlineMember[]): HeadlineMember[] {
  const originals = members.filter(({ copyOf }) => copyOf === null);
  return originals.length > 0 ? originals : members;
}

/** Null where no article has a title. */
function choiceOf(
  language: string,
  voices: HeadlineMember[],
  current: HeadlineMember[],
  nearness: Nearness,
): HeadlineChoice | null {
  const isSound = ({ title }: HeadlineMember) => isHeadline(title) && canBeIn(language, title);
  const titled = voices.filter(({ title }) => title !== '');
  const inOrder = [current.filter(isSound), titled.filter(isSound), titled];
  const [best] = nearestFirst(inOrder.find(({ length }) => length > 0) ?? [], nearness, TITLE_FIELDS);
  if (!best) return null;
  const opening = current.length > 0 ? current : voices;
  const nearest = nearestFirst(opening, nearness, LEAD_FIELDS).slice(0, MOST_LEADS);
  // An announcement under the title of the farewell puzzles: the title's own lead goes first where it is among these.
  const leads = [...nearest.filter((one) => one === best), ...nearest.filter((one) => one !== best)];
  return { language, title: best.title, titleFrom: best.id, leadsFrom: leads.map(({ id }) => id) };
}

/** Fewer words are a rubric: `Breaking news`, `Tin vắn`. */
const LEAST_WORDS = 4;
/** Formats that outlets name before what the piece is about. */
const FORMAT =
  /^[[(]?(?:video|clip|photos?|pictures|infographics?|live|watch|podcast|ảnh|chùm ảnh|trực tiếp|megastory|emagazine)[\])]?(?:\s*[:|–—-]|\])/iu;

function isHeadline(title: string): boolean {
  const shouts = title === title.toUpperCase() && title !== title.toLowerCase();
  return !shouts && wordsOf(title).length >= LEAST_WORDS && !FORMAT.test(title);
}

type Nearness = Map<HeadlineMember, Float64Array>;

function nearestFirst(
  members: HeadlineMember[],
  nearness: Nearness,
  fields: readonly Field[],
): HeadlineMember[] {
  const scores = new Map(
    members.map((member) => {
      const sums = nearness.get(member);
      return [member, fields.reduce((sum, field) => sum + (sums?.[FIELDS.indexOf(field)] ?? 0), 0)];
    }),
  );
  return [...members].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || byPublication(a, b));
}

const products = new DotProducts();

/** Of each member, the sums of its cosines with the others, one a field; in whole steps, so that no order shows. */
function nearnessOf(members: HeadlineMember[]): Nearness {
  const vectors = members.map((member) => ({ member, vector: weighTerms(member.terms, () => 1) }));
  const nearness: Nearness = new Map(members.map((member) => [member, new Float64Array(FIELDS.length)]));
  for (const { member, vector } of vectors) {
    products.load(vector);
    for (const other of vectors) {
      const sums = nearness.get(other.member);
      if (sums && other.member !== member) products.addTo(sums, other.vector);
    }
  }
  return nearness;
}
