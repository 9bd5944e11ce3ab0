import { describe, expect, it } from 'vitest';
import { imapAddressOf } from './imap-address.ts';

describe('the address of a mailbox', () => {
  it('names a server, who reads there, and a mailbox; INBOX unless given', () => {
    const given = imapAddressOf('imaps://bounces%40desk.example:100%25%20sure@mail.example/Desk/Zur%C3%BCck');
    expect(given).toMatchObject({
      connection: {
        host: 'mail.example',
        port: 993,
        secure: true,
        auth: { user: 'bounces@desk.example', pass: '100% sure' },
      },
      mailbox: 'Desk/Zurück',
      place: 'Desk/Zurück of bounces@desk.example at mail.example',
    });
    expect(imapAddressOf('imaps://a:b@mail.example:1993/')).toMatchObject({
      connection: { port: 1993 },
      mailbox: 'INBOX',
    });
  });

  it.each([
    ['imaps://a:b@mail.example', { secure: true, tls: { rejectUnauthorized: true } }],
    ['imap://a:b@mail.example', { secure: false, doSTARTTLS: true, tls: { rejectUnauthorized: true } }],
    ['imap://a:b@127.0.0.1.mail.example', { doSTARTTLS: true, tls: { rejectUnauthorized: true } }],
    ['imap://a:b@localhost.example', { doSTARTTLS: true, tls: { rejectUnauthorized: true } }],
  ])('asks for TLS that can be trusted: %s', (url, expected) => {
    expect(imapAddressOf(url).connection).toMatchObject(expected);
  });

  it.each(['imap://a:b@localhost', 'imap://a:b@127.0.0.2', 'imap://a:b@[::1]'])(
    'may do without where it stays on this machine: %s',
    (url) => {
      expect(imapAddressOf(url).connection.doSTARTTLS).toBeUndefined();
    },
  );

  it.each(['imap://mail.example/', 'imap:a:b@mail.example', 'imaps://a@mail.example', 'somewhere'])(
    'is not %s',
    (url) => {
      expect(() => imapAddressOf(url)).toThrow('is not one');
    },
  );
});
