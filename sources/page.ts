import type { FoundLink } from './link.ts';

/** A single page leads to itself, and is watched for change. Nothing is read: fetching it is the next stage's work. */
export function readPage(url: string): FoundLink[] {
  return [{ url, title: null, published: null, watched: true }];
}
