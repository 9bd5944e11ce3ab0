import path from 'node:path';
import { z } from 'zod';
import { parseMailbox } from '../core/watch/address.ts';
import { flag, optional, text, url } from './fields.ts';
import { told } from './told.ts';

/** How mails leave, and what becomes of those of which nobody knows whether they arrived. */
export type MailSettings = (
  | { url: string; requireTls: boolean }
  | {
      /** A program and what it is given before the addresses. */
      command: string[];
    }
  | { folder: string }
) & {
  from: string;
  /** Null: mails are not signed, or by the mail server. */
  dkim: { domain: string; selector: string; keyFile: string } | null;
  /** `resend`: once more, under the same Message-ID. `ask`: a person decides. */
  uncertain: 'ask' | 'resend';
};

const DOMAIN = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i;

const domainName = optional.refine((value) => value === null || DOMAIN.test(value), {
  error: 'is no name of a domain; other letters than ASCII are written as xn--…',
});

export const mailFields = {
  SMTP_URL: told(
    {
      meaning: 'the mail server, `smtp://user:password@host:587` or `smtps://…`',
      unless: 'no mail is made, unless one of the next two is set',
      secret: 'in-address',
    },
    url(['smtp:', 'smtps:']).refine(
      (value) => value === null || !URL.canParse(value) || new URL(value).hostname !== '',
      { error: 'names no host: it is written as smtp://user:password@mail.example:587' },
    ),
  ),
  DATELINE_MAIL_COMMAND: told(
    {
      meaning:
        'a program that takes mails as sendmail does, in place of a mail server: `/usr/sbin/sendmail`, or one with options, `/usr/bin/msmtp -a desk`; parted at spaces, no shell is asked. Under the systemd units only a program without setuid or setgid can work, such as msmtp: for a Postfix or Exim of this machine set `SMTP_URL=smtp://localhost:25`',
      unless: '—',
      secret: 'options',
    },
    optional.refine((value) => value === null || value.startsWith('/'), {
      error: 'does not begin with the path of a program, such as /usr/sbin/sendmail',
    }),
  ),
  DATELINE_MAIL_FOLDER: told(
    {
      meaning: 'a folder into which mails are written as `.eml` files instead of being sent, for trying',
      unless: '—',
    },
    optional,
  ),
  MAIL_FROM: told(
    {
      meaning: 'the sender, `Dateline <dateline@desk.example>`',
      unless: '`Dateline <dateline@localhost>`',
    },
    text('Dateline <dateline@localhost>').refine((value) => parseMailbox(value) !== null, {
      error: 'is no mail address, with a name before it or not: Dateline <dateline@desk.example>',
    }),
  ),
  DATELINE_SMTP_PLAIN: told(
    {
      meaning:
        '`1` allows mail in the clear to another machine, and a certificate after STARTTLS that is worth nothing',
      unless: 'encryption with a valid certificate is insisted on',
    },
    flag,
  ),
  DATELINE_MAIL_UNCERTAIN: told(
    {
      meaning:
        'what becomes of a mail that went out whole and was not answered: `ask` leaves it to a person, `resend` sends it [once more](watches.md#what-becomes-of-a-mail), under the same Message-ID',
      unless: '`ask`',
    },
    text('ask').pipe(z.enum(['ask', 'resend'], { error: 'is neither ask nor resend' })),
  ),
  DATELINE_DKIM_DOMAIN: told(
    {
      meaning: 'mails are [signed](watches.md#signing) for this domain',
      unless: 'not signed, or by the mail server',
    },
    domainName,
  ),
  DATELINE_DKIM_SELECTOR: told(
    { meaning: 'the selector under which they are signed', unless: 'not signed' },
    domainName,
  ),
  DATELINE_DKIM_KEY_FILE: told(
    { meaning: 'the PEM file with the RSA key that signs them; all three or none', unless: 'not signed' },
    optional,
  ),
};

type Given = z.infer<z.ZodObject<typeof mailFields>>;

const WAYS = ['SMTP_URL', 'DATELINE_MAIL_COMMAND', 'DATELINE_MAIL_FOLDER'] as const;
const DKIM = ['DATELINE_DKIM_DOMAIN', 'DATELINE_DKIM_SELECTOR', 'DATELINE_DKIM_KEY_FILE'] as const;

/** What contradicts, and what is missing beside what is set. */
export function problemsOfMail(given: Given): { name: keyof Given; message: string }[] {
  const [, ...others] = WAYS.filter((name) => given[name] !== null);
  const missing = DKIM.filter((name) => given[name] === null);
  return [
    ...others.map((name) => ({
      name,
      message: `is one way too many: of ${WAYS.join(', ')} only one can be set`,
    })),
    ...(missing.length < DKIM.length ? missing : []).map((name) => ({
      name,
      message: `is missing: signing needs ${DKIM.join(', ')}`,
    })),
  ];
}

/** Null where no way is set on which mails could leave. */
export function mailOf(given: Given): MailSettings | null {
  const common = {
    from: given.MAIL_FROM,
    dkim: dkimOf(given),
    uncertain: given.DATELINE_MAIL_UNCERTAIN,
  };
  if (given.SMTP_URL) return { url: given.SMTP_URL, requireTls: !given.DATELINE_SMTP_PLAIN, ...common };
  if (given.DATELINE_MAIL_COMMAND) return { command: given.DATELINE_MAIL_COMMAND.split(/\s+/), ...common };
  return given.DATELINE_MAIL_FOLDER ? { folder: path.resolve(given.DATELINE_MAIL_FOLDER), ...common } : null;
}

function dkimOf(given: Given): MailSettings['dkim'] {
  const {
    DATELINE_DKIM_DOMAIN: domain,
    DATELINE_DKIM_SELECTOR: selector,
    DATELINE_DKIM_KEY_FILE: file,
  } = given;
  if (domain === null || selector === null || file === null) return null;
  return { domain, selector, keyFile: path.resolve(file) };
}
