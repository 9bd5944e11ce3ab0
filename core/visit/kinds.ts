import { PhraseTable } from '../words/phrases.ts';
import type { ReadText } from './sentences.ts';
import type { VisitKind } from './visit.ts';

const KINDS = new PhraseTable<VisitKind>([
  ['state', 'cấp nhà nước|state visit|state visits'],
  ['official', 'thăm chính thức|official visit|official visits|official trip|visit officially'],
  [
    'working',
    'thăm làm việc|thăm và làm việc|chuyến công tác|chuyến làm việc|working visit|working trip|working tour',
  ],
  ['friendship', 'thăm hữu nghị|hữu nghị chính thức|friendship visit|goodwill visit'],
  ['private', 'thăm cá nhân|thăm riêng|private visit|private trip|personal visit'],
  ['transit', 'quá cảnh|transit stop|transit visit|stopover|layover|refuelling stop|refueling stop'],
]);

/** How much an article says for each kind of visit. */
export function readKinds({ text, sentences }: ReadText): Partial<Record<VisitKind, number>> {
  const kinds: Partial<Record<VisitKind, number>> = {};
  for (const { from, to, weight, cues } of sentences) {
    if (cues.length === 0) continue;
    for (let index = from; index < to; index++) {
      const kind = KINDS.at(text.words, index, text.unaccented);
      if (kind) kinds[kind.meaning] = (kinds[kind.meaning] ?? 0) + weight;
    }
  }
  return kinds;
}
