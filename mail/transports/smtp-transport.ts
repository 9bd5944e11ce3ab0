import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { mailErrorOf } from '../mail-error.ts';
import { HeldMessage } from './held-message.ts';
import { logOnTo, smtpServerOf, takeLeave } from './smtp.ts';
import { createSmtpPool } from './smtp-pool.ts';
import type { Consignment, Transport } from './transport.ts';

export interface SmtpOptions {
  /** `smtp[s]://[user:password@]host[:port]` */
  url: string;
  /** Refuse to send in the clear to another machine. */
  requireTls: boolean;
  /** How long a server may be silent; ten minutes unless given. */
  silenceMs?: number;
}

/** Mails leave by SMTP, on connections that are kept open for the next. @throws DatelineError if the address is none */
export function smtpTransport(options: SmtpOptions): Transport {
  const server = smtpServerOf(options.url, options);
  const pool = createSmtpPool(server);
  return {
    place: new URL(options.url).host,
    async deliver(consignment) {
      const { mail, message, beforeEnd } = consignment;
      let held = new HeldMessage(message, beforeEnd);
      try {
        return await pool.use(
          (connection) => {
            held = new HeldMessage(message, beforeEnd);
            return transmit(connection, consignment, held);
          },
          () => !held.isBegun,
        );
      } catch (error) {
        // Whatever comes of the note that is under way, the end stays here.
        held.stream.destroy();
        await held.settled();
        throw held.failure ?? mailErrorOf(error, mail.to, held.isEnded);
      }
    },
    verify: async () => takeLeave(await logOnTo(server)),
    close: () => pool.close(),
  };
}

function transmit(
  connection: SMTPConnection,
  { from, mail: { to } }: Consignment,
  message: HeldMessage,
): Promise<{ response: string }> {
  return new Promise((resolve, reject) => {
    connection.send({ from, to, size: message.size }, message.stream, (error, info) => {
      if (error) reject(error);
      else if (!message.isEnded) reject(new Error('The server answered before it had the message.'));
      else resolve({ response: info.response });
    });
  });
}
