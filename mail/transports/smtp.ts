import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import { DatelineError } from '../../core/errors.ts';

export interface SmtpServer {
  connection: SMTPConnectionOptions;
  credentials: { user: string; pass: string } | null;
}

/**
 * RFC 5321 §4.5.3.2 lets a server take ten minutes to answer the end of a message, and less for all else; who hangs
 * up earlier may have mail delivered twice.
 */
const SILENCE_MS = 600_000;
const CONNECT_MS = 30_000;
/** How long a server may take to answer that we take leave. */
const LEAVE_MS = 2_000;

/**
 * Reads `smtp[s]://[user:password@]host[:port]`. To another machine, `smtp:` asks for STARTTLS and a certificate unless
 * `requireTls` is false: where mail in the clear would do, encryption with whomever is better (RFC 7435). What stays on
 * this machine needs neither.
 */
export function smtpServerOf(
  url: string,
  { requireTls, silenceMs = SILENCE_MS }: { requireTls: boolean; silenceMs?: number },
): SmtpServer {
  if (!URL.canParse(url) || !/^smtps?:\/\/[^/]/.test(url)) {
    throw new DatelineError('smtp-url', 'The address of the mail server is not one.', {
      advice: 'Write it as smtp://user:password@mail.example:587 or smtps://….',
    });
  }
  const { protocol, hostname, port, username, password } = new URL(url);
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const isLocal = isLoopback(host);
  const secure = protocol === 'smtps:';
  return {
    connection: {
      host,
      ...(port ? { port } : {}),
      secure,
      requireTLS: requireTls && !isLocal,
      opportunisticTLS: true,
      tls: { rejectUnauthorized: !isLocal && (secure || requireTls) },
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: silenceMs,
    },
    credentials: username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : null,
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** Connects and logs on. A connection on which that failed is cut. */
export async function logOnTo({ connection: options, credentials }: SmtpServer): Promise<SMTPConnection> {
  const connection = new SMTPConnection(options);
  // One that fails while nobody waits would end the process.
  connection.on('error', () => {});
  try {
    await withLossesOf(connection, async () => {
      await new Promise<void>((resolve, reject) =>
        connection.connect((error?: Error | null) => (error ? reject(error) : resolve())),
      );
      if (credentials) await logOn(connection, credentials);
    });
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function logOn(connection: SMTPConnection, credentials: { user: string; pass: string }): Promise<void> {
  return new Promise((resolve, reject) =>
    connection.login({ ...credentials }, (error) => (error ? reject(error) : resolve())),
  );
}

/** Fails as soon as the connection does, whatever the work still waits for. */
export async function withLossesOf<T>(connection: SMTPConnection, work: () => Promise<T>): Promise<T> {
  let onLost = (_error: Error) => {};
  const lost = new Promise<never>((_, reject) => {
    onLost = reject;
  });
  // One that is lost after the work has ended rejects with nobody waiting.
  lost.catch(() => {});
  connection.on('error', onLost);
  try {
    return await Promise.race([work(), lost]);
  } finally {
    connection.off('error', onLost);
  }
}

/** Ends a connection on which nothing is under way. */
export function takeLeave(connection: SMTPConnection): void {
  if (connection.destroyed) return;
  connection.quit();
  const timer = setTimeout(() => connection.close(), LEAVE_MS);
  connection.once('end', () => clearTimeout(timer));
}
