import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedaction } from './redact.ts';

const redact = createRedaction();

describe('what is known to be secret', () => {
  const secret = fc
    .string({ unit: 'grapheme', minLength: 8, maxLength: 40 })
    .filter((text) => text.trim() === text);
  const around = fc.string({ unit: 'binary-ascii', maxLength: 20 });

  it('is taken out of a text wherever it stands, plain, in JSON, percent-encoded and in base64', () => {
    fc.assert(
      fc.property(secret, around, around, (hidden, before, after) => {
        const text = before + hidden + after;
        const written = [text, JSON.stringify(text), before + encodeURIComponent(hidden) + after];
        const gone = createRedaction([hidden]);
        for (const one of written) expect(gone(one)).not.toContain(hidden);
        for (const encoding of ['base64', 'base64url'] as const) {
          const encoded = Buffer.from(text).toString(encoding);
          const shown = gone(encoded)
            .split('…')
            .map((part) => Buffer.from(part, encoding).toString());
          for (const part of shown) expect(part).not.toContain(hidden);
        }
      }),
    );
  });

  it('leaves JSON that can be read', () => {
    fc.assert(
      fc.property(secret, fc.jsonValue(), (hidden, value) => {
        const line = JSON.stringify({ message: `x ${hidden} y`, value });
        expect(() => JSON.parse(createRedaction([hidden])(line))).not.toThrow();
      }),
    );
  });

  it('is a word of some length', () => {
    expect(createRedaction(['a', 'info'])('a log of info')).toBe('a log of info');
  });

  it('is taken out with what contains it', () => {
    expect(createRedaction(['hidden', 'hidden-for-ever'])('hidden-for-ever, hidden')).toBe('…, …');
  });
});

describe('what looks secret', () => {
  it.each([
    [
      'connect postgres://user:pass@db.example:5432/dateline',
      'connect postgres://user:…@db.example:5432/dateline',
    ],
    ['redis://:p%40ss@cache.example/0 is away', 'redis://…@cache.example/0 is away'],
    ['smtp://user:p@ss@mail.example:587', 'smtp://user:…@mail.example:587'],
    ['postgres://user:Password@123@db/x', 'postgres://user:…@db/x'],
    ['https://token@news.example/feed', 'https://…@news.example/feed'],
    ['GET https://news.example/?api_key=abc&page=2', 'GET https://news.example/?api_key=…&page=2'],
    ['https://news.example/a?X-Amz-Signature=0a1b', 'https://news.example/a?X-Amz-Signature=…'],
    ['{"authorization":"Bearer abcdefgh12345"}', '{"authorization":"Bearer …"}'],
    ['Authorization: Basic dXNlcjpwYXNzMQ==', 'Authorization: Basic …'],
    [
      'cookie: dateline_language=vi; __Host-dateline_session=abc-1',
      'cookie: dateline_language=vi; __Host-dateline_session=…',
    ],
    [`token dateline_${'a'.repeat(43)} is revoked`, 'token dateline_… is revoked'],
    ['whsec_Zm9vYmFy+/= signs', 'whsec_… signs'],
    ['GET /unsubscribe/abc.def?lang=en', 'GET /unsubscribe/…?lang=en'],
    ['POST https://hooks.slack.example/services/T0/B0/xyz', 'POST https://hooks.slack.example/services/…'],
    ['-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----', '…'],
    ['{"key":"-----BEGIN RSA PRIVATE KEY-----\\nMIIE', '{"key":"…'],
  ])('is taken out of %s', (text, shown) => {
    expect(redact(text)).toBe(shown);
  });

  it.each([
    'Basic authentication failed',
    'Write it as smtp://user:password@mail.example:587.',
    'https://news.example/to-lam-tham-lao-2026.htm?page=2&keyword=asean',
    'press@embassy.example and bao-chi@embassy.example',
    'dateline_outbox, dateline_0123456789ab_17',
    'the queue had lost this work; key=event-1',
  ])('is not found in %s', (text) => {
    expect(redact(text)).toBe(text);
  });
});
