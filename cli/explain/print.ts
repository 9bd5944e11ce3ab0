import { styleText } from 'node:util';
import { type Article, articleText, captionsOf, type Published } from '../../core/article.ts';
import { NotAnArticleError } from '../../core/extract/kind/not-an-article.ts';
import type { ExplainedBlock, Explanation, OpinionAsked } from './explain-page.ts';

const COLUMNS = 100;
const NAME_COLUMNS = 12;
const REASON_COLUMNS = 14;

type Style = 'bold' | 'dim' | 'green' | 'red';
/** Colours a line, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** Colours on a terminal that has them, and where `NO_COLOR` does not forbid them. */
export function painterFor(stream: NodeJS.WriteStream): Paint {
  return stream.isTTY && stream.hasColors() ? (style, text) => styleText(style, text) : (_, text) => text;
}

/** An explanation for people, no line wider than 100 columns. */
export function formatExplanation(file: string, explanation: Explanation, paint: Paint): string {
  const { article, blocks, secondOpinion } = explanation;
  const isNone = article instanceof NotAnArticleError;
  const head = isNone ? [] : [...factsOf(article).map(([name, value]) => factLine(name, value)), ''];
  const lines = blocks.map((block) => blockLine(block, paint));
  const tail = isNone ? ['', ...whyNot(article, paint)] : [];
  const opinion = factLine('opinions', OPINIONS[secondOpinion]);
  return [paint('bold', `# ${file}`), ...head, ...lines, '', opinion, ...tail, ''].join('\n');
}

const OPINIONS: Record<OpinionAsked, string> = {
  'not-asked': 'one; it was sure',
  given: 'two: the first was in doubt',
  none: 'one: it was in doubt, and the second had no answer',
};

function factsOf(article: Article): [string, string][] {
  const { title, lead, byline, agencies, published, modified, language, links, images, confidence } = article;
  return [
    ['title', title],
    ['lead', lead ?? '—'],
    ['published', published ? describeDate(published) : '—'],
    ['modified', modified ? describeDate(modified) : '—'],
    ['byline', byline.join(', ') || '—'],
    ['agencies', agencies.join(', ') || '—'],
    ['language', language ?? '—'],
    ['text', `${article.blocks.length} blocks, ${articleText(article).length} characters`],
    ['images', `${images.length}, ${captionsOf(article).length} with a caption`],
    ['links', String(links.length)],
    ['confidence', confidence ? `${percent(confidence.score)} (${confidence.basis})` : '—'],
  ];
}

function describeDate({ instant, origin, guess }: Published): string {
  return `${instant} (${origin}${guess ? ', a guess' : ''})`;
}

function factLine(name: string, value: string): string {
  return name.padEnd(NAME_COLUMNS) + cut(value, COLUMNS - NAME_COLUMNS);
}

function blockLine({ kept, dropped, chance, text }: ExplainedBlock, paint: Paint): string {
  const [verdict, what] = kept ? ['keep', kept] : ['drop', dropped ?? ''];
  const start = `${verdict}  ${percent(chance).padStart(5)}  ${what.padEnd(REASON_COLUMNS)}  `;
  const line = start + cut(text, COLUMNS - start.length);
  return paint(kept ? 'green' : 'dim', line);
}

function whyNot({ message, reason, advice }: NotAnArticleError, paint: Paint): string[] {
  const lines = (text: string) => wrap(text, COLUMNS);
  return [
    ...lines(`${message} (${reason})`).map((line) => paint('red', line)),
    ...(advice ? lines(`→ ${advice}`) : []),
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Lines of at most so many columns; a longer word has one of its own. */
function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > columns) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** The beginning of a text, in so many columns. */
function cut(text: string, columns: number): string {
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  return letters.length <= columns
    ? text
    : `${letters
        .slice(0, columns - 1)
        .join('')
        .trimEnd()}…`;
}
