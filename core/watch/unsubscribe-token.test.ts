import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../test/support/any-text.ts';
import { readUnsubscribeToken, unsubscribeTokenOf } from './unsubscribe-token.ts';

const SECRET = 'a secret of one installation';
const KIM = { watch: 'state-visits', recipient: 'Kim@news.example' };

describe('a token of an unsubscribe link', () => {
  it('is read again, whoever it is for', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.emailAddress(),
        fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
        (watch, recipient, mail) => {
          const token = unsubscribeTokenOf({ watch, recipient, mail }, SECRET);
          expect(readUnsubscribeToken(token, SECRET)).toEqual({ watch, recipient, mail });
        },
      ),
    );
  });

  it('of another installation, or changed, is none', () => {
    const token = unsubscribeTokenOf(KIM, SECRET);
    const [content = '', signature = ''] = token.split('.');
    const other = unsubscribeTokenOf({ ...KIM, recipient: 'lan@news.example' }, SECRET);
    for (const wrong of [
      unsubscribeTokenOf(KIM, 'another secret'),
      `${other.split('.')[0]}.${signature}`,
      `${content}.${signature.slice(0, -2)}`,
      `${token}.`,
      `${content}.`,
      content,
      '',
    ])
      expect(readUnsubscribeToken(wrong, SECRET)).toBeNull();
  });

  it('may be any text', () => {
    fc.assert(fc.property(anyText(), (text) => readUnsubscribeToken(text, SECRET) === null));
  });
});
