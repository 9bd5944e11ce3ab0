import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

test('every package in the lock file meets what the others ask of it', async () => {
  // npm 11.19 writes and takes one where an optional peer has the wrong version; npm 9 to 11.6, which Debian 13 and Node.js
  // 20 to 24 come with, refuse it: "npm ci can only install packages when ... are in sync".
  const listing = await run('npm', ['ls', '--all', '--package-lock-only'], { maxBuffer: 2 ** 24 }).then(
    () => '',
    (error: { stderr?: string }) => error.stderr ?? String(error),
  );
  expect(listing).toBe('');
}, 60_000);
