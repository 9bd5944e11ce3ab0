import fc from 'fast-check';
import { expect, it } from 'vitest';
import { signatureHeaders, webhookIdOf, webhookSecret } from './webhook-signature.ts';

it('signs the example of Standard Webhooks as its libraries do', () => {
  const headers = signatureHeaders('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    at: new Date(1_614_265_330_999),
    body: '{"test": 2432232314}',
  });
  expect(headers).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

it('is verified by another implementation, whatever is signed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.webUrl(), async (body, url) => {
      const secret = webhookSecret('own', url);
      const at = new Date('2026-02-05T01:42:10Z');
      const { 'webhook-signature': signature = '' } = signatureHeaders(secret, { id: 'a_1', at, body });
      const bytes = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const key = await crypto.subtle.importKey(
        'raw',
        bytes(secret.slice(6)),
        { name: 'HMAC', hash: 'SHA-256' },
        false,
        ['verify'],
      );
      const signed = new TextEncoder().encode(`a_1.${at.getTime() / 1000}.${body}`);
      expect(await crypto.subtle.verify('HMAC', key, bytes(signature.slice(3)), signed)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

it('gives each address of each installation a secret of its own, of the length that the scheme asks for', () => {
  const one = webhookSecret('own', 'https://a.example/hook');
  expect(webhookSecret('own', 'https://a.example/hook')).toBe(one);
  expect(webhookSecret('own', 'https://b.example/hook')).not.toBe(one);
  expect(webhookSecret('other', 'https://a.example/hook')).not.toBe(one);
  expect(Buffer.from(one.slice('whsec_'.length), 'base64')).toHaveLength(32);
});

it('tells the calls of two installations apart, and has no full stop in their ids', () => {
  expect(webhookIdOf('own', 7)).toMatch(/^dateline_[0-9a-f]{12}_7$/);
  expect(webhookIdOf('own', 7)).not.toBe(webhookIdOf('other', 7));
  expect(webhookIdOf('own', 7)).not.toContain('own');
});
