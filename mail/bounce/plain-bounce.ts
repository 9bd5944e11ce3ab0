import { type BouncedRecipient, MOST_DIAGNOSTIC, MOST_RECIPIENTS } from './bounce-report.ts';
import { enhancedStatusIn } from './delivery-status.ts';

/** Where the returned mail begins: at qmail, at Exim, and at most others that return it in the text. */
const COPY_BEGINS = /^-{2,20}.{0,100}?\b(?:copy of the|original) message\b/im;
const ADDRESS = /[\w.!#$%&'*/=?^`{|}~+-]{1,64}@[a-z0-9.-]{1,255}/gi;
const REFUSED = /\b5[0-5]\d\b/;
/** What is looked at of a text: reasons stand at its beginning. */
const MOST_TEXT = 20_000;

export interface PlainBounce {
  recipients: BouncedRecipient[];
  /** The mail that comes back with it; empty where none does. */
  copy: string;
}

/**
 * Reads a text that tells of undelivered mail without RFC 3464: qmail's paragraphs of `<address>:` with the reason below,
 * and such as name an address and why it was refused in the paragraph.
 */
export function readPlainBounce(text: string): PlainBounce {
  const begins = COPY_BEGINS.exec(text)?.index ?? text.length;
  const paragraphs = text
    .slice(0, Math.min(begins, MOST_TEXT))
    .split(/\r?\n[ \t]*\r?\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());
  const recipients = paragraphs.flatMap((paragraph, index) => {
    // Exchange names the recipient in one paragraph, and the server's answer in a later one.
    const reason = reasonIn(paragraph) ?? reasonIn(paragraphs[index + 1] ?? '');
    return reason === null ? [] : recipientsOf(paragraph, reason);
  });
  return { recipients: recipients.slice(0, MOST_RECIPIENTS), copy: text.slice(begins) };
}

function reasonIn(paragraph: string): { status: string; diagnostic: string } | null {
  const status = enhancedStatusIn(paragraph) ?? (REFUSED.test(paragraph) ? '5.0.0' : null);
  return status === null ? null : { status, diagnostic: paragraph.slice(0, MOST_DIAGNOSTIC) };
}

function recipientsOf(paragraph: string, reason: { status: string; diagnostic: string }): BouncedRecipient[] {
  const addresses = (paragraph.match(ADDRESS) ?? []).map((address) => address.toLowerCase());
  const action = reason.status.startsWith('5') ? 'failed' : 'delayed';
  return [...new Set(addresses)].map((address) => ({ addresses: [address], action, ...reason }));
}
