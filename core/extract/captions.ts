import type { Article } from '../article.ts';

type Image = Article['images'][number];

const LONGEST_CAPTION = 400;

/** A line that ends in a photo credit: `… tại Hà Nội. Ảnh: TTXVN`, `(Photo: Jane Doe)`. */
const CREDIT =
  /(?:^|[.!?”"\s]\s?|[(|–-]\s?)(?:Ảnh|Ảnh minh họa|Ảnh minh hoạ|Nguồn ảnh|Photo|Photos|Photograph|Foto)\s?:\s?.{1,80}$/u;

export function isCaptionLine(text: string): boolean {
  return text.length <= LONGEST_CAPTION && CREDIT.test(text);
}

/** Parts captions that are written as paragraphs from the text. Their images cannot be told, hence no address. */
export function splitCaptions<Text extends { text: string }>(
  texts: Text[],
): { blocks: Text[]; captions: Image[] } {
  const captions = texts
    .filter(({ text }) => isCaptionLine(text))
    .map(({ text }) => ({ url: '', caption: text }));
  return { blocks: texts.filter(({ text }) => !isCaptionLine(text)), captions };
}
