import { describe, expect, it } from 'vitest';
import { smtpServerOf } from './smtp.ts';

const tls = { requireTls: true };

describe('smtpServerOf', () => {
  it('asks another machine for encryption and a certificate', () => {
    expect(smtpServerOf('smtp://mail.example:587', tls)).toMatchObject({
      connection: {
        host: 'mail.example',
        port: '587',
        secure: false,
        requireTLS: true,
        tls: { rejectUnauthorized: true },
      },
      credentials: null,
    });
    expect(smtpServerOf('smtps://mail.example', tls).connection).toMatchObject({ secure: true });
  });

  it.each(['localhost', '127.0.0.1', '127.8.8.8', '[::1]'])(
    'asks %s, which is this machine, for neither',
    (host) => {
      expect(smtpServerOf(`smtp://${host}:1025`, tls).connection).toMatchObject({
        host: host.replace(/[[\]]/g, ''),
        requireTLS: false,
        tls: { rejectUnauthorized: false },
      });
    },
  );

  it.each(['127.0.0.1.evil.example', 'localhost.evil.example', '10.0.0.1'])(
    'takes %s for another',
    (host) => {
      expect(smtpServerOf(`smtp://${host}`, tls).connection).toMatchObject({ requireTLS: true });
    },
  );

  it('sends in the clear where it was told to', () => {
    expect(smtpServerOf('smtp://mail.example', { requireTls: false }).connection).toMatchObject({
      requireTLS: false,
      tls: { rejectUnauthorized: false },
    });
    expect(smtpServerOf('smtps://mail.example', { requireTls: false }).connection).toMatchObject({
      secure: true,
      tls: { rejectUnauthorized: true },
    });
  });

  it('reads user and password, whatever is in them', () => {
    expect(smtpServerOf('smtp://desk%40news.example:p%3Aa%2Fs%25s@mail.example', tls).credentials).toEqual({
      user: 'desk@news.example',
      pass: 'p:a/s%s',
    });
  });

  it.each(['mail.example', 'http://mail.example', 'smtp://', 'smtp:mail.example'])('refuses %s', (url) => {
    expect(() => smtpServerOf(url, tls)).toThrow('The address of the mail server is not one.');
  });
});
