import { DatelineError } from '../core/errors.ts';
import { isMailAddress, parseMailbox } from '../core/watch/address.ts';
import { type DkimOptions, dkimSigner } from './dkim.ts';
import { MailRefusedError } from './mail-refused-error.ts';
import { composeMessage, type OutgoingMail } from './message.ts';
import { commandTransport } from './transports/command-transport.ts';
import { folderTransport } from './transports/folder-transport.ts';
import { type SmtpOptions, smtpTransport } from './transports/smtp-transport.ts';
import type { Transport } from './transports/transport.ts';

/** How many mails one process hands over at a time, and so the connections that it keeps; servers allow a client few. */
export const MAILS_AT_ONCE = 8;

/** The way on which mails leave: a mail server, a program such as sendmail, or a folder. */
export type TransportOptions =
  | SmtpOptions
  | {
      /** A program and what it is given before the addresses: `['/usr/sbin/sendmail']`. */
      command: readonly string[];
    }
  | { folder: string };

export type MailerOptions = TransportOptions & {
  /** `Dateline <dateline@desk.example>` or the address alone. */
  from: string;
  /** Where servers return what they cannot deliver (RFC 5321 §4.4); to the sender unless given. */
  returnTo?: string | null;
  /** Signs what goes out. Not unless given. */
  dkim?: DkimOptions | null;
};

export interface Mailer {
  /** The domain of the sender, for the ids of messages. */
  readonly domain: string;
  /** Where mails go, fit to be shown. */
  readonly place: string;
  /**
   * Sends one mail. `beforeEnd` is awaited before anything that could have it delivered: a server has been given the
   * message then, but not its end (RFC 5321 §4.1.1.4). If it throws, the mail is not sent. A settled promise means that it
   * has ended too.
   * @throws MailDelayedError, MailRefusedError, MailUncertainError, or what `beforeEnd` throws.
   */
  send(mail: OutgoingMail, beforeEnd: () => Promise<void>): Promise<{ response: string }>;
  /** Connects and logs on, or looks whether program or folder are there. @throws what stands in the way. */
  verify(): Promise<void>;
  /** Closes the connections that are kept for the next mail; one that comes all the same opens its own. */
  close(): void;
}

/** @throws DatelineError if the address of the server or the sender is none, or the key no key. */
export function createMailer(options: MailerOptions): Mailer {
  const transport = transportOf(options);
  const from = parseMailbox(options.from);
  if (!from) {
    throw new DatelineError('mail-from', `The sender of mails is not a mail address: ${options.from}`, {
      advice: 'Write it as Dateline <dateline@desk.example>.',
    });
  }
  const sign = options.dkim ? dkimSigner(options.dkim) : null;
  return {
    domain: from.address.slice(from.address.lastIndexOf('@') + 1),
    place: transport.place,
    async send(mail, beforeEnd) {
      if (!isMailAddress(mail.to)) {
        throw new MailRefusedError(JSON.stringify(mail.to), 'it is not a plain mail address', undefined);
      }
      const composed = await composeMessage(mail, from);
      const message = sign ? await sign(composed) : composed;
      return transport.deliver({ mail, from: options.returnTo ?? from.address, message, beforeEnd });
    },
    verify: () => transport.verify(),
    close: () => transport.close(),
  };
}

function transportOf(options: TransportOptions): Transport {
  if ('command' in options) return commandTransport(options.command);
  if ('folder' in options) return folderTransport(options.folder);
  return smtpTransport(options);
}
