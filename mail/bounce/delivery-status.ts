import { type BouncedRecipient, MOST_DIAGNOSTIC, MOST_RECIPIENTS } from './bounce-report.ts';
import { type HeaderFields, headerGroupsOf } from './header-fields.ts';

/** Reads a `message/delivery-status` (RFC 3464): who did not get the mail, or not yet. Deliveries are left out. */
export function recipientsInDeliveryStatus(text: string): BouncedRecipient[] {
  return headerGroupsOf(text).slice(0, MOST_RECIPIENTS).flatMap(recipientOf);
}

function recipientOf(fields: HeaderFields): BouncedRecipient[] {
  const action = /^(failed|delayed)\b/i.exec(fields.get('action') ?? '')?.[1]?.toLowerCase();
  const original = addressOf(fields.get('original-recipient') ?? '');
  const given = ['final-recipient', 'x-actual-recipient'].map((name) => addressOf(fields.get(name) ?? ''));
  const addresses = [...given, original, fromXtext(original)].filter((address) => address !== '');
  if (addresses.length === 0 || (action !== 'failed' && action !== 'delayed')) return [];
  const diagnostic = withoutType(fields.get('diagnostic-code') ?? '').slice(0, MOST_DIAGNOSTIC);
  const status = statusOf(fields.get('status') ?? '', diagnostic, action);
  return [{ addresses: [...new Set(addresses)], action, status, diagnostic }];
}

/** `rfc822; Kim@news.example`, in angle brackets at some servers. */
function addressOf(value: string): string {
  return withoutType(value)
    .replace(/^<(.*)>$/, '$1')
    .toLowerCase();
}

/** As which the sender told it to servers that know DSN (RFC 3461 §4.2), and some of them tell it back. */
function fromXtext(address: string): string {
  return address.replace(/\+([0-9a-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

const withoutType = (value: string) => value.replace(/^\s*[\w-]*\s*;/, '').trim();

/** Many servers write `5.0.0` beside an answer that says more. */
function statusOf(status: string, diagnostic: string, action: 'failed' | 'delayed'): string {
  const given = enhancedStatusIn(status);
  if (given && !/\.0\.0$/.test(given)) return given;
  return enhancedStatusIn(diagnostic) ?? given ?? (action === 'failed' ? '5.0.0' : '4.0.0');
}

/** The first status code of RFC 3463 in a text; null without one. */
export function enhancedStatusIn(text: string): string | null {
  return /(?<![\d.])[45]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/.exec(text)?.[0] ?? null;
}
