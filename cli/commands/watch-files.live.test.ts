import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { watchesInForce } from '../../storage/watches.ts';
import { startCommand } from '../../test/support/command.ts';
import { useDatabase } from '../../test/support/database.ts';

const database = useDatabase();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-watches-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  const { user = '', password, database: name = '', host = '' } = database().connection;
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(String(password))}`;
  const address = `postgres://${login}@localhost/${name}?host=${encodeURIComponent(host)}`;
  return startCommand(['watch', ...args], { DATABASE_URL: address }, folder).ended;
}
const write = (name: string, title: string) =>
  writeFile(path.join(folder, `${name}.yaml`), `name: ${name}\ntitle: ${title}\nmatch: { any: [Laos] }\n`);

it('watches are brought in, listed, written as files and ended', { timeout: 300_000 }, async () => {
  await write('laos', 'Laos');
  await write('apec', 'APEC');
  const added = await run('import', 'laos.yaml', 'apec.yaml');
  expect([added.code, added.stdout]).toEqual([0, 'laos: added\napec: added\n']);

  await write('laos', 'Lào');
  const other = await run('import', 'laos.yaml');
  expect([other.code, other.stdout]).toEqual([
    1,
    expect.stringContaining('→ dateline watch import --replace laos.yaml'),
  ]);
  expect((await run('import', '--replace', 'laos.yaml')).code).toBe(0);

  const exported = await run('export', 'laos');
  expect(exported.stdout).toBe('name: laos\ntitle: Lào\nmatch:\n  any:\n    - Laos\n');
  expect((await run('export', '--all', 'out')).stdout).toBe('out/apec.yaml\nout/laos.yaml\n');
  expect(await readFile(path.join(folder, 'out/laos.yaml'), 'utf8')).toBe(exported.stdout);

  expect((await run('remove', 'apec')).code).toBe(0);
  expect(await watchesInForce(database().db)).toMatchObject([{ name: 'laos' }]);
  const listed = await run('list');
  expect([listed.code, listed.stdout]).toEqual([
    0,
    expect.stringMatching(/^apec .*operator +deleted\nlaos +Lào/m),
  ]);

  expect(await run('secret', 'laos')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no webhooks'),
  });
  const [one, two] = ['https://a.example/hook', 'https://b.example/hook'];
  await writeFile(
    path.join(folder, 'hooked.yaml'),
    `name: hooked\ntitle: Hooked\nmatch: { any: [Laos] }\nwebhooks: [${one}, ${two}]\n`,
  );
  await run('import', 'hooked.yaml');
  const secrets = await run('secret', 'hooked');
  expect(secrets.stdout).toMatch(
    /^https:\/\/a\.example\/hook\twhsec_[\w+/]{43}=\nhttps:\/\/b\.example\/hook\twhsec_[\w+/]{43}=\n$/,
  );
  expect((await run('secret', 'hooked')).stdout).toBe(secrets.stdout);
  await run('remove', 'hooked');

  const unknown = await run('remove', 'none');
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('There are: laos.')]);
  await write('wrong', '');
  expect((await run('import', 'wrong.yaml')).code).toBe(2);
});
