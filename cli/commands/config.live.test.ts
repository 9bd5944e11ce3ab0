import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runCommand } from '../../test/support/command.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-config-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const documentSchema = z.strictObject({
  file: z.string().nullable(),
  settings: z.array(
    z.strictObject({
      name: z.string(),
      value: z.string().nullable(),
      origin: z.enum(['environment', '.env', 'command', 'default']),
      problem: z.string().nullable(),
    }),
  ),
  unknown: z.array(z.strictObject({ name: z.string(), message: z.string() })),
});

async function folderWith(env: string | null): Promise<string> {
  const own = await mkdtemp(path.join(folder, 'at-'));
  if (env !== null) await writeFile(path.join(own, '.env'), env);
  return own;
}

async function config(env: string | null, environment: Record<string, string> = {}) {
  const cwd = await folderWith(env);
  const { code, stdout } = await runCommand(['config', '--json'], environment, cwd);
  const document = documentSchema.parse(JSON.parse(stdout));
  const named = new Map(document.settings.map((setting) => [setting.name, setting]));
  return { code, stdout, file: document.file, unknown: document.unknown, named, cwd };
}

describe('dateline config', () => {
  it('tells where each setting comes from: the environment goes before .env', async () => {
    const told = await config(
      'DATELINE_DESK_PORT=4090\nDATELINE_ZONE=Asia/Tokyo\nREDIS_URL=redis://a:6379\n',
      {
        DATELINE_ZONE: 'Europe/Paris',
        REDIS_URL: '',
      },
    );
    expect(told).toMatchObject({ code: 0, file: path.join(told.cwd, '.env'), unknown: [] });
    expect(told.named.get('DATELINE_DESK_PORT')).toMatchObject({ value: '4090', origin: '.env' });
    expect(told.named.get('DATELINE_ZONE')).toMatchObject({ value: 'Europe/Paris', origin: 'environment' });
    expect(told.named.get('REDIS_URL')).toMatchObject({ value: null, origin: 'default' });
    expect(told.named.get('MAIL_FROM')).toMatchObject({ value: 'Dateline <dateline@localhost>' });
  });

  it('shows all where some are wrong, with what is wrong, and no secret', async () => {
    const told = await config(
      'DATELINE_DESK_PORT=40800\nDATELINE_DESK_PORT=80800\nDATELINE_DESK_PROT=1\nDATABASE_URL=postgres//dateline:geheim@db/x',
      { DATELINE_EMBEDDINGS_KEY: 'geheim', DATELINE_MAIL_COMMAND: '/usr/bin/msmtp --passwd geheim' },
    );
    expect(told.code).toBe(2);
    expect(told.file).not.toBeNull();
    expect(told.named.get('DATELINE_DESK_PORT')).toMatchObject({
      value: '80800',
      origin: '.env',
      problem: 'is no number of a port, which are 0 to 65535',
    });
    expect(told.named.get('DATELINE_EMBEDDINGS_URL')?.problem).toContain('is missing');
    expect(told.named.get('DATELINE_MAIL_COMMAND')?.value).toBe('/usr/bin/msmtp ********');
    expect(told.named.get('DATABASE_URL')?.problem).toContain('is not an address');
    expect(told.unknown).toEqual([
      { name: 'DATELINE_DESK_PROT', message: 'is not a setting; did you mean DATELINE_DESK_PORT?' },
    ]);
    expect(told.stdout).not.toContain('geheim');
  });

  it('explains each on request', async () => {
    const { code, stdout } = await runCommand(['config', '--explain'], {}, await folderWith(null));
    expect(code).toBe(0);
    expect(stdout).toContain("DATELINE_ZONE = Asia/Ho_Chi_Minh  (default)\n  the desk's time zone");
    expect(stdout).toContain('There is no .env file here.');
  });
});

describe('every command', () => {
  it('is stopped by a setting that there is not, wherever it is set', async () => {
    const cwd = await folderWith('DATELINE_DESK_PROT=4081\n');
    const { code, stderr } = await runCommand(['stories', '--date', '2026-02-05'], {}, cwd);
    expect(code).toBe(2);
    expect(stderr).toContain('DATELINE_DESK_PROT is not a setting; did you mean DATELINE_DESK_PORT?\n→ ');
    const doctor = await runCommand(['doctor'], { DATELINE_LOGLEVEL: 'debug' }, await folderWith(null));
    expect(doctor).toMatchObject({ code: 2, stdout: '' });
    expect(doctor.stderr).toContain('did you mean DATELINE_LOG_LEVEL?');
  });

  it('is stopped by a .env that cannot be read or understood', async () => {
    const colon = await runCommand(['config'], {}, await folderWith('DATELINE_ZONE: Asia/Tokyo\n'));
    expect(colon).toMatchObject({ code: 2, stdout: '' });
    expect(colon.stderr).toMatch(/The settings in .*\/\.env cannot be read: line 1 is not NAME=value\n→ /);
    const cwd = await folderWith(null);
    await mkdir(path.join(cwd, '.env'));
    const unreadable = await runCommand(['config'], {}, cwd);
    expect(unreadable.code).toBe(2);
    expect(unreadable.stderr).toContain('EISDIR');
    await rm(path.join(cwd, '.env'), { recursive: true });
    await writeFile(path.join(cwd, '.env'), Buffer.from('\uFEFFDATELINE_ZONE=Asia/Tokyo\n', 'utf16le'));
    const windows = await runCommand(['config'], {}, cwd);
    expect(windows.code).toBe(2);
    expect(windows.stderr).toContain('it is not UTF-8');
  });
});
