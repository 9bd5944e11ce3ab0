import type { HouseMessages } from './house.ts';

export const houseEn: HouseMessages = {
  heading: 'System',
  intro: 'What keeps Dateline running.',
  version: (version) => `Dateline ${version}`,
  mails(counts) {
    const waiting = (counts.get('queued') ?? 0) + (counts.get('sending') ?? 0);
    const parts = [`${waiting} waiting`, `${counts.get('failed') ?? 0} failed`];
    const uncertain = counts.get('uncertain') ?? 0;
    return [...parts, ...(uncertain > 0 ? [`${uncertain} uncertain`] : [])].join(', ');
  },
  lastSent: 'last sent',
  noWayToMail: 'No way to send mail is set.',
  queues: 'Queues',
  queuesState: (open, givenUp) =>
    `${open === 1 ? '1 task' : `${open} tasks`} to do, ${givenUp} given up in the last week`,
  noQueues: 'This desk runs without queues.',
  noQueuesAdvice:
    'It is served by a program of its own. Start it as `dateline start --roles desk` to see them here.',
  settings: 'Settings',
  settingsState: (set, all) => `${set} of ${all} are set`,
  settingsHint:
    'They are changed in the environment, or in the file .env in the folder where Dateline is started, and take effect at the next start. docs/settings.md says more of each.',
  unset: 'not set',
  origins: { environment: 'environment', command: 'this command', default: 'default' },
  meanings: {
    DATELINE_HOME: 'Where Dateline keeps its database and archive',
    DATABASE_URL: 'The PostgreSQL server; unset, Dateline runs one of its own',
    REDIS_URL: 'A Redis for the queues; unset, they lie in the database',
    DATELINE_ZONE: 'The desk’s time zone: days begin and end in it',
    DATELINE_SOURCES: 'The folder of source files',
    DATELINE_WATCHES: 'The folder of watch files',
    DATELINE_ARCHIVE: 'The folder of the dated archive',
    DATELINE_DESK_HOST: 'The address that the desk listens on',
    DATELINE_DESK_PORT: 'The port that the desk listens on',
    DATELINE_DESK_PASSWORD: 'One password for all, as long as there are no accounts',
    DATELINE_DESK_OPEN: 'Serves other machines without a password, behind a proxy that asks for one',
    DATELINE_DESK_URL: 'The address that people use, for links in mails, files, feeds and calendars',
    DATELINE_OIDC_ISSUER: 'The OpenID provider by which people log in',
    DATELINE_OIDC_CLIENT_ID: 'What the provider knows this desk by',
    DATELINE_OIDC_CLIENT_SECRET: 'What the desk proves itself to the provider with',
    DATELINE_OIDC_LABEL: 'What the button calls the provider',
    DATELINE_OIDC_ROLE: 'The role of whoever the provider lets in for the first time',
    DATELINE_OIDC_CLAIM: 'The claim whose values give roles',
    DATELINE_OIDC_ROLES: 'Which of its values gives which role',
    DATELINE_OIDC_ONLY: 'No login by password',
    SMTP_URL: 'The mail server; without it and the next two, no mail is made',
    DATELINE_MAIL_COMMAND: 'A program that takes mails as sendmail does, in place of a mail server',
    DATELINE_MAIL_FOLDER: 'A folder into which mails are written, for trying',
    MAIL_FROM: 'The sender of mails',
    DATELINE_SMTP_PLAIN: 'Allows mail in the clear to another machine',
    DATELINE_MAIL_UNCERTAIN: 'What becomes of a mail that may have arrived or not',
    DATELINE_DKIM_DOMAIN: 'The domain that mails are signed for',
    DATELINE_DKIM_SELECTOR: 'Which of its keys they are signed with',
    DATELINE_DKIM_KEY_FILE: 'The file with that private key',
    DATELINE_BOUNCES: 'The mailbox in which undelivered mail is read',
    DATELINE_BOUNCE_ADDRESS: 'Where undelivered mail is returned to; unset, to the sender',
    DATELINE_OPERATOR: 'Who is mailed when a source goes bad, with the language of the mail',
    DATELINE_CONTACT: 'An address or page that sites can turn to; goes into the user agent',
    DATELINE_BROWSER: 'The Chromium to use; unset, the first that is found',
    DATELINE_ALLOW_HOSTS: 'Private hosts that may be read; all others are refused',
    DATELINE_EMBEDDINGS_URL: 'An embedding model that helps to find the stories of articles',
    DATELINE_EMBEDDINGS_MODEL: 'The name of that model',
    DATELINE_EMBEDDINGS_KEY: 'The key that its server asks for',
    DATELINE_LOG_LEVEL: 'How much is logged',
  },
  accountsState: (accounts, tokens) =>
    `${accounts === 1 ? '1 person' : `${accounts} people`}, ${tokens === 1 ? '1 token' : `${tokens} tokens`}`,
  noAccounts: 'None yet: whoever reaches the desk may do everything. The first one is made on its machine:',
};
