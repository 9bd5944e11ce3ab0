import type { WordedText } from '../words/document.ts';
import { PhraseTable } from '../words/phrases.ts';
import type { ReadText } from './sentences.ts';

const ARRIVES = new PhraseTable<true>([
  [
    true,
    'hạ cánh|đáp xuống|đặt chân|đến sân bay|tới sân bay|đã đến|đã tới|bắt đầu|lễ đón|arrive|arrives|arrived|arriving|arrival|lands|landed|landing|touches down|touched down|flew in|flew into|flies in|flies into|begins|began|kicks off|kicked off',
  ],
]);

/** Whether a stretch of words tells of an arrival or a beginning. */
export function tellsArrival({ words, unaccented }: WordedText, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (ARRIVES.at(words, index, unaccented)) return true;
  return false;
}

/** Whether title or lead report an arrival as news of the day, rather than as one to come. */
export function reportsArrival({ text, sentences }: ReadText, published: number): boolean {
  return sentences.some(
    ({ paragraph, dates, from, to }) =>
      paragraph <= 1 && dates.every(({ start }) => start <= published) && tellsArrival(text, from, to),
  );
}
