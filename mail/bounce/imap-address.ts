import type { ImapFlowOptions } from 'imapflow';
import { DatelineError } from '../../core/errors.ts';

/** A silent server is tried again five minutes later. */
const PATIENCE_MS = 60_000;

export interface ImapAddress {
  connection: ImapFlowOptions & { host: string };
  mailbox: string;
  /** Fit to be shown: without the password. */
  place: string;
}

/**
 * Reads `imaps://user:password@mail.example/INBOX`; the mailbox is `INBOX` unless given. `imap:` asks for STARTTLS, and
 * in the clear stays only what stays on this machine.
 * @throws DatelineError where it is no such address
 */
export function imapAddressOf(url: string): ImapAddress {
  const { protocol, hostname, port, username, password, pathname } = readUrl(url);
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const isLocal = isLoopback(host);
  const user = decodeURIComponent(username);
  const secure = protocol === 'imaps:';
  const mailbox = decodeURIComponent(pathname.slice(1)) || 'INBOX';
  return {
    connection: {
      host,
      port: port ? Number(port) : secure ? 993 : 143,
      secure,
      ...(secure || isLocal ? {} : { doSTARTTLS: true }),
      tls: { rejectUnauthorized: !isLocal },
      auth: { user, pass: decodeURIComponent(password) },
      logger: false,
      disableAutoIdle: true,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
    },
    mailbox,
    place: `${mailbox} of ${user} at ${hostname}`,
  };
}

function readUrl(url: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed && /^imaps?:\/\/[^/]/.test(url) && parsed.username && parsed.password) return parsed;
  throw new DatelineError('bounces-url', 'The address of the mailbox of undelivered mail is not one.', {
    advice: 'Write it as imaps://user:password@mail.example/INBOX, with %40 for an @ in the name.',
  });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
