import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const NONE = { SMTP_URL: '', DATELINE_MAIL_COMMAND: '', DATELINE_MAIL_FOLDER: '' };
const mail = (given: Record<string, string>) => readSettings({ ...NONE, ...given }).mail;
const DKIM = {
  DATELINE_DKIM_DOMAIN: 'desk.example',
  DATELINE_DKIM_SELECTOR: 'dateline',
  DATELINE_DKIM_KEY_FILE: '/etc/dateline/dkim.pem',
};

describe('the settings of mail', () => {
  it('name one way on which mails leave', () => {
    expect(mail({})).toBeNull();
    expect(mail({ SMTP_URL: 'smtp://mail.example' })).toEqual({
      url: 'smtp://mail.example',
      requireTls: true,
      from: 'Dateline <dateline@localhost>',
      dkim: null,
      uncertain: 'ask',
    });
    expect(mail({ DATELINE_MAIL_COMMAND: '/usr/bin/msmtp  -a desk' })).toMatchObject({
      command: ['/usr/bin/msmtp', '-a', 'desk'],
    });
    expect(mail({ DATELINE_MAIL_FOLDER: '/tmp/mails', DATELINE_MAIL_UNCERTAIN: 'resend' })).toMatchObject({
      folder: '/tmp/mails',
      uncertain: 'resend',
    });
    expect(mail({ SMTP_URL: 'smtp://mail.example', ...DKIM })?.dkim).toEqual({
      domain: 'desk.example',
      selector: 'dateline',
      keyFile: '/etc/dateline/dkim.pem',
    });
  });

  it.each([
    [
      { SMTP_URL: 'smtp://mail.example', DATELINE_MAIL_FOLDER: '/tmp/mails' },
      'DATELINE_MAIL_FOLDER is one way too many: of SMTP_URL, DATELINE_MAIL_COMMAND, DATELINE_MAIL_FOLDER only one',
    ],
    [
      { DATELINE_MAIL_COMMAND: '/usr/sbin/sendmail', DATELINE_MAIL_FOLDER: 'x' },
      'DATELINE_MAIL_FOLDER is one way too',
    ],
    [
      { DATELINE_MAIL_COMMAND: 'sendmail' },
      'DATELINE_MAIL_COMMAND does not begin with the path of a program',
    ],
    [{ SMTP_URL: 'smtp:mail.example' }, 'SMTP_URL names no host'],
    [{ SMTP_URL: 'smtp://' }, 'SMTP_URL names no host'],
    [{ SMTP_URL: 'mail.example' }, 'SMTP_URL is not an address that starts with smtp:'],
    [{ MAIL_FROM: 'Dateline' }, 'MAIL_FROM is no mail address'],
    [{ DATELINE_MAIL_UNCERTAIN: 'maybe' }, 'DATELINE_MAIL_UNCERTAIN is neither ask nor resend'],
    [{ DATELINE_DKIM_DOMAIN: 'desk.example' }, 'DATELINE_DKIM_SELECTOR is missing: signing needs'],
    [{ ...DKIM, DATELINE_DKIM_KEY_FILE: '' }, 'DATELINE_DKIM_KEY_FILE is missing'],
    [{ ...DKIM, DATELINE_DKIM_DOMAIN: 'desk.example; t=s' }, 'DATELINE_DKIM_DOMAIN is no name of a domain'],
  ])('are wrong where they are %j', (given, problem) => {
    expect(() => mail(given)).toThrow(problem);
  });
});
