import type { Day } from '../../article.ts';
import { firstMeta, type Metadata } from '../survey/metadata.ts';
import { calendarDay } from './notations.ts';

/** A day in a URL's path: `/2026/03/07/`, `/2026-03-07-`, `/07-03-2026-`, `-20260307`, `-20260307075519174` (an id made of a time). */
export function urlDay(url: string): Day | null {
  const path = pathOf(url);
  const spread = /(?<!\d)((?:19|20)\d\d)([/_.-])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(path);
  if (spread) return calendarDay(spread[1], spread[3], spread[4]);
  const backwards = /(?<!\d)(\d{1,2})([/_.-])(\d{1,2})\2(20\d\d)(?!\d)/.exec(path);
  if (backwards) return calendarDay(backwards[4], backwards[3], backwards[1]);
  const compact = /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{6}(?:\d{3})?)?(?!\d)/.exec(path);
  return compact && calendarDay(compact[1], compact[2], compact[3]);
}

/** The path, or that of the page that a web archive keeps: the archive's own date is not the article's. */
function pathOf(url: string): string {
  const kept = /^https?:\/\/[^?#]*?\/\d{14}[a-z_]*\/(.*)$/is.exec(url)?.[1] ?? url;
  return kept
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^[^/]*/, '')
    .replace(/[?#].*$/s, '');
}

/** The middle of the month in a URL's path: `/2026/03/`. */
export function urlMonth(url: string): Day | null {
  const match = /\/(20\d\d)[/-](\d\d)(?=\/)/.exec(pathOf(url));
  return match && calendarDay(match[1], match[2], 15);
}

/** The day in the address of the picture that stands for the article: `/uploads/2026/03/07/`. */
export function imageDay(metadata: Metadata): Day | null {
  const address = firstMeta(metadata, ['og:image', 'twitter:image']);
  return address && urlDay(address);
}
