const LONGEST_CAPTION = 400;

/** A line that ends in a photo credit: `… tại Hà Nội. Ảnh: TTXVN`, `(Photo: Jane Doe)`. */
const CREDIT =
  /(?:^|[.!?”"\s]\s?|[(|–-]\s?)(?:Ảnh|Ảnh minh họa|Ảnh minh hoạ|Nguồn ảnh|Photo|Photos|Photograph|Foto)\s?:\s?(.{1,80})$/u;

export function isCaptionLine(text: string): boolean {
  return text.length <= LONGEST_CAPTION && CREDIT.test(text);
}

/** Who made the image that a caption is below; null where the caption does not say so. */
export function creditOf(caption: string): string | null {
  return CREDIT.exec(caption)?.[1]?.replace(/[\s)|.]+$/, '') || null;
}
