import type { Element } from 'domhandler';
import { closest, elementsIn, textOf } from '../../html/tree.ts';
import { foldText, wordsOf } from '../../text.ts';
import type { DraftBlock } from '../body/blocks.ts';
import { elementsNamed, factsOf } from '../survey/survey.ts';
import { elementsAround, foldLine, type Line, LONGEST_SHORT, lengthOf, type PageFacts } from './facts.ts';
import { CONSENT_ADDRESS, CONSENT_ANSWER, CONSENT_SUBJECT } from './wording.ts';

/** Above this an article begins: text beside the question is worth reading. */
const LONGEST_BESIDE = 120;
const SHORTEST_QUESTION = 40;
const LONGEST_LABEL = 60;
const MOST_QUESTIONS = 40;
const MOST_LABELS = 300;
/** The least share of the box's text that asks for consent; the rest names purposes and partners. */
const LEAST_SHARE = 0.2;
/** Running text outside the box that may be the site's own: its address, its licence. With more, there is an article. */
const LONGEST_AROUND = 800;

/** Whether nearly all text of a page stands in the box that asks for consent. */
export function isConsentWall(page: PageFacts): boolean {
  const { survey, kept } = page;
  const questions = questionsOn(page);
  if (questions.length === 0) return false;
  const box = questionBox(page, questions);
  if (!box) return false;
  const around = factsOf(survey, survey.root).running - factsOf(survey, box).running;
  return around <= LONGEST_AROUND && lengthOf(blocksOutside(kept, box)) <= LONGEST_BESIDE;
}

/** Blocks that ask for consent; of a long text only where it begins so, as walls with the names of all partners do. */
function questionsOn({ running, lines, kept, blocks }: PageFacts): DraftBlock[] {
  if (running <= LONGEST_SHORT) return lines.filter(isQuestion).map(({ block }) => block);
  const isAsked = kept.slice(0, 2).some((block) => isQuestion({ block, folded: foldLine(block.text) }));
  return isAsked
    ? blocks.filter((block) => isQuestion({ block, folded: foldLine(block.text) })).slice(0, MOST_QUESTIONS)
    : [];
}

function isQuestion({ block, folded }: Line): boolean {
  return (
    block.text.length >= SHORTEST_QUESTION && CONSENT_SUBJECT.test(folded) && CONSENT_ADDRESS.test(folded)
  );
}

/** The smallest element that holds a question and a button to answer it; null where little in it asks. */
function questionBox({ survey }: PageFacts, questions: readonly DraftBlock[]): Element | null {
  const answer = elementsNamed(survey, 'button', 'a', 'input')
    .filter((element) => mayBeLabel(element, factsOf(survey, element).text))
    .slice(0, MOST_LABELS)
    .find(isAnswer);
  const around = elementsAround(questions);
  const box = answer && closest(answer, (node) => around.has(node));
  if (!box) return null;
  const asked = lengthOf(questions) - lengthOf(blocksOutside(questions, box));
  return asked >= LEAST_SHARE * factsOf(survey, box).running ? box : null;
}

function blocksOutside(blocks: readonly DraftBlock[], box: Element): DraftBlock[] {
  const inside = new Set(elementsIn(box)).add(box);
  return blocks.filter(({ element }) => !inside.has(element));
}

function mayBeLabel({ name }: Element, length: number): boolean {
  return name === 'input' || (length > 0 && length <= LONGEST_LABEL);
}

function isAnswer(element: Element): boolean {
  const label = element.name === 'input' ? element.attribs.value : textOf(element);
  return label !== undefined && CONSENT_ANSWER.test(wordsOf(foldText(label)).join(' '));
}
