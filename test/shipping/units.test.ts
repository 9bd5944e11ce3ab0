import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './compose-file.ts';

const deploy = path.join(root, 'deploy');
const read = (name: string) => readFileSync(path.join(deploy, name), 'utf8');
const UNITS = readdirSync(deploy).filter((name) => /\.(service|timer)$/.test(name));
const SERVICES = UNITS.filter((name) => name.endsWith('.service'));

/** What a unit sets, in order. */
function settingsOf(unit: string): string[] {
  return read(unit)
    .split('\n')
    .filter((line) => /^[A-Z]\w+=/.test(line));
}

describe('the units of systemd', () => {
  it('run one process or several in the same way', () => {
    const [one, several] = [settingsOf('dateline.service'), settingsOf('dateline@.service')];
    const own = (settings: string[], others: string[]) => settings.filter((line) => !others.includes(line));
    expect(own(one, several)).toEqual([
      'Description=Dateline, a news monitor',
      'ExecStart=/usr/bin/env node /opt/dateline/cli/dateline.js start',
    ]);
    expect(own(several, one)).toEqual([
      'Description=Dateline, a news monitor: %i',
      'Environment=ROLES=%i',
      'EnvironmentFile=-/etc/dateline/%i.env',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: systemd puts it in.
      'ExecStart=/usr/bin/env node /opt/dateline/cli/dateline.js start --roles ${ROLES}',
    ]);
  });

  it.each(SERVICES)('%s runs as Dateline, with what it may bounded, and a program that is there', (unit) => {
    const settings = settingsOf(unit);
    for (const line of [
      'User=dateline',
      'EnvironmentFile=/etc/dateline/dateline.env',
      'NoNewPrivileges=true',
      'ProtectSystem=strict',
      'ProtectHome=true',
      'CapabilityBoundingSet=',
    ])
      expect(settings).toContain(line);
    const [program = ''] = /(?<=\/opt\/dateline\/)\S+\.js/.exec(settings.join('\n')) ?? [];
    expect(program).not.toBe('');
    expect(existsSync(path.join(root, program))).toBe(true);
  });

  it('stop Dateline alone, and wait for longer than it takes', () => {
    // To all processes at once, SIGTERM would end PostgreSQL before the work under way is written.
    expect(settingsOf('dateline.service')).toContain('KillMode=mixed');
    const [, seconds] = /^TimeoutStopSec=(\d+)$/m.exec(read('dateline.service')) ?? [];
    expect(Number(seconds)).toBeGreaterThan(10);
  });

  it.each(['dateline.service', 'dateline@.service'])(
    '%s keeps what is compiled from start to start',
    (unit) => {
      const [, folder] = /^CacheDirectory=(\S+)$/m.exec(read(unit)) ?? [];
      expect(settingsOf(unit)).toContain(`Environment=TMPDIR=/var/cache/${folder}`);
    },
  );

  it('start each other by names that are there', () => {
    for (const timer of UNITS.filter((name) => name.endsWith('.timer')))
      expect(UNITS).toContain(timer.replace('.timer', '.service'));
  });
});
