import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mailbox } from '../core/watch/address.ts';

export interface OutgoingMail {
  messageId: string;
  /** The id that all mails of the thread refer to; null for a mail that stands alone. */
  threadId: string | null;
  /** RFC 2919: what recipients filter by, without angle brackets. */
  listId: string;
  /** A plain address. */
  to: string;
  subject: string;
  text: string;
  html: string;
  date: Date;
}

/** Writes a mail as it goes over the wire (RFC 5322, MIME). */
export async function composeMessage(mail: OutgoingMail, from: Mailbox): Promise<Buffer> {
  const message = new MailComposer({
    from: { name: from.name ?? '', address: from.address },
    to: { name: '', address: mail.to },
    subject: withoutControls(mail.subject),
    messageId: mail.messageId,
    ...(mail.threadId && { inReplyTo: mail.threadId, references: [mail.threadId] }),
    date: mail.date,
    headers: {
      'List-Id': `<${withoutControls(mail.listId)}>`,
      // RFC 3834 §5, and what Exchange heeds instead: no absence notes in answer.
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

// A header ends where a line does: nodemailer sees to it as well, and two locks hold better than one.
function withoutControls(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
