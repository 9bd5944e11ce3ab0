import { foldText } from '../../core/text.ts';

/** What no file system, or not every one, takes into a name, and what turns a name's ending around (CVE-2021-42574). */
const NOT_IN_NAMES = /[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu;
const LONGEST_TITLE = 80;

/** `2026-02-05 Arvik Lindqvist visits Velmora.docx`; the day alone without a title. */
export function exportFileName(day: string, title: string | null, ending: string): string {
  const words = (title ?? '').replace(NOT_IN_NAMES, ' ').replace(/\s+/gu, ' ').trim();
  // By characters, never through the middle of one.
  const short = [...words].slice(0, LONGEST_TITLE).join('').trim();
  const name = short === '' ? day : `${day} ${short}`;
  // Windows drops dots and blanks before it looks at the ending.
  return `${name.replace(/[. ]+$/, '')}.${ending}`;
}

/** `Content-Disposition` (RFC 6266): the name without accents for old programs, and in full (RFC 8187). */
export function attachment(fileName: string): string {
  const plain = foldText(fileName)
    .replace(/[^a-z0-9._ -]+/g, '')
    .replace(/ +/g, '-');
  const full = encodeURIComponent(fileName).replace(/[!'()*]/g, percentEncoded);
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}

/** What `encodeURIComponent` leaves and RFC 8187 does not allow. */
function percentEncoded(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}
