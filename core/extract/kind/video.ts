import { foldText, wordsOf } from '../../text.ts';
import { hasType, jsonLdText } from '../survey/json-ld.ts';
import { elementsNamed, factsOf } from '../survey/survey.ts';
import { countSentences, type PageFacts } from './facts.ts';

const LONGEST_DESCRIPTION = 400;
const MOST_SENTENCES = 2;

/** Whether a page says in its metadata that a film is what it is about, and has no more text than describes it. */
export function isVideo({ metadata, title, kept, running, saysArticle }: PageFacts): boolean {
  if (running > LONGEST_DESCRIPTION || countSentences(kept) > MOST_SENTENCES) return false;
  if (/^video/i.test(metadata.meta.get('og:type') ?? '')) return true;
  if (saysArticle) return false;
  return metadata.jsonLd.some(
    (node) => hasType(node, /VideoObject/) && isSameName(jsonLdText(node.name) ?? '', title),
  );
}

function isSameName(name: string, title: string): boolean {
  const [one, other] = [name, title].map((text) => wordsOf(foldText(text)).join(' '));
  return Boolean(one && other && (one.includes(other) || other.includes(one)));
}

/** Less text than this tells nothing. */
const LONGEST_LABEL = 100;
/** On a page with more text than this there is some to read, though its place was not found. */
const LONGEST_PAGE = 1500;
const PLAYER = /embed|player|video/i;

/** Whether a page has a film and hardly a word. */
export function isBareVideo({ survey, running }: PageFacts): boolean {
  if (running > LONGEST_LABEL || factsOf(survey, survey.root).running > LONGEST_PAGE) return false;
  return (
    elementsNamed(survey, 'video').length > 0 ||
    elementsNamed(survey, 'iframe').some(({ attribs }) =>
      PLAYER.test(attribs.src ?? attribs['data-src'] ?? ''),
    )
  );
}
