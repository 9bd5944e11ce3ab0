import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from './compose-file.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = DAY_MS / 24;
const unit = readFileSync(path.join(root, 'deploy/dateline-backup.service'), 'utf8');
const script = path.join(root, 'deploy/prune-backups');

const nightly = (day: number) => `2026-02-${String(day).padStart(2, '0')}-023007`;
const nights = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => nightly(first + index));

describe('prune-backups', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dateline prune-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const prune = (where = folder) => spawnSync('/bin/sh', [script, where], { encoding: 'utf8' });
  const left = () => readdirSync(folder).sort();

  function addBackup(name: string, days: number): void {
    mkdirSync(path.join(folder, name, 'data'), { recursive: true });
    writeFileSync(path.join(folder, name, 'data/stories.copy.gz'), 'Cảng Sông Hồng', { mode: 0o400 });
    writeFileSync(path.join(folder, name, 'manifest.json'), '{}');
    age(name, days);
  }
  /** An hour more, so that a slow machine is on the same side of the day. */
  function age(name: string, days: number): void {
    const then = new Date(Date.now() - days * DAY_MS - HOUR_MS);
    utimesSync(path.join(folder, name), then, then);
  }

  it('removes those of two weeks ago and older', () => {
    // The 20th was last night's.
    for (const day of [1, 5, 6, 7, 12, 13, 14, 15, 16, 17, 18, 19, 20]) addBackup(nightly(day), 20 - day);
    expect(prune()).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(left()).toEqual([nightly(7), ...nights(12, 20)]);
  });

  it('keeps the newest seven, however old they are', () => {
    for (const day of [1, 2, 3, 4, 5, 6, 7, 8, 9]) addBackup(nightly(day), 100 - day);
    expect(prune().status).toBe(0);
    expect(left()).toEqual(nights(3, 9));
    expect(prune().status).toBe(0);
    expect(left()).toEqual(nights(3, 9));
  });

  it('leaves alone what the timer did not write', () => {
    const others = [
      '2026-02-01',
      'before-servers',
      'before-upgrade-2026-01-02-1015',
      `${nightly(1)}-copy`,
      `before-${nightly(1)}`,
    ];
    for (const name of others) addBackup(name, 400);
    writeFileSync(path.join(folder, nightly(1)), 'a file');
    age(nightly(1), 400);
    for (const name of nights(10, 17)) addBackup(name, 30);
    expect(prune().status).toBe(0);
    expect(left()).toEqual([...others, nightly(1), ...nights(11, 17)].sort());
  });

  it('removes what was broken off before today, and does not take it for a backup', () => {
    for (const name of nights(1, 7)) addBackup(name, 60);
    addBackup(`${nightly(8)}.unfinished`, 2);
    addBackup(`${nightly(9)}.unfinished`, 0);
    addBackup('before-servers.unfinished', 2);
    expect(prune().status).toBe(0);
    expect(left()).toEqual([...nights(1, 7), `${nightly(9)}.unfinished`, 'before-servers.unfinished'].sort());
  });

  it('has nothing to do in a folder that is empty or missing', () => {
    expect(prune()).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(prune(path.join(folder, 'nowhere'))).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(left()).toEqual([]);
  });

  it('knows the names that the unit gives', () => {
    const [, format = ''] = /\$\(date \+(\S+)\)/.exec(unit) ?? [];
    const name = execFileSync('date', [`+${format.replaceAll('%%', '%')}`], { encoding: 'utf8' }).trim();
    expect(name).toMatch(/^\d/);
    for (const night of nights(1, 7)) addBackup(night.replace('2026', '9999'), 0);
    addBackup(name, 14);
    expect(prune().status).toBe(0);
    expect(left()).not.toContain(name);
  });
});

describe('dateline-backup.service', () => {
  it('prunes the folder that it writes to, before it writes', () => {
    const steps = unit.split('\n').filter((line) => /^Exec\w+=/.test(line));
    expect(steps.map((line) => line.split('=')[0])).toEqual(['ExecStartPre', 'ExecStart']);
    const [before, backup] = steps;
    expect(before).toBe('ExecStartPre=-/bin/sh /opt/dateline/deploy/prune-backups /var/backups/dateline');
    expect(backup).toContain('/cli/dateline.js backup /var/backups/dateline/$(date ');
    expect(unit).toMatch(/^ReadWritePaths=.*\s\/var\/backups\/dateline$/m);
  });
});
