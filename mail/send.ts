import { Readable } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { DatelineError } from '../core/errors.ts';
import { isMailAddress, parseMailbox } from '../core/watch/address.ts';
import { mailErrorOf } from './mail-error.ts';
import { MailRefusedError } from './mail-refused-error.ts';
import { composeMessage, type OutgoingMail } from './message.ts';
import { smtpServerOf, withSmtp } from './smtp.ts';

export interface MailerOptions {
  /** `smtp[s]://[user:password@]host[:port]` */
  url: string;
  /** `Dateline <dateline@desk.example>` or the address alone. */
  from: string;
  /** Refuse to send in the clear to another machine. */
  requireTls: boolean;
  /** How long a server may be silent; ten minutes unless given. */
  silenceMs?: number;
}

export interface Mailer {
  /** The domain of the sender, for the ids of messages. */
  readonly domain: string;
  /**
   * Sends one mail. `beforeEnd` is awaited when the server has been given the message but not its end, without which
   * it must not deliver (RFC 5321 §4.1.1.4); if it throws, the mail is not sent. A settled promise means that
   * `beforeEnd` has ended too.
   * @throws MailDelayedError, MailRefusedError, MailUncertainError, or what `beforeEnd` throws.
   */
  send(mail: OutgoingMail, beforeEnd: () => Promise<void>): Promise<{ response: string }>;
  /** Connects and logs on. @throws what the connection throws. */
  verify(): Promise<void>;
}

/** @throws DatelineError if the address of the server or the sender is none. */
export function createMailer(options: MailerOptions): Mailer {
  const server = smtpServerOf(options.url, options);
  const from = parseMailbox(options.from);
  if (!from) {
    throw new DatelineError('mail-from', `The sender of mails is not a mail address: ${options.from}`, {
      advice: 'Write it as Dateline <dateline@desk.example>.',
    });
  }
  return {
    domain: from.address.slice(from.address.lastIndexOf('@') + 1),
    async send(mail, beforeEnd) {
      if (!isMailAddress(mail.to)) {
        throw new MailRefusedError(JSON.stringify(mail.to), 'it is not a plain mail address', undefined);
      }
      const message = new HeldMessage(await composeMessage(mail, from), beforeEnd);
      try {
        return await withSmtp(server, (connection) => transmit(connection, from.address, mail.to, message));
      } catch (error) {
        await message.settled();
        throw message.failure ?? mailErrorOf(error, mail.to, message.isEnded);
      }
    },
    verify: () => withSmtp(server, async () => {}),
  };
}

function transmit(
  connection: SMTPConnection,
  from: string,
  to: string,
  message: HeldMessage,
): Promise<{ response: string }> {
  return new Promise((resolve, reject) => {
    connection.send({ from, to, size: message.size }, message.stream, (error, info) => {
      if (error) reject(error);
      else resolve({ response: info.response });
    });
  });
}

/** A message whose end is held back until the sender has noted that it is about to go out. */
class HeldMessage {
  readonly size: number;
  readonly stream: Readable;
  /** Whether the end was let go, so that the server may have the mail. */
  isEnded = false;
  /** What `beforeEnd` threw. */
  failure: Error | null = null;
  #beforeEnd: Promise<void> | null = null;

  constructor(message: Buffer, beforeEnd: () => Promise<void>) {
    this.size = message.length;
    this.stream = Readable.from(this.#parts(message, beforeEnd));
  }

  /** Waits for a `beforeEnd` that is under way: a lost connection must not overtake what it writes. */
  async settled(): Promise<void> {
    await this.#beforeEnd;
  }

  async *#parts(message: Buffer, beforeEnd: () => Promise<void>): AsyncGenerator<Buffer> {
    yield message;
    this.#beforeEnd = beforeEnd().catch((thrown: unknown) => {
      this.failure = thrown instanceof Error ? thrown : new Error(String(thrown));
    });
    await this.#beforeEnd;
    if (this.failure) throw this.failure;
    // A stream that was destroyed meanwhile, because the connection is gone, ends nothing.
    this.isEnded = !this.stream.destroyed;
  }
}
