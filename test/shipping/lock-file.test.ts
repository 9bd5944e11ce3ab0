import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';

const run = promisify(execFile);
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), dependencies: z.record(z.string(), z.string()).optional() }),
  ),
});

test('every package in the lock file meets what the others ask of it', async () => {
  // npm 11.19 writes and takes one where an optional peer has the wrong version; npm 9 to 11.6, which Debian 13 and Node.js
  // 20 to 24 come with, refuse it: "npm ci can only install packages when ... are in sync".
  await run('npm', ['ls', '--all', '--package-lock-only', '--loglevel=error'], { maxBuffer: 2 ** 24 });
}, 60_000);

test('the esbuild of all is one that tsx asks for, with which Dateline is compiled', () => {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const asked = packages['node_modules/tsx']?.dependencies?.esbuild;
  const [, minor] = /^(\d+\.\d+)\.\d+$/.exec(packages['node_modules/esbuild']?.version ?? '') ?? [];
  expect(asked).toBe(`~${minor}.0`);
});
