import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { logOnTo, type SmtpServer, takeLeave, withLossesOf } from './smtp.ts';

/** As nodemailer's own pool; Exim takes 1,000 from one connection (smtp_accept_max_per_connection). */
const MAILS_PER_CONNECTION = 100;
/** Servers hang up on idle clients after five minutes (RFC 5321 §4.5.3.2.7), and after seconds where they are busy. */
const IDLE_MS = 10_000;

export interface SmtpPool {
  /**
   * Does one piece of work on a connection that is logged on. Where one from before turns out to be gone, and
   * `isUntouched` says that nothing was done yet, the work is done once more on a fresh one.
   */
  use<T>(work: (connection: SMTPConnection) => Promise<T>, isUntouched: () => boolean): Promise<T>;
  /** Takes leave on all connections that rest. */
  close(): void;
}

interface Resting {
  connection: SMTPConnection;
  /** Pieces of work that were done on it. */
  uses: number;
  timer: NodeJS.Timeout;
}

/** Keeps connections for the next mail, as many as were in use at one time; any on which something went wrong is cut. */
export function createSmtpPool(server: SmtpServer): SmtpPool {
  const resting = new Set<Resting>();

  const take = (): Resting | undefined => {
    for (const held of resting) {
      resting.delete(held);
      clearTimeout(held.timer);
      if (!held.connection.destroyed) return held;
    }
    return undefined;
  };

  const keep = (connection: SMTPConnection, uses: number) => {
    if (connection.destroyed) return;
    if (uses >= MAILS_PER_CONNECTION) return takeLeave(connection);
    const held = { connection, uses, timer: setTimeout(() => leave(held), IDLE_MS) };
    resting.add(held);
  };

  const leave = (held: Resting) => {
    clearTimeout(held.timer);
    if (resting.delete(held)) takeLeave(held.connection);
  };

  const workOn = async <T>(connection: SMTPConnection, uses: number, work: () => Promise<T>): Promise<T> => {
    try {
      const result = await withLossesOf(connection, work);
      keep(connection, uses + 1);
      return result;
    } catch (error) {
      connection.close();
      throw error;
    }
  };

  return {
    async use(work, isUntouched) {
      const held = take();
      if (held) {
        try {
          return await workOn(held.connection, held.uses, () => work(held.connection));
        } catch (error) {
          if (!isGone(error) || !isUntouched()) throw error;
        }
      }
      const connection = await logOnTo(server);
      return workOn(connection, 0, () => work(connection));
    },
    close: () => {
      for (const held of resting) leave(held);
    },
  };
}

/** The connection, not what was asked on it, is what failed: there was no reply, or the one that says good-bye. */
function isGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'responseCode' in error ? error.responseCode : undefined;
  return code === undefined || code === 421;
}
