import type { Places, Span } from './subject.ts';
import { type Token, tokenPhrases } from './tokens.ts';

const GOAL = tokenPhrases<true>([
  [
    true,
    'mục tiêu|phấn đấu|hướng tới|hướng đến|tiến tới|kỳ vọng|quyết tâm|sớm đạt|sớm đưa|đặt mốc|đặt đích|đích|tham vọng|muốn|đưa kim ngạch|nâng kim ngạch',
  ],
  [
    true,
    'target|targets|targeted|targeting|goal|goals|aim|aims|aimed|aiming|hope to|hopes to|hoped to|want|wants|wanted|strive|striving|strives|seek|seeks|seeking|ambition|aspire|eye|eyes|eyeing|push it to|expected to reach|should reach|should eventually|could reach|will reach|to reach|to raise|to boost',
  ],
]);
const GOAL_AFTER = tokenPhrases<true>([
  [
    true,
    'trong thời gian tới|trong tương lai gần|trong những năm tới|trong vài năm tới|target|goal|mục tiêu|trade target|trade goal|in the coming years|in coming years',
  ],
]);
/** Between a goal and a figure they say that the figure has been reached. */
const REACHED = /^(?:đã|hiện|reached|hit|totalled|totaled|stood|rose|grew|;|while|còn)$/;
/** With one of these, a goal of the figure before is one of this figure too. */
const GOES_ON = /^(?:lên|to|and|và|then|later|rồi|hoặc|or|đến|tới|mốc|là)$/;
const MOST_LEFT = 18;
const MOST_RIGHT = 2;

/** Whether a figure is said to be aimed at. */
export function isGoal(tokens: readonly Token[], span: Span, figures: Places): boolean {
  for (let at = span.end; at <= span.end + MOST_RIGHT; at++) {
    if (GOAL_AFTER.at(tokens, at)) return true;
    if (tokens[at]?.kind === 'mark') break;
  }
  const goesOn = GOES_ON.test(tokens[span.start - 1]?.lower ?? '');
  for (let at = span.start - 1; at >= 0 && at > span.start - MOST_LEFT; at--) {
    if (GOAL.at(tokens, at)) return true;
    if (REACHED.test(tokens[at]?.lower ?? '') || (figures.starts.has(at) && !goesOn)) return false;
  }
  return false;
}
