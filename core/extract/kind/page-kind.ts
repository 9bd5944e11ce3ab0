import { isConsentWall } from './consent.ts';
import { factsOfPage, type JudgedPage } from './facts.ts';
import { gateOf } from './gates.ts';
import { isListing } from './listing.ts';
import type { NotAnArticleReason } from './not-an-article.ts';
import { isChallenge, isNotFound } from './refusals.ts';
import { isBareVideo, isVideo } from './video.ts';

/** Why a page is no article, and what it does instead, as a clause of a message. */
export interface OtherKind {
  reason: NotAnArticleReason;
  what: string;
}

const WHAT = {
  'no-text': 'no text was found',
  'consent-wall': 'the page asks to accept cookies before it shows anything',
  challenge: 'the page asks to prove that a person is looking',
  login: 'the page asks to sign in before it shows the text',
  paywall: 'the page shows the text to subscribers only',
  listing: 'the page leads to articles and is none itself',
  'not-found': 'the page says that there is none at this address',
  video: 'the page is a video with a few words about it',
} satisfies Partial<Record<NotAnArticleReason, string>>;

/**
 * Tells what is no article: a page that asks for something before it shows its text, or that has none of its own.
 * Null for an article, also for a brief of two sentences, and for one with such a question around it.
 */
export function whyNotAnArticle(page: JudgedPage): OtherKind | null {
  const reason = reasonOf(page);
  return reason && { reason, what: WHAT[reason] };
}

function reasonOf(page: JudgedPage): keyof typeof WHAT | null {
  const facts = factsOfPage(page);
  if (isChallenge(facts)) return 'challenge';
  if (isNotFound(facts)) return 'not-found';
  if (isVideo(facts)) return 'video';
  if (isListing(facts)) return 'listing';
  if (isConsentWall(facts)) return 'consent-wall';
  const gate = gateOf(facts);
  if (gate) return gate;
  if (isBareVideo(facts)) return 'video';
  return facts.kept.length === 0 ? 'no-text' : null;
}
