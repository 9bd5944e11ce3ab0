import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const SPEED = 3_600;
/** Waits for an hour, which is a second; then says by how many seconds who runs as nobody is behind. */
const PROGRAM = `
  const { shareTime } = await import(${JSON.stringify(new URL('./shared-time.ts', import.meta.url).href)});
  const { spawnSync } = await import('node:child_process');
  if (process.argv[1] === 'shared') await shareTime(process.env.FAKETIME_SHARED);
  await new Promise((resolve) => setTimeout(resolve, 3_600_000));
  const before = Date.now();
  const { stdout } = spawnSync(process.execPath, ['-p', 'Date.now()'], { uid: 65534, gid: 65534, cwd: '/' });
  console.log((before - Number(stdout)) / 1_000);
`;
const missing = await run('faketime', ['--version']).then(
  () => (process.getuid?.() === 0 ? null : 'needs to be root'),
  () => 'needs faketime',
);

/** In seconds. */
async function lagOfNobody(how: 'shared' | 'apart'): Promise<number> {
  const node = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', PROGRAM, how];
  const { stdout } = await run('faketime', ['-m', '-f', `+0 x${SPEED}`, ...node]);
  return Number(stdout);
}

describe.skipIf(missing)(missing ? `a time that is shared (${missing})` : 'a time that is shared', () => {
  it('is that of other users too, who begin one of their own otherwise', async () => {
    expect(await lagOfNobody('apart')).toBeGreaterThan(1_800);
    expect(await lagOfNobody('shared')).toBeLessThan(0);
  });
});
