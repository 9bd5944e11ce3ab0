import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { type BounceReport, MOST_MESSAGE_IDS } from './bounce-report.ts';
import { recipientsInDeliveryStatus } from './delivery-status.ts';
import { headerGroupsOf, messageIdIn } from './header-fields.ts';
import { readPlainBounce } from './plain-bounce.ts';

/** RFC 3464, and RFC 6533 for addresses in other letters. */
const STATUS_TYPES = new Set(['message/delivery-status', 'message/global-delivery-status']);
/** The mail that comes back, whole or its head (RFC 6522). */
const RETURNED_TYPES = new Set([
  'message/rfc822',
  'text/rfc822-headers',
  'message/rfc822-headers',
  'message/global',
  'message/global-headers',
]);
/** Who tells of undelivered mail; anybody else answers, or is away. */
const POSTMASTER = /^(?:mailer-daemon|postmaster|mail-daemon|microsoftexchange\w*)(?:[+.-][^@]*)?@/i;
const MESSAGE_ID_LINE = /^[ \t>]*(?:x-)?(?:original-)?message-id[ \t]*:[ \t]*(<[^<>\s\p{Cc}]{3,450}>)/gimu;

/**
 * Reads a message that came in where mail returns to. Null for any that tells of no undelivered mail: answers, absence
 * notes, receipts, spam. What it says may be forged: see `storage/bounces.ts`.
 * @param message as it came over the wire; may be cut off at its end, since the mail that returns stands last
 */
export async function readBounce(message: Uint8Array): Promise<BounceReport | null> {
  const limits = { rfc822Attachments: true, maxHeadersSize: MOST_HEAD };
  const email = await PostalMime.parse(beginningOf(message), limits).catch(() => null);
  if (!email) return null;
  const parts = email.attachments.map((part) => ({ type: part.mimeType.toLowerCase(), text: textOf(part) }));
  const statuses = parts.filter(({ type }) => STATUS_TYPES.has(type));
  const plain = statuses.length === 0 ? plainBounceIn(email) : null;
  const recipients = plain?.recipients ?? statuses.flatMap(({ text }) => recipientsInDeliveryStatus(text));
  const returned = parts.filter(({ type }) => RETURNED_TYPES.has(type)).map(({ text }) => messageIdOf(text));
  const named = messageIdsIn(plain?.copy || (email.text ?? ''));
  const messageIds = [...new Set([...returned, ...named].filter((id) => id !== null))];
  if (recipients.length === 0 || messageIds.length === 0) return null;
  return { messageIds: messageIds.slice(0, MOST_MESSAGE_IDS), recipients };
}

/** postal-mime 4 takes 25 µs a line, measured: 256 KB of blank lines would keep a process busy for six seconds. */
const MOST_LINES = 4_000;
export const MOST_BYTES = 262_144;

function beginningOf(message: Uint8Array): Uint8Array {
  let end = 0;
  for (let line = 0; line < MOST_LINES; line++) {
    const next = message.indexOf(LINE_FEED, end);
    if (next < 0 || next >= MOST_BYTES) return message.subarray(0, MOST_BYTES);
    end = next + 1;
  }
  return message.subarray(0, end);
}

const LINE_FEED = 10;

function plainBounceIn(email: Email) {
  const from = email.from?.address ?? '';
  return POSTMASTER.test(from) ? readPlainBounce(email.text ?? '') : null;
}

function messageIdOf(head: string): string | null {
  const [fields] = headerGroupsOf(head.slice(0, MOST_HEAD));
  return messageIdIn(fields?.get('message-id') ?? '');
}

/**
 * A mail's head is a few kilobytes; signatures of relays make it longer. postal-mime's time for addresses grows with the
 * square of their length, measured: 256 KB of groups in `From` would keep a process busy for two seconds.
 */
const MOST_HEAD = 65_536;

function messageIdsIn(text: string): string[] {
  const found: string[] = [];
  for (const [, id = ''] of text.matchAll(MESSAGE_ID_LINE)) {
    if (found.length === MOST_MESSAGE_IDS) break;
    found.push(id);
  }
  return found;
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}
