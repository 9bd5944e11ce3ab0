import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import { DatelineError } from '../core/errors.ts';

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

/**
 * Reads `smtp[s]://[user:password@]host[:port]`. To another machine, `smtp:` asks for STARTTLS unless `requireTls` is
 * false; what stays on this machine needs neither encryption nor a certificate.
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
  return {
    connection: {
      host,
      ...(port ? { port } : {}),
      secure: protocol === 'smtps:',
      requireTLS: requireTls && !isLocal,
      opportunisticTLS: true,
      tls: { rejectUnauthorized: !isLocal },
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

/** Logs on to the server, does the work, and takes leave; a connection on which something went wrong is cut. */
export async function withSmtp<T>(
  { connection: options, credentials }: SmtpServer,
  work: (connection: SMTPConnection) => Promise<T>,
): Promise<T> {
  const connection = new SMTPConnection(options);
  const lost = new Promise<never>((_, reject) => connection.on('error', reject));
  // A connection lost after the work has ended rejects with nobody waiting.
  lost.catch(() => {});
  try {
    const result = await Promise.race([logOn(connection, credentials).then(() => work(connection)), lost]);
    connection.quit();
    return result;
  } catch (error) {
    connection.close();
    throw error;
  }
}

async function logOn(connection: SMTPConnection, credentials: SmtpServer['credentials']): Promise<void> {
  await new Promise<void>((resolve, reject) =>
    connection.connect((error?: Error | null) => (error ? reject(error) : resolve())),
  );
  if (!credentials) return;
  await new Promise<void>((resolve, reject) =>
    connection.login({ ...credentials }, (error) => (error ? reject(error) : resolve())),
  );
}
