import { expect, it } from 'vitest';
import { secretsOfSettings } from './secrets.ts';

it.each([
  ['DATABASE_URL', 'postgres://user:p%40ss@db.example/dateline?sslpassword=key', ['p%40ss', 'p@ss', 'key']],
  ['REDIS_URL', 'redis://:hidden@cache.example', ['hidden']],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'https://token1234@collector.example', ['token1234']],
  ['DATELINE_DESK_PASSWORD', 'two words', ['two words', 'two', 'words']],
  ['DATELINE_MAIL_COMMAND', '/usr/bin/msmtp --passwordeval hidden', ['--passwordeval', 'hidden']],
  ['OTEL_EXPORTER_OTLP_HEADERS', 'authorization=Bearer%20hidden', ['hidden']],
])('%s holds what is to be taken out of texts', (name, value, secrets) => {
  expect(secretsOfSettings({ [name]: value })).toEqual(expect.arrayContaining(secrets));
});

it('takes nothing for a secret that is none', () => {
  const given = { DATABASE_URL: 'postgres://user@db.example/dateline', DATELINE_ZONE: 'Asia/Ho_Chi_Minh' };
  const found = secretsOfSettings({ ...given, OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Basic%20abc' });
  expect(found).not.toEqual(expect.arrayContaining(['user']));
  for (const word of ['Basic', 'authorization', 'Asia/Ho_Chi_Minh', 'dateline'])
    expect(found).not.toContain(word);
});
