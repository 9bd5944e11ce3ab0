import { describe, expect, it } from 'vitest';
import { watchSchema } from '../core/watch/schema.ts';
import { fieldsOfWatch, readWatch, watchFieldsFrom } from './watch-form.ts';

const read = (recipients: string, title = 'Laos') =>
  readWatch(watchFieldsFrom({ title, any: 'Laos', recipients }), 'vi');
const recipientsOf = (text: string) => {
  const given = read(text);
  return 'watch' in given ? given.watch.recipients : given.problems.recipients;
};

describe('a watch in a form', () => {
  it('comes back as it was', () => {
    const { name: _, ...watch } = watchSchema.parse({
      name: 'laos',
      title: 'Laos',
      match: { any: ['Laos'] },
      recipients: [
        { address: 'desk@news.example', language: 'en' },
        { address: 'ban-tin@news.example', language: 'vi' },
      ],
      tell: { outlets: [3, 10], woke: true },
      mail: { digest: { cron: '0 7 * * *' }, quiet: { from: '22:00', to: '06:30' }, perHour: 5 },
      webhooks: ['https://hooks.news.example/dateline'],
    });
    const fields = fieldsOfWatch(watch, (code) => code);
    expect(fields.recipients).toBe('desk@news.example en\nban-tin@news.example vi');
    expect(readWatch(fields, 'en')).toEqual({ watch });
  });

  it('writes to who stands without a language in the language of the page', () => {
    expect(recipientsOf('a@news.example\r\n\r\nb@news.example, EN\n')).toEqual([
      { address: 'a@news.example', language: 'vi' },
      { address: 'b@news.example', language: 'en' },
    ]);
    expect(recipientsOf(' \n')).toEqual([]);
  });

  it.each([
    ['desk', 'address'],
    ['a@news.example, b@news.example', 'address'],
    ['a@news.example en b@news.example', 'address'],
    ['Desk <a@news.example> en', 'address'],
    ['a@news.example fr', 'language'],
    ['a@news.example en\nA@news.example vi', 'twice'],
  ])('says what is wrong of %j', (text, kind) => {
    expect(recipientsOf(text)).toEqual([{ kind, value: text.split('\n').at(-1) }]);
  });

  it('takes a thousand, and says when it is more', () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => `a${n}@news.example`).join('\n');
    expect(recipientsOf(many(1_000))).toHaveLength(1_000);
    expect(recipientsOf(many(1_001))).toEqual([{ kind: 'too-many', value: '' }]);
  });

  it.each([
    ['', 'no-title'],
    [' \u0000\n', 'no-title'],
    ['x'.repeat(101), 'long-title'],
  ])('wants a name: %j', (title, problem) => {
    expect(read('', title)).toMatchObject({ problems: { title: problem, rule: {} } });
  });

  it('says all that is wrong together', () => {
    expect(readWatch(watchFieldsFrom({ title: '', any: '--', recipients: 'x' }), 'en')).toMatchObject({
      problems: {
        title: 'no-title',
        recipients: [{ kind: 'address' }],
        rule: { any: [{ kind: 'no-words' }] },
      },
    });
  });
});
