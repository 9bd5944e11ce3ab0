import { generateKeyPairSync } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { stringify } from 'yaml';
import { ALL_QUEUES } from '../queues/all.ts';
import { type Newsstand, startNewsstand } from '../samples/newsstand/server.ts';
import { type RunningCommand, runCommand, startCommand } from './support/command.ts';
import { databaseUrlOf, useDatabase } from './support/database.ts';
import { type Newsroom, openNewsroom, WATCH } from './support/newsroom.ts';
import {
  startTelltaleHttp,
  startTelltaleImap,
  startTelltaleRedis,
  startTelltaleSmtp,
  type TelltaleServer,
} from './support/telltale-servers.ts';

/** One for each setting, with signs that are written otherwise in addresses and in JSON. */
const secretOf = (what: string) => `Zq-${what}/p@ss+w"r d%`;
const inAddress = (what: string) => encodeURIComponent(secretOf(what));
/** What passes as a cookie, a header or a path. */
const plainSecretOf = (what: string) => `Zq-${what}-0123456789-abcdefghijklmnopqrstuvwxyz-0123456789`;

const NAMES = ['postgres', 'redis', 'smtp', 'imap', 'oidc', 'embeddings', 'otlp', 'desk'];
const PLAIN_NAMES = ['webhook', 'token', 'session', 'unsubscribe', 'parameter', 'password'];
const SECRETS = [...NAMES.map(secretOf), ...PLAIN_NAMES.map(plainSecretOf)];

describe('what Dateline writes while all servers refuse it and say its secrets aloud', () => {
  const database = useDatabase();
  const servers: TelltaleServer[] = [];
  let newsstand: Newsstand;
  let newsroom: Newsroom;
  let environment: Record<string, string>;
  let keyLine = '';
  let hook = '';

  const open = async (starting: Promise<TelltaleServer>) => {
    const server = await starting;
    servers.push(server);
    return server;
  };

  beforeAll(async () => {
    newsstand = await startNewsstand();
    newsroom = await openNewsroom(newsstand, 'smtp://127.0.0.1:1', ['thoimoi', 'harbourpost']);
    const [smtp, imap, oidc, embeddings, otlp, webhook] = await Promise.all([
      open(startTelltaleSmtp()),
      open(startTelltaleImap()),
      open(startTelltaleHttp(500)),
      open(startTelltaleHttp(401)),
      open(startTelltaleHttp(400)),
      open(startTelltaleHttp(500)),
    ]);
    hook = `http://hooks.localhost:${webhook.port}/${plainSecretOf('webhook')}?token=${plainSecretOf('parameter')}`;
    await writeFile(
      path.join(newsroom.home, 'watches', 'varde.yaml'),
      stringify({ ...WATCH, webhooks: [hook] }),
    );
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    keyLine = pem.split('\n')[5] ?? '';
    const keyFile = path.join(newsroom.home, 'dkim.pem');
    await writeFile(keyFile, pem);
    environment = {
      ...newsroom.environment,
      DATELINE_LOG_LEVEL: 'trace',
      DATABASE_URL: databaseUrlOf(database()),
      SMTP_URL: `smtp://desk:${inAddress('smtp')}@127.0.0.1:${smtp.port}`,
      DATELINE_BOUNCES: `imap://desk:${inAddress('imap')}@127.0.0.1:${imap.port}/INBOX`,
      DATELINE_OIDC_ISSUER: `http://127.0.0.1:${oidc.port}`,
      DATELINE_OIDC_CLIENT_ID: 'dateline',
      DATELINE_OIDC_CLIENT_SECRET: secretOf('oidc'),
      DATELINE_EMBEDDINGS_URL: `http://127.0.0.1:${embeddings.port}/v1`,
      DATELINE_EMBEDDINGS_MODEL: 'm',
      DATELINE_EMBEDDINGS_KEY: secretOf('embeddings'),
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${otlp.port}`,
      OTEL_EXPORTER_OTLP_HEADERS: `authorization=Bearer%20${inAddress('otlp')}`,
      DATELINE_DESK_PASSWORD: secretOf('desk'),
      DATELINE_DKIM_DOMAIN: 'desk.example',
      DATELINE_DKIM_SELECTOR: 's',
      DATELINE_DKIM_KEY_FILE: keyFile,
    };
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await newsstand.stop();
    await newsroom.close();
  });

  const heard = (secret: string) => servers.some((server) => server.heard().includes(secret));

  it('holds none of them, at work and at the desk', async () => {
    const dateline = startCommand(['start'], { ...environment, DATELINE_DESK_PORT: '0' });
    const output = follow(dateline);
    try {
      const url = await vi.waitFor(() => {
        const [, found] = /"url":"(http:[^"]*)","msg":"the desk is open"/.exec(output()) ?? [];
        if (!found) throw new Error(`The desk is not open: ${output().slice(-500)}`);
        return found;
      }, 240_000);
      await visit(url);
      await writeFile(
        path.join(newsroom.home, 'watches', 'wrong.yaml'),
        stringify({ ...WATCH, name: 'wrong', webhooks: [hook, hook] }),
      );
      await vi.waitFor(() => {
        expect(heard(plainSecretOf('webhook'))).toBe(true);
        expect(heard(Buffer.from(`\0desk\0${secretOf('smtp')}`).toString('base64'))).toBe(true);
        expect(heard('LOGIN')).toBe(true);
        expect(heard(JSON.stringify(`Bearer ${secretOf('embeddings')}`))).toBe(true);
        expect(heard(JSON.stringify(`Bearer ${secretOf('otlp')}`))).toBe(true);
        expect(heard('.well-known')).toBe(true);
        for (const words of ['a watch file is wrong', 'undelivered mail was not read', 'no embeddings'])
          expect(output()).toContain(words);
        expect(output()).toMatch(/"queue":"mail"[^\n]*535/);
        expect(output()).toMatch(/"queue":"webhook"[^\n]*500/);
      }, 300_000);
    } finally {
      dateline.process.kill('SIGTERM');
      await rm(path.join(newsroom.home, 'watches', 'wrong.yaml'), { force: true });
    }
    const { stdout, stderr } = await dateline.ended;
    expectNoSecret(stdout + stderr, keyLine);
  }, 600_000);

  it('holds none of them where the database refuses the password', async () => {
    const wrong = new URL(environment.DATABASE_URL ?? '');
    // `URL` would leave its % as it is, and the settings refuse that: no database would be asked.
    wrong.password = inAddress('postgres');
    const { stdout, stderr, code } = await runCommand(['start'], {
      ...environment,
      DATABASE_URL: wrong.href,
    });
    expect(stderr).toMatch(/password authentication failed[^\n]*\n→ Correct user and password/);
    expect(code).toBe(3);
    expectNoSecret(stdout + stderr, keyLine);
  }, 240_000);

  it('holds none of them where Redis refuses the password', async () => {
    const redis = await open(startTelltaleRedis());
    const address = `redis://desk:${inAddress('redis')}@127.0.0.1:${redis.port}`;
    const dateline = startCommand(['start'], { ...environment, REDIS_URL: address, DATELINE_DESK_PORT: '0' });
    const output = follow(dateline);
    await vi.waitFor(() => {
      expect(redis.heard()).toContain(secretOf('redis'));
      expect(output()).toMatch(/WRONGPASS/);
    }, 240_000);
    dateline.process.kill('SIGTERM');
    dateline.process.kill('SIGTERM');
    const { stdout, stderr } = await dateline.ended;
    expectNoSecret(stdout + stderr, keyLine);
    expect(stderr.match(/WRONGPASS/g)?.length).toBeLessThan(2 * ALL_QUEUES.length);
  }, 300_000);

  it.each([['doctor'], ['config'], ['watch', 'list']])(
    'holds none of them in what dateline %s says',
    async (...args) => {
      const { stdout, stderr } = await runCommand(args, environment);
      expect(stdout + stderr).not.toBe('');
      expectNoSecret(stdout + stderr, keyLine);
    },
    120_000,
  );
});

/** Comes with all that opens doors, and with what opens none. */
async function visit(url: string): Promise<void> {
  const basic = (password: string) => `Basic ${Buffer.from(`desk:${password}`).toString('base64')}`;
  const ask = (at: string, headers: Record<string, string> = {}, body?: URLSearchParams) =>
    fetch(new URL(at, url), {
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
      redirect: 'manual',
      ...(body ? { method: 'POST', body } : {}),
    });
  await ask('/', { authorization: basic(plainSecretOf('password')) });
  await ask('/', { authorization: basic(secretOf('desk')) });
  await ask('/', { cookie: `dateline_session=${plainSecretOf('session')}` });
  await ask('/api/v1/stories', { authorization: `Bearer dateline_${plainSecretOf('token')}` });
  await ask(`/unsubscribe/${plainSecretOf('unsubscribe')}`);
  await ask(`/login?token=${plainSecretOf('parameter')}`);
  await ask('/login', {}, new URLSearchParams({ name: 'desk', password: plainSecretOf('password') }));
  await ask('/login/oidc');
}

function follow({ process }: RunningCommand): () => string {
  let output = '';
  for (const stream of [process.stdout, process.stderr])
    stream?.on('data', (text: string) => {
      output += text;
    });
  return () => output;
}

/** However they are written: as they are, as JSON, percent-encoded, or within base64. */
function expectNoSecret(output: string, keyLine: string): void {
  const decoded = [...output.matchAll(/[A-Za-z0-9+/_-]{12,}/g)].map(([text]) =>
    Buffer.from(text, 'base64').toString('latin1'),
  );
  const percent = output.replace(/%[0-7][0-9a-f]/gi, (code) => decodeURIComponent(code));
  expect(keyLine.length).toBeGreaterThan(40);
  expect(output).not.toContain(keyLine);
  for (const text of [output, percent, output.replaceAll('\\"', '"'), ...decoded])
    for (const secret of SECRETS) expect.soft(around(text, secret)).toBe('');
}

/** Nothing where it is not in the text. */
function around(text: string, secret: string): string {
  const at = text.indexOf(secret);
  return at < 0 ? '' : text.slice(Math.max(0, at - 300), at + secret.length + 50);
}
