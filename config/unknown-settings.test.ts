import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { environmentSchema, readSettings } from './settings.ts';
import { unknownSettings } from './unknown-settings.ts';

const root = path.resolve(import.meta.dirname, '..');
const KNOWN = environmentSchema.keyof().options;

describe('unknown settings', () => {
  it('are told with the name that was meant', () => {
    expect(unknownSettings(['DATELINE_DESK_PROT', 'DATELINE_ZONE', 'PATH', 'dateline_home'], KNOWN)).toEqual([
      { name: 'DATELINE_DESK_PROT', message: 'is not a setting; did you mean DATELINE_DESK_PORT?' },
      { name: 'dateline_home', message: 'is not a setting; did you mean DATELINE_HOME?' },
    ]);
    expect(unknownSettings(['DATELINE_X'], ['DATELINE_SOMETHING'])).toEqual([
      { name: 'DATELINE_X', message: 'is not a setting' },
    ]);
  });

  it('are no variables of tests, nor those of other programs', () => {
    const others = [
      'DATELINE_TEST_REDIS_URL',
      'DATELINE_EVAL_DATA',
      'DATELINE_FAULT_SEED',
      'PGHOST',
      'DATELINER',
    ];
    expect(unknownSettings(others, KNOWN)).toEqual([]);
  });

  const THEIRS = ['EMAIL_FROM', 'MAILFROM', 'REDIS_URI', 'DATABASE_URI', 'SMTP_URI'];
  it('are slips of the keyboard in names that other programs know as well, unless the right one is set', () => {
    expect(unknownSettings(['MAIL', 'REDIS_ULR', 'SMTP_HOST', 'smtp_url', ...THEIRS], KNOWN)).toEqual([
      { name: 'REDIS_ULR', message: 'is not a setting; did you mean REDIS_URL?' },
      { name: 'smtp_url', message: 'is not a setting; did you mean SMTP_URL?' },
    ]);
    expect(unknownSettings(['REDIS_ULR', 'REDIS_URL'], KNOWN)).toEqual([]);
  });

  it('are none where they are empty, and hide none', () => {
    expect(() => readSettings({ DATELINE_DESK_PROT: '', REDIS_URL: '', REDIS_ULR: 'redis://queue' })).toThrow(
      /^REDIS_ULR is not a setting; did you mean REDIS_URL\?$/,
    );
  });

  it('keep settings from being read, together with all that is wrong', () => {
    expect(() => readSettings({ DATELINE_DESK_PROT: '4081', DATELINE_ZONE: 'Hanoi' })).toThrow(
      'DATELINE_ZONE is not an IANA time zone; DATELINE_DESK_PROT is not a setting; did you mean DATELINE_DESK_PORT?',
    );
  });

  it.each(['.env.example', 'docker-compose.yml', 'Dockerfile'])('are none of %s', (file) => {
    const names = readFileSync(path.join(root, file), 'utf8').match(/\bDATELINE_[A-Z_]*[A-Z]\b/g) ?? [];
    expect(unknownSettings([...new Set(names)], KNOWN)).toEqual([]);
  });

  it('are set by no benchmark', () => {
    const files = readdirSync(path.join(root, 'bench'), { recursive: true, encoding: 'utf8' });
    const names = files
      .filter((file) => file.endsWith('.ts'))
      .flatMap(
        (file) =>
          readFileSync(path.join(root, 'bench', file), 'utf8').match(/\bDATELINE_[A-Z_]*[A-Z]\b/g) ?? [],
      );
    expect(unknownSettings([...new Set(names)], KNOWN)).toEqual([]);
  });
});
