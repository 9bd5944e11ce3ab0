import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  decisionFormSchema,
  deskDaySchema,
  idSchema,
  localPath,
  parseForm,
  seenFormSchema,
  shownField,
} from './parameters.ts';

describe('parseForm', () => {
  const schema = z.object({ name: z.union([z.string(), z.array(z.string())]) });

  it.each([['a\0b'], [['a', '\0']]])('refuses %j, which the database would choke on', (name) => {
    expect(() => parseForm(schema, { name })).toThrow(expect.objectContaining({ status: 400 }));
  });

  it('takes what fits', () => {
    expect(parseForm(schema, { name: 'a\\0', more: '' })).toEqual({ name: 'a\\0' });
  });
});

describe('localPath', () => {
  it.each(['/', '/days/2026-02-05', '/days/2026-02-05?page=2#story-12'])('keeps %s', (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    '',
    'days',
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'javascript:alert(1)',
  ])('turns %j into the front page', (path) => {
    expect(localPath(path)).toBe('/');
  });

  it('never leads to another site', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '\t',
      '\n',
      '@',
      ':',
      '?',
      '#',
      'evil.example',
      'https:',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const leadsTo = new URL(localPath(pieces.join('')), 'https://desk.example/stories/1');
        expect(leadsTo.origin).toBe('https://desk.example');
      }),
    );
  });
});

describe('ids and days', () => {
  it.each(['0', '-1', '1.5', '1e3', '0x10', ' 1', '9'.repeat(16), 'abc', ''])('takes %j for no id', (id) => {
    expect(idSchema.safeParse(id).success).toBe(false);
  });

  it('takes digits for an id', () => {
    expect(idSchema.parse('120')).toBe(120);
  });

  it.each(['2026-02-30', '2026-2-5', '0000-01-01', 'today'])('takes %j for no day', (day) => {
    expect(deskDaySchema.safeParse(day).success).toBe(false);
  });
});

describe('forms', () => {
  it('need the change that was seen', () => {
    expect(decisionFormSchema.safeParse({ kind: 'seen', back: '/' }).success).toBe(false);
    const changedAt = '2026-02-05T01:30:00.123Z';
    expect(decisionFormSchema.parse({ kind: 'seen', changedAt, back: '/days' })).toEqual({
      kind: 'seen',
      changedAt: new Date(changedAt),
      back: '/days',
    });
  });

  it('lead to the front page where they do not say', () => {
    expect(decisionFormSchema.parse({ kind: 'follow' })).toEqual({ kind: 'follow', back: '/' });
  });

  it('read back the stories that a list shows', () => {
    const one = { id: 12, changedAt: new Date('2026-02-05T01:30:00.123Z') };
    const other = { id: 7, changedAt: new Date('2026-02-04T00:00:00Z') };
    const read = (story: unknown) => seenFormSchema.parse({ back: '/', story }).story;
    expect(read(shownField(one))).toEqual([{ storyId: 12, changedAt: one.changedAt }]);
    expect(read([one, other].map(shownField)).map((story) => story.storyId)).toEqual([12, 7]);
  });

  it.each([
    '12',
    '12@',
    '@2026-02-05T01:30:00Z',
    '12@now',
    '12@2026-02-05T01:30:00Z@1',
    '12@0001-01-01T00:00:00+14:00',
  ])('take %j for no story', (story) => {
    expect(seenFormSchema.safeParse({ back: '/', story }).success).toBe(false);
  });
});
