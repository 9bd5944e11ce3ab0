import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingsInForce } from './settings-in-force.ts';

const settings = (given: Record<string, string> = {}) =>
  new Map(settingsInForce({ DATABASE_URL: '', ...given }).map((setting) => [setting.name, setting]));

describe('settingsInForce', () => {
  it('tells of each setting what holds and where it comes from', () => {
    process.env.MAIL_FROM = 'Desk <desk@news.example>';
    process.env.DATELINE_CONTACT = ' ';
    try {
      const told = settings({ DATELINE_DESK_PORT: '4090', DATELINE_HOME: '/srv/dateline' });
      expect(told.get('DATELINE_DESK_PORT')).toMatchObject({ value: '4090', origin: 'command' });
      expect(told.get('MAIL_FROM')).toMatchObject({
        value: 'Desk <desk@news.example>',
        origin: 'environment',
      });
      expect(told.get('DATELINE_CONTACT')).toMatchObject({ value: null, origin: 'default' });
      expect(told.get('DATELINE_ZONE')).toMatchObject({ value: 'Asia/Ho_Chi_Minh', origin: 'default' });
      expect(told.get('DATELINE_DESK_URL')).toMatchObject({
        value: 'http://localhost:4090',
        origin: 'default',
      });
      expect(told.get('DATELINE_ARCHIVE')).toMatchObject({
        value: '/srv/dateline/archive',
        origin: 'default',
      });
    } finally {
      delete process.env.MAIL_FROM;
      delete process.env.DATELINE_CONTACT;
    }
  });

  it('shows lists and switches as they are set', () => {
    const told = settings({ DATELINE_ALLOW_HOSTS: 'a.localhost  b.localhost', DATELINE_DESK_OPEN: 'yes' });
    expect(told.get('DATELINE_ALLOW_HOSTS')?.value).toBe('a.localhost  b.localhost');
    expect(told.get('DATELINE_DESK_OPEN')?.value).toBe('yes');
    expect(told.get('DATELINE_SMTP_PLAIN')?.value).toBeNull();
    expect(told.get('DATELINE_OPERATOR')?.value).toBeNull();
  });

  it('shows no secret, wherever one can stand', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9%]{8,20}$/), (part) => {
        const secret = `Geheim${part}`;
        const inUrl = encodeURIComponent(secret);
        const told = settings({
          DATABASE_URL: `postgres://dateline:${inUrl}@db.example/dateline?password=${inUrl}&sslmode=require`,
          REDIS_URL: `redis://:${inUrl}@queue.example:6379`,
          SMTP_URL: `smtp://desk:${inUrl}@mail.example:587`,
          DATELINE_DESK_PASSWORD: secret,
          DATELINE_EMBEDDINGS_URL: 'http://127.0.0.1:11434/v1',
          DATELINE_EMBEDDINGS_MODEL: 'bge-m3',
          DATELINE_EMBEDDINGS_KEY: secret,
        });
        const shown = JSON.stringify([...told.values()]);
        expect(shown).not.toContain('Geheim');
        expect(told.get('DATABASE_URL')?.value).toContain('db.example/dateline');
        expect(told.get('DATABASE_URL')?.value).toContain('sslmode=require');
        expect(told.get('DATELINE_DESK_PASSWORD')?.value).toBe('********');
      }),
    );
  });

  it.each([
    ['SMTP_URL', 'bob:geheim@mail.example:587'],
    ['DATABASE_URL', 'dateline:geheim@db/x'],
    ['DATABASE_URL', 'postgres:dateline:geheim@db/x'],
    ['DATABASE_URL', 'host=db password=geheim'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'https://geheim@collector.example'],
  ] as const)('shows no secret in %s=%s, right or wrong', (name, value) => {
    const shown = settings({ [name]: value }).get(name)?.value;
    expect(shown).toContain('*');
    expect(shown).not.toContain('geheim');
  });

  it('names what docs/settings.md describes, all of it and nothing else', () => {
    const table = readFileSync(new URL('../docs/settings.md', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    const described = table.flatMap((line) => (line.split('|')[1]?.match(/[A-Z][A-Z_]+/g) ?? []).sort());
    expect(described.sort()).toEqual([...settings().keys()].sort());
  });
});
