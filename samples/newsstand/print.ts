import { createHash } from 'node:crypto';
import { instantAtOffset, offsetMinutes } from '../../core/time.ts';
import { loadSampleTexts, type SampleText } from './articles.ts';
import { DOMAIN, type Outlet, outletOrigin, type SampleArticle } from './outlet.ts';
import { OUTLETS } from './outlets/index.ts';

const CAPTIONS = {
  vi: [
    'Quang cảnh con phố trung tâm vào buổi sáng.',
    'Hàng cờ được treo dọc tuyến đường từ sân bay.',
    'Phóng viên tác nghiệp trước giờ họp báo.',
    'Tòa nhà nơi diễn ra các cuộc gặp, nhìn từ phía hồ.',
    'Đội tiêu binh chuẩn bị cho lễ đón.',
  ],
  en: [
    'The city centre in the morning.',
    'Flags line the road from the airport.',
    'Reporters wait for a news conference to begin.',
    'The building that housed the meetings, seen from the lake.',
    'An honour guard rehearses for a welcome.',
  ],
};
const SUBHEADS = {
  vi: ['Bối cảnh', 'Những điểm đáng chú ý', 'Chặng tiếp theo'],
  en: ['The background', 'What was said', 'What comes next'],
};

/** Every sample text as its outlet prints it on a newsstand of that port, oldest first. */
export function printArticles(port: number, domain = DOMAIN): SampleArticle[] {
  const outlets = new Map(OUTLETS.map((outlet) => [outlet.name, outlet]));
  return loadSampleTexts().map((text) => {
    const outlet = outlets.get(text.outlet);
    if (!outlet) throw new RangeError(`Sample article ${text.id} is of ${text.outlet}, which is no outlet.`);
    return printArticle(text, outlet, outletOrigin(outlet.name, port, domain));
  });
}

/** A drawing that stands for a photograph. */
export function drawing(article: SampleArticle): string {
  const hue = draw(article.id, 'hue') % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" width="640" height="360">
<rect width="640" height="360" fill="hsl(${hue} 40% 82%)"/>
<circle cx="${120 + (draw(article.id, 'sun') % 400)}" cy="110" r="46" fill="hsl(${hue} 60% 95%)"/>
<path d="M0 360V250l160-90 130 80 120-60 230 110v70z" fill="hsl(${hue} 35% 45%)"/>
<text x="24" y="336" font-family="sans-serif" font-size="22" fill="#fff">sample · ${article.id}</text>
</svg>`;
}

// Byline, change time, subhead and picture are all derived from the id.
function printArticle(text: SampleText, outlet: Outlet, origin: string): SampleArticle {
  const words = text.language === 'mixed' ? outlet.language : text.language;
  const long = text.paragraphs.length >= 4;
  return {
    ...text,
    url: `${origin}${text.path}`,
    byline: text.clinging.byline ? [text.clinging.byline] : writersOf(text.id, outlet.staff),
    modifiedAt: outlet.showsModified ? modifiedAt(text) : null,
    subhead: long ? { before: 2, text: pick(SUBHEADS[words], text.id, 'subhead') } : null,
    figure: {
      src: `/media/${text.id}.svg`,
      caption: pick(CAPTIONS[words], text.id, 'caption'),
      credit: pick(outlet.staff, text.id, 'credit'),
    },
  };
}

function writersOf(id: string, staff: string[]): string[] {
  const first = pick(staff, id, 'writer');
  const second = pick(staff, id, 'second writer');
  return draw(id, 'two writers') % 6 === 0 && second !== first ? [first, second] : [first];
}

function modifiedAt({ id, publishedAt }: SampleText): string | null {
  if (draw(id, 'modified') % 3 !== 0) return null;
  const minutes = 10 + (draw(id, 'minutes') % 170);
  const later = new Date(Date.parse(publishedAt) + minutes * 60_000);
  return instantAtOffset(later, offsetMinutes(publishedAt));
}

function pick(pool: string[], id: string, what: string): string {
  const chosen = pool[draw(id, what) % pool.length];
  if (chosen === undefined) throw new RangeError(`Nothing to choose a ${what} from.`);
  return chosen;
}

// A hash, not a random number: every start serves the same pages, so that ETags hold.
function draw(id: string, what: string): number {
  return createHash('sha1').update(`${id} ${what}`).digest().readUInt32BE(0);
}
