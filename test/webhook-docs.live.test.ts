import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { NOTICE_KINDS } from '../core/watch/notice.ts';
import { webhookPayloadSchema } from '../core/watch/webhook-payload.ts';
import { signatureHeaders, webhookSecret } from '../core/watch/webhook-signature.ts';

const docs = readFileSync(path.join(import.meta.dirname, '..', 'docs', 'webhooks.md'), 'utf8');
const folder = mkdtempSync(path.join(tmpdir(), 'dateline-webhooks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function codeIn(language: string): string {
  const [, code] = docs.match(new RegExp(`\`\`\`${language}\n([^]*?)\n\`\`\``)) ?? [];
  if (code === undefined) throw new Error(`docs/webhooks.md has no ${language}.`);
  return code;
}

const secret = webhookSecret('own', 'https://hooks.news.example/dateline');
const body = '{"title":"Đoàn đến Viêng Chăn"}';
const signedAt = (at: Date) => signatureHeaders(secret, { id: 'dateline_0123456789ab_7', at, body });
const now = () => new Date();
const minutesAgo = (minutes: number) => new Date(now().getTime() - minutes * 60_000);

type Verify = (secret: string, headers: Record<string, string>, body: string) => boolean;

const python = spawnSync('python3', ['--version']).status === 0;
const pythonVerify: Verify = (...given) => {
  const call = `${codeIn('python')}\nimport json, sys\ns, h, b = json.load(sys.stdin)\nprint(is_genuine(s, h, b.encode()))`;
  const ran = spawnSync('python3', ['-c', call], { input: JSON.stringify(given), encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return ran.stdout.trim() === 'True';
};
const nodeVerify = async (): Promise<Verify> => {
  const file = path.join(folder, 'verify.mjs');
  writeFileSync(file, codeIn('js'));
  const { isGenuine } = await import(pathToFileURL(file).href);
  return isGenuine;
};

describe('docs/webhooks.md', () => {
  it('shows a payload as it is posted', () => {
    const example: unknown = JSON.parse(codeIn('json'));
    expect(webhookPayloadSchema.parse(example)).toEqual(example);
  });

  it('names every type', () => {
    const { type } = webhookPayloadSchema.shape;
    expect(z.toJSONSchema(type).enum).toHaveLength(NOTICE_KINDS.length);
    for (const name of z.toJSONSchema(type).enum ?? []) expect(docs).toContain(`| \`${name}\` |`);
  });

  describe.each([
    { name: 'Node.js', runs: true, verifier: nodeVerify },
    {
      name: python ? 'Python' : 'Python (needs python3)',
      runs: python,
      verifier: async () => pythonVerify,
    },
  ])('verifies in $name', ({ runs, verifier }) => {
    it.skipIf(!runs)('what is genuine, and that alone', async () => {
      const verify = await verifier();
      const headers = signedAt(now());
      expect(verify(secret, headers, body)).toBe(true);
      expect(verify(secret, headers, `${body} `)).toBe(false);
      expect(verify(webhookSecret('own', 'https://other.example/'), headers, body)).toBe(false);
      expect(verify(secret, { ...headers, 'webhook-id': 'dateline_0123456789ab_8' }, body)).toBe(false);
      expect(verify(secret, { ...headers, 'webhook-signature': 'v1,AAAA' }, body)).toBe(false);
      expect(verify(secret, signedAt(minutesAgo(6)), body)).toBe(false);
      const both = `v1,AAAA ${headers['webhook-signature']}`;
      expect(verify(secret, { ...headers, 'webhook-signature': both }, body)).toBe(true);
    });
  });
});
