import type { WordedText } from '../words/document.ts';
import { PhraseTable } from '../words/phrases.ts';

/** What a word says of who goes where. */
export type Cue =
  /** A journey: `visit`, `thăm`, `arrives`. */
  | 'journey'
  /** Points to a place: `in`, `tới`. */
  | 'towards'
  | 'leaves'
  /** Somebody is met as a guest: `welcomes`, `đón`. */
  | 'receives'
  | 'invites'
  | 'ambassador'
  | 'embassy'
  /** Who is at home: `host`, `nước chủ nhà`. */
  | 'host'
  | 'guest'
  /** What comes after it is of another time. */
  | 'background'
  | 'returns'
  /** They deal with each other from afar: `phone call`, `điện mừng`. */
  | 'remote';

/** Words of visiting in both languages: grammar, never names. */
const CUES = new PhraseTable<Cue>([
  [
    'journey',
    'thăm|chuyến thăm|sang thăm|đến thăm|tới thăm|ghé thăm|công du|chuyến công tác|chuyến đi|lên đường|hạ cánh|đáp xuống|đặt chân|có mặt|ghé|quá cảnh|chặng dừng|điểm dừng|visit|visits|visited|visiting|trip|tour|swing|journey|stop|stopover|layover|stay|arrive|arrives|arrived|arriving|arrival|lands|landed|landing|flew|flies|fly|flying|travel|travels|travelled|traveled|travelling|traveling|heads|touches down|touched down|pilgrimage',
  ],
  [
    'towards',
    'tới|đến|sang|tại|ở|vào|thăm|qua|ghé|đi|to|in|at|into|for|through|via|across|throughout|around|toward|towards',
  ],
  ['leaves', 'rời|chia tay|leaves|leave|left|leaving|departs|departed|departing|departure|from|từ'],
  [
    'receives',
    'đón|đón tiếp|tiếp|tiếp đón|chào đón|chào mừng|nghênh đón|chủ trì lễ đón|mở tiệc|chiêu đãi|tiễn|welcomes|welcomed|welcome|welcoming|hosts|hosted|hosting|receives|received|receiving|greets|greeted|greeting|feted|treated|saw off|sees off',
  ],
  ['invites', 'mời|lời mời|nhận lời mời|invitation|invited|invites|invite|inviting'],
  ['ambassador', 'đại sứ|ambassador|ambassadors|envoy|tổng lãnh sự|consul general|high commissioner|cao ủy'],
  ['embassy', 'đại sứ quán|embassy|consulate|lãnh sự quán|tổng lãnh sự quán|high commission|phái đoàn'],
  ['host', 'chủ nhà|nước chủ nhà|phía chủ nhà|host|hosts|host country|host nation|nước sở tại|sở tại'],
  ['guest', 'vị khách|khách|khách mời|guest|guests|visitor|visitors|đoàn'],
  [
    'background',
    'năm ngoái|năm trước|tháng trước|tuần trước|trước đây|trước đó|từng|vừa qua|gần đây nhất|lần trước|lần gần nhất|nhắc lại|kể từ|last year|last month|last week|last time|last visit|years ago|months ago|weeks ago|previous|previously|earlier this year|recalled|since|once|had visited|had been|had hosted',
  ],
  [
    'returns',
    'về nước|về tới|về đến|trở về|về lại|kết thúc chuyến|flew home|flies home|returned home|returned to|returns to|back home|headed home|left for home|back from|wound up|wraps up|wrapped up|concluded',
  ],
  [
    'remote',
    'điện đàm|qua điện thoại|điện mừng|điện chia buồn|điện thăm hỏi|thư mừng|thư chúc mừng|thư chia buồn|gửi thư|gửi điện|trao đổi thư|họp trực tuyến|hội đàm trực tuyến|hội nghị trực tuyến|phone|phones|phoned|phone call|phone calls|telephone|telephoned|telephone call|telephone conversation|call with|a call|the call|dials|dialled|dialed|telegram|telegrams|message of congratulations|messages of congratulations|message of condolence|messages of condolence|message of condolences|messages of condolences|congratulatory message|congratulatory messages|letter to|letters to|video call|video link|videoconference|video conference|virtual summit|virtual meeting|virtual talks|chia buồn|lời chúc mừng|congratulates|congratulated|congratulate|condolences',
  ],
]);

export interface CueMention {
  cue: Cue;
  /** Word indexes, the second exclusive. */
  from: number;
  to: number;
}

/** In reading order, never overlapping. */
export function findCues({ words, unaccented }: WordedText): CueMention[] {
  const found: CueMention[] = [];
  for (let index = 0; index < words.length; index++) {
    const match = CUES.at(words, index, unaccented);
    if (!match) continue;
    found.push({ cue: match.meaning, from: index, to: index + match.length });
    index += match.length - 1;
  }
  return found;
}
