import { expect, it } from 'vitest';
import { readSettings } from '../config/settings.ts';
import { mailerOf } from './runtime.ts';

it('asks for the key that signs mails only where mails are sent', () => {
  const settings = readSettings({
    SMTP_URL: 'smtp://mail.example',
    DATELINE_DKIM_DOMAIN: 'desk.example',
    DATELINE_DKIM_SELECTOR: 'dateline',
    DATELINE_DKIM_KEY_FILE: '/nowhere/dkim.pem',
  });
  expect(() => mailerOf(settings)).toThrow('/nowhere/dkim.pem');
  expect(mailerOf(settings, { signs: false })?.domain).toBe('localhost');
});
