import { createHash, createVerify, type KeyObject } from 'node:crypto';

/** Checks a DKIM signature as a receiver does (RFC 6376 §6.1, relaxed/relaxed, rsa-sha256). Returns its tags. */
export function verifyDkim(message: Buffer, publicKey: KeyObject): Map<string, string> {
  const text = message.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const fields = text.slice(0, end + 2).match(/[^\r\n]+\r\n(?:[ \t][^\r\n]*\r\n)*/g) ?? [];
  const signature = fields.find((field) => /^dkim-signature:/i.test(field));
  if (!signature) throw new Error('There is no signature.');
  const tags = tagsOf(signature);
  if (tags.get('a') !== 'rsa-sha256' || tags.get('c') !== 'relaxed/relaxed')
    throw new Error('It is of another kind.');
  const body = relaxedBody(text.slice(end + 4));
  const hash = createHash('sha256').update(body, 'latin1').digest('base64');
  if (hash !== tags.get('bh')) throw new Error('The body is another.');
  const signed = (tags.get('h') ?? '').split(':').map((name) => {
    const field = fields.findLast((candidate) =>
      candidate.toLowerCase().startsWith(`${name.toLowerCase()}:`),
    );
    return field ? `${relaxedField(field)}\r\n` : '';
  });
  const own = relaxedField(signature.replace(/([;:\s]b=)[\s\S]*$/, '$1'));
  const verify = createVerify('RSA-SHA256').update(signed.join('') + own, 'latin1');
  if (!verify.verify(publicKey, tags.get('b') ?? '', 'base64'))
    throw new Error('The signature is not of this key.');
  return tags;
}

function tagsOf(field: string): Map<string, string> {
  const value = field.slice(field.indexOf(':') + 1).replace(/\s+/g, '');
  return new Map(
    value
      .split(';')
      .filter(Boolean)
      .map((tag) => [tag.slice(0, tag.indexOf('=')), tag.slice(tag.indexOf('=') + 1)]),
  );
}

/** RFC 6376 §3.4.2 */
function relaxedField(field: string): string {
  const colon = field.indexOf(':');
  const value = field
    .slice(colon + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
  return `${field.slice(0, colon).toLowerCase().trim()}:${value}`;
}

/** RFC 6376 §3.4.4 */
function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''));
  const text = lines.join('\r\n').replace(/(?:\r\n)+$/, '');
  return text === '' ? '' : `${text}\r\n`;
}
