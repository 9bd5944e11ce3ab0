import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mailbox } from '../core/watch/address.ts';

export interface OutgoingMail {
  messageId: string;
  /** Message-IDs of the thread before it, the thread's own first; empty where it stands alone. */
  references: readonly string[];
  /** Where a click ends such mails; null where there is no such place. */
  unsubscribeUrl: string | null;
  /** RFC 2919: what recipients filter by, without angle brackets. */
  listId: string;
  /** A plain address. */
  to: string;
  subject: string;
  text: string;
  html: string;
  date: Date;
}

/** A thread's own id and its latest are enough for every mail program (RFC 5537 §3.4.4), and a header has its limits. */
const MOST_REFERENCES = 20;

/** Writes a mail as it goes over the wire (RFC 5322, MIME). */
export async function composeMessage(mail: OutgoingMail, from: Mailbox): Promise<Buffer> {
  const references = referencesOf(mail);
  const message = new MailComposer({
    from: { name: withoutControls(from.name ?? ''), address: from.address },
    to: { name: '', address: mail.to },
    subject: withoutControls(mail.subject),
    messageId: mail.messageId,
    ...(references.length > 0 && { inReplyTo: references.at(-1), references }),
    date: mail.date,
    headers: {
      'List-Id': `<${withoutControls(mail.listId)}>`,
      ...unsubscribing(mail.unsubscribeUrl),
      // RFC 3834 §5, and what Exchange heeds instead: no absence notes in answer. Precedence, which RFC 2076 §3.9 calls
      // non-standard and discouraged, would add nothing to them and to List-Id.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
    text: mail.text,
    html: mail.html,
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return message.compile().build();
}

const MESSAGE_ID = /^<[^\s<>\p{Cc}]+@[^\s<>\p{Cc}]+>$/u;

function referencesOf({ references }: OutgoingMail): string[] {
  const [own, ...later] = references.filter((id) => MESSAGE_ID.test(id));
  return own === undefined ? [] : [own, ...later.slice(1 - MOST_REFERENCES)];
}

/** RFC 2369 §3.2; one click is for https alone (RFC 8058 §3.1). */
function unsubscribing(address: string | null): Record<string, string> {
  if (address === null || !URL.canParse(address)) return {};
  // Written anew: what could end the header, or the brackets, is escaped.
  const { href, protocol } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return {};
  const escaped = href.replace(/[<>,]/g, encodeURIComponent);
  return {
    'List-Unsubscribe': `<${escaped}>`,
    ...(protocol === 'https:' && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  };
}

/**
 * A header ends where a line does: nodemailer sees to it as well, and two locks hold better than one. Characters that
 * turn the direction of text would let a title show a mail as another (Trojan Source, CVE-2021-42574).
 */
function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ');
}
