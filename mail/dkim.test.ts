import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dkimSigner } from './dkim.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'dateline-dkim-'));
const keyFile = (content: string) => {
  const file = path.join(folder, 'key.pem');
  writeFileSync(file, content);
  return file;
};
const signer = (file: string) => () =>
  dkimSigner({ domain: 'desk.example', selector: 'dateline', keyFile: file });
const pem = { type: 'pkcs8', format: 'pem' } as const;

describe('dkimSigner', () => {
  it('says of a key that cannot be used why', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const short = generateKeyPairSync('rsa', { modulusLength: 512 }).privateKey;
    const other = generateKeyPairSync('ed25519').privateKey;
    const locked = privateKey.export({ ...pem, cipher: 'aes-256-cbc', passphrase: 'secret' });
    expect(signer(path.join(folder, 'none.pem'))).toThrow('ENOENT');
    expect(signer(keyFile(''))).toThrow('it holds no private key in PEM');
    expect(signer(keyFile(locked.toString()))).toThrow('it is locked with a password');
    expect(signer(keyFile(publicKey.export({ type: 'spki', format: 'pem' }).toString()))).toThrow(
      'it is the public key',
    );
    expect(signer(keyFile(other.export(pem).toString()))).toThrow('it is a key of kind ed25519');
    expect(signer(keyFile(short.export(pem).toString()))).toThrow('it has 512 bits');
    expect(signer(keyFile(privateKey.export(pem).toString()))).not.toThrow();
    expect(signer(keyFile(privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()))).not.toThrow();
  });
});
