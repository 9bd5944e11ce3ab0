import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from './compose-file.ts';

const isHere = spawnSync('systemd-analyze', ['--version']).status === 0;
/** Of 10; systemd calls up to 4 OK, and what serves the web and starts a browser can hardly have less than 2. */
const MOST_EXPOSED = 2.5;

describe.skipIf(!isHere)(`systemd-analyze${isHere ? '' : ' (needs systemd)'}`, () => {
  // Templates are looked for beside what is verified, under the name of an instance.
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-units-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const units = readdirSync(path.join(root, 'deploy'))
    .filter((name) => /\.(service|timer)$/.test(name))
    .map((name) => {
      const instance = name.replace('@.', '@worker.');
      cpSync(path.join(root, 'deploy', name), path.join(folder, instance));
      return [instance, path.join(folder, instance)] as const;
    });

  function verify(unit: string): string[] {
    const { stdout, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', unit], {
      encoding: 'utf8',
    });
    return `${stdout}${stderr}`.split('\n');
  }

  it.each(units)('finds no mistake in %s', (name, unit) => {
    expect(verify(unit).filter((line) => line.includes(name))).toEqual([]);
  });

  it('finds no mistake in what docs/backup-and-retention.md tells of a failed backup with', () => {
    const page = readFileSync(path.join(root, 'docs/backup-and-retention.md'), 'utf8');
    const [teller = '', dropIn = ''] = [...page.matchAll(/^```ini\n(.*?)^```/gms)].map(([, text]) => text);
    const [, told = ''] = /^OnFailure=(\S+)$/m.exec(dropIn) ?? [];
    expect(page).toContain(`\`/etc/systemd/system/${told}\``);
    expect(page).toContain('`/etc/systemd/system/dateline-backup.service.d/on-failure.conf`');
    writeFileSync(path.join(folder, told), teller);
    mkdirSync(path.join(folder, 'dateline-backup.service.d'));
    writeFileSync(path.join(folder, 'dateline-backup.service.d/on-failure.conf'), dropIn);
    const said = ['dateline-backup.service', told].flatMap((name) => verify(path.join(folder, name)));
    expect(said.filter((line) => /dateline-backup|on-failure|backup-failed/.test(line))).toEqual([]);
  });

  it.each(units.filter(([name]) => name.endsWith('.service')))('finds %s hardly exposed', (_, unit) => {
    const { stdout } = spawnSync('systemd-analyze', ['security', '--offline=true', unit], {
      encoding: 'utf8',
    });
    const [, exposure] = /Overall exposure level for .*: ([\d.]+)/.exec(stdout) ?? [];
    expect(Number(exposure)).toBeLessThanOrEqual(MOST_EXPOSED);
  });
});
