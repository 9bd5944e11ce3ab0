import { type Subscription, unsubscribeTokenOf } from '../core/watch/unsubscribe-token.ts';

/**
 * The link that ends a watch's mails to a recipient, with nothing but the link (RFC 8058): a page on the desk. It proves
 * by this installation's secret that it was mailed, and is good for ever, since old mails are looked at too.
 */
export function unsubscribeUrlOf(subscription: Subscription, secret: string, deskUrl: string): string {
  return new URL(`/unsubscribe/${unsubscribeTokenOf(subscription, secret)}`, deskUrl).href;
}
