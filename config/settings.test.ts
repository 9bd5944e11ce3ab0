import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const SERVER = 'DATELINE_EMBEDDINGS_URL';
const MODEL = 'DATELINE_EMBEDDINGS_MODEL';
const KEY = 'DATELINE_EMBEDDINGS_KEY';
const read = (given: Record<string, string>) =>
  readSettings({ [SERVER]: '', [MODEL]: '', [KEY]: '', ...given }).embeddings;

describe('the settings of embeddings', () => {
  it('are off unless set', () => {
    expect(read({})).toBeNull();
  });

  it('are a server and its model, with or without a key', () => {
    const url = 'http://127.0.0.1:11434/v1';
    expect(read({ [SERVER]: url, [MODEL]: 'bge-m3' })).toEqual({ url, model: 'bge-m3', key: null });
    expect(read({ [SERVER]: url, [MODEL]: 'bge-m3', [KEY]: 'k' })).toEqual({
      url,
      model: 'bge-m3',
      key: 'k',
    });
  });

  it.each([
    [{ [SERVER]: 'http://127.0.0.1:11434/v1' }, MODEL],
    [{ [MODEL]: 'bge-m3' }, SERVER],
    [{ [KEY]: 'secret-1' }, SERVER],
  ])('name what is missing: %j', (given, missing) => {
    expect(() => read(given)).toThrow(`${missing} is missing`);
  });

  it.each([
    'ftp://127.0.0.1/v1',
    'somewhere',
    'http://user:secret-1@127.0.0.1/v1',
    'http://:secret-1@127.0.0.1/v1',
    'http://127.0.0.1/v1?api-key=secret-1',
    'http://127.0.0.1/v1#secret-1',
  ])('refuse %s', (url) => {
    expect(() => read({ [SERVER]: url, [MODEL]: 'bge-m3' })).toThrow(SERVER);
  });

  it('never tell a key', () => {
    const trouble = () => read({ [SERVER]: 'somewhere', [MODEL]: 'bge-m3', [KEY]: 'secret-1' });
    expect(trouble).toThrow(SERVER);
    expect(trouble).not.toThrow('secret-1');
  });
});

describe('DATELINE_OPERATOR', () => {
  const operators = (value: string) => readSettings({ DATELINE_OPERATOR: value }).operators;

  it('names addresses, each with the language of its mails', () => {
    expect(operators('')).toEqual([]);
    expect(operators('desk@news.example:en, ban-tin@news.example')).toEqual([
      { address: 'desk@news.example', language: 'en' },
      { address: 'ban-tin@news.example', language: 'vi' },
    ]);
  });

  it.each(['desk', 'desk@news.example:fr', '"a b"@news.example:en'])('refuses %s', (value) => {
    expect(() => operators(value)).toThrow('DATELINE_OPERATOR');
  });
});
